/** What was filled in for mediation, the end at the desk, transfers and the other acts beside the map, in the words of their forms. */
import type { WrittenAct } from "@/backend";
import type { About } from "@/backend/bindings";
import { groupIin } from "@/shared/fields";
import type { ActAnswer, AnswerContext, Saying } from "./saying";

export type BesideAct = Extract<
  WrittenAct,
  {
    act:
      | "refer-to-employer"
      | "record-employer-answer"
      | "ask-explanation"
      | "record-explanation"
      | "end-seeker-registration"
      | "assign-case"
      | "send-transfer"
      | "ask-for-transfer"
      | "keep-employer"
      | "keep-vacancy"
      | "close-vacancy"
      | "import-vacancies"
      | "share-view"
      | "decline-to-send"
      | "decline-transfer"
      | "withdraw-transfer"
      | "cancel-decision"
      | "record-hearing"
      | "record-objection"
      | "join-files"
      | "separate-files"
      | "confirm-date"
      | "attach-scan"
      | "withdraw-scan";
  }
>;

export function besideAnswers(
  act: BesideAct,
  say: Saying,
  { view, other }: Pick<AnswerContext, "view" | "other">,
): ActAnswer[] {
  const { t, named, day, paper, row, ask, offer, card } = say;
  const about = ({ about, of }: About) => {
    if (about === "offer") return offer(of);
    const found = view?.data.registration.referrals.find(({ id }) => id === of);
    return found && `${named(found.measure, "measure")}, ${found.provider.name}`;
  };
  switch (act.act) {
    case "refer-to-employer":
      return ask("offer", offer(act.form.offer));
    case "record-employer-answer": {
      const { offer: id, answer, paper: shown } = act.form;
      return [
        ...ask("offer", offer(id)),
        ...ask("answer", t(`record-employer-answer-${answer.answer}`)),
        ...ask("from", answer.answer === "hired" && day(answer.from)),
        ...ask("words", answer.answer === "refused" && answer.words),
        ...ask("paper", shown && paper(shown)),
      ];
    }
    case "ask-explanation":
      return [...ask("about", about(act.form.about)), ...ask("channel", t(`channel-${act.form.channel}`))];
    case "record-explanation": {
      const { explanation, paper: shown } = act.form;
      return [
        ...ask("about", about(act.form.about)),
        ...ask("explanation", t(`record-explanation-${explanation.explanation}`)),
        ...ask("reason", explanation.explanation === "good" && named(explanation.reason, "good_reason_absence")),
        ...ask("words", explanation.explanation === "not-good" && explanation.words),
        ...ask("paper", shown && paper(shown)),
      ];
    }
    case "end-seeker-registration": {
      const { reason, since, papers, note } = act.form;
      return [
        ...ask("reason", named(reason, "seeker_end")),
        ...ask("papers", ...papers.map(paper)),
        ...ask("since", since && day(since)),
        ...ask("note", note),
      ];
    }
    case "assign-case":
      return [...ask("to", act.form.name), ...ask("note", act.form.note)];
    case "send-transfer":
      return [...ask("to", named(act.form.to, "centre")), ...ask("reason", act.form.reason)];
    case "keep-employer":
      return row(t("employer-name"), act.form.name, groupIin(act.form.id));
    case "keep-vacancy":
      return [...row(t("vacancy-title"), act.form.title), ...row(t("vacancy-employer"), groupIin(act.form.employer))];
    case "close-vacancy":
      return ask("reason", named(act.form.reason, "vacancy_close_reason"));
    case "import-vacancies":
      return [
        ...row(t("import-file"), act.form.file_name),
        ...row(t("vacancies-title"), ...act.form.vacancies.map(({ title }) => title)),
      ];
    case "share-view": {
      const { name, list, overdue, mine } = act.form;
      return [
        ...row(t("view-name"), name),
        ...row(t("home-lists"), t(`worklist-${list}`), overdue && t("view-is-overdue"), mine && t("view-is-mine")),
      ];
    }
    case "ask-for-transfer":
      return [...ask("of", named(act.form.of, "centre")), ...ask("reason", act.form.reason)];
    case "decline-to-send":
    case "decline-transfer":
    case "withdraw-transfer":
    case "cancel-decision":
      return ask("reason", act.form.reason);
    case "record-hearing": {
      const { invited, came, words } = act.form;
      return [
        ...ask("invited", day(invited)),
        ...ask("came", t(came ? "answer-yes" : "answer-no")),
        ...ask(came ? "words" : "absence", words),
      ];
    }
    case "record-objection":
      return [...ask("words", act.form.words), ...ask("paper", act.form.paper && paper(act.form.paper))];
    case "join-files":
    case "separate-files":
      return [
        ...ask(
          "other",
          other
            ? [other.name, other.iin && groupIin(other.iin), other.number && t("case-number", { number: other.number })]
                .filter(Boolean)
                .join(" · ")
            : t("case-not-opened"),
        ),
        ...act.form.card.flatMap((value) => row(t(`field-${value.field}`), ...card(value))),
      ];
    case "attach-scan": {
      const { scan, paper: kind, note } = act.form;
      return [...ask("paper", named(kind, "document")), ...ask("scan", scan.name), ...ask("note", note)];
    }
    case "withdraw-scan": {
      const { scan, reason } = act.form;
      const found = view?.data.scans?.find(({ id }) => id === scan);
      return [
        ...ask("scan", found && [named(found.paper, "document"), found.scan.name].join(" · ")),
        ...ask("reason", reason),
      ];
    }
    case "confirm-date": {
      const done = view?.history.find(({ entry }) => entry === act.form.entry);
      return [...ask("entry", done && t(`act-${done.act}-done`)), ...ask("date", day(act.form.date))];
    }
  }
}
