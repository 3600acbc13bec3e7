export { Conditions, type ConditionLine } from "./Conditions";
export { useEvidenceText } from "./evidence";
export { useFoundText, type FoundWords } from "./found";
