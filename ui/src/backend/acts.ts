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
  "explain-plan",
  "draft-plan",
  "refer-to-measure",
  "agree-plan",
  "query-changes",
  "check-status",
  "mark-unchanged",
  "check-plan-items",
  "record-measure",
  "propose-removal",
  "decide-removal",
  "record-contact",
  "dismiss-proposal",
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
] as const;
export type ActName = (typeof actNames)[number];

/** An act with its form. A form component is typed by its own act; here, where any act passes, only the pair is made. */
export function actOf(act: ActName, form?: unknown): Act_Deserialize {
  return (form === undefined ? { act } : { act, form }) as Act_Deserialize;
}
