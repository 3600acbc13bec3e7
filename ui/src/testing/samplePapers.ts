/** Papers of a case for component tests and the gallery: printed, waiting, to be recalled. */
import type { CasePapers, PaperLogLine, Printed } from "@/backend";

const decision = { kind: "unemployed-decision", about: "0193-1.7#0" } as const;
const notice = { kind: "notice", about: "0193-1.7#1" } as const;

export const casePapers: CasePapers = {
  papers: [
    {
      id: decision,
      state: { state: "ready" },
      detail: null,
      on: "2026-10-28",
      number: "ESL-D-2026-000041",
      confirmed: false,
      force: { force: "stands" },
      bothLanguages: true,
    },
    {
      id: notice,
      state: { state: "ready" },
      detail: { kk: "Жұмыссыз ретінде тіркелді", ru: "Зарегистрирован безработным", en: "Registered as unemployed" },
      on: "2026-10-28",
      number: null,
      confirmed: true,
      force: { force: "stands" },
      bothLanguages: false,
    },
    {
      id: { kind: "extract", about: null },
      state: { state: "incomplete", field: "iin" },
      detail: null,
      on: "2026-10-28",
      number: null,
      confirmed: true,
      force: { force: "stands" },
      bothLanguages: false,
    },
    {
      id: { kind: "unemployed-duties", about: null },
      state: { state: "not-yet", act: "acknowledge-unemployed-duties", step: "5.7" },
      detail: null,
      on: null,
      number: null,
      confirmed: false,
      force: { force: "stands" },
      bothLanguages: false,
    },
  ],
  log: [
    {
      copy: 4,
      file: "f-aigerim",
      person: "Сейтқали Айгерім Ерланқызы",
      kind: "unemployed-decision",
      number: "ESL-D-2026-000041",
      language: "both",
      confirmed: false,
      what: "printed",
      who: "Омарова Д. С.",
      at: "2026-10-28T05:10:00Z",
      hash: "9f31c02b77aa",
      toRecall: true,
    },
  ],
};

export const printed: Printed = {
  pdf: "",
  fileName: "unemployed-decision-ESL-D-2026-000041-kk-ru.pdf",
  pages: 2,
  unprintable: "",
  copies: [4],
  leftOut: [],
};

export const deskPapers: PaperLogLine[] = [
  {
    copy: 7,
    file: null,
    person: "",
    kind: "meeting-list",
    number: "ESL-D-2026-000044",
    language: "ru",
    confirmed: true,
    what: "printed",
    who: "Жұмабекова Д. Қ.",
    at: "2026-11-17T04:10:00Z",
    hash: "0b3c11d27f40",
    toRecall: false,
  },
  ...casePapers.log.map((line) => ({ ...line, toRecall: false })),
];
