/** The employment card of the sample case, and what the person brought, signed and was offered. */
import type { CardField, Kept_Serialize } from "@/backend/bindings";
import type { CardValue, File, SeekerView, VacanciesFound } from "@/backend/model";
import { at, TODAY } from "./desk";

const kept = (value: CardValue): Kept_Serialize => ({
  value,
  source: { from: "said" },
  by: "Жұмабекова Д. Қ.",
  at: at("11:14"),
  entry: "e4",
});
const place = { kato: "351010000", kato_edition: "НК РК 11-2025", place_kk: "Қарағанды", place_ru: "Караганда" };

const values: CardValue[] = [
  { field: "name", value: { surname: "Серікбаева", given: "Айгерім", patronymic: "Нұрланқызы" } },
  { field: "iin", value: "920314450120" },
  { field: "birth-date", value: "1992-03-14" },
  { field: "sex", value: "female" },
  { field: "citizenship", value: { country: "KAZ", basis: null, permit_to: null, permit_number: null } },
  { field: "marital-status", value: "married" },
  { field: "lives-at", value: { ...place, street: "ул. Ермекова 58/2, кв. 12" } },
  { field: "phones", value: [{ number: "+77015550142", whose: null }] },
  { field: "email", value: { answer: "none" } },
  { field: "preferred-contact", value: ["mobile"] },
  { field: "language-of-service", value: "kk" },
  {
    field: "education",
    value: [{ level: "higher", institution: "КарУ им. Е. А. Букетова", speciality: "учёт и аудит", graduated: 2014 }],
  },
  {
    field: "work",
    value: {
      never_worked: false,
      years: 11,
      jobs: [
        {
          employer: "ТОО «Қарағанды Логистик»",
          position: "бухгалтер",
          from: "2019-09-02",
          to: "2026-09-30",
          pay: 260000,
          left_because: null,
        },
      ],
    },
  },
  { field: "skills", value: ["1С:Бухгалтерия", "закрытие года"] },
  { field: "languages", value: [{ language: "kk", level: "C1" }] },
  {
    field: "wished-work",
    value: {
      occupations: ["Бухгалтер"],
      pay: 280000,
      schedule: [],
      place: null,
      regions: [],
      transport: [],
      from: "2026-12-01",
      training: null,
      support: null,
    },
  },
  { field: "notes", value: "Просит звонить после обеда" },
];

export const card: File["card"] = {
  values: Object.fromEntries(values.map((value) => [value.field, kept(value)])) as Partial<
    Record<CardField, Kept_Serialize>
  >,
};

export const consents: File["consents"] = ["application", "state-access"].map((kind) => ({
  kind,
  given: true,
  text_edition: "e1",
  language: "kk" as const,
  method: "paper",
  at: at("11:21"),
  withdrawn: null,
  of: 0,
}));

export const papers: File["papers"] = [
  {
    id: "p1",
    kind: "identity",
    number: "045218903",
    issued: "2019-05-20",
    issued_by: "МВД РК",
    valid_to: "2029-05-19",
    seen: at("11:10"),
    by: "Жұмабекова Д. Қ.",
    returned: true,
    copy_kept: false,
  },
];

export const offers: File["offers"] = [
  {
    id: "o1",
    vacancy: {
      id: "v1",
      title: "Бухгалтер",
      employer: "ТОО «Жол»",
      kato: "351010000",
      place_kk: "Қарағанды",
      place_ru: "Караганда",
      pay: 280000,
      schedule: null,
      skills: ["1С", "Excel"],
    },
    channel: "in-person",
    by_words: false,
    offered: at("11:40"),
    on: TODAY,
    answer_by: "2026-11-20",
    answer: null,
    answered: null,
    answered_by: null,
    closed: null,
    letter: null,
    employer: null,
  },
];

const byOccupation = {
  criterion: "occupation",
  name: { kk: "Кәсіп", ru: "Профессия", en: "Occupation" },
  met: { kk: "сәйкес келеді", ru: "совпадает", en: "matches" },
  points: 40,
};
const byPlace = {
  criterion: "place",
  name: { kk: "Орны", ru: "Место", en: "Place" },
  met: { kk: "сол аудан (қала)", ru: "тот же район (город)", en: "same district" },
  points: 20,
};

const found = offers.flatMap(({ vacancy }) => [
  {
    vacancy,
    score: 60,
    reasons: [byOccupation, byPlace],
    skills: { there: ["1С"], missing: ["Excel"] },
    suitable: true,
    refused: false,
    offered: true,
  },
  {
    vacancy: { ...vacancy, id: "v2", title: "Кассир", skills: [] },
    score: 20,
    reasons: [byPlace],
    skills: null,
    suitable: true,
    refused: false,
    offered: false,
  },
]);

/** 4.5: the best two of what suits: one vacancy that was offered already and one that was not. */
export const vacanciesFound: VacanciesFound = { best: found, all: 312 };

/** What the person of the sample case may see of it. */
export const seekerView: SeekerView = {
  file: "f-aigerim",
  number: null,
  stage: "applied",
  since: null,
  applied: TODAY,
  card,
  consents,
  papers,
  participants: [],
  offers,
  registrations: [],
  linked: [],
  voucher: null,
  plan: null,
  ahead: [{ what: "register-seeker", by: "2026-11-18", about: null }],
};
