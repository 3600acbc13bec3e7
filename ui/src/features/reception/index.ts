import type { SectionForms } from "@/features/stepForm";

export const receptionForms = {} satisfies SectionForms;
