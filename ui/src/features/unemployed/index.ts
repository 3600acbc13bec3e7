import { RecordNoticeForm } from "@/features/noticeForm";
import type { SectionForms } from "@/features/stepForm";
import { CheckUnemployedRightForm } from "./CheckUnemployedRightForm";
import { ProposeUnemployedForm } from "./ProposeUnemployedForm";
import { RefreshAnswersForm } from "./RefreshAnswersForm";
import { TakePaymentPapersForm } from "./TakePaymentPapersForm";
import { WithdrawDraftForm } from "./WithdrawDraftForm";

export const unemployedForms = {
  "refresh-answers": RefreshAnswersForm,
  "check-unemployed-right": CheckUnemployedRightForm,
  "take-payment-papers": TakePaymentPapersForm,
  "propose-unemployed": ProposeUnemployedForm,
  "record-notice": RecordNoticeForm,
  "withdraw-draft": WithdrawDraftForm,
} satisfies SectionForms;
