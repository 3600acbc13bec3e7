/** Section 5: the right (5.2), payment papers (5.3), the draft (5.4), the head's decision (5.5), rights and duties (5.7). */
import { perform } from "../office/commands";
import type { Desk } from "../office/desk";

/** 5.2 */
export async function checkRight({ page }: Desk, file: string) {
  await perform(page, file, "check-unemployed-right", { lifts: [], note: null });
}

/** 5.3 */
export async function takePaymentPapers({ page }: Desk, file: string, route: string) {
  await perform(page, file, "take-payment-papers", { route, papers: [], iban: null });
}

/** 5.4 */
export async function propose({ page }: Desk, file: string) {
  await perform(page, file, "propose-unemployed", { outcome: { outcome: "register" }, note: null });
}

/** 5.5 */
export async function decide({ page }: Desk, file: string) {
  await perform(page, file, "decide-unemployed", { verdict: "register" });
}

/** 5.7 */
export async function acknowledgeDuties({ page }: Desk, file: string, told: string[]) {
  await perform(page, file, "acknowledge-unemployed-duties", { told, method: "paper" });
}
