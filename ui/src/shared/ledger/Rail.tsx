import type { ReactNode } from "react";
import { stateLooks, type StepState } from "../badges";
import { useText } from "../language";
import styles from "./ledger.module.css";

export interface RailSection {
  number: number;
  /** As it is printed, where that is not the number: `D-1`. */
  sign?: string;
  title: string;
  state: StepState;
  /** Detail of the state: «6 из 9», or why it is not allowed yet, with the step that opens it. */
  detail?: string | undefined;
}

/** The official sections in their order: number, words, state. */
export function Rail({
  label,
  sections,
  current,
  onOpen,
  below,
}: {
  label: string;
  sections: readonly RailSection[];
  current: number;
  onOpen: (number: number) => void;
  /** The way to the other matter of the file. */
  below?: ReactNode;
}) {
  return (
    <nav className={styles.rail} aria-label={label}>
      <ol>
        {sections.map((section) => (
          <RailRow
            key={section.number}
            section={section}
            current={section.number === current}
            onOpen={() => {
              onOpen(section.number);
            }}
          />
        ))}
      </ol>
      {below}
    </nav>
  );
}

function RailRow({ section, current, onOpen }: { section: RailSection; current: boolean; onOpen: () => void }) {
  const t = useText();
  const looks = stateLooks[section.state];
  const Sign = looks.icon;
  return (
    <li>
      <button
        className={styles.railRow}
        data-locked={section.state === "not-allowed" || undefined}
        aria-current={current ? "page" : undefined}
        onClick={onOpen}
      >
        <span className={styles.railNumber} title={section.title}>
          {section.sign ?? section.number}
        </span>
        <span className={styles.railWords}>
          <span className={styles.railTitle}>{section.title}</span>
          <span className={styles.railState} data-tone={looks.tone}>
            <Sign size={14} aria-hidden />
            <span className={styles.railDetail}>{section.detail ?? t(looks.text)}</span>
          </span>
        </span>
      </button>
    </li>
  );
}
