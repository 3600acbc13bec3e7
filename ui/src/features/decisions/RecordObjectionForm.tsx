import type { ObjectionForm_Deserialize, ObjectionForm_Serialize } from "@/backend/bindings";
import { noPaper, OnePaper, paperDraft, paperOf, wrongPaper, type PaperDraft } from "@/features/onePaper";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { WhatWasDecided } from "@/features/whatWasDecided";

interface Values {
  words: string;
  paper: PaperDraft;
}
const empty: Values = { words: "", paper: noPaper };

/** The person objects to a decision, in writing. */
export function RecordObjectionForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm<Values, ObjectionForm_Serialize>(props, {
    initial: empty,
    check: ({ words, paper }) => ({
      ...(words.trim() === "" ? { words: t("record-objection-words-missing") } : {}),
      ...wrongPaper(paper, t),
    }),
    toForm: ({ words, paper }): ObjectionForm_Deserialize => ({ words: words.trim(), paper: paperOf(paper) }),
    fromForm: ({ words, paper }) => ({ words, paper: paperDraft(paper) }),
    fieldOf: () => "paper",
  });
  return (
    <ActForm form={form}>
      <WhatWasDecided view={props.view} norm="objection" />
      <TextBlock {...form.text("words")} minRows={3} maxRows={10} />
      <OnePaper {...form.field("paper")} description={t("record-objection-paper-note")} today={props.today} />
    </ActForm>
  );
}
