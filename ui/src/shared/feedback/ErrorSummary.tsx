import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import styles from "./feedback.module.css";

export interface FieldError {
  /** DOM id of the field. */
  field: string;
  label: string;
  /** What to do, in the user's words; the same words stand under the field. */
  text: string;
}

/** Takes the focus when it appears, names every field with a link to it, and says what happened to what was typed. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [errors]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className={`${styles.note ?? ""} ${styles.bad ?? ""} ${styles.summary ?? ""}`}
    >
      <IconAlertTriangle size={16} aria-hidden className={styles.sign} />
      <div className="grow">
        <p className="t-strong">{title}</p>
        <ul>
          {errors.map((error) => (
            <li key={error.field}>
              <a
                href={`#${error.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(error.field);
                }}
              >
                {error.label}
              </a>
              {": "}
              {error.text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The field itself, or the first control inside a group. */
function focusField(id: string) {
  const element = document.getElementById(id);
  const control = element?.matches("input,textarea,select,button")
    ? element
    : element?.querySelector<HTMLElement>("input,textarea,select,button");
  (control ?? element)?.focus();
}
