import type { Shown } from "@/backend";
import { grouped, useText } from "@/shared/language";
import styles from "./indicators.module.css";

/** A number of a chart; with `onOpen` a button that leads to the cases behind it. */
export function Count({
  shown,
  smallest,
  of,
  onOpen,
}: {
  shown: Shown;
  smallest: number | null;
  /** What is counted, for who hears the button without seeing its row. */
  of: string;
  onOpen?: (() => void) | undefined;
}) {
  const t = useText();
  if (shown.shown === "few") return <span className="t-second">{t("indicator-few", { n: smallest ?? 0 })}</span>;
  if (shown.shown === "hidden") return <span className="t-second">{t("indicator-hidden")}</span>;
  const count = grouped(shown.count);
  if (!onOpen || shown.count === 0) return <span className={shown.count === 0 ? "t-quiet" : undefined}>{count}</span>;
  return (
    <button className={styles.open} aria-label={t("indicator-open", { of, count: shown.count })} onClick={onOpen}>
      {count}
    </button>
  );
}

/** Nought where a number is not shown: a bar says no more than the number beside it. */
export function lengthOf(shown: Shown): number {
  return shown.shown === "count" ? shown.count : 0;
}
