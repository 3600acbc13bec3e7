import type { CaseView } from "@/backend";

/** The draft of removal that waits in the case; null where none does. */
export function removalDraft(view: CaseView | null | undefined) {
  const stage = view?.data.registration.stage;
  return stage?.at === "removal-proposed" ? stage.draft : null;
}
