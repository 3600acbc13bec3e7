import { IconPlugConnectedX, IconRefresh } from "@tabler/icons-react";
import { isLineTried, type DeskStatus } from "@/backend";
import { comingWords } from "@/features/stillComing";
import { Note } from "@/shared/feedback";
import { day, moment, useLineProblem, useText } from "@/shared/language";
import styles from "./worklist.module.css";

/** What happened to this desk and needs to be known: no line or why there is no exchange, a long exchange, acts put back after a crash, a copied database. */
export function DeskNotes({ desk }: { desk: DeskStatus }) {
  const t = useText();
  const { line, progress } = desk;
  const why = useLineProblem()(line.problem);
  // The first exchange ends long after it began: until then the line counts neither as there nor as missing.
  const off = !line.online && !progress && isLineTried(line);
  const untried = !progress && !isLineTried(line) && line.lastExchange === null;
  if (!off && !untried && !progress && desk.recovered === 0 && !desk.forked && !desk.trustEnds && !desk.holidaysEnd)
    return null;
  return (
    <div className={styles.note}>
      {off && why && (
        <Note tone={why.grave ? "bad" : "warn"} icon={IconPlugConnectedX} title={why.title}>
          {why.full}
        </Note>
      )}
      {off && !why && (
        <Note tone="warn" icon={IconPlugConnectedX} title={t("home-offline")}>
          {line.lastExchange && t("home-offline-since", { time: moment(line.lastExchange, desk.today) })}
        </Note>
      )}
      {progress && (
        <Note tone="accent" icon={IconRefresh} title={t("home-exchange")} live>
          {comingWords(t, progress)}
        </Note>
      )}
      {untried && (
        <Note tone="accent" icon={IconRefresh} title={t("coming-unheard")}>
          {t("coming-unheard-what")}
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
