import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { RefusalForm, VoucherReferralForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { GroundField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { groundAgainst } from "./choice";

const noNote = { note: "" };
/** Grounds that belong to the career centre. */
const OWN = "D-2.2";

/** D-2.2 with D-2.3: the referral. The line that stands against it is named by the desk. */
export function ReferToRecognitionForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: noNote,
    toForm: ({ note }): VoucherReferralForm_Deserialize => ({ note: note.trim() || null }),
  });
  return (
    <ActForm form={form}>
      <TextBlock {...form.text("note")} description={t("refer-to-recognition-note-note")} />
    </ActForm>
  );
}

/** D-2.2 with D-2.3: the reasoned refusal. */
export function RefuseVoucherForm(props: StepFormProps) {
  const t = useText();
  const grounds = (useCatalogue("refusal").data ?? []).filter((entry) => entry.kind === "voucher" && entry.map === OWN);
  const against = groundAgainst(props.view?.voucher);
  const initial = useMemo(() => ({ ground: against, explanation: "" }), [against]);
  const form = useActForm(props, {
    initial,
    check: ({ ground, explanation }) => ({
      ...(ground === "" ? { ground: t("refuse-voucher-ground-missing") } : {}),
      ...(explanation.trim() === "" ? { explanation: t("refuse-voucher-explanation-missing") } : {}),
    }),
    toForm: ({ ground, explanation }): RefusalForm => ({ ground, explanation: explanation.trim() }),
  });
  return (
    <ActForm form={form}>
      <GroundField {...form.field("ground")} grounds={grounds} />
      <TextBlock
        {...form.text("explanation")}
        description={t("refuse-voucher-explanation-note")}
        minRows={3}
        maxRows={10}
      />
    </ActForm>
  );
}
