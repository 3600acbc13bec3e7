import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import type { DeskStatus } from "@/backend";
import { Note } from "@/shared/feedback";
import { day, time, useLineProblem, useText } from "@/shared/language";
import styles from "./worklist.module.css";

/** What happened to this desk and needs to be known: no line or why there is no exchange, a long exchange, acts put back after a crash, a copied database. */
export function DeskNotes({ desk }: { desk: DeskStatus }) {
  const t = useText();
  const { line, progress } = desk;
  const why = useLineProblem()(line.problem);
  if (line.online && !progress && desk.recovered === 0 && !desk.forked && !desk.trustEnds && !desk.holidaysEnd)
    return null;
  return (
    <div className={styles.note}>
      {!line.online && why && (
        <Note tone={why.grave ? "bad" : "warn"} icon={IconPlugConnectedX} title={why.title}>
          {why.full}
        </Note>
      )}
      {!line.online && !why && (
        <Note tone="warn" icon={IconPlugConnectedX} title={t("home-offline")}>
          {line.lastExchange && t("home-offline-since", { time: time(line.lastExchange) })}
        </Note>
      )}
      {progress && (
        <Note tone="accent" icon={IconRefresh} title={t("home-exchange")} live>
          {t(`home-progress-${progress.what}`, { done: progress.done, of: progress.of })}
        </Note>
      )}
      {desk.recovered > 0 && (
        <Note tone="ok" title={t("home-recovered", { count: desk.recovered })}>
          {t("home-recovered-how")}
        </Note>
      )}
      {desk.trustEnds && (
        <Note tone="warn" title={t("home-trust-ends", { date: day(desk.trustEnds) })}>
          {t("home-trust-ends-how")}
        </Note>
      )}
      {desk.holidaysEnd && (
        <Note tone="warn" title={t("home-holidays-end", { date: day(desk.holidaysEnd) })}>
          {t("home-holidays-end-how")}
        </Note>
      )}
      {desk.forked && (
        <Note tone="warn" title={t("home-forked")}>
          {t("home-forked-how")}
        </Note>
      )}
    </div>
  );
}
