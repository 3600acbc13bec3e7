/** A desk in memory, for component tests and the gallery. It knows no law: it answers what it was given. */
import type { Backend } from "@/backend";
import type { CaseView, DeskStatus, Hit, OutboxItem, Refusal, RuleEntry, WorklistInfo, WorkRow } from "@/backend/model";
import { people } from "./samplePeople";

const TODAY = "2026-11-17";
const at = (time: string) => `${TODAY}T${time}:00`;

export const deskStatus: DeskStatus = {
  enrolled: true,
  deskName: "Окно 4",
  centreName: {
    ru: "Карьерный центр города Караганды",
    kk: "Қарағанды қаласының мансап орталығы",
    en: "Karaganda career centre",
  },
  line: { online: true, lastExchange: at("11:46") },
  waiting: 3,
  needsYou: 1,
  savedAt: `${TODAY}T11:47:08`,
  today: TODAY,
  version: "0.1.0",
  users: [
    {
      id: "u1",
      login: "dinara",
      name: "Жұмабекова Динара Қайратқызы",
      roles: ["specialist"],
      lastSeen: at("08:52"),
      waiting: 1,
    },
    {
      id: "u2",
      login: "anna",
      name: "Ли Анна Владимировна",
      roles: ["specialist", "consultant"],
      lastSeen: "2026-11-16T18:04:00",
      waiting: 3,
    },
    {
      id: "u3",
      login: "erlan",
      name: "Ахметов Ерлан Болатұлы",
      roles: ["head"],
      lastSeen: "2026-11-13T09:15:00",
      waiting: 0,
    },
    {
      id: "u4",
      login: "shyngys",
      name: "Тұңғышбай Шыңғыс Әлiұлы",
      roles: ["consultant"],
      lastSeen: "2026-11-12T18:10:00",
      waiting: 0,
    },
  ],
  session: { id: "u1", name: "Жұмабекова Д. Қ.", role: "specialist", roles: ["specialist"], language: "ru" },
};

export const worklists: WorklistInfo[] = [
  { name: "my-step", group: "mine", count: 11, overdue: 2 },
  { name: "new-applications", group: "mine", count: 4, overdue: 0 },
  { name: "waiting-specialist", group: "mine", count: 2, overdue: 0 },
  { name: "sent-back", group: "mine", count: 2, overdue: 0 },
  { name: "notify", group: "mine", count: 5, overdue: 1 },
  { name: "at-director", group: "others", count: 6, overdue: 0 },
  { name: "registers", group: "others", count: 4, overdue: 0 },
  { name: "vacancies", group: "others", count: 0, overdue: 0 },
  { name: "not-sent", group: "exchange", count: 3, overdue: 0 },
  { name: "returned", group: "exchange", count: 1, overdue: 0 },
];

type Person = (typeof people)[keyof typeof people];
const row = (
  person: Person,
  step: string,
  act: WorkRow["act"],
  due: string,
  dueDays: number,
  standing: WorkRow["standing"] = "final",
): WorkRow => ({ ...person, step, act, due, dueDays, standing, waitingMinutes: null, assignee: "Жұмабекова Д. Қ." });

export const rows: WorkRow[] = [
  row(people.gulnur, "5.6", "record-notice", "2026-11-13", -2),
  row(people.shmidt, "5.4", "propose-unemployed", "2026-11-16", -1, "pending"),
  row(people.aigerim, "2.3", "weigh-answers", "2026-11-17", 0, "pending"),
  row(people.pak, "5.4", "propose-unemployed", "2026-11-17", 0),
  row(people.ospanov, "5.2", "check-unemployed-right", "2026-11-17", 0),
  row(people.tolegenov, "4.5", "offer-vacancies", "2026-11-17", 0, "pending"),
  row(people.tsoi, "5.1", "refresh-answers", "2026-11-18", 1),
  row(people.ivanova, "2.4", "edit-card", "2026-11-18", 1, "returned"),
  row(people.madina, "2.1", "take-application", "2026-11-18", 1, "pending"),
  row(people.dana, "5.7", "acknowledge-unemployed-duties", "2026-11-19", 2),
  row(people.sholpan, "5.3", "take-payment-papers", "2026-11-20", 3),
];

const refused = (code: string, act: Refusal["act"], step: string, args: Refusal["args"] = {}): Refusal => ({
  code,
  act,
  step,
  basis: `ФК-А.01, ${step}`,
  field: null,
  items: [],
  args,
  text: null,
});
const answersFirst = refused("step-first", "register-seeker", "4.2", { needs: "weigh-answers", step: "2.3" });
const registrationFirst = refused("step-first", "propose-unemployed", "5.4", { needs: "register-seeker", step: "4.2" });

const done = (number: string, act: WorkRow["act"], time: string) => ({
  number,
  act,
  state: "done" as const,
  refusal: null,
  at: at(time),
  guidance: false,
});
const open = (
  number: string,
  act: WorkRow["act"],
  state: "inProgress" | "notStarted" | "needsInformation" = "notStarted",
) => ({
  number,
  act,
  state,
  refusal: null,
  at: null,
  guidance: false,
});
const locked = (number: string, act: WorkRow["act"], refusal: Refusal) => ({
  number,
  act,
  state: "notAllowedYet" as const,
  refusal,
  at: null,
  guidance: false,
});

export const caseView: CaseView = {
  ...{ file: people.aigerim.file },
  header: {
    name: people.aigerim.name,
    iin: people.aigerim.iin,
    birth: "1992-03-14",
    age: 34,
    place: { ru: "Караганда", kk: "Қарағанды", en: "Karaganda" },
    stage: "card",
    section: 2,
    nextDuty: { step: "2.3", act: "weigh-answers", due: TODAY, dueDays: 0 },
    standing: "pending",
    holder: "Жұмабекова Д. Қ.",
    number: null,
    languageOfService: "kk",
  },
  sections: [
    {
      number: 1,
      state: "done",
      refusal: null,
      steps: [
        done("1.1", "record-visit", "11:06"),
        done("1.2", "consult", "11:09"),
        done("1.4", "check-documents", "11:10"),
        done("1.5", "record-survey", "11:14"),
      ],
    },
    {
      number: 2,
      state: "inProgress",
      refusal: null,
      steps: [
        done("2.1", "take-application", "11:21"),
        done("2.2", "query-registers", "11:31"),
        open("2.3", "weigh-answers", "inProgress"),
        open("2.4", "edit-card", "needsInformation"),
        locked(
          "2.5",
          "check-seeker-right",
          refused("step-first", "check-seeker-right", "2.5", { needs: "weigh-answers", step: "2.3" }),
        ),
      ],
    },
    {
      number: 3,
      state: "notStarted",
      refusal: null,
      steps: [
        open("3.1", "fill-profile"),
        { number: "3.3", act: null, state: "notStarted", refusal: null, at: null, guidance: true },
        open("3.4", "assess-profile"),
      ],
    },
    {
      number: 4,
      state: "notAllowedYet",
      refusal: answersFirst,
      steps: [
        locked("4.1", "check-card", answersFirst),
        locked("4.2", "register-seeker", answersFirst),
        open("4.2", "refuse-seeker"),
        locked("4.5", "offer-vacancies", registrationFirst),
      ],
    },
    {
      number: 5,
      state: "notAllowedYet",
      refusal: registrationFirst,
      steps: [
        locked("5.1", "refresh-answers", registrationFirst),
        locked("5.4", "propose-unemployed", registrationFirst),
      ],
    },
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
    { step: "2.3", act: "weigh-answers", due: TODAY, dueDays: 0 },
    { step: "4.2", act: "register-seeker", due: "2026-11-18", dueDays: 1 },
  ],
  history: [
    {
      entry: "e6",
      step: "2.2",
      act: "query-registers",
      args: {},
      who: "Жұмабекова Д. Қ.",
      role: "specialist",
      at: at("11:31"),
      standing: "pending",
      rule: "",
    },
    {
      entry: "e5",
      step: "2.1",
      act: "take-application",
      args: {},
      who: "Жұмабекова Д. Қ.",
      role: "specialist",
      at: at("11:21"),
      standing: "final",
      rule: "ФК-А.01, 2.1",
    },
    {
      entry: "e4",
      step: "1.5",
      act: "record-survey",
      args: {},
      who: "Жұмабекова Д. Қ.",
      role: "specialist",
      at: at("11:14"),
      standing: "final",
      rule: "",
    },
    {
      entry: "e3",
      step: "1.4",
      act: "check-documents",
      args: {},
      who: "Жұмабекова Д. Қ.",
      role: "specialist",
      at: at("11:10"),
      standing: "final",
      rule: "",
    },
    {
      entry: "e2",
      step: "1.2",
      act: "consult",
      args: {},
      who: "Тұңғышбай Ш. Ә.",
      role: "consultant",
      at: at("11:09"),
      standing: "final",
      rule: "",
    },
    {
      entry: "e1",
      step: "1.1",
      act: "record-visit",
      args: {},
      who: "Тұңғышбай Ш. Ә.",
      role: "consultant",
      at: at("11:06"),
      standing: "final",
      rule: "",
    },
  ],
  draft: { by: "Жұмабекова Д. Қ.", at: at("10:12"), own: false, proposes: "register", note: null },
  conditions: [
    {
      code: "c1",
      words: { ru: "Заявление и согласия", kk: "Өтініш және келісімдер", en: "Application and consents" },
      basis: "ст. 98",
      verdict: "met",
      found: { ru: "Подписаны 13.11.2026, СМС", kk: "13.11.2026 қол қойылды, СМС", en: "Signed 13.11.2026, SMS" },
      source: "2.1",
      at: "2026-11-13T10:00:00",
    },
    {
      code: "c2",
      words: { ru: "Последние взносы", kk: "Соңғы жарналар", en: "Last contributions" },
      basis: "ст. 99",
      verdict: "look",
      found: { ru: "14.11.2026 за октябрь", kk: "14.11.2026 қазан үшін", en: "14.11.2026 for October" },
      source: "ЕНПФ",
      at: at("09:58"),
    },
  ],
  card: {},
};

export const outbox: OutboxItem[] = [
  {
    entry: "r1",
    file: people.ivanova.file,
    name: people.ivanova.name,
    iin: people.ivanova.iin,
    step: "2.4",
    act: "edit-card",
    at: "2026-11-16T16:20:00",
    state: "returned",
  },
  {
    entry: "w1",
    file: people.madina.file,
    name: people.madina.name,
    iin: people.madina.iin,
    step: "2.1",
    act: "take-application",
    at: at("11:44"),
    state: "waiting",
  },
  {
    entry: "s1",
    file: people.kim.file,
    name: people.kim.name,
    iin: people.kim.iin,
    step: "5.4",
    act: "propose-unemployed",
    at: at("10:12"),
    state: "sent",
  },
];

export function fakeBackend(changes: Partial<Backend> = {}, status: Partial<DeskStatus> = {}): Backend {
  const scratch = new Map<string, string>();
  const key = (file: string | null, act: string) => `${file ?? ""} ${act}`;
  let desk = { ...deskStatus, ...status };
  const listeners = new Set<() => void>();
  const all = Object.values(people);
  return {
    deskStatus: () => Promise.resolve(desk),
    enrol: () => Promise.resolve(),
    signIn: (login) => {
      const user = desk.users.find((candidate) => candidate.login === login);
      if (user)
        desk = {
          ...desk,
          session: {
            id: user.id,
            name: user.name,
            role: user.roles[0] ?? "specialist",
            roles: user.roles,
            language: "ru",
          },
        };
      return Promise.resolve();
    },
    signOut: () => {
      desk = { ...desk, session: null };
      return Promise.resolve();
    },
    setLanguage: () => Promise.resolve(),
    worklists: () =>
      Promise.resolve(
        desk.session?.role === "head"
          ? [{ name: "decisions", group: "mine", count: 3, overdue: 0 }, ...worklists]
          : worklists,
      ),
    worklist: (name) =>
      Promise.resolve(
        name === "vacancies"
          ? []
          : name === "decisions"
            ? rows.slice(1, 4).map((each) => ({ ...each, step: "5.5", act: "decide-unemployed" as const }))
            : rows,
      ),
    search: (text) =>
      Promise.resolve(
        all
          .filter((person) => person.name.toLowerCase().includes(text.toLowerCase()) || person.iin.includes(text))
          .map((person): Hit => ({
            ...person,
            stage: "card",
            centre: "Караганда",
            matched: /\d/.test(text) ? "iin" : "name",
          })),
      ),
    open: (file) => {
      const person = all.find((candidate) => candidate.file === file) ?? people.aigerim;
      return Promise.resolve({ ...caseView, file, header: { ...caseView.header, name: person.name, iin: person.iin } });
    },
    ready: () => Promise.resolve(null),
    perform: () => Promise.resolve({ ok: caseView }),
    scratchLoad: (file, act) => Promise.resolve(scratch.get(key(file, act)) ?? null),
    scratchSave: (file, act, json) => {
      scratch.set(key(file, act), json);
      return Promise.resolve();
    },
    scratchDrop: (file, act) => {
      scratch.delete(key(file, act));
      return Promise.resolve();
    },
    outbox: () => Promise.resolve(outbox),
    returned: (entry) =>
      Promise.resolve({
        item: outbox.find((item) => item.entry === entry) ?? outbox[0]!,
        refusal: { ...refused("difference-open", "edit-card", "2.4"), items: ["lives-at"] },
        conflicts: [
          {
            field: "lives-at",
            mine: {
              value: "Караганда, Бухар-Жырау 41, кв. 8",
              who: "Жұмабекова Д. Қ.",
              at: "2026-11-16T16:20:00",
              source: "со слов",
            },
            centre: {
              value: "Караганда, Гоголя 64, кв. 21",
              who: "Ли А. В.",
              at: "2026-11-16T15:52:00",
              source: "ГБД ФЛ",
            },
          },
        ],
        ways: ["apply-again", "edit", "withdraw"],
      }),
    applyAgain: () => Promise.resolve({ ok: caseView }),
    withdraw: () => Promise.resolve(),
    catalogue: (): Promise<RuleEntry[]> => Promise.resolve([]),
    katoSearch: () => Promise.resolve([]),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...changes,
  };
}
