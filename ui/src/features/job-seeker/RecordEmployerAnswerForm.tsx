import { useMemo } from "react";
import type {
  EmployerAnswer,
  EmployerAnswer_Deserialize,
  EmployerAnswerForm_Deserialize,
  EmployerAnswerForm_Serialize,
} from "@/backend/bindings";
import { noPaper, OnePaper, paperDraft, paperOf, wrongPaper, type PaperDraft } from "@/features/onePaper";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, DateField, SelectField, TextBlock } from "@/shared/fields";
import { day, isDay, useText } from "@/shared/language";
import { offersTo } from "./offers";

type Kind = EmployerAnswer["answer"];
const kinds: readonly Kind[] = ["hired", "refused", "no-show"];
interface Values {
  offer: string;
  answer: Kind | "";
  from: string;
  words: string;
  paper: PaperDraft;
}

function answerOf({ answer, from, words }: Values): EmployerAnswer_Deserialize | null {
  switch (answer) {
    case "":
      return null;
    case "hired":
      return { answer, from };
    case "refused":
      return { answer, words: words.trim() || null };
    case "no-show":
      return { answer };
  }
}

/** What the employer says of somebody who was sent. */
export function RecordEmployerAnswerForm(props: StepFormProps) {
  const t = useText();
  const open = useMemo(() => offersTo(props.view, "to_hear"), [props.view]);
  const initial = useMemo<Values>(
    () => ({ offer: open[0]?.id ?? "", answer: "", from: props.today, words: "", paper: noPaper }),
    [open, props.today],
  );
  const form = useActForm<Values, EmployerAnswerForm_Serialize>(props, {
    initial,
    check: ({ offer, answer, from, paper }) => ({
      ...(open.some(({ id }) => id === offer) ? {} : { offer: t("record-employer-answer-offer-missing") }),
      ...(answer === "" ? { answer: t("record-employer-answer-answer-missing") } : {}),
      ...(answer === "hired" && !isDay(from) ? { from: t("record-employer-answer-from-missing") } : {}),
      ...wrongPaper(paper, t),
    }),
    toForm: (values): EmployerAnswerForm_Deserialize | undefined => {
      const answer = answerOf(values);
      return answer ? { offer: values.offer, answer, paper: paperOf(values.paper) } : undefined;
    },
    fromForm: ({ offer, answer, paper }) => ({
      offer,
      answer: answer.answer,
      ...("from" in answer ? { from: answer.from } : {}),
      ...("words" in answer ? { words: answer.words ?? "" } : {}),
      paper: paperDraft(paper),
    }),
    fieldOf: (field) => (field === "from" ? "from" : "paper"),
  });
  if (open.length === 0) return <Note>{t("record-employer-answer-none")}</Note>;
  const { answer } = form.values;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("offer")}
        options={open.map(({ id, vacancy, letter }) => ({
          code: id,
          label: t("record-employer-answer-line", {
            title: vacancy.title,
            employer: vacancy.employer,
            sent: letter ? day(letter.on) : "",
            by: letter ? day(letter.appear_by) : "",
          }),
        }))}
      />
      <ChoiceGroup
        {...form.field("answer")}
        label={t("record-employer-answer-answer")}
        value={answer || null}
        choices={kinds.map((kind, at) => ({
          value: kind,
          title: t(`record-employer-answer-${kind}`),
          note: t(`record-employer-answer-${kind}-note`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
      {answer === "hired" && <DateField {...form.field("from")} today={props.today} />}
      {answer === "refused" && <TextBlock {...form.text("words")} />}
      <OnePaper {...form.field("paper")} description={t("record-employer-answer-paper-note")} today={props.today} />
    </ActForm>
  );
}
