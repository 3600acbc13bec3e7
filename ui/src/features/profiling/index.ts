import type { SectionForms } from "@/features/stepForm";

export const profilingForms = {} satisfies SectionForms;
