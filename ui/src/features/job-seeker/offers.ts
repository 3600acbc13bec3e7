/** The offers that a form may choose from: which they are, the desk says with the case. */
import type { CaseView } from "@/backend";

export type Offer = CaseView["data"]["offers"][number];

export function offersTo(
  view: CaseView | null,
  list: "to_answer" | "to_correct" | "to_close" | "to_refer" | "to_hear",
): Offer[] {
  return (view?.choices[list] ?? []).flatMap((id) => view?.data.offers.find((offer) => offer.id === id) ?? []);
}
