import type { SectionForms } from "@/features/stepForm";
import { CheckDocumentsForm } from "./CheckDocumentsForm";
import { CloseVisitForm } from "./CloseVisitForm";
import { ConsultForm } from "./ConsultForm";
import { HandOverForm } from "./HandOverForm";
import { RecordSurveyForm } from "./RecordSurveyForm";
import { RecordVisitForm } from "./RecordVisitForm";

export const receptionForms = {
  "record-visit": RecordVisitForm,
  consult: ConsultForm,
  "check-documents": CheckDocumentsForm,
  "record-survey": RecordSurveyForm,
  "hand-over": HandOverForm,
  "close-visit": CloseVisitForm,
} satisfies SectionForms;
