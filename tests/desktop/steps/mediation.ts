/** Beside sections 6 and 7: a letter to an employer that is not followed, a measure, the items of the plan, the payment. */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 4.5, 6.3: another vacancy, and this time the person takes it. */
export async function acceptOffer(desk: Desk, file: string) {
  const offer = await Form.open(desk, file, "offer-vacancies");
  const free = '[data-testid="form-offer-vacancies"] table input[type="checkbox"]:not(:disabled)';
  await desk.page.set(() => desk.page.at(free));
  await offer.submit();
  const answer = await Form.open(desk, file, "answer-offer");
  await answer.choose("answer", "accepted");
  await answer.select("channel", "in-person");
  await answer.submit();
}

/** The letter with which the person goes to the employer. */
export async function writeLetter(desk: Desk, file: string) {
  await (await Form.open(desk, file, "refer-to-employer")).submit();
}

/** The employer waited in vain. */
export async function didNotCome(desk: Desk, file: string) {
  const answer = await Form.open(desk, file, "record-employer-answer");
  await answer.choose("answer", "no-show");
  await answer.submit();
}

/** 7.3: before anything is proposed against them, the person is asked. */
export async function askWhy(desk: Desk, file: string) {
  const ask = await Form.open(desk, file, "ask-explanation", 7);
  await ask.selectFirst("about");
  await ask.select("channel", "phone");
  await ask.submit();
}

/** 6.3, 7.2: the referral to a measure, and that the person agrees to it. */
export async function referToMeasure(desk: Desk, file: string) {
  const referral = await Form.open(desk, file, "refer-to-measure");
  await referral.select("measure", "online-training");
  await referral.fill("provider", "skills.enbek.kz");
  await referral.submit();
  const record = await Form.open(desk, file, "record-measure", 7);
  await record.select("record", "accepted");
  await record.submit();
}

/** 7.2: what became of the first item of the plan. */
export async function reportItem(desk: Desk, file: string) {
  const items = await Form.open(desk, file, "check-plan-items");
  await items.selectNamed("check-plan-items-state", "goes-on");
  await items.submit();
}

/** 5.3, after the registration: the fund has granted the payment. */
export async function paymentGranted(desk: Desk, file: string) {
  const payment = await Form.open(desk, file, "take-payment-papers", 5);
  await payment.select("route", "assigned");
  await payment.submit();
}
