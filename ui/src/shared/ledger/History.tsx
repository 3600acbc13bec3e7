import { IconGavel } from "@tabler/icons-react";
import { SavedChip, type Standing } from "../badges";
import styles from "./ledger.module.css";

export interface HistoryLine {
  key: string;
  /** Official number, or nothing for an act beside the map. */
  step: string;
  text: string;
  who: string;
  at: string;
  /** Who took part beside the person, a line each. */
  beside: readonly string[];
  standing: Standing;
  rule?: string | undefined;
}

/** Who did what, when, where it is kept and under which rule; the newest first. */
export function History({ label, note, lines }: { label: string; note?: string; lines: readonly HistoryLine[] }) {
  return (
    // It scrolls, so the keyboard must be able to stand in it.
    <aside className={styles.history} aria-label={label} tabIndex={0}>
      <div className={styles.panelHead}>
        <h2 className="t-head">{label}</h2>
        {note && <span className="t-small t-quiet end">{note}</span>}
      </div>
      <ol className={styles.historyLines}>
        {lines.map((line) => (
          <li key={line.key} className={styles.historyLine}>
            <span className={styles.historyNumber}>{line.step}</span>
            <span className={styles.historyWords}>
              <span>{line.text}</span>
              <span className="t-quiet">
                {line.who} · {line.at}
              </span>
              {line.beside.map((words) => (
                <span key={words} className="t-second">
                  {words}
                </span>
              ))}
              <SavedChip standing={line.standing} short />
              {line.rule && (
                <span className="row-4 t-quiet">
                  <IconGavel size={13} aria-hidden />
                  {line.rule}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
