import type { SectionForms } from "@/features/stepForm";
import { CheckSeekerRightForm } from "./CheckSeekerRightForm";
import { QueryRegistersForm } from "./QueryRegistersForm";
import { TakeApplicationForm } from "./TakeApplicationForm";
import { WeighAnswersForm } from "./WeighAnswersForm";
import { WithdrawConsentForm } from "./WithdrawConsentForm";

export const cardForms = {
  "take-application": TakeApplicationForm,
  "query-registers": QueryRegistersForm,
  "weigh-answers": WeighAnswersForm,
  "check-seeker-right": CheckSeekerRightForm,
  "withdraw-consent": WithdrawConsentForm,
} satisfies SectionForms;
