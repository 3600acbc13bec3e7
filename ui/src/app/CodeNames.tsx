import { useMemo, type ReactNode } from "react";
import { useCatalogues, type RuleEntry } from "@/backend";
import type { LawWords } from "@/shared/language";
import { CodeNamesContext } from "@/shared/refusal";

/** Sections whose codes may stand in a reason or on the card. Those of section 3 of the map are not among them. */
const NAMED = ["register", "consent", "document", "question", "condition", "purpose", "consultation", "rights_duties"];
/** Sections whose codes mean something only together with their list: «care» is a reason here and an answer there. */
const LISTED = [
  "centre",
  "contact_kind",
  "disability_group",
  "driving_category",
  "education_level",
  "employment_kind",
  "good_reason_absence",
  "language",
  "language_level",
  "marital_status",
  "measure",
  "monitoring_change",
  "notice",
  "offer_refusal_reason",
  "payment_route",
  "plan_measure",
  "plan_told",
  "reason_out_of_work",
  "refusal",
  "removal",
  "residence_basis",
  "return_reason",
  "seeker_close_reason",
  "seeker_end",
  "sign_method",
  "target_group",
  "vacancy_close_reason",
  "voucher_advice",
  "voucher_annul_reason",
];
const ALL = [...NAMED, ...LISTED];

/** Gives the words of the rulebook to every code on the screen. */
export function CodeNames({ children }: { children: ReactNode }) {
  const { data } = useCatalogues(ALL);
  const names = useMemo(
    () => new Map(data?.flatMap((list, at) => list.flatMap((entry) => namesOf(ALL[at] ?? "", entry)))),
    [data],
  );
  return <CodeNamesContext value={names}>{children}</CodeNamesContext>;
}

function namesOf(list: string, entry: RuleEntry): [string, LawWords][] {
  return [
    ...(NAMED.includes(list) ? [[entry.code, entry] as [string, LawWords]] : []),
    [`${list}/${entry.code}`, entry],
    ...entry.options.map((option): [string, LawWords] => [`${entry.code}/${option.code}`, option]),
  ];
}
