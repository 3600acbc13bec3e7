import { useMemo } from "react";
import type { CaseView } from "@/backend";
import type { ReferForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField } from "@/shared/fields";
import { day, useText } from "@/shared/language";

type Offers = CaseView["data"]["offers"];
/** Without a letter so far and not refused; those that the person agreed to come first. */
function openOf(offers: Offers | undefined): Offers {
  const open = (offers ?? []).filter(
    ({ letter, closed, answer }) => letter === null && closed === null && answer?.answer !== "refused",
  );
  return [...open].sort((one, other) => Number(other.answer !== null) - Number(one.answer !== null));
}

/** 4.5: the letter with which the person goes to the employer. Until when they must appear is the law's. */
export function ReferToEmployerForm(props: StepFormProps) {
  const t = useText();
  const offers = props.view?.data.offers;
  const open = openOf(offers);
  const initial = useMemo(() => ({ offer: openOf(offers)[0]?.id ?? "" }), [offers]);
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
