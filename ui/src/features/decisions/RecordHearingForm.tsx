import type { HearingForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { DateField, TextBlock, YesNoField, type YesNo } from "@/shared/fields";
import { isDay, useText } from "@/shared/language";
import { WhatWasDecided } from "@/features/whatWasDecided";

interface Values {
  invited: string;
  came: YesNo;
  words: string;
}
const empty: Values = { invited: "", came: "", words: "" };

/** The person was heard on the draft, or was invited and did not come. */
export function RecordHearingForm(props: StepFormProps) {
  const t = useText();
  const wordsLabel = (came: YesNo) => t(came === "no" ? "record-hearing-absence" : "record-hearing-words");
  const form = useActForm<Values, HearingForm>(props, {
    initial: empty,
    check: ({ invited, came, words }) => ({
      ...(isDay(invited) ? {} : { invited: t("record-hearing-invited-missing") }),
      ...(came === "" ? { came: t("record-hearing-came-missing") } : {}),
      ...(words.trim() === ""
        ? { words: t(came === "no" ? "record-hearing-absence-missing" : "record-hearing-words-missing") }
        : {}),
    }),
    toForm: ({ invited, came, words }): HearingForm => ({ invited, came: came === "yes", words: words.trim() }),
    fromForm: ({ invited, came, words }) => ({ invited, came: came ? "yes" : "no", words }),
  });
  return (
    <ActForm form={form}>
      <WhatWasDecided view={props.view} norm="hearing" />
      <DateField {...form.field("invited")} today={props.today} />
      <YesNoField {...form.field("came")} />
      <TextBlock {...form.text("words")} label={wordsLabel(form.values.came)} minRows={3} maxRows={10} />
    </ActForm>
  );
}
