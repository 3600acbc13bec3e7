import type { SectionForms } from "@/features/stepForm";
import { AttachScanForm } from "./AttachScanForm";
import { WithdrawScanForm } from "./WithdrawScanForm";

export { ScansButton } from "./ScansButton";
export { useSignedCopies } from "./signedCopies";

export const scanForms = {
  "attach-scan": AttachScanForm,
  "withdraw-scan": WithdrawScanForm,
} satisfies SectionForms;
