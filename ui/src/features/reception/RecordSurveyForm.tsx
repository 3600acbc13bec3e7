import { useMemo } from "react";
import { useCatalogue, type CaseView, type IsoDate, type RuleEntry } from "@/backend";
import type { SurveyForm_Deserialize, SurveyForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type Errors, type StepFormProps } from "@/features/stepForm";
import { isDay, useLawWords, useText } from "@/shared/language";
import { QuestionField } from "./QuestionField";
import { answersOf, beginning, draftOf, noDraft, shapeOf, valueOf, type Draft } from "./survey";

/** 1.5: the questions of the rulebook in its order. An answer given before stands until it is given again. */
export function RecordSurveyForm(props: StepFormProps) {
  const { data } = useCatalogue("question");
  return data ? <Questions {...props} questions={data} /> : null;
}

type Drafts = Record<string, Draft>;

function Questions({ questions, ...props }: StepFormProps & { questions: RuleEntry[] }) {
  const t = useText();
  const { law } = useLawWords();
  const initial = useMemo(() => initialOf(questions, props.view, props.today), [questions, props.view, props.today]);
  const labelOf = (code: string) => {
    const question = questions.find((candidate) => candidate.code === code);
    return question && (question.required ? t("record-survey-required", { question: law(question) }) : law(question));
  };
  const form = useActForm<Drafts>(props, {
    initial,
    check: (drafts) => {
      const errors: Errors<Drafts> = {};
      for (const question of questions) {
        const draft = drafts[question.code] ?? noDraft;
        if (question.required && valueOf(shapeOf(question), draft) === null)
          errors[question.code] = t("record-survey-unanswered");
        else if (unreadable(question, draft)) errors[question.code] = t("date-unreadable");
        else if (outside(question, draft))
          errors[question.code] = t("record-survey-outside", { min: question.min ?? 0, max: question.max ?? "∞" });
      }
      return errors;
    },
    toForm: (drafts): SurveyForm_Deserialize => ({ answers: answersOf(questions, drafts) }),
    fromForm: ({ answers }: SurveyForm_Serialize) =>
      Object.fromEntries(answers.map(({ question, value }) => [question, draftOf(value)])),
    labelOf,
  });
  return (
    <ActForm form={form}>
      {questions.map((question) => {
        const field = form.field(question.code);
        return (
          <QuestionField
            key={question.code}
            {...field}
            label={labelOf(question.code) ?? question.code}
            value={form.values[question.code] ?? noDraft}
            question={question}
            today={props.today}
          />
        );
      })}
    </ActForm>
  );
}

function initialOf(questions: readonly RuleEntry[], view: CaseView | null, today: IsoDate): Drafts {
  const language = view?.header.languageOfService;
  return Object.fromEntries(
    questions.map(({ code }) => {
      const given = view?.data.survey[code]?.value;
      if (given) return [code, beginning(code, draftOf(given), today)];
      if (code === "q-language-of-service" && language) return [code, { ...noDraft, text: language }];
      return [code, beginning(code, noDraft, today)];
    }),
  );
}

function unreadable(question: RuleEntry, draft: Draft): boolean {
  const dates =
    shapeOf(question) === "date" ? [draft.text] : draft.certificates.map((certificate) => certificate.issued);
  return dates.some((date) => date !== "" && !isDay(date));
}
function outside(question: RuleEntry, draft: Draft): boolean {
  const shape = shapeOf(question);
  const number = shape === "number" && draft.text !== "" ? Number(draft.text) : shape === "money" ? draft.money : null;
  return number !== null && (number < (question.min ?? 0) || number > (question.max ?? Infinity));
}
