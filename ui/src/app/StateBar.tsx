import {
  IconAlertTriangle,
  IconDeviceDesktop,
  IconPlugConnected,
  IconPlugConnectedX,
  IconSend,
} from "@tabler/icons-react";
import { isLineTried, type DeskStatus } from "@/backend";
import { ToastPlace } from "@/shared/feedback";
import { Kbd } from "@/shared/keyboard";
import { day, moment, timeWithSeconds, useLineProblem, useText, weekday } from "@/shared/language";
import styles from "./frame.module.css";
import { hashOf } from "./places";
import { RunInBar } from "./RunInBar";

/** One line that never lies: the connection, what waits, what needs a decision, where typing is saved, the day. */
export function StateBar({ desk, curtain, onKeys }: { desk: DeskStatus; curtain?: boolean; onKeys?: () => void }) {
  const t = useText();
  const { line } = desk;
  const at = line.lastExchange ? moment(line.lastExchange, desk.today) : null;
  // What is wrong with the desk is the office's affair: the person before the screen reads that there is no line.
  const why = useLineProblem()(line.online || desk.progress || curtain ? null : line.problem);
  const { progress } = desk;
  const untried = !isLineTried(line);
  const tone = line.online ? "t-ok" : why?.grave ? "t-bad" : "t-warn";
  return (
    <footer className={styles.bar}>
      <span role="status" className={progress || untried ? "t-second" : `${tone} t-strong`}>
        {line.online || progress || untried ? (
          <IconPlugConnected size={14} aria-hidden />
        ) : (
          <IconPlugConnectedX size={14} aria-hidden />
        )}
        <span className="ellipsis" title={why?.full}>
          {progress
            ? t(`line-long-${progress.what}`)
            : line.online
              ? at
                ? t("line-on", { at })
                : t("line-on-first")
              : why
                ? at
                  ? t("line-stopped", { at, why: why.short })
                  : t("line-stopped-first", { why: why.short })
                : untried
                  ? t(desk.session ? "line-trying" : "line-untried")
                  : at
                    ? t("line-off", { at })
                    : t("line-off-first")}
        </span>
        {why && <span className="only-screen-reader">{why.full}</span>}
      </span>
      {/* Outside the status: a count that moves each second is seen, not said aloud. */}
      {progress && <b>{t("line-count", { done: progress.done, of: progress.of })}</b>}
      <a href={hashOf({ at: "exchange" })} className={curtain ? styles.inert : undefined} tabIndex={curtain ? -1 : 0}>
        <IconSend size={14} aria-hidden />
        {t("line-waiting")} <b>{desk.waiting}</b>
      </a>
      {!curtain && desk.needsYou > 0 && (
        <a href={hashOf({ at: "exchange" })} className="t-bad t-strong">
          <IconAlertTriangle size={14} aria-hidden />
          {t("line-needs-you", { count: desk.needsYou })}
        </a>
      )}
      {!curtain && <RunInBar />}
      <span className={styles.barEnd}>
        <ToastPlace>
          {desk.savedAt && (
            <>
              <IconDeviceDesktop size={14} aria-hidden />
              <span className={styles.saved}>{t("line-saved", { time: timeWithSeconds(desk.savedAt) })}</span>
            </>
          )}
        </ToastPlace>
      </span>
      <span className={styles.date}>
        {t(`weekday-${String(weekday(desk.today))}`)} {day(desk.today)}
      </span>
      {onKeys && (
        <button onClick={onKeys} aria-label={t("line-keys")}>
          <Kbd chord="Shift+Slash" /> <span className={styles.keysWord}>{t("line-keys")}</span>
        </button>
      )}
    </footer>
  );
}
