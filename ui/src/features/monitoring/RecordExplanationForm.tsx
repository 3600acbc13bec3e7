import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { Explanation, ExplanationForm_Deserialize, ExplanationForm_Serialize } from "@/backend/bindings";
import { noPaper, OnePaper, paperDraft, paperOf, wrongPaper, type PaperDraft } from "@/features/onePaper";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, GroundField, SelectField, TextBlock } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { keyOf, useToExplain } from "./useToExplain";

type Kind = Explanation["explanation"];
const kinds: readonly Kind[] = ["good", "not-good", "not-given"];
interface Values {
  about: string;
  explanation: Kind | "";
  reason: string;
  words: string;
  paper: PaperDraft;
}

function explanationOf({ explanation, reason, words }: Values): Explanation | null {
  switch (explanation) {
    case "":
      return null;
    case "good":
      return { explanation, reason };
    case "not-good":
      return { explanation, words: words.trim() };
    case "not-given":
      return { explanation };
  }
}

/** 7.3: what the person said, or that nothing came. Which paper a good reason needs, the desk says. */
export function RecordExplanationForm(props: StepFormProps) {
  const t = useText();
  const reasons = useCatalogue("good_reason_absence").data ?? [];
  const asked = useToExplain(props.view, "to_explain");
  const initial = useMemo<Values>(
    () => ({ about: asked[0]?.key ?? "", explanation: "", reason: "", words: "", paper: noPaper }),
    [asked],
  );
  const form = useActForm<Values, ExplanationForm_Serialize>(props, {
    initial,
    check: ({ about, explanation, reason, words, paper }) => ({
      ...(asked.some(({ key }) => key === about) ? {} : { about: t("explain-about-missing") }),
      ...(explanation === "" ? { explanation: t("record-explanation-explanation-missing") } : {}),
      ...(explanation === "good" && reason === "" ? { reason: t("record-explanation-reason-missing") } : {}),
      ...(explanation === "not-good" && words.trim() === "" ? { words: t("record-explanation-words-missing") } : {}),
      ...wrongPaper(paper, t),
    }),
    toForm: (values): ExplanationForm_Deserialize | undefined => {
      const about = asked.find(({ key }) => key === values.about)?.about;
      const explanation = explanationOf(values);
      return about && explanation ? { about, explanation, paper: paperOf(values.paper) } : undefined;
    },
    fromForm: ({ about, explanation, paper }) => ({
      about: keyOf(about),
      explanation: explanation.explanation,
      ...("reason" in explanation ? { reason: explanation.reason } : {}),
      ...("words" in explanation ? { words: explanation.words } : {}),
      paper: paperDraft(paper),
    }),
    fieldOf: (field) => (field === "reason" ? "reason" : "paper"),
  });
  if (asked.length === 0) return <Note>{t("record-explanation-none")}</Note>;
  const question = asked.find(({ key }) => key === form.values.about)?.asked;
  const { explanation } = form.values;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("about")}
        options={asked.map(({ key, label }) => ({ code: key, label }))}
        description={
          question &&
          t("explain-asked", { date: day(question.on), how: t(`channel-${question.channel}`), by: question.by })
        }
      />
      <ChoiceGroup
        {...form.field("explanation")}
        label={t("record-explanation-explanation")}
        value={explanation || null}
        choices={kinds.map((kind, at) => ({
          value: kind,
          title: t(`record-explanation-${kind}`),
          note: t(`record-explanation-${kind}-note`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
      {explanation === "good" && <GroundField {...form.field("reason")} grounds={reasons} />}
      {explanation === "not-good" && <TextBlock {...form.text("words")} />}
      <OnePaper {...form.field("paper")} description={t("record-explanation-paper-note")} today={props.today} />
    </ActForm>
  );
}
