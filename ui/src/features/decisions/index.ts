import type { SectionForms } from "@/features/stepForm";
import { CancelDecisionForm } from "./CancelDecisionForm";
import { DecideRemovalForm } from "./DecideRemovalForm";
import { DecideUnemployedForm } from "./DecideUnemployedForm";
import { RecordHearingForm } from "./RecordHearingForm";
import { RecordObjectionForm } from "./RecordObjectionForm";

export { DecisionsPage } from "./DecisionsPage";
export const decisionForms = {
  "decide-unemployed": DecideUnemployedForm,
  "decide-removal": DecideRemovalForm,
  "cancel-decision": CancelDecisionForm,
  "record-hearing": RecordHearingForm,
  "record-objection": RecordObjectionForm,
} satisfies SectionForms;
