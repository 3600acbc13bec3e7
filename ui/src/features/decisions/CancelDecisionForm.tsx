import type { CancelForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { WhatWasDecided } from "@/features/whatWasDecided";

const empty = { reason: "" };

/** The head cancels a refusal or a removal: a court, a higher body, an error. */
export function CancelDecisionForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: empty,
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("cancel-decision-reason-missing") } : {}),
    toForm: ({ reason }): CancelForm => ({ reason: reason.trim() }),
  });
  return (
    <ActForm form={form}>
      <WhatWasDecided view={props.view} norm="cancel-decision" />
      <Note tone="warn">{t("cancel-decision-note")}</Note>
      <TextBlock {...form.text("reason")} description={t("cancel-decision-reason-note")} minRows={3} maxRows={10} />
    </ActForm>
  );
}
