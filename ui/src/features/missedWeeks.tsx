import type { CaseView } from "@/backend";
import { Note } from "@/shared/feedback";
import { day, useText } from "@/shared/language";

type MissedWeek = CaseView["missedWeeks"][number];

/** 7.1: how many weeks went by without a check and which; those that go by now first, those of earlier checks folded. */
export function MissedWeeks({ weeks }: { weeks: readonly MissedWeek[] }) {
  const t = useText();
  const days = useMissedDays();
  const open = weeks.filter(({ checked }) => checked === null);
  const wholeTime = (of: readonly MissedWeek[]) => {
    const [first, last] = [of.at(0), of.at(-1)];
    return first && last ? t("weeks-missed-of", { from: day(first.from), to: day(last.to) }) : "";
  };
  const before = weeks.filter(({ checked }) => checked !== null);
  return (
    <>
      {open.length > 0 && (
        <Note tone="warn" title={t("weeks-missed", { count: open.length })}>
          {open.length <= IN_SIGHT ? (
            <Weeks weeks={open} days={days} />
          ) : (
            <details>
              <summary className="t-small">{wholeTime(open)}</summary>
              <Weeks weeks={open} days={days} />
            </details>
          )}
        </Note>
      )}
      {before.length > 0 && (
        <details>
          <summary className="t-small t-second">{t("weeks-missed-before")}</summary>
          <Weeks weeks={before} days={days} />
        </details>
      )}
    </>
  );
}

/** As many weeks stand one by one; more would push the form out of sight. */
const IN_SIGHT = 4;

/** The days of a missed week, and of the check that came after it. */
export function useMissedDays(): (week: MissedWeek) => string {
  const t = useText();
  return ({ from, to, checked }) =>
    checked === null
      ? t("weeks-missed-of", { from: day(from), to: day(to) })
      : t("weeks-missed-checked", { from: day(from), to: day(to), checked: day(checked) });
}

function Weeks({ weeks, days }: { weeks: readonly MissedWeek[]; days: (week: MissedWeek) => string }) {
  return (
    <ul className="t-small">
      {weeks.map((week) => (
        <li key={week.from}>{days(week)}</li>
      ))}
    </ul>
  );
}
