import { IconAlertTriangle, IconCheck, IconCircleX, IconDatabase } from "@tabler/icons-react";
import type { Condition, IsoDate } from "@/backend";
import { Badge } from "@/shared/badges";
import { moment, useLawWords, useText } from "@/shared/language";
import styles from "./decisions.module.css";

/** Check, finding, evidence, verdict, a line each: every condition in force, because the head signs what they saw. */
export function Conditions({ conditions, today }: { conditions: Condition[]; today: IsoDate }) {
  const t = useText();
  const { law } = useLawWords();
  const doubtful = conditions.filter((condition) => condition.verdict !== "met").length;
  return (
    <section aria-label={t("conditions-title")}>
      <p className={styles.conditionsHead}>
        <span className="t-head">{t("conditions-title")}</span>
        <span className="t-small t-second">
          {t("conditions-summary", { met: conditions.length - doubtful, doubtful })}
        </span>
      </p>
      <table className={styles.conditions}>
        <thead>
          <tr>
            <th scope="col">{t("conditions-check")}</th>
            <th scope="col">{t("conditions-found")}</th>
            <th scope="col">{t("conditions-evidence")}</th>
            <th scope="col">{t("conditions-verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => (
            <tr key={condition.code} data-doubtful={condition.verdict !== "met" || undefined}>
              <th scope="row">
                {law(condition.words)}
                <span className="t-tiny t-quiet"> {condition.basis}</span>
              </th>
              <td>
                <span className="t-strong">{law(condition.found)}</span>
              </td>
              <td>
                <span className="row-4 t-small t-second">
                  <IconDatabase size={14} aria-hidden />
                  {[condition.source, condition.at && moment(condition.at, today)].filter(Boolean).join(" · ")}
                </span>
              </td>
              <td>
                <Verdict verdict={condition.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Verdict({ verdict }: { verdict: Condition["verdict"] }) {
  const t = useText();
  switch (verdict) {
    case "met":
      return (
        <Badge tone="ok" shape="plain" icon={IconCheck}>
          {t("verdict-met")}
        </Badge>
      );
    case "look":
      return (
        <Badge tone="warn" shape="plain" icon={IconAlertTriangle}>
          {t("verdict-look")}
        </Badge>
      );
    case "not-met":
      return (
        <Badge tone="bad" shape="plain" icon={IconCircleX}>
          {t("verdict-not-met")}
        </Badge>
      );
  }
}
