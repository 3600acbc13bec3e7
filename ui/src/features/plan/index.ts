import type { SectionForms } from "@/features/stepForm";
import { AgreePlanForm } from "./AgreePlanForm";
import { CheckPlanItemsForm } from "./CheckPlanItemsForm";
import { DraftPlanForm } from "./DraftPlanForm";
import { ExplainPlanForm } from "./ExplainPlanForm";
import { RecordMeasureForm } from "./RecordMeasureForm";
import { ReferToMeasureForm } from "./ReferToMeasureForm";

export const planForms = {
  "explain-plan": ExplainPlanForm,
  "draft-plan": DraftPlanForm,
  "refer-to-measure": ReferToMeasureForm,
  "agree-plan": AgreePlanForm,
  "check-plan-items": CheckPlanItemsForm,
  "record-measure": RecordMeasureForm,
} satisfies SectionForms;
