import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { VoucherAdviceForm_Deserialize, VoucherAdviceForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { CheckGroup, TextBlock } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";
import { advised, centreOf, chosenBefore, professionOf, type ChoiceDraft } from "./choice";
import { ChoiceFields } from "./ChoiceFields";

interface Values {
  told: string[];
  choice: ChoiceDraft;
  note: string;
}

/** Before the application: what a voucher is, and where the person's wish could lead. */
export function AdviseOnVoucherForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const points = useCatalogue("voucher_advice").data ?? [];
  const voucher = props.view?.data.vouchers.at(-1);
  const initial = useMemo<Values>(() => ({ told: [], choice: advised(voucher), note: "" }), [voucher]);
  const form = useActForm<Values>(props, {
    initial,
    check: ({ told }) =>
      points.some((point) => point.required && !told.includes(point.code))
        ? { told: t("advise-on-voucher-told-missing") }
        : {},
    toForm: ({ told, choice, note }): VoucherAdviceForm_Deserialize => ({
      told,
      profession: professionOf(choice),
      centre: centreOf(choice),
      note: note.trim() || null,
    }),
    fromForm: ({ told, profession, centre, note }: VoucherAdviceForm_Serialize) => ({
      told,
      choice: chosenBefore(profession, centre),
      note: note ?? "",
    }),
    fieldOf: () => "told",
  });
  const choice = form.field("choice");
  return (
    <ActForm form={form}>
      <CheckGroup
        {...form.field("told")}
        options={points.map((point) => ({
          code: point.code,
          label: law(point),
          note: point.text ? law(point.text) : undefined,
        }))}
      />
      <ChoiceFields id={choice.id} value={choice.value} onChange={choice.onChange} />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
