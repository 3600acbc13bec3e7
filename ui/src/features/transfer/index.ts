import type { SectionForms } from "@/features/stepForm";
import { AcceptTransferForm, EndTransferForm } from "./EndTransferForms";
import { SendTransferForm } from "./SendTransferForm";

export const transferForms = {
  "send-transfer": SendTransferForm,
  "accept-transfer": AcceptTransferForm,
  "decline-transfer": EndTransferForm,
  "withdraw-transfer": EndTransferForm,
} satisfies SectionForms;
