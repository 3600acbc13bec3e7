/** Section 4: card checked (4.1), registration (4.2), order and duties (4.3, 4.4), vacancies (4.5). */
import { perform } from "../office/commands";
import type { Desk } from "../office/desk";

/** 4.1 */
export async function checkCard({ page }: Desk, file: string) {
  await perform(page, file, "check-card");
}

/** 4.2 */
export async function registerSeeker({ page }: Desk, file: string) {
  await perform(page, file, "register-seeker");
}

/** 4.3, 4.4 */
export async function explainDuties({ page }: Desk, file: string, told: { order: string[]; duties: string[] }) {
  await perform(page, file, "explain-seeker-order", { told: told.order, method: "paper" });
  await perform(page, file, "acknowledge-seeker-duties", { told: told.duties, method: "paper" });
}

/** 4.5: none is suitable today, which is an answer too. */
export async function offerNoVacancy({ page }: Desk, file: string) {
  await perform(page, file, "offer-vacancies", { offers: [] });
}
