import { grouped } from "@/shared/language";
import type { Recorded } from "./RecordList";
import type { Data, Words } from "./words";

type Offer = Data["offers"][number];

/** 4.5: what was offered, what the person said to it, the letter, and what the employer said; the newest first. */
export function offersOf(data: Data, words: Words): Recorded[] {
  const { t, join } = words;
  return [...data.offers].reverse().map((offer) => ({
    key: offer.id,
    what: join([
      `${offer.vacancy.title}, ${offer.vacancy.employer}`,
      offer.vacancy.pay !== null && `${grouped(offer.vacancy.pay)} ${t("money-sign")}`,
    ]),
    lines: [
      t("record-offered", { date: words.day(offer.on), how: t(`channel-${offer.channel}`) }),
      answer(offer, words),
      offer.letter && t("record-letter", { date: words.day(offer.letter.on), by: words.day(offer.letter.appear_by) }),
      employer(offer, words),
      offer.closed && t("record-offer-closed", { why: words.named(offer.closed, "offer_refusal_reason") }),
    ],
  }));
}

function answer({ answer, answered, answered_by, answer_by }: Offer, { t, day, named, join }: Words): string {
  if (answer === null) return t("record-answer-awaited", { date: day(answer_by) });
  const how = answered_by && t(`channel-${answered_by}`);
  const when = answered && day(answered.slice(0, 10));
  switch (answer.answer) {
    case "accepted":
      return join([t("record-accepted"), when, how]);
    case "refused":
      return join([t("record-refused", { why: named(answer.reason, "offer_refusal_reason") }), when, how]);
  }
}

function employer({ employer }: Offer, { t, day, join }: Words): string | null {
  if (!employer) return null;
  const { answer, on } = employer;
  const said = (words: string) => join([t("record-employer", { answer: words }), day(on)]);
  switch (answer.answer) {
    case "hired":
      return said(t("record-hired", { date: day(answer.from) }));
    case "refused":
      return join([said(t("record-employer-answer-refused")), answer.words]);
    case "no-show":
      return said(t("record-employer-answer-no-show"));
  }
}
