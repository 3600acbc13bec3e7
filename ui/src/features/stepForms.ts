/** Every act and its form. A section's forms live in its folder; here they are joined. */
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
import type { SectionForms } from "./stepForm";
import { synchronisationForms } from "./synchronisation";
import { transferForms } from "./transfer";
import { unemployedForms } from "./unemployed";
import { voucherForms } from "./voucher";

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
  ...voucherForms,
  ...transferForms,
} satisfies SectionForms;
