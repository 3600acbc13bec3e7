import { Textarea } from "@mantine/core";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { useText } from "@/shared/language";

const empty = { text: "" };

/** A note beside the map: words for colleagues, kept in the history. */
export function AddNoteForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: empty,
    check: (values) => (values.text.trim() === "" ? { text: t("say-what-to-write") } : {}),
    toForm: (values) => ({ text: values.text.trim() }),
  });
  return (
    <ActForm form={form}>
      <Textarea {...form.text("text")} minRows={3} autosize maxRows={10} maxLength={4000} />
    </ActForm>
  );
}
