/** The case of a person in section 2, with a draft decision beside it for the head's page. */
import type { ActName } from "@/backend";
import type { CaseView, File, HistoryItem, Refusal, StepView } from "@/backend/model";
import { card, consents, offers, papers } from "./card";
import { check } from "./checks";
import { at, TODAY } from "./desk";
import { people } from "./people";

/** Nothing that a form could choose from. */
export const noChoices: CaseView["choices"] = {
  to_answer: [],
  to_correct: [],
  to_close: [],
  to_refer: [],
  to_hear: [],
  to_ask: [],
  to_explain: [],
  referrals: [],
  plan_items: [],
  carried_over: [],
  consents: [],
  notices: [],
  voucher_notices: [],
  doubtful: [],
};

const basis = (said: string) => ({ kk: said, ru: said, en: said });

export function refused(code: string, act: ActName, step: string, args: Refusal["args"] = {}): Refusal {
  return { code, act, step, basis: basis(`ФК-А.01, ${step}`), field: null, items: [], args, text: null };
}
const answersFirst = refused("step-first", "register-seeker", "4.2", { needs: "weigh-answers", step: "2.3" });
const registrationFirst = refused("step-first", "propose-unemployed", "5.4", { needs: "register-seeker", step: "4.2" });
const decisionFirst = refused("step-first", "propose-unemployed", "5.5", { needs: "decide-unemployed", step: "5.5" });

function step(number: string, act: ActName, state: StepView["state"], refusal: Refusal | null = null): StepView {
  return { number, act, state, open: refusal === null, refusal };
}
function section(
  number: number,
  state: StepView["state"],
  steps: StepView[],
  refusal: Refusal | null = null,
): CaseView["sections"][number] {
  return {
    number,
    state,
    done: steps.filter((each) => each.state === "done").length,
    of: steps.length,
    refusal,
    steps,
  };
}

const data: File = {
  id: people.aigerim.file,
  centre: "kc-karaganda",
  version: 12,
  card,
  visits: [],
  papers,
  papers_checked: null,
  survey: {},
  survey_taken: null,
  consents,
  participants: [],
  queries: [],
  profile: null,
  offers,
  notices: [],
  conflicts: [],
  notes: [],
  vouchers: [],
  registration: {
    stage: { at: "card", since: TODAY, decide_by: "2026-11-18" },
    entrance: "visit",
    application: {
      on: TODAY,
      at: at("11:21"),
      by: "Жұмабекова Д. Қ.",
      language: "kk",
      method: "paper",
      portal_number: null,
      opened: true,
    },
    weighed: null,
    seeker_right: null,
    card_checked: null,
    number: null,
    number_follows: false,
    seeker_since: null,
    order_explained: null,
    seeker_duties: null,
    selection: null,
    selection_by: null,
    plan_by: null,
    unemployed_right: null,
    payment: null,
    sent_back: null,
    unemployed_since: null,
    refused: null,
    unemployed_duties: null,
    plan: { told: [], told_all: false, revisions: [], reports: [], revise: null, closed: null },
    referrals: [],
    suspended: null,
    monitoring: { check_by: null, checks: [], contacts: [], gathered: [], proposals: [], recognised: [] },
    removal: { sent_back: null, ended: [] },
    ended: null,
    moved: null,
    idle_days: null,
    explanations: [],
    hearings: [],
    objections: [],
    cancelled: [],
  },
  past: [],
  joined_into: null,
  joined: [],
  doubtful_dates: [],
  assigned: null,
  transfer: null,
  transfers: [],
  asked_transfer: null,
  wanted_transfer: null,
  unknown_facts: 0,
};

export const caseView: CaseView = {
  file: people.aigerim.file,
  data,
  identified: true,
  comparison: [],
  warnings: [],
  profilePrefill: [],
  header: {
    name: people.aigerim.name,
    iin: people.aigerim.iin,
    birth: "1992-03-14",
    age: 34,
    place: { ru: "Караганда", kk: "Қарағанды", en: "Karaganda" },
    stage: "card",
    section: 2,
    nextAct: "weigh-answers",
    nextDuty: { step: "2.3", act: "weigh-answers", what: "weigh-answers", due: TODAY, dueDays: 0 },
    standing: "pending",
    holder: "Жұмабекова Д. Қ.",
    number: null,
    numberFollows: false,
    languageOfService: "kk",
  },
  sections: [
    section(1, "done", [
      step("1.1", "record-visit", "done"),
      step("1.2", "consult", "done"),
      step("1.4", "check-documents", "done"),
      step("1.5", "record-survey", "done"),
    ]),
    section(2, "in-progress", [
      step("2.1", "take-application", "done"),
      step("2.2", "query-registers", "done"),
      step("2.3", "weigh-answers", "in-progress"),
      step("2.4", "edit-card", "needs-information"),
      step("2.5", "check-seeker-right", "not-allowed", { ...answersFirst, act: "check-seeker-right", step: "2.5" }),
    ]),
    section(3, "not-started", [
      step("3.1", "fill-profile", "not-started"),
      step("3.4", "assess-profile", "not-started"),
    ]),
    section(
      4,
      "not-allowed",
      [
        step("4.1", "check-card", "not-allowed", answersFirst),
        step("4.2", "register-seeker", "not-allowed", answersFirst),
      ],
      answersFirst,
    ),
    section(5, "not-allowed", [step("5.4", "propose-unemployed", "not-allowed", registrationFirst)], registrationFirst),
    section(6, "not-allowed", [], decisionFirst),
    section(7, "not-allowed", [], decisionFirst),
    section(8, "not-allowed", [], decisionFirst),
  ],
  openActs: [
    { act: "weigh-answers", step: "2.3", refusal: null, withPerson: false },
    { act: "edit-card", step: "2.4", refusal: null, withPerson: true },
    { act: "fill-profile", step: "3.1", refusal: null, withPerson: false },
    { act: "refuse-seeker", step: "4.2", refusal: null, withPerson: false },
    { act: "register-seeker", step: "4.2", refusal: answersFirst, withPerson: false },
    { act: "add-note", step: "", refusal: null, withPerson: false },
  ],
  duties: [
    { step: "2.3", act: "weigh-answers", what: "weigh-answers", due: TODAY, dueDays: 0 },
    { step: "4.2", act: "register-seeker", what: "register-seeker", due: "2026-11-18", dueDays: 1 },
  ],
  history: [
    line("e1", "1.1", "record-visit", "11:06"),
    line("e2", "1.2", "consult", "11:09"),
    line("e3", "1.4", "check-documents", "11:10"),
    line("e4", "1.5", "record-survey", "11:14"),
    line("e5", "2.1", "take-application", "11:21"),
    line("e6", "2.2", "query-registers", "11:31", "pending"),
    line("e7", "2.2", "record-answers", "11:32"),
  ],
  seekerChecks: [],
  unemployedChecks: [],
  voucher: null,
  suggestions: [],
  changes: [],
  missedWeeks: [],
  grounds: [],
  resume: { resume: "not-placed", since: null },
  notices: [],
  choices: noChoices,
  draft: {
    by: "Жұмабекова Д. Қ.",
    at: at("10:12"),
    own: false,
    ground: null,
    note: null,
    checks: [
      check("application", "Заявление и согласия", "confirmed", "consents-given"),
      check("contributions", "Пенсионные взносы", "attention", "contributions-for-work", {
        month: "2026-10-01",
        date: "2026-11-14",
        payer: "ТОО «Шахтёрский транспорт»",
      }),
    ],
    before: [],
    planBy: "2026-11-24",
  },
  unfinished: [],
  readOnly: null,
};

function line(
  entry: string,
  number: string,
  act: ActName,
  time: string,
  standing: HistoryItem["standing"] = "final",
): HistoryItem {
  const byRegisters = act === "record-answers";
  const who = byRegisters ? "registers" : number < "1.4" ? "Тұңғышбай Ш. Ә." : "Жұмабекова Д. Қ.";
  const role = byRegisters ? "registers" : number < "1.4" ? "consultant" : "specialist";
  return {
    entry,
    step: number,
    act,
    facts: [],
    outcome: null,
    participants: [],
    args: {},
    who,
    role,
    at: at(time),
    standing,
    edition: "e1",
    refusal: null,
    differences: [],
  };
}
