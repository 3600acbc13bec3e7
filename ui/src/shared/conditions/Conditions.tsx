import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCircleX, IconClock, IconDatabase, IconFileText } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Badge } from "../badges";
import { useLawWords, useText, type IsoDate, type LawWords } from "../language";
import styles from "./conditions.module.css";
import { useEvidenceText, type ConditionEvidence } from "./evidence";
import { useFoundText, type FoundWords } from "./found";

/** A condition of the right as it stands on a day, with the words of the rulebook. */
export interface ConditionLine {
  check: {
    condition: string;
    finding: "confirmed" | "not-checked" | "attention" | "against";
    found: FoundWords;
    evidence: readonly ConditionEvidence[];
  };
  words: LawWords;
  basis: LawWords;
  /** False where the rulebook holds it as a careful default that is still to be confirmed. */
  confirmed: boolean;
}
/** Check, finding, evidence, verdict, a line each: every condition in force, because the head signs what they saw. */
export function Conditions({
  checks,
  today,
  way,
}: {
  checks: readonly ConditionLine[];
  today: IsoDate;
  /** What can be done about a finding, as a button. */
  way?: (found: string) => ReactNode;
}) {
  const t = useText();
  const doubtful = checks.filter(({ check }) => check.finding !== "confirmed").length;
  return (
    <section className={styles.whole} aria-label={t("conditions-title")}>
      <p className={styles.conditionsHead}>
        <span className="t-head">{t("conditions-title")}</span>
        <span className="t-small t-second">{t("conditions-summary", { met: checks.length - doubtful, doubtful })}</span>
      </p>
      <table className={styles.conditions}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
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
            <ConditionRow key={line.check.condition} line={line} today={today} way={way?.(line.check.found.code)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ConditionRow({ line, today, way }: { line: ConditionLine; today: IsoDate; way: ReactNode }) {
  const { law } = useLawWords();
  const found = useFoundText();
  const { check } = line;
  return (
    <tr data-doubtful={check.finding !== "confirmed" || undefined}>
      <th scope="row">
        {law(line.words)}
        {!line.confirmed && <Unconfirmed />}
        <span className={`${styles.basis ?? ""} t-tiny t-quiet`}>{law(line.basis)}</span>
      </th>
      <td>
        <span className="t-strong">{found(check.found)}</span>
        {way}
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

/** The law's reading of this condition is not settled yet: said at the condition, explained on hover and on focus. */
function Unconfirmed() {
  const t = useText();
  return (
    <>
      {" "}
      <Tooltip
        label={t("condition-unconfirmed-why")}
        multiline
        w={280}
        events={{ hover: true, focus: true, touch: true }}
      >
        <span className={styles.unconfirmed} tabIndex={0}>
          {t("condition-unconfirmed")}
          <span className="only-screen-reader">. {t("condition-unconfirmed-why")}</span>
        </span>
      </Tooltip>
    </>
  );
}

function EvidenceLine({ evidence, today }: { evidence: ConditionEvidence; today: IsoDate }) {
  const Sign = evidence.by === "register" ? IconDatabase : IconFileText;
  const words = useEvidenceText();
  return (
    <span className={`${styles.evidence ?? ""} t-small t-second`}>
      <Sign size={14} aria-hidden />
      <span className="grow">{words(evidence, today)}</span>
    </span>
  );
}

function Verdict({ finding }: { finding: ConditionLine["check"]["finding"] }) {
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
