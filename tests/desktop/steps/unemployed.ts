/** Section 5: the right (5.2), payment papers (5.3), the draft (5.4), the head's decision (5.5), rights and duties (5.7). */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 5.2 */
export async function checkRight(desk: Desk, file: string) {
  await (await Form.open(desk, file, "check-unemployed-right")).submit();
}

/** 5.3 */
export async function takePaymentPapers(desk: Desk, file: string, route: string) {
  const form = await Form.open(desk, file, "take-payment-papers");
  await form.select("route", route);
  await form.submit();
}

/** 5.4 */
export async function propose(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "propose-unemployed");
  await form.choose("outcome", "register");
  await form.submit();
}

/** 5.5, on the head's own page. */
export async function decide(desk: Desk) {
  const form = await Form.here(desk, "decide-unemployed");
  await form.choose("verdict", "register");
  await form.submit();
}

/** 5.5, back to who drew it up, with the reason. */
export async function sendBack(desk: Desk, note: string) {
  const form = await Form.here(desk, "decide-unemployed");
  await form.choose("verdict", "send-back");
  await form.selectFirst("reason");
  await form.fill("note", note);
  await form.submit();
}

/** 5.7 */
export async function acknowledgeDuties(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "acknowledge-unemployed-duties");
  await form.tickAll();
  await form.select("method", "paper");
  await form.submit();
}
