import type { SectionForms } from "@/features/stepForm";

export const unemployedForms = {} satisfies SectionForms;
