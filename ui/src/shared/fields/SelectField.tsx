import { NativeSelect } from "@mantine/core";
import type { FieldProps } from "./field";

export interface Option {
  code: string;
  label: string;
}

/** One of a short list of the law. The empty line stands first: nothing is chosen for the person. */
export function SelectField({
  options,
  onChange,
  empty = "—",
  ...rest
}: FieldProps<string> & { options: readonly Option[]; empty?: string }) {
  return (
    <NativeSelect
      {...rest}
      title={options.find(({ code }) => code === rest.value)?.label}
      data={[{ value: "", label: empty }, ...options.map(({ code, label }) => ({ value: code, label }))]}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
