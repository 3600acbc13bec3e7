import { useText } from "../language";
import type { FieldProps } from "./field";
import styles from "./fields.module.css";
import { Segmented } from "./Segmented";

export type YesNo = "yes" | "no" | "";

/** A question that has to be answered: neither answer is chosen before the person says it. */
export function YesNoField({ id, label, value, onChange, error }: FieldProps<YesNo>) {
  const t = useText();
  return (
    <div id={id} tabIndex={-1}>
      <p className={styles.legend}>{label}</p>
      <Segmented
        label={typeof label === "string" ? label : ""}
        value={value === "" ? null : value}
        onChange={onChange}
        segments={[
          { value: "yes", label: t("answer-yes"), letter: "Digit1" },
          { value: "no", label: t("answer-no"), letter: "Digit2" },
        ]}
      />
      {error && <p className={styles.error}>{error}</p>}
    </div>
  );
}
