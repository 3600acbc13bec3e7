import type { SectionForms } from "@/features/stepForm";
import { DecideUnemployedForm } from "./DecideUnemployedForm";

export { DecisionsPage } from "./DecisionsPage";
export const decisionForms = { "decide-unemployed": DecideUnemployedForm } satisfies SectionForms;
