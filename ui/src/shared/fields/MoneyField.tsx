import { TextInput } from "@mantine/core";
import { grouped, useText } from "../language";
import type { FieldProps } from "./field";

/** Whole tenge, thousands apart. Nine digits at most. */
export function MoneyField({ value, onChange, ...rest }: FieldProps<number | null>) {
  const t = useText();
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={value === null ? "" : grouped(value)}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, "").slice(0, 9);
        onChange(digits === "" ? null : Number(digits));
      }}
      rightSection={<span className="t-quiet">{t("money-sign")}</span>}
    />
  );
}
