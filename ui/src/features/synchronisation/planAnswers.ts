/** What was filled in for the plan, the monitoring and the removal (sections 6 to 8), in the words of their forms. */
import type { WrittenAct } from "@/backend";
import type { ChangeAnswer_Serialize } from "@/backend/bindings";
import type { ActAnswer, AnswerContext, Saying } from "./saying";

export type PlanAct = Extract<
  WrittenAct,
  {
    act:
      | "explain-plan"
      | "draft-plan"
      | "refer-to-measure"
      | "agree-plan"
      | "query-changes"
      | "check-status"
      | "record-contact"
      | "check-plan-items"
      | "record-measure"
      | "propose-removal"
      | "decide-removal"
      | "dismiss-proposal";
  }
>;

export function planAnswers(act: PlanAct, say: Saying, { view }: Pick<AnswerContext, "view">): ActAnswer[] {
  const { all, t, named, day, paper, row, ask, join } = say;
  switch (act.act) {
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
  }

  function changed({ change, changed: yes, since, note }: ChangeAnswer_Serialize): ActAnswer[] {
    return row(named(change, "monitoring_change"), t(yes ? "answer-yes" : "answer-no"), since && day(since), note);
  }
}
