/** Every act of the desk and its form. A section's forms live in its folder; here they are joined. */
import type { ActName } from "@/backend";
import { besideForms } from "./beside";
import { cardForms } from "./card";
import { decisionForms } from "./decisions";
import { dutiesForms } from "./duties";
import { jobSeekerForms } from "./job-seeker";
import { monitoringForms } from "./monitoring";
import { planForms } from "./plan";
import { profilingForms } from "./profiling";
import { receptionForms } from "./reception";
import { removalForms } from "./removal";
import { scanForms } from "./scans";
import type { StepForm } from "./stepForm";
import { synchronisationForms } from "./synchronisation";
import { transferForms } from "./transfer";
import { unemployedForms } from "./unemployed";
import { voucherForms } from "./voucher";

/** Done by the registers, a portal, the person, another body or a date: nobody at the desk fills them in. */
type DoneElsewhere =
  | "record-answers"
  | "report-sending"
  | "hear-of-transfer"
  | "receive-application"
  | "register-seeker-automatically"
  | "register-unemployed-automatically"
  | "close-by-seeker"
  | "receive-voucher-application"
  | "decide-voucher-automatically"
  | "remind-of-voucher"
  | "expire-voucher";

/** Written into the centre's register of vacancies and its shared views, which have their own screens. */
type DoneInRegister =
  "keep-employer" | "keep-vacancy" | "close-vacancy" | "import-vacancies" | "share-view" | "stop-sharing-view";

export const stepForms = {
  ...receptionForms,
  ...cardForms,
  ...profilingForms,
  ...jobSeekerForms,
  ...dutiesForms,
  ...unemployedForms,
  ...planForms,
  ...monitoringForms,
  ...removalForms,
  ...decisionForms,
  ...synchronisationForms,
  ...besideForms,
  ...scanForms,
  ...voucherForms,
  ...transferForms,
} satisfies Record<Exclude<ActName, DoneElsewhere | DoneInRegister>, StepForm>;
