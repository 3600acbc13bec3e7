import type { ContactChannel } from "@/backend";
import type { ContactForm_Deserialize, ContactForm_Serialize } from "@/backend/bindings";
import { useChannels } from "@/features/channels";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { SelectField, TextBlock, type YesNo, YesNoField } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";
import { answersOf, draftsOf, lacks, noAnswer, type AnswerDrafts } from "./answers";
import { Questions, useQuestions } from "./Questions";

interface Values {
  channel: ContactChannel | "";
  reached: YesNo;
  answers: AnswerDrafts;
  note: string;
}
const empty: Values = { channel: "", reached: "", answers: {}, note: "" };

/** A visit, call or message. Whoever reached an unemployed person may ask some of the six questions at once. */
export function RecordContactForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const questions = useQuestions();
  const channels = useChannels();
  const { view } = props;
  const changes = view?.changes ?? [];
  const monitored = view?.header.stage === "unemployed" || view?.header.stage === "removal-proposed";
  const form = useActForm<Values, ContactForm_Serialize>(props, {
    initial: empty,
    check: ({ channel, reached, answers }) => {
      const open = questions.filter((question) => {
        const draft = answers[question.code] ?? noAnswer;
        return draft.changed === "yes" && lacks(question, draft, undefined) !== null;
      });
      return {
        ...(channel === "" ? { channel: t("record-contact-channel-missing") } : {}),
        ...(reached === "" ? { reached: t("record-contact-reached-missing") } : {}),
        ...(reached === "yes" && open.length > 0
          ? { answers: t("check-status-answers-missing", { names: open.map((one) => law(one)).join(", ") }) }
          : {}),
      };
    },
    toForm: ({ channel, reached, answers, note }): ContactForm_Deserialize | undefined =>
      channel === ""
        ? undefined
        : {
            channel,
            reached: reached === "yes",
            answers: reached === "yes" && monitored ? answersOf(answers, questions, changes) : [],
            note: note.trim() || null,
          },
    fromForm: ({ channel, reached, answers, note }) => ({
      channel,
      reached: reached ? "yes" : "no",
      answers: draftsOf(answers),
      note: note ?? "",
    }),
    fieldOf: (field) => (field === "channel" || field === "reached" ? field : "answers"),
  });
  return (
    <ActForm form={form}>
      <SelectField {...channels(form.field("channel"))} />
      <YesNoField {...form.field("reached")} />
      <TextBlock {...form.text("note")} autosize minRows={2} maxRows={8} />
      {form.values.reached === "yes" && monitored && (
        <Questions {...form.field("answers")} view={view} today={props.today} />
      )}
    </ActForm>
  );
}
