import type { VisitEnd } from "@/backend";
import type { CloseVisitForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { ChoiceGroup, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

const ends: readonly VisitEnd[] = ["consultation", "postponed", "left", "done"];
const empty: { reason: VisitEnd | ""; note: string } = { reason: "", note: "" };

/** How the visit ended. None of these is a refusal. */
export function CloseVisitForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: empty,
    check: ({ reason }) => (reason === "" ? { reason: t("close-visit-reason-missing") } : {}),
    toForm: ({ reason, note }): CloseVisitForm_Deserialize | undefined =>
      reason === "" ? undefined : { reason, note: note.trim() || null },
  });
  return (
    <ActForm form={form}>
      <ChoiceGroup
        {...form.field("reason")}
        label={t("close-visit-reason")}
        columns={2}
        value={form.values.reason || null}
        choices={ends.map((end, at) => ({
          value: end,
          title: t(`close-visit-${end}`),
          note: t(`close-visit-${end}-note`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
