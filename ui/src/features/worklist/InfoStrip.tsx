import { IconClockExclamation } from "@tabler/icons-react";
import { useWorklist, type List, type WorklistInfo } from "@/backend";
import { useText } from "@/shared/language";
import styles from "./worklist.module.css";

/** What is worth a figure, in this order; which of them there are depends on who is signed in. */
const FIGURES: readonly List[] = [
  "decide",
  "escalated-to-unit",
  "escalated-to-head",
  "new-applications",
  "waiting",
  "with-head",
  "with-registers",
  "sent-back",
];

/** The morning at a glance: the same numbers as the lists, each the way into its list. */
export function InfoStrip({ lists, onList }: { lists: readonly WorklistInfo[]; onList: (name: List) => void }) {
  const t = useText();
  const late = (group: WorklistInfo["group"]) =>
    lists.filter((list) => list.group === group).reduce((sum, list) => sum + list.overdue, 0);
  const [mine, others] = [late("mine"), late("others")];
  const latest = lists.filter((list) => list.overdue > 0).sort((a, b) => b.overdue - a.overdue)[0];
  const shown = FIGURES.flatMap((name) => lists.find((list) => list.name === name) ?? []).slice(0, 4);
  if (lists.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={t("strip")}>
      {shown.map((list) => (
        <li key={list.name}>
          <button
            className={styles.figure}
            onClick={() => {
              onList(list.name);
            }}
          >
            <span className="t-small t-second">{t(`worklist-${list.name}`)}</span>{" "}
            <span className={styles.figureLine}>
              <b>{list.count}</b>{" "}
              {list.name === "waiting" ? (
                <LongestWait />
              ) : (
                list.overdue > 0 &&
                list.group !== "control" && <span className="t-bad">{t("strip-late", { count: list.overdue })}</span>
              )}
            </span>
          </button>
        </li>
      ))}
      <li>
        <button
          className={styles.figure}
          disabled={!latest}
          onClick={() => {
            if (latest) onList(latest.name);
          }}
        >
          <span className="t-small t-second">{t("strip-overdue")}</span>{" "}
          <span className={styles.figureLine}>
            {mine > 0 && <IconClockExclamation size={15} className="t-bad" aria-hidden />}
            <b className={mine > 0 ? "t-bad" : undefined}>{mine}</b>{" "}
            <span className={mine > 0 ? "t-bad" : "t-second"}>{t("strip-overdue-mine")}</span>
            {others > 0 && <span className="t-second">{t("strip-overdue-others", { count: others })}</span>}
          </span>
        </button>
      </li>
    </ul>
  );
}

/** How long the first in the queue has been sitting there. */
function LongestWait() {
  const t = useText();
  const rows = useWorklist("waiting").data ?? [];
  const minutes = Math.max(0, ...rows.map((row) => row.waitingMinutes ?? 0));
  return minutes > 0 ? <span className="t-second">{t("strip-longest", { minutes })}</span> : null;
}
