import { Textarea } from "@mantine/core";
import type { RightForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Conditions } from "@/shared/conditions";

const empty = { note: "" };

/** 2.5: each condition as it stands today, with what it relies on; the act records exactly this. */
export function CheckSeekerRightForm(props: StepFormProps) {
  const form = useActForm(props, {
    initial: empty,
    toForm: ({ note }): RightForm_Deserialize => ({ lifts: [], note: note.trim() || null }),
  });
  return (
    <ActForm form={form}>
      <Conditions checks={props.view?.seekerChecks ?? []} today={props.today} />
      <Textarea {...form.text("note")} autosize minRows={2} maxRows={8} maxLength={4000} />
    </ActForm>
  );
}
