/** What was filled in for the acts of ФК-D.03, in the words of their forms. */
import type { WrittenAct } from "@/backend";
import type { ProfessionAsked_Serialize } from "@/backend/bindings";
import type { ActAnswer, Saying } from "./saying";

export type VoucherAct = Extract<
  WrittenAct,
  {
    act:
      | "advise-on-voucher"
      | "receive-voucher-application"
      | "take-voucher-application"
      | "check-voucher-right"
      | "refer-to-recognition"
      | "refuse-voucher"
      | "decide-voucher"
      | "record-voucher-decision"
      | "withdraw-voucher-application"
      | "extend-voucher"
      | "record-voucher-use"
      | "annul-voucher";
  }
>;

export function voucherAnswers(act: VoucherAct, say: Saying): ActAnswer[] {
  const { t, named, day, moment, paper, row, ask } = say;
  const profession = (asked: ProfessionAsked_Serialize | null) =>
    asked && [asked.name, asked.level && t("voucher-level-of", { level: asked.level })].filter(Boolean).join(", ");
  switch (act.act) {
    case "advise-on-voucher":
      return [
        ...ask("told", ...act.form.told.map((code) => named(code, "voucher_advice"))),
        ...row(t("voucher-profession"), profession(act.form.profession)),
        ...row(t("voucher-centre"), act.form.centre?.name),
        ...ask("note", act.form.note),
      ];
    case "receive-voucher-application":
      return [
        ...row(t("voucher-came"), t("voucher-from-cabinet", { number: act.form.portal_number })),
        ...row(t("voucher-sent"), moment(act.form.sent)),
        ...row(t("voucher-profession"), profession(act.form.profession)),
        ...row(t("voucher-centre"), act.form.centre.name),
      ];
    case "take-voucher-application":
      return [
        ...ask("language", t(`language-${act.form.language}`)),
        ...ask("method", named(act.form.method, "sign_method")),
        ...row(t("voucher-profession"), profession(act.form.profession)),
        ...row(t("voucher-centre"), act.form.centre.name),
        ...ask("papers", ...act.form.papers.map(paper)),
      ];
    case "check-voucher-right":
      return [...ask("papers", ...act.form.papers.map(paper)), ...ask("note", act.form.note)];
    case "refer-to-recognition":
      return ask("note", act.form.note);
    case "refuse-voucher":
      return [...ask("ground", named(act.form.ground, "refusal")), ...ask("explanation", act.form.explanation)];
    case "decide-voucher":
    case "record-voucher-decision": {
      const { decision, number, signed_by } = act.form;
      const told = (name: string) => t(`record-voucher-decision-${name}`);
      return [
        ...row(told("decision"), told(decision.decision)),
        ...row(told("number"), number),
        ...row(told("on"), act.act === "record-voucher-decision" && day(act.form.on)),
        ...row(told("signed-by"), signed_by),
        ...(decision.decision === "issue"
          ? [
              ...row(told("until"), decision.until && day(decision.until)),
              ...row(told("exam"), decision.exam && day(decision.exam)),
            ]
          : [
              ...row(told("ground"), named(decision.ground, "refusal")),
              ...row(told("explanation"), decision.explanation),
            ]),
      ];
    }
    case "withdraw-voucher-application":
      return ask("note", act.form.note);
    case "extend-voucher":
      return [
        ...ask("from", day(act.form.from)),
        ...ask("to", day(act.form.to)),
        ...ask("number", paper(act.form.paper)),
      ];
    case "record-voucher-use":
      return [
        ...ask("on", day(act.form.on)),
        ...ask("number", act.form.number),
        ...ask("outcome", t(`record-voucher-use-${act.form.outcome}`)),
      ];
    case "annul-voucher":
      return [
        ...ask("reason", named(act.form.reason, "voucher_annul_reason")),
        ...ask("explanation", act.form.explanation),
      ];
  }
}
