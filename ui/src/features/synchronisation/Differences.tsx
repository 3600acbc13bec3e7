import { useDeskStatus, type IsoDate, type Kept, type ReturnedAct } from "@/backend";
import { useCardWords } from "@/features/cardWords";
import { moment, useActorName, useText } from "@/shared/language";
import styles from "./synchronisation.module.css";

/** Two values of a field side by side, each with who wrote it and when; the other one stays in the history. */
export function Differences({ fields, today }: { fields: ReturnedAct["conflicts"]; today: IsoDate }) {
  const t = useText();
  const own = useOwn();
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th scope="col">{t("compare-field")}</th>
          <th scope="col">{t(fields.every(({ mine }) => own(mine)) ? "exchange-mine" : "exchange-later")}</th>
          <th scope="col">{t("exchange-centre")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{t(`field-${field.field}`)}</th>
            <Value kept={field.mine} today={today} />
            <Value kept={field.centre} today={today} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ kept, today }: { kept: Kept; today: IsoDate }) {
  const t = useText();
  const actorName = useActorName();
  const own = useOwn();
  const who = actorName(kept.by);
  const lines = useCardWords().lines(kept.value);
  return (
    <td>
      <div className="t-head">
        {lines.length === 0 ? t("exchange-emptied") : lines.map((line, at) => <div key={at}>{line}</div>)}
      </div>
      <span className={styles.who}>
        {own(kept) ? t("exchange-you", { who }) : who} · {t(`source-${kept.source.from}`)} · {moment(kept.at, today)}
      </span>
    </td>
  );
}

/** Whether the one who sits here wrote it: what came later may be another workstation's, and what stands may be one's own. */
export function useOwn() {
  const me = useDeskStatus().data?.session?.short;
  return (kept: Kept) => kept.by === me;
}
