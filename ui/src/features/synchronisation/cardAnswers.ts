/** What was filled in at the reception and for the card (sections 1 and 2), in the words of their forms. */
import type { WrittenAct } from "@/backend";
import type { AnswerValue_Serialize, PersonName_Serialize } from "@/backend/bindings";
import { groupIin, showPhone } from "@/shared/fields";
import { grouped } from "@/shared/language";
import type { ActAnswer, AnswerContext, Saying } from "./saying";

export type CardAct = Extract<
  WrittenAct,
  {
    act:
      | "record-visit"
      | "consult"
      | "check-documents"
      | "record-survey"
      | "take-application"
      | "query-registers"
      | "refresh-answers"
      | "record-answers"
      | "weigh-answers"
      | "edit-card"
      | "hand-over"
      | "close-visit"
      | "withdraw-consent";
  }
>;

export function cardAnswers(act: CardAct, say: Saying, { users }: Pick<AnswerContext, "users">): ActAnswer[] {
  const { all, t, named, day, moment, paper, row, ask, join, card } = say;
  const person = (name: PersonName_Serialize) => join([name.surname, name.given, name.patronymic], " ");
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
            (one) => `${named(one.kind, "consent").replace(/\.$/, "")}: ${t(one.given ? "answer-yes" : "answer-no")}`,
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
        ...act.form.answers.map((one) => `${named(one.register, "register")} · ${moment(one.at)}`),
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
        ...changes.flatMap(({ value }) => row(t(`field-${value.field}`), ...nothingSaid(card(value)))),
        ...cleared.flatMap(({ field }) => row(t(`field-${field}`), t("exchange-emptied"))),
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
        return card({ field: "languages", value: value.value });
      case "dependants":
        return card({ field: "dependants", value: { ...value.value, care: null } });
      case "certificates":
        return card({ field: "certificates", value: value.value });
    }
  }
}
