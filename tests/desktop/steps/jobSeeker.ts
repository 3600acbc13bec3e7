/** Section 4: card checked (4.1), registration (4.2), order and duties (4.3, 4.4), vacancies (4.5). */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 4.1 */
export async function checkCard(desk: Desk, file: string) {
  await (await Form.open(desk, file, "check-card")).submit();
}

/** 4.2 */
export async function registerSeeker(desk: Desk, file: string) {
  await (await Form.open(desk, file, "register-seeker")).submit();
}

/** 4.3, 4.4 */
export async function explainDuties(desk: Desk, file: string) {
  for (const act of ["explain-seeker-order", "acknowledge-seeker-duties"]) {
    const form = await Form.open(desk, file, act);
    await form.tickAll();
    await form.select("method", "paper");
    await form.submit();
  }
}

/** 4.5: none is suitable today, which is an answer too. */
export async function offerNoVacancy(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "offer-vacancies");
  await form.clickAt("none");
  await form.submit();
}
