import type { SectionForms } from "@/features/stepForm";
import { AskExplanationForm } from "./AskExplanationForm";
import { CheckStatusForm } from "./CheckStatusForm";
import { DismissProposalForm } from "./DismissProposalForm";
import { MarkUnchangedForm } from "./MarkUnchangedForm";
import { QueryChangesForm } from "./QueryChangesForm";
import { RecordContactForm } from "./RecordContactForm";
import { RecordExplanationForm } from "./RecordExplanationForm";

export const monitoringForms = {
  "query-changes": QueryChangesForm,
  "check-status": CheckStatusForm,
  "mark-unchanged": MarkUnchangedForm,
  "ask-explanation": AskExplanationForm,
  "record-explanation": RecordExplanationForm,
  "record-contact": RecordContactForm,
  "dismiss-proposal": DismissProposalForm,
} satisfies SectionForms;
