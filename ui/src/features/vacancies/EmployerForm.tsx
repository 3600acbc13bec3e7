import { useState } from "react";
import type { EmployerForm as Employer } from "@/backend/bindings";
import { hasCheckDigit, PhoneField, readPhone, TextLine } from "@/shared/fields";
import { Fields, FormFrame } from "@/shared/forms";
import { useText } from "@/shared/language";
import { useRegisterForm } from "./useRegisterForm";

const fields = ["id", "name", "contact", "phone", "email", "address"] as const;
const draftOf = (employer: Employer | null) =>
  Object.fromEntries(fields.map((field) => [field, employer?.[field] ?? ""])) as Record<
    (typeof fields)[number],
    string
  >;

/** An employer of the register, new or changed. The number is checked before anything is written. */
export function EmployerForm({
  employer,
  onDone,
  onCancel,
}: {
  employer: Employer | null;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(employer));
  const form = useRegisterForm(onDone);
  const text = (field: (typeof fields)[number]) => draft[field].trim() || null;
  const wrong = () => {
    const error = (field: (typeof fields)[number], key: string) => ({
      field: `employer-${field}`,
      label: t(`employer-${field}`),
      text: t(key),
    });
    return [
      ...(hasCheckDigit(draft.id) ? [] : [error("id", "employer-id-wrong")]),
      ...(text("name") ? [] : [error("name", "employer-name-missing")]),
      ...(draft.phone !== "" && !readPhone(draft.phone) ? [error("phone", "phone-unreadable")] : []),
      ...(text("email") && !/^\S+@\S+\.\S+$/.test(draft.email.trim()) ? [error("email", "edit-card-email-wrong")] : []),
    ];
  };
  const line = (field: (typeof fields)[number]) => ({
    id: `employer-${field}`,
    label: t(`employer-${field}`),
    value: draft[field],
    error: form.errorOf(`employer-${field}`),
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [field]: value }));
    },
  });
  return (
    <FormFrame
      act="keep-employer"
      label={t("act-keep-employer")}
      {...form}
      submitText={t("keep-employer-submit")}
      onCancel={onCancel}
      onSubmit={() =>
        void form.submit(wrong(), () => ({
          act: "keep-employer",
          form: {
            id: draft.id.replace(/[\s-]/g, ""),
            name: draft.name.trim(),
            contact: text("contact"),
            phone: draft.phone === "" ? null : readPhone(draft.phone),
            email: text("email"),
            address: text("address"),
          },
        }))
      }
    >
      <Fields>
        <TextLine {...line("id")} inputMode="numeric" disabled={employer !== null} />
        <TextLine {...line("name")} />
        <TextLine {...line("contact")} />
        <PhoneField
          id="employer-phone"
          label={t("employer-phone")}
          value={draft.phone}
          error={form.errorOf("employer-phone")}
          onChange={(phone) => {
            setDraft((before) => ({ ...before, phone }));
          }}
        />
        <TextLine {...line("email")} />
        <TextLine {...line("address")} />
      </Fields>
    </FormFrame>
  );
}
