import type { ReactNode } from "react";
import { useId } from "react";
import { Kbd } from "../keyboard";
import styles from "./fields.module.css";

export interface Choice<Value extends string> {
  value: Value;
  title: ReactNode;
  note?: ReactNode;
  /** Physical key that chooses it, only while the focus is in the group: `KeyA`, `Digit1`. */
  letter?: string;
  disabled?: boolean;
}

/** Legal outcomes as radio cards: title, consequence, key. A letter works only while the focus is in the group. */
export function ChoiceGroup<Value extends string>({
  id,
  label,
  hideLabel,
  choices,
  value,
  onChange,
  error,
  columns,
}: {
  id?: string;
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
  columns?: number;
}) {
  const name = useId();
  return (
    <fieldset
      id={id}
      className={styles.group}
      aria-describedby={error ? `${name}-error` : undefined}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const choice = choices.find((candidate) => candidate.letter === event.code && !candidate.disabled);
        if (!choice) return;
        event.preventDefault();
        event.stopPropagation();
        onChange(choice.value);
        document.getElementById(`${name}-${choice.value}`)?.focus();
      }}
    >
      <legend className={hideLabel ? "only-screen-reader" : styles.legend}>{label}</legend>
      <div
        className={styles.cards}
        style={{ gridTemplateColumns: `repeat(${String(columns ?? choices.length)}, minmax(0, 1fr))` }}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card} data-checked={choice.value === value || undefined}>
            <input
              type="radio"
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => {
                onChange(choice.value);
              }}
              aria-keyshortcuts={choice.letter?.replace(/^(Key|Digit)/, "")}
            />
            <span className="grow">
              <span className={styles.cardTitle}>{choice.title}</span>
              {choice.note && <span className={styles.cardNote}>{choice.note}</span>}
            </span>
            {choice.letter && <Kbd chord={choice.letter} />}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
