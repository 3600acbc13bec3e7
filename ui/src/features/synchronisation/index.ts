import type { SectionForms } from "@/features/stepForm";
import { ResolveConflictForm } from "./ResolveConflictForm";

export { ExchangePage } from "./ExchangePage";
export const synchronisationForms = { "resolve-conflict": ResolveConflictForm } satisfies SectionForms;
export { VoidNumberWatch } from "./VoidNumber";
