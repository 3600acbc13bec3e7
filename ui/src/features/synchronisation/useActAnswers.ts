/** What was filled in, act by act, in the words its own form used. Section 3 is told only in its own section. */
import { useCallback } from "react";
import type { CaseView, WrittenAct } from "@/backend";
import type {
  AnswerValue_Serialize,
  ChangeAnswer_Serialize,
  PaperForm_Serialize,
  PersonName_Serialize,
} from "@/backend/bindings";
import { useCardWords } from "@/features/cardWords";
import { groupIin, showPhone } from "@/shared/fields";
import { day, grouped, moment, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { besideAnswers } from "./besideAnswers";
import { voucherAnswers, type Saying } from "./voucherAnswers";

export interface ActAnswer {
  label: string;
  lines: string[];
}
type Part = string | null | undefined | false;

/** What the act speaks of by an identity: offers and notices of the case, staff of the desk. */
export interface AnswerContext {
  view: CaseView | undefined;
  users: readonly { id: string; name: string }[];
  /** The other file of a joining, where it opens here. */
  other: CaseView["header"] | undefined;
  today: string;
}

export function useActAnswers() {
  const t = useText();
  const named = useCodeName();
  const card = useCardWords();
  return useCallback(
    (act: WrittenAct, { view, users, other, today }: AnswerContext): ActAnswer[] => {
      const join = (parts: readonly Part[], by = ", ") => parts.filter(Boolean).join(by);
      const row = (label: string, ...lines: Part[]): ActAnswer[] => {
        const said = lines.filter((line): line is string => typeof line === "string" && line !== "");
        return said.length === 0 ? [] : [{ label, lines: said }];
      };
      const ask = (name: string, ...lines: Part[]) => row(t(`${act.act}-${name}`), ...lines);
      const all = (codes: readonly string[], list: string) => codes.map((code) => named(code, list));
      const person = (name: PersonName_Serialize) => join([name.surname, name.given, name.patronymic], " ");
      const paper = (one: PaperForm_Serialize) =>
        join([
          named(one.kind, "document"),
          one.number && `№ ${one.number}`,
          one.issued && day(one.issued),
          one.issued_by,
        ]);
      const offer = (id: string) => {
        const found = view?.data.offers.find((one) => one.id === id);
        return found && `${found.vacancy.title}, ${found.vacancy.employer}`;
      };
      const saying: Saying = { t, named, day, moment: (at) => moment(at, today), paper, row, ask };
      switch (act.act) {
        case "record-visit": {
          const { who, purpose, language, note } = act.form;
          return [
            ...ask("name", who.name && person(who.name)),
            ...ask("iin", who.iin && groupIin(who.iin)),
            ...ask("phone", who.phone && showPhone(who.phone)),
            ...ask("remark", who.remark),
            ...ask("purpose", named(purpose, "purpose")),
            ...ask("language", t(`language-${language}`)),
            ...ask("note", note),
          ];
        }
        case "consult":
          return ask("told", ...all(act.form.told, "consultation"));
        case "check-documents":
          return [...ask("papers", ...act.form.papers.map(paper)), ...ask("doubts", act.form.doubts)];
        case "record-survey":
          return act.form.answers.flatMap(({ question, value }) =>
            row(named(question, "question"), ...survey(question, value)),
          );
        case "take-application": {
          const { language, method, consents } = act.form;
          return [
            ...ask("language", t(`language-${language}`)),
            ...ask("method", named(method, "sign_method")),
            ...ask(
              "consents",
              ...consents.map(
                (one) =>
                  `${named(one.kind, "consent").replace(/\.$/, "")}: ${t(one.given ? "answer-yes" : "answer-no")}`,
              ),
            ),
          ];
        }
        case "query-registers":
        case "refresh-answers":
          return ask("registers", ...all(act.form.registers, "register"));
        case "record-answers":
          return row(
            t("query-registers-registers"),
            ...act.form.answers.map((one) => `${named(one.register, "register")} · ${moment(one.at, today)}`),
          );
        case "weigh-answers":
          return [
            ...act.form.choices.flatMap(({ field, take }) =>
              row(t(`field-${field}`), t(take === "said" ? "compare-said" : "compare-register")),
            ),
            ...act.form.warnings.flatMap(({ register, proceed, note }) =>
              row(named(register, "register"), t(proceed ? "answer-yes" : "answer-no"), note),
            ),
            ...ask("verdict", t(`verdict-${act.form.verdict}`)),
            ...ask("note", act.form.note),
          ];
        case "edit-card": {
          const { changes, cleared, source } = act.form;
          const from = source.from === "paper" ? named(source.kind, "document") : t(`source-${source.from}`);
          return [
            ...ask("source", from),
            ...changes.flatMap(({ value }) => row(t(`field-${value.field}`), ...nothingSaid(card.lines(value)))),
            ...cleared.flatMap(({ field }) => row(t(`field-${field}`), t("exchange-emptied"))),
          ];
        }
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
                ...offers.map(({ vacancy, channel }) =>
                  join([vacancy.title, vacancy.employer, t(`channel-${channel}`)]),
                ),
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
          return [
            ...ask("offer", offer(act.form.offer)),
            ...ask("reason", named(act.form.reason, "offer_refusal_reason")),
          ];
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
        case "hand-over": {
          const to = users.find((user) => user.id === act.form.to)?.name;
          return [...ask("to", to ?? (act.form.to === null && t("hand-over-anybody"))), ...ask("note", act.form.note)];
        }
        case "close-visit":
          return [...ask("reason", t(`close-visit-${act.form.reason}`)), ...ask("note", act.form.note)];
        case "withdraw-consent":
          return ask("kind", named(act.form.kind, "consent"));
        case "withdraw-draft":
          return ask("reason", act.form.reason);
        case "resolve-conflict":
          return [
            ...ask("field", t(`field-${act.form.field}`)),
            ...ask("take", t(act.form.take === "said" ? "exchange-mine" : "exchange-centre")),
          ];
        case "add-note":
          return ask("text", act.form.text);
        case "receive-application":
          return row(t("act-receive-application"), `№ ${act.form.portal_number}`);
        case "advise-on-voucher":
        case "receive-voucher-application":
        case "take-voucher-application":
        case "check-voucher-right":
        case "refer-to-recognition":
        case "refuse-voucher":
        case "decide-voucher":
        case "record-voucher-decision":
        case "withdraw-voucher-application":
        case "extend-voucher":
        case "record-voucher-use":
        case "annul-voucher":
          return voucherAnswers(act, saying);
        case "explain-plan":
          return [
            ...ask("told", ...all(act.form.told, "plan_told")),
            ...ask("method", named(act.form.method, "sign_method")),
          ];
        case "draft-plan":
          return [
            ...ask("goal", act.form.goal),
            ...ask(
              "items",
              ...act.form.items.map((one) =>
                join([
                  named(one.kind, "plan_measure"),
                  one.measure && named(one.measure, "measure"),
                  one.what,
                  one.provider,
                  day(one.due),
                  one.evidence,
                ]),
              ),
            ),
            ...ask("why", act.form.why),
          ];
        case "refer-to-measure": {
          const { measure, provider, begins, until } = act.form;
          return [
            ...ask("measure", named(measure, "measure")),
            ...ask("provider", join([provider.name, provider.bin])),
            ...ask("begins", begins && day(begins)),
            ...ask("until", until && day(until)),
          ];
        }
        case "agree-plan": {
          const { answer } = act.form;
          return [
            ...ask("answer", t(`agree-plan-${answer.answer}`)),
            ...(answer.answer === "agrees"
              ? ask("method", named(answer.method, "sign_method"))
              : ask("words", answer.words)),
          ];
        }
        case "query-changes":
          return ask("registers", ...all(act.form.registers, "register"));
        case "check-status":
          return [
            ...ask("channel", t(`channel-${act.form.channel}`)),
            ...act.form.answers.flatMap(changed),
            ...ask("note", act.form.note),
          ];
        case "record-contact":
          return [
            ...ask("channel", t(`channel-${act.form.channel}`)),
            ...ask("reached", t(act.form.reached ? "answer-yes" : "answer-no")),
            ...act.form.answers.flatMap(changed),
            ...ask("note", act.form.note),
          ];
        case "check-plan-items":
          return act.form.items.flatMap(({ item, state, note, paper: shown }) => {
            const planned = view?.data.registration.plan.revisions
              .flatMap(({ items }) => items)
              .find(({ id }) => id === item)?.planned;
            return row(
              planned ? named(planned.kind, "plan_measure") : t("check-plan-items-items"),
              t(`item-state-${state.state}`),
              state.state === "not-done" && state.reason !== null && named(state.reason, "good_reason_absence"),
              note,
              shown && paper(shown),
            );
          });
        case "record-measure": {
          const { referral, record, paper: shown } = act.form;
          const found = view?.data.registration.referrals.find(({ id }) => id === referral);
          return [
            ...ask("referral", found && join([named(found.measure, "measure"), found.provider.name])),
            ...ask("record", t(`measure-${record.record}`)),
            ...ask("words", record.record === "refused" && record.words),
            ...ask("on", "on" in record && day(record.on)),
            ...ask("end", "end" in record && t(`measure-end-${record.end}`)),
            ...ask("paper", shown && paper(shown)),
          ];
        }
        case "propose-removal": {
          const { ground, since, papers, note } = act.form;
          return [
            ...ask("ground", named(ground, "removal")),
            ...ask("since", since && day(since)),
            ...ask("papers", ...papers.map(paper)),
            ...ask("note", note),
          ];
        }
        case "decide-removal": {
          const decision = act.form;
          return [
            ...ask("verdict", t(`decide-removal-${decision.verdict}`)),
            ...(decision.verdict === "keep" ? ask("explanation", decision.explanation) : []),
            ...(decision.verdict === "send-back"
              ? [...ask("reason", named(decision.reason, "return_reason")), ...ask("note", decision.note)]
              : []),
          ];
        }
        case "dismiss-proposal":
          return ask("why", act.form.why);
        case "refer-to-employer":
        case "record-employer-answer":
        case "ask-explanation":
        case "record-explanation":
        case "end-seeker-registration":
        case "assign-case":
        case "send-transfer":
        case "ask-for-transfer":
        case "keep-employer":
        case "keep-vacancy":
        case "close-vacancy":
        case "import-vacancies":
        case "decline-to-send":
        case "decline-transfer":
        case "withdraw-transfer":
        case "cancel-decision":
        case "record-hearing":
        case "record-objection":
        case "join-files":
        case "separate-files":
        case "confirm-date":
          return besideAnswers(act, { ...saying, offer, card: card.lines }, { view, other });
        case "decide-voucher-automatically":
        case "send-voucher":
        case "report-sending":
        case "hear-of-transfer":
        case "remind-of-voucher":
        case "expire-voucher":
        case "accept-transfer":
        case "mark-unchanged":
        case "fill-profile":
        case "assess-profile":
        case "check-card":
        case "register-seeker":
        case "open-application":
        case "register-seeker-automatically":
        case "register-unemployed-automatically":
        case "close-by-seeker":
          return [];
      }

      function changed({ change, changed: yes, since, note }: ChangeAnswer_Serialize): ActAnswer[] {
        return row(named(change, "monitoring_change"), t(yes ? "answer-yes" : "answer-no"), since && day(since), note);
      }
      function nothingSaid(lines: string[]): string[] {
        return lines.length === 0 ? [t("exchange-emptied")] : lines;
      }
      function survey(question: string, value: AnswerValue_Serialize): string[] {
        switch (value.kind) {
          case "text":
            return [value.value];
          case "choice":
            return [named(value.value, question)];
          case "choices":
            return value.value.map((code) => named(code, question));
          case "yes-no":
            return [t(value.value ? "answer-yes" : "answer-no")];
          case "number":
            return [String(value.value)];
          case "money":
            return [`${grouped(value.value)} ₸`];
          case "date":
            return [day(value.value)];
          case "occupations":
            return [join(value.value)];
          case "languages":
            return card.lines({ field: "languages", value: value.value });
          case "dependants":
            return card.lines({ field: "dependants", value: { ...value.value, care: null } });
          case "certificates":
            return card.lines({ field: "certificates", value: value.value });
        }
      }
    },
    [card, named, t],
  );
}
