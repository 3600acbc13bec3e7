import { useId } from "react";
import styles from "./fields.module.css";

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  /** Physical key, only while the focus is in the group. */
  letter?: string;
  lang?: string;
  /** A longer name for screen readers, where the label is short. */
  name?: string;
}

/** A short choice in one line: yes / no, mine / the register's, the language. */
export function Segmented<Value extends string>({
  id,
  label,
  segments,
  value,
  onChange,
  look = "accent",
}: {
  id?: string;
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  look?: "accent" | "ink";
}) {
  const name = useId();
  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      className={styles.segments}
      data-look={look}
      onKeyDown={(event) => {
        const segment = segments.find((candidate) => candidate.letter === event.code);
        if (!segment || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        onChange(segment.value);
      }}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} data-checked={segment.value === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={segment.value === value}
            aria-label={segment.name}
            onChange={() => {
              onChange(segment.value);
            }}
          />
          <span lang={segment.lang}>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
