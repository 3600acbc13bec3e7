import { useState } from "react";
import type { VacancyRow } from "@/backend";
import { useOptions } from "@/features/stepForm";
import { SelectField, TextBlock } from "@/shared/fields";
import { FormFrame } from "@/shared/forms";
import { useText } from "@/shared/language";
import { useRegisterForm } from "./useRegisterForm";

/** The vacancy is offered to nobody any more; it stays in the register with the reason. */
export function CloseVacancyForm({
  row,
  onDone,
  onCancel,
}: {
  row: VacancyRow;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const form = useRegisterForm(onDone);
  const reasons = useOptions("vacancy_close_reason");
  const missing = { field: "close-reason", label: t("close-vacancy-reason"), text: t("close-vacancy-reason-missing") };
  return (
    <FormFrame
      act="close-vacancy"
      label={t("act-close-vacancy")}
      {...form}
      submitText={t("close-vacancy-submit")}
      onCancel={onCancel}
      onSubmit={() =>
        void form.submit(reason === "" ? [missing] : [], () => ({
          act: "close-vacancy",
          form: { vacancy: row.id, reason, note: note.trim() || null },
        }))
      }
    >
      <p className="t-strong">{`${row.kept.vacancy.title}, ${row.employer}`}</p>
      <SelectField
        id="close-reason"
        label={t("close-vacancy-reason")}
        value={reason}
        options={reasons}
        error={form.errorOf("close-reason")}
        onChange={setReason}
      />
      <TextBlock
        label={t("close-vacancy-note")}
        value={note}
        minRows={2}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </FormFrame>
  );
}
