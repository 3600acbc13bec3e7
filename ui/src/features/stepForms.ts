/** Every act and its form. A section's forms live in its folder; here they are joined. */
import { besideForms } from "./beside";
import { cardForms } from "./card";
import { jobSeekerForms } from "./job-seeker";
import { profilingForms } from "./profiling";
import { receptionForms } from "./reception";
import type { SectionForms } from "./stepForm";
import { unemployedForms } from "./unemployed";

export const stepForms = {
  ...receptionForms,
  ...cardForms,
  ...profilingForms,
  ...jobSeekerForms,
  ...unemployedForms,
  ...besideForms,
} satisfies SectionForms;
