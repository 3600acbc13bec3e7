import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { SectionState, type StepState } from "../badges";
import styles from "./ledger.module.css";

/** One step of a section: its official number, words, what is known, state; one is open at a time. */
export function TaskRow({
  id,
  number,
  title,
  summary,
  state,
  open,
  onToggle,
  children,
}: {
  id: string;
  number: string;
  title: string;
  summary?: ReactNode;
  state: StepState;
  open: boolean;
  onToggle: () => void;
  children?: ReactNode;
}) {
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.task} data-open={open || undefined}>
      <h3>
        <button
          id={id}
          className={styles.taskHead}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={onToggle}
        >
          <span className="t-number">{number}</span>
          <span className={styles.taskTitle}>{title}</span>
          <span className={styles.taskSummary}>{summary}</span>
          <span className="row">
            <SectionState state={state} />
            <Arrow size={15} aria-hidden />
          </span>
        </button>
      </h3>
      {open && (
        <div id={`${id}-body`} className={styles.taskBody}>
          {children}
        </div>
      )}
    </section>
  );
}
