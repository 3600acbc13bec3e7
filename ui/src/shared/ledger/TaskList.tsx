import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, type ReactNode } from "react";
import { SectionState, type StepState } from "../badges";
import styles from "./ledger.module.css";

/** A form reads its scratch before it shows; then the step is brought into view as far as it fits. */
const FORM_READY_MS = 150;

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
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => row.current?.scrollIntoView({ block: "nearest" }), FORM_READY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [open]);
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <section ref={row} className={styles.task} data-open={open || undefined}>
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
