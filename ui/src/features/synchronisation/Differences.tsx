import type { IsoDate, Kept, ReturnedAct } from "@/backend";
import { moment, useText } from "@/shared/language";
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
  return (
    <td>
      <span className="t-head">{plain(kept.value.value)}</span>
      <span className={styles.who}>
        {kept.by} · {t(`source-${kept.source.from}`)} · {moment(kept.at, today)}
      </span>
    </td>
  );
}

/** Every word of a value, in its order: text, numbers and lists, whatever the field. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(", ");
  if (typeof value === "object") return Object.values(value).map(plain).filter(Boolean).join(" ");
  return String(value as string | number | boolean);
}
