import { useMemo } from "react";
import type { ReferForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { offersTo } from "./offers";

/** 4.5: the letter with which the person goes to the employer. Until when they must appear is the law's. */
export function ReferToEmployerForm(props: StepFormProps) {
  const t = useText();
  const open = useMemo(() => offersTo(props.view, "to_refer"), [props.view]);
  const initial = useMemo(() => ({ offer: open[0]?.id ?? "" }), [open]);
  const form = useActForm(props, {
    initial,
    check: ({ offer }) => (open.some(({ id }) => id === offer) ? {} : { offer: t("offer-missing") }),
    toForm: ({ offer }): ReferForm => ({ offer }),
  });
  if (open.length === 0) return <Note>{t("refer-to-employer-none")}</Note>;
  const chosen = open.find(({ id }) => id === form.values.offer);
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("offer")}
        options={open.map(({ id, vacancy, answer_by: by }) => ({
          code: id,
          label: t("offer-line", { title: vacancy.title, employer: vacancy.employer, date: day(by) }),
        }))}
        description={chosen && t(chosen.answer ? "refer-to-employer-agreed" : "refer-to-employer-not-answered")}
      />
      <p className="t-small t-second">{t("refer-to-employer-note")}</p>
    </ActForm>
  );
}
