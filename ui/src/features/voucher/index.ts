import { RecordVoucherNoticeForm } from "@/features/noticeForm";
import type { SectionForms } from "@/features/stepForm";
import { AdviseOnVoucherForm } from "./AdviseOnVoucherForm";
import {
  AnnulVoucherForm,
  ExtendVoucherForm,
  RecordVoucherUseForm,
  WithdrawVoucherApplicationForm,
} from "./AfterwardsForms";
import { CheckVoucherRightForm } from "./CheckVoucherRightForm";
import { DecideVoucherForm, RecordVoucherDecisionForm } from "./RecordVoucherDecisionForm";
import { ReferToRecognitionForm, RefuseVoucherForm } from "./ReferForms";
import { SendVoucherForm } from "./SendVoucherForm";
import { TakeVoucherApplicationForm } from "./TakeVoucherApplicationForm";

/** ФК-D.03. What the person does on the portal and what the calendar does has no form here. */
export const voucherForms = {
  "advise-on-voucher": AdviseOnVoucherForm,
  "take-voucher-application": TakeVoucherApplicationForm,
  "check-voucher-right": CheckVoucherRightForm,
  "refer-to-recognition": ReferToRecognitionForm,
  "refuse-voucher": RefuseVoucherForm,
  "decide-voucher": DecideVoucherForm,
  "record-voucher-decision": RecordVoucherDecisionForm,
  "send-voucher": SendVoucherForm,
  "withdraw-voucher-application": WithdrawVoucherApplicationForm,
  "extend-voucher": ExtendVoucherForm,
  "record-voucher-use": RecordVoucherUseForm,
  "annul-voucher": AnnulVoucherForm,
  "record-voucher-notice": RecordVoucherNoticeForm,
} satisfies SectionForms;
