import type { IsoDate, Kept, ReturnedAct } from "@/backend";
import { useCardWords } from "@/features/cardWords";
import { moment, useActorName, useText } from "@/shared/language";
import styles from "./synchronisation.module.css";

/** Mine and the centre's, who and when, side by side; the other value stays in the history. */
export function Differences({ fields, today }: { fields: ReturnedAct["conflicts"]; today: IsoDate }) {
  const t = useText();
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th scope="col">{t("compare-field")}</th>
          <th scope="col">{t("exchange-mine")}</th>
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
  const lines = useCardWords().lines(kept.value);
  return (
    <td>
      <div className="t-head">
        {lines.length === 0 ? t("exchange-emptied") : lines.map((line, at) => <div key={at}>{line}</div>)}
      </div>
      <span className={styles.who}>
        {actorName(kept.by)} · {t(`source-${kept.source.from}`)} · {moment(kept.at, today)}
      </span>
    </td>
  );
}
