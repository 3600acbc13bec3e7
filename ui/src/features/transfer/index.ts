import type { SectionForms } from "@/features/stepForm";
import { AskForTransferForm, DeclineToSendForm } from "./AskForTransferForm";
import { AcceptTransferForm, EndTransferForm } from "./EndTransferForms";
import { SendTransferForm } from "./SendTransferForm";

export const transferForms = {
  "send-transfer": SendTransferForm,
  "accept-transfer": AcceptTransferForm,
  "decline-transfer": EndTransferForm,
  "withdraw-transfer": EndTransferForm,
  "ask-for-transfer": AskForTransferForm,
  "decline-to-send": DeclineToSendForm,
} satisfies SectionForms;
