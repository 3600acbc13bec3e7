import type { SectionForms } from "@/features/stepForm";
import { ProposeRemovalForm } from "./ProposeRemovalForm";

export const removalForms = { "propose-removal": ProposeRemovalForm } satisfies SectionForms;
