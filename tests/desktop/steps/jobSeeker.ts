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

/** 4.3, 4.4: an interpreter is there at the second. */
export async function explainDuties(desk: Desk, file: string) {
  const order = await Form.open(desk, file, "explain-seeker-order");
  await order.tickAll();
  await order.select("method", "paper");
  await order.submit();
  const duties = await Form.open(desk, file, "acknowledge-seeker-duties");
  await duties.tickAll();
  await duties.select("method", "paper");
  await duties.namesInterpreter(interpreter);
  await duties.submit();
}

export const interpreter = { surname: "Ли", given: "Анна" };

/** 4.5: the vacancy that fits best is offered, and the person does not take it. */
export async function offerVacancy(desk: Desk, file: string) {
  const offer = await Form.open(desk, file, "offer-vacancies");
  await desk.page.set(() => desk.page.at('[data-testid="form-offer-vacancies"] table input[type="checkbox"]'));
  await offer.submit();
  const answer = await Form.open(desk, file, "answer-offer");
  await answer.choose("answer", "refused");
  await answer.select("reason", "schedule");
  await answer.select("channel", "in-person");
  await answer.submit();
}
