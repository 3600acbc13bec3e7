import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { EndForm_Deserialize, EndForm_Serialize } from "@/backend/bindings";
import { Proofs } from "@/features/proofs";
import { papersBefore, papersOf, RightPapers, wrongPapers, type RightPaper } from "@/features/rightPapers";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { DateField, GroundField, TextBlock } from "@/shared/fields";
import { isDay, useText } from "@/shared/language";

interface Values {
  reason: string;
  since: string;
  papers: RightPaper[];
  note: string;
}
// No day is put in: without one the proof's own day stands, and only where it has none, today.
const empty: Values = { reason: "", since: "", papers: [], note: "" };

/** A job seeker's registration ends at the desk. Which proofs the reason needs, the desk says; one that is proved is put in. */
export function EndSeekerRegistrationForm(props: StepFormProps) {
  const t = useText();
  const reasons = useCatalogue("seeker_end").data ?? [];
  const documents = useOptions("document");
  const states = props.view?.grounds;
  const initial = useMemo<Values>(
    () => ({ ...empty, reason: states?.find(({ proved }) => proved)?.ground ?? "" }),
    [states],
  );
  const form = useActForm<Values, EndForm_Serialize>(props, {
    initial,
    check: ({ reason, since, papers }) => {
      const wrong = wrongPapers(papers, t).lifts;
      return {
        ...(reason === "" ? { reason: t("end-seeker-registration-reason-missing") } : {}),
        ...(since !== "" && !isDay(since) ? { since: t("date-unreadable") } : {}),
        ...(wrong ? { papers: wrong } : {}),
      };
    },
    toForm: ({ reason, since, papers, note }): EndForm_Deserialize => ({
      reason,
      since: since || null,
      papers: papersOf(papers),
      note: note.trim() || null,
    }),
    fromForm: ({ reason, since, papers, note }) => ({
      reason,
      since: since ?? "",
      papers: papersBefore(papers),
      note: note ?? "",
    }),
    fieldOf: (field) => (field === "since" || field === "reason" ? field : "papers"),
  });
  const chosen = states?.find(({ ground }) => ground === form.values.reason);
  return (
    <ActForm form={form}>
      <Note tone="warn">{t("end-seeker-registration-note-what")}</Note>
      <GroundField {...form.field("reason")} grounds={reasons} />
      {chosen && <Proofs proofs={chosen.proofs} today={props.today} />}
      <RightPapers {...form.field("papers")} options={documents} today={props.today} />
      <DateField {...form.field("since")} description={t("end-seeker-registration-since-note")} today={props.today} />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
