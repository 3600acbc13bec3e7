import type { SectionForms } from "@/features/stepForm";

export const cardForms = {} satisfies SectionForms;
