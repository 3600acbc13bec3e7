import { useDeskStatus } from "@/backend";
import type { HandOverForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { SelectField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

const empty = { to: "", note: "" };

/** The consultant hands the person over to a specialist, or to whoever is free. */
export function HandOverForm(props: StepFormProps) {
  const t = useText();
  const { data: desk } = useDeskStatus();
  const specialists = (desk?.users ?? []).filter((user) => user.keepsCases && user.id !== desk?.session?.id);
  const form = useActForm(props, {
    initial: empty,
    toForm: (values): HandOverForm_Deserialize => ({ to: values.to || null, note: values.note.trim() || null }),
  });
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("to")}
        empty={t("hand-over-anybody")}
        options={specialists.map((user) => ({ code: user.id, label: user.name }))}
      />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
