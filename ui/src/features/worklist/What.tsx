import type { WorkRow } from "@/backend";
import { useText } from "@/shared/language";
import styles from "./worklist.module.css";

/** What is to be done: the act by its name, or what is waited for; then the detail, where it is words and not a code. */
export function What({ row }: { row: WorkRow }) {
  const t = useText();
  const what = row.act !== null && row.what === row.act ? t(`act-${row.act}`) : t(`work-${row.what}`);
  const words = isCode(row.detail) ? what : `${what}: ${row.detail}`;
  return (
    <span className={styles.what} title={words}>
      {words}
    </span>
  );
}

function isCode(detail: string): boolean {
  return /^[a-z0-9-]*$/.test(detail);
}
