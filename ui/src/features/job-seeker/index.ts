import type { SectionForms } from "@/features/stepForm";

export const jobSeekerForms = {} satisfies SectionForms;
