import type { SectionForms } from "@/features/stepForm";
import { CheckSeekerRightForm } from "./CheckSeekerRightForm";
import { EditCardForm } from "./EditCardForm";
import { QueryRegistersForm } from "./QueryRegistersForm";
import { TakeApplicationForm } from "./TakeApplicationForm";
import { WeighAnswersForm } from "./WeighAnswersForm";
import { WithdrawConsentForm } from "./WithdrawConsentForm";

export const cardForms = {
  "take-application": TakeApplicationForm,
  "query-registers": QueryRegistersForm,
  "weigh-answers": WeighAnswersForm,
  "edit-card": EditCardForm,
  "check-seeker-right": CheckSeekerRightForm,
  "withdraw-consent": WithdrawConsentForm,
} satisfies SectionForms;
