import type { SectionForms } from "@/features/stepForm";
import { CheckStatusForm } from "./CheckStatusForm";
import { DismissProposalForm } from "./DismissProposalForm";
import { MarkUnchangedForm } from "./MarkUnchangedForm";
import { QueryChangesForm } from "./QueryChangesForm";
import { RecordContactForm } from "./RecordContactForm";

export const monitoringForms = {
  "query-changes": QueryChangesForm,
  "check-status": CheckStatusForm,
  "mark-unchanged": MarkUnchangedForm,
  "record-contact": RecordContactForm,
  "dismiss-proposal": DismissProposalForm,
} satisfies SectionForms;
