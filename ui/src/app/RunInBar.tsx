/** The run over many cases in the line of state: how far it is, a way to stop it, and how it ended until that was seen. */
import { IconCalendarWeek } from "@tabler/icons-react";
import { useManyRun } from "@/backend";
import { useText } from "@/shared/language";
import { hashOf } from "./places";

export function RunInBar() {
  const t = useText();
  const { running, ended, stop } = useManyRun();
  const toList = hashOf({ at: "home", list: "monitoring" });
  if (running)
    return (
      <span data-testid="run-in-bar">
        <a href={toList}>
          <IconCalendarWeek size={14} aria-hidden />
          {t("weekly-run")} <b>{t("weekly-progress", { done: running.done, of: running.of })}</b>
        </a>
        <button onClick={stop} className="t-link">
          {t("weekly-stop-run")}
        </button>
      </span>
    );
  if (!ended) return null;
  const whole = ended.failure === undefined && ended.result.done === ended.of;
  return (
    <span role="status" data-testid="run-in-bar">
      <a href={toList} className={whole ? "t-ok" : "t-warn t-strong"}>
        <IconCalendarWeek size={14} aria-hidden />
        {t("weekly-run-ended", { done: ended.result.done, of: ended.of })}
      </a>
    </span>
  );
}
