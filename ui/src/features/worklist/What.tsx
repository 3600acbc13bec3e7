import type { ActName, WorkRow } from "@/backend";
import { useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import styles from "./worklist.module.css";

/** Which list of the rulebook a code belongs to, where it means something only there. */
const listOf: Partial<Record<ActName, string>> = {
  "record-notice": "notice",
  "record-voucher-notice": "notice",
  "accept-transfer": "centre",
  "propose-unemployed": "return_reason",
  "propose-removal": "return_reason",
};

/** What is to be done: the act by its name, or what is waited for; then the detail, a code by its name where it has one. */
export function What({ row }: { row: WorkRow }) {
  const t = useText();
  const named = useCodeName();
  const what = row.act !== null && row.what === row.act ? t(`act-${row.act}`) : t(`work-${row.what}`);
  const detail = isCode(row.detail) ? named(row.detail, row.act ? listOf[row.act] : undefined) : row.detail;
  const words = isCode(detail) ? what : `${what}: ${detail}`;
  return (
    <span className={styles.what} title={words}>
      {words}
    </span>
  );
}

function isCode(detail: string): boolean {
  return /^[a-z0-9-]*$/.test(detail);
}
