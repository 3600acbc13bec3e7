export { Badge, type Tone } from "./Badge";
export { SavedChip, type Standing } from "./SavedChip";
export { DutyBadge } from "./DutyBadge";
export { SectionState, stateLooks, type StepState } from "./SectionState";
