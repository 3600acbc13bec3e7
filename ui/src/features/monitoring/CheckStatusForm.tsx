import { useMemo } from "react";
import type { ContactChannel } from "@/backend";
import type { StatusForm_Deserialize, StatusForm_Serialize } from "@/backend/bindings";
import { useChannels } from "@/features/channels";
import { MissedWeeks } from "@/features/missedWeeks";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { day, useLawWords, useText } from "@/shared/language";
import { answersOf, draftsOf, gatheredOf, lacks, noAnswer, type AnswerDrafts } from "./answers";
import { OpenProposals } from "./OpenProposals";
import { Questions, useQuestions } from "./Questions";

interface Values {
  channel: ContactChannel | "";
  answers: AnswerDrafts;
  note: string;
}

/** 7.1: the weekly check, all six answers of one talk. */
export function CheckStatusForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const questions = useQuestions();
  const channels = useChannels();
  const { view } = props;
  const monitoring = view?.data.registration.monitoring;
  const changes = view?.changes ?? [];
  const initial = useMemo<Values>(() => ({ channel: "", answers: gatheredOf(monitoring), note: "" }), [monitoring]);
  const form = useActForm<Values, StatusForm_Serialize>(props, {
    initial,
    check: ({ channel, answers }) => {
      const open = questions.filter((question) =>
        lacks(
          question,
          answers[question.code] ?? noAnswer,
          changes.find(({ change }) => change === question.code),
        ),
      );
      return {
        ...(channel === "" ? { channel: t("check-status-channel-missing") } : {}),
        ...(open.length > 0
          ? { answers: t("check-status-answers-missing", { names: open.map((one) => law(one)).join(", ") }) }
          : {}),
      };
    },
    toForm: ({ channel, answers, note }): StatusForm_Deserialize | undefined =>
      channel === ""
        ? undefined
        : { channel, answers: answersOf(answers, questions, changes), note: note.trim() || null },
    fromForm: ({ channel, answers, note }) => ({ channel, answers: draftsOf(answers), note: note ?? "" }),
    fieldOf: (field) => (field === "note" ? "note" : "answers"),
  });
  const last = monitoring?.checks.at(-1);
  return (
    <ActForm form={form}>
      <p className="t-small t-second">
        {last ? t("check-status-last", { date: day(last.on) }) : t("check-status-first")}
      </p>
      <MissedWeeks weeks={view?.missedWeeks ?? []} />
      {monitoring && <OpenProposals monitoring={monitoring} today={props.today} />}
      {changes.length === 0 && <Note>{t("check-status-no-words")}</Note>}
      <SelectField {...channels(form.field("channel"))} />
      <Questions {...form.field("answers")} view={view} today={props.today} />
      <TextBlock {...form.text("note")} autosize minRows={2} maxRows={8} />
    </ActForm>
  );
}
