import type { SectionForms } from "@/features/stepForm";
import { AnswerOfferForm } from "./AnswerOfferForm";
import { CheckCardForm } from "./CheckCardForm";
import { CloseOfferForm } from "./CloseOfferForm";
import { EndSeekerRegistrationForm } from "./EndSeekerRegistrationForm";
import { ExplainSeekerOrderForm } from "./ExplainSeekerOrderForm";
import { OfferVacanciesForm } from "./OfferVacanciesForm";
import { OpenApplicationForm } from "./OpenApplicationForm";
import { RecordEmployerAnswerForm } from "./RecordEmployerAnswerForm";
import { ReferToEmployerForm } from "./ReferToEmployerForm";
import { RefuseSeekerForm } from "./RefuseSeekerForm";
import { RegisterSeekerForm } from "./RegisterSeekerForm";

export const jobSeekerForms = {
  "check-card": CheckCardForm,
  "register-seeker": RegisterSeekerForm,
  "refuse-seeker": RefuseSeekerForm,
  "explain-seeker-order": ExplainSeekerOrderForm,
  "offer-vacancies": OfferVacanciesForm,
  "answer-offer": AnswerOfferForm,
  "close-offer": CloseOfferForm,
  "refer-to-employer": ReferToEmployerForm,
  "record-employer-answer": RecordEmployerAnswerForm,
  "end-seeker-registration": EndSeekerRegistrationForm,
  "open-application": OpenApplicationForm,
} satisfies SectionForms;
