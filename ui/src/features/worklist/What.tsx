import type { ActName, WorkRow } from "@/backend";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import styles from "./worklist.module.css";

/** Which lists of the rulebook a code may belong to, where it means something only there: by what is waited for, or by the act. */
const listsOf: Partial<Record<string, readonly string[]>> = {
  "change-remove": ["monitoring_change", "measure", "removal"],
  "change-hand-over": ["monitoring_change"],
  "change-revise-plan": ["monitoring_change"],
  "change-ask-person": ["monitoring_change", "register"],
  "transfer-asked": ["centre"],
  "transfer-kept": ["centre"],
  "transfer-wanted": ["centre"],
  "transfer-sent": ["centre"],
  ...({
    "record-notice": ["notice"],
    "record-voucher-notice": ["notice"],
    "accept-transfer": ["centre"],
    "propose-unemployed": ["return_reason"],
    "propose-removal": ["return_reason"],
    "check-plan-items": ["plan_measure", "measure"],
    "record-measure": ["measure"],
    "ask-explanation": ["measure"],
    "record-explanation": ["measure"],
    "end-seeker-registration": ["seeker_end"],
  } satisfies Partial<Record<ActName, readonly string[]>>),
};

/** What is to be done: the act by its name, or what is waited for; then the detail, a code by its name where it has one. */
export function What({ row }: { row: WorkRow }) {
  const t = useText();
  const own = useDetail()(row);
  const detail = row.missedWeeks > 0 ? t("weeks-missed-row", { count: row.missedWeeks }) : own;
  const named = row.act !== null && row.what === row.act;
  const what = named ? t(`act-${String(row.act)}`) : t(`work-${row.what}`);
  const whole = [what, detail].filter(Boolean).join(": ");
  // Number and button of the row name the act already: what tells the rows of a list apart comes before it.
  const words = named && detail !== "" ? detail : whole;
  // Who has it sees who else does; who stands above knows it by the list.
  const above = row.owner ? null : row.escalated;
  if (!above)
    return (
      <span className={styles.what} title={whole}>
        {words}
      </span>
    );
  const since = t(`escalated-to-${above.role}`, { date: day(above.since) });
  return (
    <span className={styles.seenAbove} title={`${whole}. ${since}`}>
      <span>{words}</span>
      <span className="t-small t-bad">{t(`escalated-to-${above.role}-short`)}</span>
    </span>
  );
}

/** The detail in words: a code by its name, then what somebody wrote. A code of a newer edition says nothing and is left out. */
function useDetail(): (row: WorkRow) => string {
  const named = useCodeName();
  const t = useText();
  return ({ act, what, detail }) => {
    if (IS_DAY.test(detail)) return t("work-since", { date: day(detail) });
    const [, code = "", own = ""] = CODED.exec(detail) ?? [];
    const lists = listsOf[what] ?? listsOf[act ?? ""];
    // Of a vacancy the detail is its title, whatever it looks like.
    if (code === "" || (own !== "" && !lists)) return detail;
    const names = lists ? lists.map((list) => named(code, list)) : [named(code)];
    return [names.find((name) => !IS_CODE.test(name)), own].filter(Boolean).join(": ");
  };
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;
const IS_CODE = /^[a-z0-9-]+$/;
/** A code alone, or with somebody's words after a colon. */
const CODED = /^([a-z0-9-]+)(?:: (.*))?$/;
