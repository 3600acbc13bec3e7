/** What was filled in for the registration as a job seeker and as unemployed (sections 4 and 5), in the words of their forms. */
import type { WrittenAct } from "@/backend";
import type { ActAnswer, AnswerContext, Saying } from "./saying";

export type RegistrationAct = Extract<
  WrittenAct,
  {
    act:
      | "check-seeker-right"
      | "check-unemployed-right"
      | "refuse-seeker"
      | "explain-seeker-order"
      | "acknowledge-seeker-duties"
      | "acknowledge-unemployed-duties"
      | "offer-vacancies"
      | "answer-offer"
      | "close-offer"
      | "take-payment-papers"
      | "propose-unemployed"
      | "decide-unemployed"
      | "record-notice"
      | "record-voucher-notice"
      | "withdraw-draft";
  }
>;

export function registrationAnswers(
  act: RegistrationAct,
  say: Saying,
  { view }: Pick<AnswerContext, "view">,
): ActAnswer[] {
  const { all, row, t, named, paper, ask, join, offer } = say;
  switch (act.act) {
    case "check-seeker-right":
    case "check-unemployed-right":
      return [...ask("lifts", ...act.form.lifts.map((lift) => paper(lift.paper))), ...ask("note", act.form.note)];
    case "refuse-seeker":
      return [...ask("ground", named(act.form.ground, "refusal")), ...ask("explanation", act.form.explanation)];
    case "explain-seeker-order":
      return [
        ...ask("told", ...act.form.told.map((code) => t(`explain-seeker-order-${code}`))),
        ...ask("method", named(act.form.method, "sign_method")),
      ];
    case "acknowledge-seeker-duties":
    case "acknowledge-unemployed-duties":
      return [
        ...ask("told", ...all(act.form.told, "rights_duties")),
        ...ask("method", named(act.form.method, "sign_method")),
      ];
    case "offer-vacancies": {
      const { offers } = act.form;
      return offers.length === 0
        ? ask("chosen", t("offer-vacancies-none"))
        : ask(
            "chosen",
            ...offers.map(({ vacancy, channel }) => join([vacancy.title, vacancy.employer, t(`channel-${channel}`)])),
          );
    }
    case "answer-offer": {
      const { offer: id, answer, channel } = act.form;
      return [
        ...ask("offer", offer(id)),
        ...ask("answer", t(`answer-offer-${answer.answer}`)),
        ...ask("reason", answer.answer === "refused" && named(answer.reason, "offer_refusal_reason")),
        ...ask("channel", t(`channel-${channel}`)),
      ];
    }
    case "close-offer":
      return [...ask("offer", offer(act.form.offer)), ...ask("reason", named(act.form.reason, "offer_refusal_reason"))];
    case "take-payment-papers":
      return [
        ...ask("route", named(act.form.route, "payment_route")),
        ...ask("iban", act.form.iban),
        ...ask("claim", ...act.form.papers.map(paper)),
      ];
    case "propose-unemployed": {
      const { outcome, note } = act.form;
      return [
        ...ask("outcome", t(`propose-unemployed-${outcome.outcome}`)),
        ...ask("ground", outcome.outcome === "refuse" && named(outcome.ground, "refusal")),
        ...ask("note", note),
      ];
    }
    case "decide-unemployed": {
      const decision = act.form;
      const reasons =
        decision.verdict === "refuse"
          ? [...ask("ground", named(decision.ground, "refusal")), ...ask("explanation", decision.explanation)]
          : decision.verdict === "send-back"
            ? [...ask("reason", named(decision.reason, "return_reason")), ...ask("note", decision.note)]
            : [];
      return [...ask("verdict", t(`decide-unemployed-${decision.verdict}`)), ...reasons];
    }
    case "record-notice":
    case "record-voucher-notice": {
      const notice = view?.data.notices.find((one) => one.id === act.form.notice);
      return [
        ...row(t("record-notice-notice"), notice && named(notice.kind, "notice")),
        ...row(t("record-notice-delivery"), t(`record-notice-${act.form.delivery}`)),
        ...row(t("record-notice-proof"), act.form.proof),
      ];
    }
    case "withdraw-draft":
      return ask("reason", act.form.reason);
  }
}
