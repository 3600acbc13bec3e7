import type { SectionForms } from "@/features/stepForm";
import { DecideRemovalForm } from "./DecideRemovalForm";
import { DecideUnemployedForm } from "./DecideUnemployedForm";

export { DecisionsPage } from "./DecisionsPage";
export const decisionForms = {
  "decide-unemployed": DecideUnemployedForm,
  "decide-removal": DecideRemovalForm,
} satisfies SectionForms;
