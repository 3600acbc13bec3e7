import type { SectionForms } from "@/features/stepForm";
import { AddNoteForm } from "./AddNoteForm";

export const besideForms = { "add-note": AddNoteForm } satisfies SectionForms;
