/** An office morning as data: the desk's state, lists, one case, the outbox. For component tests and the gallery. */
import type { ActName } from "@/backend";
import type {
  CardValue,
  File,
  CaseView,
  Check,
  DeskStatus,
  HistoryItem,
  OutboxItem,
  Refusal,
  ReturnedAct,
  Role,
  RuleEntry,
  Session,
  StepView,
  WorklistInfo,
  WorkRow,
} from "@/backend/model";
import { people } from "./samplePeople";

export const TODAY = "2026-11-17";
const at = (time: string) => `${TODAY}T${time}:00`;

export function sessionAs(role: Role, name = "Жұмабекова Динара Қайратқызы"): Session {
  const capacity = { role, centre: "karaganda", order: null };
  const [surname = "", given = "", patronymic = ""] = name.split(" ");
  return {
    id: "dinara",
    name,
    short: `${surname} ${given.charAt(0)}. ${patronymic.charAt(0)}.`,
    role,
    centre: "karaganda",
    capacities: [capacity],
    order: null,
  };
}

export const deskStatus: DeskStatus = {
  enrolled: true,
  deskName: "Окно 4",
  centreName: {
    ru: "Карьерный центр города Караганды",
    kk: "Қарағанды қаласының мансап орталығы",
    en: "Karaganda career centre",
  },
  line: { online: true, since: at("08:50"), lastExchange: at("11:46"), problem: null },
  waiting: 3,
  needsYou: 1,
  savedAt: `${TODAY}T11:47:08`,
  today: TODAY,
  now: `${TODAY}T11:47:10`,
  version: "0.1.0",
  language: "ru",
  users: [
    user("dinara", "Жұмабекова Динара Қайратқызы", ["specialist"], at("08:52")),
    user("anna", "Ли Анна Владимировна", ["specialist", "consultant"], "2026-11-16T18:04:00"),
    user("erlan", "Ахметов Ерлан Болатұлы", ["head"], "2026-11-13T09:15:00"),
    user("shyngys", "Тұңғышбай Шыңғыс Әліұлы", ["consultant"], null),
  ],
  session: sessionAs("specialist"),
  recovered: 0,
  forked: false,
  progress: null,
};

function user(id: string, name: string, roles: Role[], lastSeen: string | null) {
  return { id, name, roles, knownHere: lastSeen !== null, lastSeen };
}

export const worklists: WorklistInfo[] = [
  { name: "my-step", group: "mine", count: 11, overdue: 2 },
  { name: "waiting", group: "mine", count: 2, overdue: 0 },
  { name: "new-applications", group: "mine", count: 4, overdue: 0 },
  { name: "sent-back", group: "mine", count: 2, overdue: 0 },
  { name: "notify", group: "mine", count: 5, overdue: 1 },
  { name: "conflicts", group: "mine", count: 1, overdue: 0 },
  { name: "with-head", group: "others", count: 6, overdue: 0 },
  { name: "with-registers", group: "others", count: 4, overdue: 0 },
  { name: "with-seeker", group: "others", count: 0, overdue: 0 },
];

type Person = (typeof people)[keyof typeof people];
function row(
  person: Person,
  step: string,
  act: ActName,
  due: string | null,
  dueDays: number | null,
  standing: WorkRow["standing"] = "final",
): WorkRow {
  const waitingMinutes = null;
  return {
    ...person,
    step,
    act,
    what: act,
    detail: "",
    due,
    dueDays,
    standing,
    since: at("09:00"),
    waitingMinutes,
    assignee: null,
  };
}

export const rows: WorkRow[] = [
  row(people.gulnur, "5.6", "record-notice", "2026-11-13", -2),
  row(people.shmidt, "5.4", "propose-unemployed", "2026-11-16", -1, "pending"),
  row(people.aigerim, "2.3", "weigh-answers", TODAY, 0, "pending"),
  row(people.pak, "5.4", "propose-unemployed", TODAY, 0),
  row(people.ospanov, "5.2", "check-unemployed-right", TODAY, 0),
  row(people.tolegenov, "4.5", "offer-vacancies", TODAY, 0, "pending"),
  row(people.tsoi, "5.1", "refresh-answers", "2026-11-18", 1),
  row(people.ivanova, "2.4", "edit-card", "2026-11-18", 1, "returned"),
  row(people.madina, "3.1", "fill-profile", "2026-11-18", 1, "pending"),
  row(people.dana, "5.7", "acknowledge-unemployed-duties", "2026-11-19", 2),
  row(people.sholpan, "5.3", "take-payment-papers", "2026-11-20", 3),
];

export const waitingRows: WorkRow[] = [
  {
    ...row(people.kim, "1.4", "check-documents", null, null),
    what: "waiting",
    detail: "job-search",
    waitingMinutes: 14,
  },
  {
    ...row(people.dana, "1.4", "check-documents", null, null),
    what: "waiting",
    detail: "job-search",
    waitingMinutes: 3,
  },
];

export const draftRows: WorkRow[] = [people.kim, people.pak, people.tsoi].map((person, index) => ({
  ...row(person, "5.5", "decide-unemployed", TODAY, index),
  assignee: "dinara",
}));

export function refused(code: string, act: ActName, step: string, args: Refusal["args"] = {}): Refusal {
  return { code, act, step, basis: `ФК-А.01, ${step}`, field: null, items: [], args, text: null };
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

export const check = (
  condition: string,
  words: string,
  finding: Check["check"]["finding"],
  code: string,
  args: Refusal["args"] = {},
): Check => ({
  check: {
    condition,
    finding,
    found: { code, args },
    evidence: [{ by: "register", register: "identity", at: at("09:58") }],
    ground: null,
  },
  words: { ru: words, kk: words, en: words },
  basis: "ст. 99",
  confirmed: true,
});

const data: File = {
  id: people.aigerim.file,
  centre: "kc-karaganda",
  version: 12,
  card: { values: {} },
  visits: [],
  papers: [],
  papers_checked: null,
  survey: {},
  survey_taken: null,
  consents: [],
  participants: [],
  queries: [],
  profile: null,
  offers: [],
  notices: [],
  conflicts: [],
  notes: [],
  registration: {
    stage: { at: "card", since: TODAY, decide_by: "2026-11-18" },
    entrance: "visit",
    application: null,
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
  },
  past: [],
  joined_into: null,
  joined: [],
  doubtful_dates: [],
  unknown_facts: 0,
};

export const caseView: CaseView = {
  file: people.aigerim.file,
  data,
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
    { act: "weigh-answers", step: "2.3", refusal: null },
    { act: "edit-card", step: "2.4", refusal: null },
    { act: "fill-profile", step: "3.1", refusal: null },
    { act: "refuse-seeker", step: "4.2", refusal: null },
    { act: "register-seeker", step: "4.2", refusal: answersFirst },
    { act: "add-note", step: "", refusal: null },
  ],
  duties: [
    { step: "2.3", act: "weigh-answers", what: "weigh-answers", due: TODAY, dueDays: 0 },
    { step: "4.2", act: "register-seeker", what: "register-seeker", due: "2026-11-18", dueDays: 1 },
  ],
  history: [
    line("e6", "2.2", "query-registers", "11:31", "pending"),
    line("e5", "2.1", "take-application", "11:21"),
    line("e4", "1.5", "record-survey", "11:14"),
    line("e3", "1.4", "check-documents", "11:10"),
    line("e2", "1.2", "consult", "11:09"),
    line("e1", "1.1", "record-visit", "11:06"),
  ],
  seekerChecks: [],
  unemployedChecks: [],
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
  const who = number < "1.4" ? "Тұңғышбай Ш. Ә." : "Жұмабекова Д. Қ.";
  const role = number < "1.4" ? "consultant" : "specialist";
  return {
    entry,
    step: number,
    act,
    facts: [],
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

export const register: RuleEntry = {
  code: "identity",
  kk: "Жеке тұлғалар мемлекеттік дерекқоры",
  ru: "ГБД «Физические лица»",
  en: "Register of individuals",
  basis: "",
  confirmed: true,
  required: true,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
};

const sent = { who: "Жұмабекова Д. Қ.", seq: null };
export const outbox: OutboxItem[] = [
  {
    ...people.ivanova,
    ...sent,
    entry: "r1",
    step: "2.4",
    act: "edit-card",
    at: "2026-11-16T16:20:00",
    standing: "returned",
  },
  {
    ...people.madina,
    ...sent,
    entry: "w1",
    step: "2.1",
    act: "take-application",
    at: at("11:44"),
    standing: "pending",
  },
  {
    ...people.kim,
    ...sent,
    entry: "s1",
    step: "5.4",
    act: "propose-unemployed",
    at: at("10:12"),
    standing: "final",
    seq: 4118,
  },
];

const address = (street: string): CardValue => ({
  field: "lives-at",
  value: { kato: "351010000", kato_edition: "НК РК 11-2025", place_kk: "Қарағанды", place_ru: "Караганда", street },
});
export const returnedAct: ReturnedAct = {
  item: outbox[0]!,
  refusal: { ...refused("difference-open", "edit-card", "2.4"), items: ["lives-at"] },
  because: null,
  form: { act: "edit-card", form: { changes: [], source: { from: "said" } } },
  differences: [],
  conflicts: [
    {
      field: "lives-at",
      mine: {
        value: address("Бухар-Жырау 41, кв. 8"),
        source: { from: "said" },
        by: "Жұмабекова Д. Қ.",
        at: "2026-11-16T16:20:00",
        entry: "r1",
      },
      centre: {
        value: address("Гоголя 64, кв. 21"),
        source: { from: "register", register: "identity", at: "2026-11-16T15:52:00" },
        by: "Ли А. В.",
        at: "2026-11-16T15:52:00",
        entry: "c1",
      },
    },
  ],
  again: null,
};
