import { useMemo } from "react";
import type { CloseOfferForm as Closing } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { offersTo } from "./offers";
import { useOfferReasons } from "./reasons";

/** 4.5: the employer's side ends an offer: the place is filled, or the person was not taken. */
export function CloseOfferForm(props: StepFormProps) {
  const t = useText();
  const reasons = useOfferReasons("employer");
  const open = useMemo(() => offersTo(props.view, "to_close"), [props.view]);
  const initial = useMemo(() => ({ offer: open[0]?.id ?? "", reason: "" }), [open]);
  const form = useActForm(props, {
    initial,
    check: ({ offer, reason }) => ({
      ...(open.some(({ id }) => id === offer) ? {} : { offer: t("offer-missing") }),
      ...(reason === "" ? { reason: t("close-offer-reason-missing") } : {}),
    }),
    toForm: ({ offer, reason }): Closing => ({ offer, reason }),
  });
  if (open.length === 0) return <Note>{t("close-offer-none")}</Note>;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("offer")}
        options={open.map(({ id, vacancy, answer_by: by }) => ({
          code: id,
          label: t("offer-line", { title: vacancy.title, employer: vacancy.employer, date: day(by) }),
        }))}
      />
      <SelectField {...form.field("reason")} options={reasons} />
    </ActForm>
  );
}
