import type { SectionForms } from "@/features/stepForm";
import { AddNoteForm } from "./AddNoteForm";
import { AssignCaseForm } from "./AssignCaseForm";
import { ConfirmDateForm } from "./ConfirmDateForm";
import { JoinFilesForm } from "./JoinFilesForm";
import { SeparateFilesForm } from "./SeparateFilesForm";

export const besideForms = {
  "add-note": AddNoteForm,
  "assign-case": AssignCaseForm,
  "confirm-date": ConfirmDateForm,
  "join-files": JoinFilesForm,
  "separate-files": SeparateFilesForm,
} satisfies SectionForms;
