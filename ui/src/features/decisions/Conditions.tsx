import { IconAlertTriangle, IconCheck, IconCircleX, IconClock, IconDatabase, IconFileText } from "@tabler/icons-react";
import type { Check, Evidence, IsoDate } from "@/backend";
import { Badge } from "@/shared/badges";
import { useCodeName } from "@/shared/refusal";
import { day, moment, useLawWords, useText } from "@/shared/language";
import styles from "./decisions.module.css";

/** Check, finding, evidence, verdict, a line each: every condition in force, because the head signs what they saw. */
export function Conditions({ checks, today }: { checks: Check[]; today: IsoDate }) {
  const t = useText();
  const doubtful = checks.filter(({ check }) => check.finding !== "confirmed").length;
  return (
    <section aria-label={t("conditions-title")}>
      <p className={styles.conditionsHead}>
        <span className="t-head">{t("conditions-title")}</span>
        <span className="t-small t-second">{t("conditions-summary", { met: checks.length - doubtful, doubtful })}</span>
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
          {checks.map((line) => (
            <ConditionRow key={line.check.condition} line={line} today={today} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ConditionRow({ line, today }: { line: Check; today: IsoDate }) {
  const t = useText();
  const { law } = useLawWords();
  const named = useCodeName();
  const { check } = line;
  return (
    <tr data-doubtful={check.finding !== "confirmed" || undefined}>
      <th scope="row">
        {law(line.words)}
        <span className={`${styles.basis ?? ""} t-tiny t-quiet`}>{line.basis}</span>
      </th>
      <td>
        <span className="t-strong">{t(`found-${check.found.code}`, foundArgs(check.found.args, named))}</span>
      </td>
      <td>
        {check.evidence.map((evidence, index) => (
          <EvidenceLine key={index} evidence={evidence} today={today} />
        ))}
      </td>
      <td>
        <Verdict finding={check.finding} />
      </td>
    </tr>
  );
}

function EvidenceLine({ evidence, today }: { evidence: Evidence; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  const Sign = evidence.by === "register" ? IconDatabase : IconFileText;
  return (
    <span className="row-4 t-small t-second">
      <Sign size={14} aria-hidden />
      {evidence.by === "register"
        ? `${named(evidence.register)} · ${moment(evidence.at, today)}`
        : evidence.by === "paper"
          ? [t("evidence-paper"), evidence.number, evidence.date && day(evidence.date)].filter(Boolean).join(" · ")
          : t(`evidence-${evidence.by}`)}
    </span>
  );
}

function Verdict({ finding }: { finding: Check["check"]["finding"] }) {
  const t = useText();
  switch (finding) {
    case "confirmed":
      return (
        <Badge tone="ok" shape="plain" icon={IconCheck}>
          {t("finding-confirmed")}
        </Badge>
      );
    case "not-checked":
      return (
        <Badge shape="plain" icon={IconClock}>
          {t("finding-not-checked")}
        </Badge>
      );
    case "attention":
      return (
        <Badge tone="warn" shape="plain" icon={IconAlertTriangle}>
          {t("finding-attention")}
        </Badge>
      );
    case "against":
      return (
        <Badge tone="bad" shape="plain" icon={IconCircleX}>
          {t("finding-against")}
        </Badge>
      );
  }
}

/** Dates among the arguments as the office writes them, lists of codes in words. */
function foundArgs(args: Partial<Record<string, string>>, named: (code: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value.split(", ").map(named).join(", ")]],
    ),
  );
}
