/** What was filled in, act by act, in the words its own form used. Section 3 is told only in its own section. */
import { useCallback } from "react";
import type { WrittenAct } from "@/backend";
import { useCardWords } from "@/features/cardWords";
import { useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { besideAnswers } from "./besideAnswers";
import { cardAnswers } from "./cardAnswers";
import { planAnswers } from "./planAnswers";
import { registrationAnswers } from "./registrationAnswers";
import { sayingOf, type ActAnswer, type AnswerContext } from "./saying";
import { voucherAnswers } from "./voucherAnswers";

export function useActAnswers() {
  const t = useText();
  const named = useCodeName();
  const card = useCardWords();
  return useCallback(
    (act: WrittenAct, context: AnswerContext): ActAnswer[] => {
      const say = sayingOf(act.act, { t, named, card: card.lines }, context);
      const { row, ask } = say;
      switch (act.act) {
        case "record-visit":
        case "consult":
        case "check-documents":
        case "record-survey":
        case "take-application":
        case "query-registers":
        case "refresh-answers":
        case "record-answers":
        case "weigh-answers":
        case "edit-card":
        case "hand-over":
        case "close-visit":
        case "withdraw-consent":
          return cardAnswers(act, say, context);
        case "check-seeker-right":
        case "check-unemployed-right":
        case "refuse-seeker":
        case "explain-seeker-order":
        case "acknowledge-seeker-duties":
        case "acknowledge-unemployed-duties":
        case "offer-vacancies":
        case "answer-offer":
        case "close-offer":
        case "take-payment-papers":
        case "propose-unemployed":
        case "decide-unemployed":
        case "record-notice":
        case "record-voucher-notice":
        case "withdraw-draft":
          return registrationAnswers(act, say, context);
        case "explain-plan":
        case "draft-plan":
        case "refer-to-measure":
        case "agree-plan":
        case "query-changes":
        case "check-status":
        case "record-contact":
        case "check-plan-items":
        case "record-measure":
        case "propose-removal":
        case "decide-removal":
        case "dismiss-proposal":
          return planAnswers(act, say, context);
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
          return voucherAnswers(act, say);
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
        case "share-view":
        case "decline-to-send":
        case "decline-transfer":
        case "withdraw-transfer":
        case "cancel-decision":
        case "record-hearing":
        case "record-objection":
        case "join-files":
        case "separate-files":
        case "confirm-date":
        case "attach-scan":
        case "withdraw-scan":
          return besideAnswers(act, say, context);
        case "decide-voucher-automatically":
        case "send-voucher":
        case "stop-sharing-view":
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
    },
    [card, named, t],
  );
}
