import type { SectionForms } from "@/features/stepForm";
import { AssessProfileForm } from "./AssessProfileForm";
import { FillProfileForm } from "./FillProfileForm";

export const profilingForms = {
  "fill-profile": FillProfileForm,
  "assess-profile": AssessProfileForm,
} satisfies SectionForms;
