import { useText } from "@/shared/language";
import styles from "./record.module.css";

/** One thing that was recorded: what it is, and what is known of it, a line each. */
export interface Recorded {
  key: string;
  what: string;
  lines: readonly (string | null | undefined | false)[];
}

/** So many stand open; what came before is one press away. */
const IN_SIGHT = 3;

/** What was recorded, newest first, under a heading of its own; nothing where there is nothing. */
export function RecordList({ title, recorded }: { title: string; recorded: readonly Recorded[] }) {
  const t = useText();
  if (recorded.length === 0) return null;
  const earlier = recorded.slice(IN_SIGHT);
  return (
    <section className={styles.record} aria-label={title}>
      <h3 className="t-head">{title}</h3>
      <Lines recorded={recorded.slice(0, IN_SIGHT)} />
      {earlier.length > 0 && (
        <details>
          <summary className="t-small t-second">{t("record-earlier", { count: earlier.length })}</summary>
          <Lines recorded={earlier} />
        </details>
      )}
    </section>
  );
}

function Lines({ recorded }: { recorded: readonly Recorded[] }) {
  return (
    <ul className={styles.lines}>
      {recorded.map(({ key, what, lines }) => (
        <li key={key}>
          <span>{what}</span>
          {lines.map(
            (line, at) =>
              line && (
                <span key={`${String(at)} ${line}`} className="t-small t-second">
                  {line}
                </span>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}
