/** Cases by name, each with a few words and a way to it. */
import type { FileId } from "@/backend";
import { useText } from "@/shared/language";
import styles from "./many.module.css";

/** Those who can be shown without scrolling for long; the others are counted. */
const ROWS_SHOWN = 200;

export function CaseRows<Row extends { file: FileId; name: string }>({
  rows,
  words,
  onOpen,
  label,
}: {
  rows: readonly Row[];
  words?: (row: Row) => string;
  onOpen: (file: FileId) => void;
  label: string;
}) {
  const t = useText();
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.slice(0, ROWS_SHOWN).map((row) => (
        <li key={row.file}>
          <button
            className="t-link"
            onClick={() => {
              onOpen(row.file);
            }}
          >
            {row.name}
          </button>{" "}
          {words && <span className="t-small t-second">{words(row)}</span>}
        </li>
      ))}
      {rows.length > ROWS_SHOWN && <li className="t-small">{t("many-more", { count: rows.length - ROWS_SHOWN })}</li>}
    </ul>
  );
}
