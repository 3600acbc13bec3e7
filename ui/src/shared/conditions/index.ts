export { Conditions, type ConditionLine } from "./Conditions";
export { useFoundText, type FoundWords } from "./found";
