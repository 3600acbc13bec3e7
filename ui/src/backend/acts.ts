import type { Act_Deserialize } from "./bindings";
/**
 * The names of all acts, as the law spells them. The generated bindings are the source; `stepForms.ts` is red until every
 * act has its form.
 */
export const actNames = [
  "record-visit",
  "consult",
  "check-documents",
  "record-survey",
  "take-application",
  "query-registers",
  "record-answers",
  "weigh-answers",
  "edit-card",
  "check-seeker-right",
  "fill-profile",
  "assess-profile",
  "check-card",
  "register-seeker",
  "refuse-seeker",
  "explain-seeker-order",
  "acknowledge-seeker-duties",
  "offer-vacancies",
  "answer-offer",
  "close-offer",
  "refresh-answers",
  "check-unemployed-right",
  "take-payment-papers",
  "propose-unemployed",
  "decide-unemployed",
  "record-notice",
  "acknowledge-unemployed-duties",
  "hand-over",
  "close-visit",
  "withdraw-consent",
  "withdraw-draft",
  "resolve-conflict",
  "add-note",
  "confirm-date",
  "join-files",
  "separate-files",
  "receive-application",
  "open-application",
  "register-seeker-automatically",
  "register-unemployed-automatically",
  "close-by-seeker",
  "advise-on-voucher",
  "receive-voucher-application",
  "take-voucher-application",
  "check-voucher-right",
  "refer-to-recognition",
  "refuse-voucher",
  "decide-voucher",
  "decide-voucher-automatically",
  "record-voucher-decision",
  "send-voucher",
  "withdraw-voucher-application",
  "extend-voucher",
  "record-voucher-use",
  "annul-voucher",
  "remind-of-voucher",
  "expire-voucher",
  "record-voucher-notice",
] as const;
export type ActName = (typeof actNames)[number];

/** Acts of the second map (ФК-D.03) and beside it: their matter is the voucher, not the registration. */
const voucherActs: ReadonlySet<ActName> = new Set<ActName>([
  "advise-on-voucher",
  "receive-voucher-application",
  "take-voucher-application",
  "check-voucher-right",
  "refer-to-recognition",
  "refuse-voucher",
  "decide-voucher",
  "decide-voucher-automatically",
  "record-voucher-decision",
  "send-voucher",
  "withdraw-voucher-application",
  "extend-voucher",
  "record-voucher-use",
  "annul-voucher",
  "remind-of-voucher",
  "expire-voucher",
  "record-voucher-notice",
]);
export const isOfVoucher = (act: ActName): boolean => voucherActs.has(act);

/** An act with its form. A form component is typed by its own act; here, where any act passes, only the pair is made. */
export function actOf(act: ActName, form?: unknown): Act_Deserialize {
  return (form === undefined ? { act } : { act, form }) as Act_Deserialize;
}
