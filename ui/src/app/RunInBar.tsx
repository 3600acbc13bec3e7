/** The run over many cases in the line of state: how far it is, a way to stop it, and how it ended until that was seen. */
import { IconCalendarWeek, IconUsersGroup } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { isWeekly, useManyRun, type ManyAct, type RunEnded } from "@/backend";
import { ManyEndedDialog } from "@/features/many";
import { useText } from "@/shared/language";
import { hashOf } from "./places";

export function RunInBar() {
  const t = useText();
  const { running, ended, stop, seen } = useManyRun();
  const [reads, setReads] = useState<RunEnded>();
  if (running)
    return (
      <span data-testid="run-in-bar">
        <Run act={running.act}>
          {t(isWeekly(running.act) ? "weekly-run" : "many-run-title")}{" "}
          <b>{t("weekly-progress", { done: running.done, of: running.of })}</b>
        </Run>
        <button onClick={stop} className="t-link">
          {t(isWeekly(running.act) ? "weekly-stop-run" : "weekly-stop")}
        </button>
      </span>
    );
  if (reads)
    return (
      <ManyEndedDialog
        ended={reads}
        onOpen={(file) => {
          setReads(undefined);
          window.location.hash = hashOf({ at: "case", file });
        }}
        onClose={() => {
          setReads(undefined);
        }}
      />
    );
  if (!ended) return null;
  const { act, of, result } = ended;
  const tone = ended.failure === undefined && result.done === of ? "t-ok" : "t-warn t-strong";
  return (
    <span role="status" data-testid="run-in-bar">
      {isWeekly(act) ? (
        <Run act={act} tone={tone}>
          {t("weekly-run-ended", { done: result.done, of })}
        </Run>
      ) : (
        <button
          className={`t-link ${tone}`}
          onClick={() => {
            setReads(ended);
            seen();
          }}
        >
          <IconUsersGroup size={14} aria-hidden />
          {t("many-done", { count: result.done, of })}
        </button>
      )}
    </span>
  );
}

/** The weekly run stands beside its list; any other is of rows of all lists. */
function Run({ act, tone, children }: { act: ManyAct; tone?: string; children: ReactNode }) {
  if (!isWeekly(act))
    return (
      <span className={tone}>
        <IconUsersGroup size={14} aria-hidden />
        {children}
      </span>
    );
  return (
    <a href={hashOf({ at: "home", list: "monitoring" })} className={tone}>
      <IconCalendarWeek size={14} aria-hidden />
      {children}
    </a>
  );
}
