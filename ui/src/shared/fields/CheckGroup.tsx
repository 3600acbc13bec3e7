import { Checkbox } from "@mantine/core";
import { useId, type ReactNode } from "react";
import type { FieldProps } from "./field";
import styles from "./fields.module.css";

export interface CheckOption {
  code: string;
  label: ReactNode;
  note?: ReactNode;
}

/** Any of a list: points told, registers to ask, kinds of work. Order of the list is kept. */
export function CheckGroup({
  id,
  label,
  hideLabel,
  options,
  value,
  onChange,
  error,
  columns = 1,
}: FieldProps<string[]> & { hideLabel?: boolean; options: readonly CheckOption[]; columns?: number }) {
  const errorId = useId();
  return (
    <fieldset id={id} tabIndex={-1} className={styles.group} aria-describedby={error ? errorId : undefined}>
      <legend className={hideLabel ? "only-screen-reader" : styles.legend}>{label}</legend>
      <div className={styles.checks} style={{ gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}>
        {options.map(({ code, label: name, note }) => (
          <Checkbox
            key={code}
            size="xs"
            label={name}
            description={note}
            checked={value.includes(code)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              const others = value.filter((one) => one !== code);
              onChange(on ? [...others, code] : others);
            }}
          />
        ))}
      </div>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
