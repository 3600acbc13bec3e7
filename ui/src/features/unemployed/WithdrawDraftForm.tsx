import type { WithdrawDraftForm as Withdrawn } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

const empty = { reason: "" };

/** The author takes a waiting draft back, with the reason. */
export function WithdrawDraftForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: empty,
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("withdraw-draft-reason-missing") } : {}),
    toForm: ({ reason }): Withdrawn => ({ reason: reason.trim() }),
  });
  return (
    <ActForm form={form}>
      <TextBlock {...form.text("reason")} />
    </ActForm>
  );
}
