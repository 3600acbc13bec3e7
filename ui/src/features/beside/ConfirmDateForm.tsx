import { useMemo } from "react";
import type { CaseView } from "@/backend";
import type { ConfirmDateForm as Confirmed } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { DateField, SelectField } from "@/shared/fields";
import { day, isDay, moment, useText } from "@/shared/language";

const openOf = (view: CaseView | null) =>
  (view?.choices.doubtful ?? []).flatMap((entry) => view?.data.doubtful_dates.find((one) => one.entry === entry) ?? []);

/** The head says on which day an act was done, where the clock of its computer cannot be right. */
export function ConfirmDateForm(props: StepFormProps) {
  const t = useText();
  const { view, today } = props;
  const open = useMemo(() => openOf(view), [view]);
  // The day that the centre judged by stands until somebody knows better.
  const initial = useMemo(() => {
    const [first] = open;
    return { entry: first?.entry ?? "", date: first?.judged_by ?? "" };
  }, [open]);
  const form = useActForm(props, {
    initial,
    check: ({ entry, date }) => ({
      ...(open.some((one) => one.entry === entry) ? {} : { entry: t("confirm-date-entry-missing") }),
      ...(isDay(date) ? {} : { date: t("confirm-date-date-missing") }),
    }),
    toForm: ({ entry, date }): Confirmed => ({ entry, date }),
  });
  if (open.length === 0) return <Note>{t("confirm-date-none")}</Note>;
  const chosen = open.find(({ entry }) => entry === form.values.entry);
  const whatOf = (entry: string) => {
    const done = view?.history.find((one) => one.entry === entry);
    return done ? t("confirm-date-line", { act: t(`act-${done.act}-done`), who: done.who }) : entry;
  };
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("entry")}
        options={open.map(({ entry }) => ({ code: entry, label: whatOf(entry) }))}
        onChange={(entry) => {
          form.set("entry", entry);
          form.set("date", open.find((one) => one.entry === entry)?.judged_by ?? "");
        }}
      />
      {chosen && (
        <Note tone="warn">
          {t("confirm-date-doubt", { claimed: moment(chosen.claimed, today), judged: day(chosen.judged_by) })}
        </Note>
      )}
      <DateField {...form.field("date")} description={t("confirm-date-date-note")} today={today} />
    </ActForm>
  );
}
