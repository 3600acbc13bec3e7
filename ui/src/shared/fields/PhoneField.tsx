import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useText } from "../language";
import type { FieldProps } from "./field";
import { readPhone, showPhone } from "./phone";

/** A phone in any usual form. Holds +7… when it can be read, else what was typed, with the reason under it. */
export function PhoneField({ value, onChange, onBlur, error, ...rest }: FieldProps<string>) {
  const t = useText();
  const [draft, setDraft] = useState<string>();
  const unreadable = draft === undefined && value !== "" && !readPhone(value) ? t("phone-unreadable") : undefined;
  return (
    <TextInput
      {...rest}
      type="tel"
      autoComplete="off"
      placeholder={t("phone-placeholder")}
      value={draft ?? showPhone(value)}
      error={error ?? unreadable}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        onChange(readPhone(typed) ?? typed);
      }}
      onBlur={() => {
        setDraft(undefined);
        onBlur?.();
      }}
    />
  );
}
