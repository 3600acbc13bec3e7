import { day, moment, useText, type IsoDate, type IsoMoment } from "../language";
import { useCodeName } from "../refusal";

/** On what a finding stands. */
export type ConditionEvidence =
  | { by: "register"; register: string; at: IsoMoment }
  | { by: "paper"; kind: string; number: string | null; date: IsoDate | null }
  | { by: "said" }
  | { by: "file" }
  | { by: "country"; at: IsoMoment }
  | { by: "reference"; list: string; at: IsoMoment }
  | { by: "application"; at: IsoMoment };

/** Evidence in words: a register with the time of its word, a paper with its number, the file's own record. */
export function useEvidenceText() {
  const t = useText();
  const named = useCodeName();
  return (of: ConditionEvidence, today: IsoDate): string => {
    switch (of.by) {
      case "register":
        return `${named(of.register, "register")} · ${moment(of.at, today)}`;
      case "paper":
        return [named(of.kind, "document"), of.number, of.date && day(of.date)].filter(Boolean).join(" · ");
      case "country":
      case "application":
        return t(`evidence-${of.by}`, { at: moment(of.at, today) });
      case "reference":
        return t("evidence-reference", { list: named(of.list), at: moment(of.at, today) });
      case "said":
      case "file":
        return t(`evidence-${of.by}`);
    }
  };
}
