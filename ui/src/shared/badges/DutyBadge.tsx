import { IconClock, IconClockExclamation, IconHourglass } from "@tabler/icons-react";
import { day, useText, type IsoDate } from "../language";
import { Badge } from "./Badge";

/** A term: its date and the working days left. The days come from the backend, which knows the holidays. */
export function DutyBadge({
  due,
  days,
  withDate = true,
  short,
}: {
  due: IsoDate;
  days: number;
  withDate?: boolean;
  short?: boolean;
}) {
  const t = useText();
  return (
    <span className="row nowrap">
      {withDate && <span>{day(due)}</span>}
      {days < 0 ? (
        <Badge tone="bad" icon={IconClockExclamation}>
          {t(short ? "duty-overdue-short" : "duty-overdue", { days: -days })}
        </Badge>
      ) : days === 0 ? (
        <Badge tone="warn" icon={IconHourglass}>
          {t("duty-today")}
        </Badge>
      ) : (
        <Badge tone={days === 1 ? "warn" : "neutral"} shape="hollow" icon={IconClock}>
          {t("duty-left", { days })}
        </Badge>
      )}
    </span>
  );
}
