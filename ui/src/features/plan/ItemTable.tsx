import { day, useText } from "@/shared/language";
import { useItemName, type PlanItem } from "./items";
import styles from "./plan.module.css";

/** The measures of a plan as they are put to the person: what and by what it is proved, with whom, by when. */
export function ItemTable({ items }: { items: readonly PlanItem[] }) {
  const t = useText();
  const { name } = useItemName();
  return (
    <table className={styles.items}>
      <caption className="only-screen-reader">{t("plan-items")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("plan-number")}</th>
          <th scope="col">{t("plan-what")}</th>
          <th scope="col">{t("plan-provider")}</th>
          <th scope="col">{t("plan-due")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, planned }, at) => (
          <tr key={id}>
            <td className="t-number">{at + 1}</td>
            <th scope="row">
              {name(planned)}
              {planned.evidence && (
                <span className={`${styles.evidence ?? ""} t-small t-second`}>{planned.evidence}</span>
              )}
            </th>
            <td>{planned.provider}</td>
            <td>
              {day(planned.due)}
              {planned.weekly && (
                <span className={`${styles.evidence ?? ""} t-small t-second`}>{t("plan-weekly")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
