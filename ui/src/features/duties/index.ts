import type { SectionForms } from "@/features/stepForm";
import { AcknowledgeDutiesForm } from "./AcknowledgeDutiesForm";

export const dutiesForms = {
  "acknowledge-seeker-duties": AcknowledgeDutiesForm,
  "acknowledge-unemployed-duties": AcknowledgeDutiesForm,
} satisfies SectionForms;
