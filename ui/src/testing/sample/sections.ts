/**
 * The same person later, in the sections 4–8: every act of a section may be done and each form has something to show.
 * Section 3 is filled in too, so that a screen that tells of it is found out.
 */
import type { ActName } from "@/backend";
import type { CaseView } from "@/backend/model";
import { caseView } from "./case";
import { unemployedChecks } from "./checks";
import { at, TODAY } from "./desk";

type Registration = CaseView["data"]["registration"];
const MONDAY = "2026-11-16";
const by = "Жұмабекова Д. Қ.";
const done = { by, at: at("09:40"), on: TODAY, entry: "e7" };
const moment = { by, at: `${MONDAY}T10:00:00+05:00`, on: MONDAY };

export const actsOfSection: Partial<Record<number, readonly ActName[]>> = {
  4: [
    "check-card",
    "register-seeker",
    "refuse-seeker",
    "explain-seeker-order",
    "acknowledge-seeker-duties",
    "offer-vacancies",
    "answer-offer",
    "close-offer",
    "refer-to-employer",
    "record-employer-answer",
    "end-seeker-registration",
  ],
  5: [
    "refresh-answers",
    "check-unemployed-right",
    "take-payment-papers",
    "propose-unemployed",
    "record-notice",
    "acknowledge-unemployed-duties",
  ],
  6: ["explain-plan", "draft-plan", "refer-to-measure", "agree-plan"],
  7: [
    "query-changes",
    "check-status",
    "mark-unchanged",
    "record-contact",
    "dismiss-proposal",
    "check-plan-items",
    "record-measure",
    "ask-explanation",
    "record-explanation",
  ],
  8: ["propose-removal", "record-hearing", "record-objection", "cancel-decision"],
};

const [offer] = caseView.data.offers;
const letter = { on: MONDAY, at: `${MONDAY}T09:00:00+05:00`, by, appear_by: "2026-11-19" };
const offers: CaseView["data"]["offers"] = [
  offer!,
  { ...offer!, id: "o2", answer: { answer: "accepted" }, answered: at("10:00"), answered_by: "in-person" },
  { ...offer!, id: "o3", letter },
  {
    ...offer!,
    id: "o4",
    letter,
    employer: { answer: { answer: "no-show" }, on: MONDAY, at: `${MONDAY}T10:00:00+05:00`, by: "Ли А. В." },
  },
];
const about = { about: "offer" as const, of: "o4" };
const planned = {
  what: null,
  provider: "Центр карьеры",
  due: "2026-12-01",
  weekly: false,
  first: "2026-12-01",
  evidence: "Отметка о посещении",
};
const revision: Registration["plan"]["revisions"][number] = {
  ...moment,
  number: 1,
  goal: "Бухгалтер",
  why: null,
  items: [
    { id: "i1", planned: { ...planned, kind: "visit", measure: null } },
    { id: "i2", planned: { ...planned, kind: "subsidised-job", measure: "social-job" } },
  ],
  disagreed: [],
  agreed: null,
};
const referral: Registration["referrals"][number] = {
  ...moment,
  id: "m1",
  measure: "social-job",
  provider: { name: "ТОО «Дала»", bin: null },
  item: "i2",
  begins: null,
  until: null,
  answer_by: "2026-11-19",
  on_start: "stays",
  state: { state: "waiting" },
};
const proofs = [{ any: ["document.judgment", "register.prison"], met_by: null, since: null }];
const removalDraft = {
  ground: "imprisonment",
  effective: { from: "event" as const, day: "2026-11-10" },
  note: null,
  author: "anna",
  author_name: "Ли А. В.",
  at: moment.at,
  on: MONDAY,
  proofs,
};
const stages: Partial<Record<number, Registration["stage"]>> = {
  4: { at: "job-seeker", since: MONDAY, decide_by: "2026-11-20" },
  5: { at: "job-seeker", since: MONDAY, decide_by: "2026-11-20" },
  8: { at: "removal-proposed", since: "2026-11-01", decide_by: "2026-11-19", draft: removalDraft },
};

function registrationAt(section: number): Registration {
  const { registration } = caseView.data;
  return {
    ...registration,
    stage: stages[section] ?? { at: "unemployed", since: MONDAY },
    number: "ESL-2026-000118",
    seeker_since: MONDAY,
    seeker_duties: done,
    plan: {
      ...registration.plan,
      revisions: section === 6 ? [revision] : [{ ...revision, agreed: { ...moment, method: "paper" } }],
    },
    referrals: [referral, { ...referral, id: "m2", state: { state: "ended", began: null, on: MONDAY, end: "left" } }],
    monitoring: {
      ...registration.monitoring,
      check_by: "2026-11-18",
      proposals: [
        {
          id: "p1",
          advice: { advice: "hand-over" },
          change: "residence",
          since: null,
          evidence: [],
          found: at("09:00"),
          settled: null,
        },
      ],
    },
    explanations: [{ ...moment, about, channel: "phone", answered: null }],
    ended:
      section === 8
        ? { how: "removal", reason: "imprisonment", on: "2026-11-10", decided: "2026-11-12", at: moment.at, by }
        : null,
    refused:
      section === 8 ? { ground: "lir-age", explanation: "Нет шестнадцати лет", on: MONDAY, at: moment.at } : null,
  };
}

const [someDone] = caseView.history;
/** Lines of the history that a file of section 3 leaves. */
const ofSection3 = (["fill-profile", "assess-profile"] as const).map((act, number) => ({
  ...someDone!,
  entry: `e3-${String(number)}`,
  step: act === "fill-profile" ? "3.1" : "3.4",
  act,
}));

export function laterCase(section: number): CaseView {
  const acts = actsOfSection[section] ?? [];
  const why = {
    kk: "Әлеуеті орташа, ынтасы жоғары",
    ru: "Потенциал средний, мотивация высокая",
    en: "Middle potential, high motivation",
  };
  const unmet = [
    {
      fact: "employer_request",
      unknown: true,
      words: { kk: "Жұмыс берушінің өтінімі", ru: "Заявка работодателя", en: "" },
    },
  ];
  return {
    ...caseView,
    header: { ...caseView.header, stage: stages[section]?.at ?? "unemployed", section, number: "ESL-2026-000118" },
    data: {
      ...caseView.data,
      offers,
      registration: registrationAt(section),
      profile: {
        factors: [],
        potential_hint: null,
        assessment: {
          interview: "Мотивирована, потенциал выше среднего",
          answers: [],
          potential: "middle",
          motivation: "high",
          potential_hint: null,
          motivation_hint: null,
          why: null,
          by,
          at: moment.at,
        },
      },
      notices: [
        {
          id: "n1",
          kind: "unemployed-registered",
          ground: null,
          queued: moment.at,
          deliver_by: TODAY,
          on_paper: true,
          delivered: null,
          stopped: null,
          sending: null,
          letter_follows: false,
        },
      ],
    },
    choices: {
      ...caseView.choices,
      to_answer: ["o1"],
      to_correct: [],
      to_close: ["o1", "o2"],
      to_refer: ["o2", "o1"],
      to_hear: ["o3"],
      to_ask: [{ about, asked: null }],
      to_explain: [{ about, asked: { ...moment, about, channel: "phone", answered: null } }],
      referrals: [{ referral: "m1", records: ["accepted", "refused", "began"] }],
      plan_items: [{ item: "i1", due: "2026-12-01" }],
      carried_over: ["i1"],
      notices: ["n1"],
    },
    sections: caseView.sections.map((one) => ({
      ...one,
      refusal: null,
      ...(one.number === section ? { of: acts.length } : {}),
      state: one.number < section ? "done" : one.number === section ? "in-progress" : one.state,
      steps:
        one.number === section
          ? acts.map((act) => ({
              number: `${String(section)}.1`,
              act,
              state: "in-progress" as const,
              open: true,
              refusal: null,
            }))
          : one.steps.map((step) => ({ ...step, refusal: null })),
    })),
    openActs: acts.map((act) => ({ act, step: `${String(section)}.1`, refusal: null, withPerson: true })),
    history: [...caseView.history, ...ofSection3],
    seekerChecks: unemployedChecks,
    unemployedChecks,
    suggestions: [{ kind: "subsidised-job", measure: "social-job", recommended: true, why, unmet }],
    changes: [
      {
        change: "job",
        state: {
          heard: "changed",
          register: "ehr",
          at: at("09:00"),
          since: "2026-11-09",
          detail: "АО «Жол»",
          measure: null,
        },
      },
      { change: "pension", state: { heard: "unchanged", register: "pension", at: at("09:00") } },
    ],
    grounds: [{ ground: "imprisonment", proofs, proved: false, names_day: true, dated_by: [] }],
  };
}
