import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TextBlock } from "@/shared/fields";
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
      <TextBlock {...form.text("text")} minRows={3} maxRows={10} />
    </ActForm>
  );
}
