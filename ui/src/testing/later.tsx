/** A desk whose case is at the sections 6–8, with the lists that their forms choose from. */
import { waitFor } from "@testing-library/react";
import { expect, vi } from "vitest";
import type { ActName, CaseView, RuleEntry } from "@/backend";
import type { Language } from "@/shared/language";
import { caseView, fakeBackend, sessionAs } from "./fakeBackend";
import { openDesk } from "./render";

export const entry = (code: string, ru: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  code,
  kk: ru,
  ru,
  en: code,
  basis: { kk: "", ru: "", en: "" },
  confirmed: true,
  required: false,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
  copyKept: null,
  ...more,
});

const catalogues: Partial<Record<string, RuleEntry[]>> = {
  sign_method: [entry("paper", "Подпись на бумаге"), entry("ecp", "ЭЦП")],
  plan_told: [entry("aims", "Цели ИПТ", { required: true }), entry("data", "Защита данных", { required: true })],
  plan_measure: [entry("visit", "Посещение центра"), entry("subsidised-job", "Субсидируемое место")],
  measure: [entry("social-job", "Социальное рабочее место")],
  monitoring_change: [
    entry("job", "Трудоустройство", {
      options: [{ code: "permanent", kk: "т", ru: "Постоянная работа", en: "p", score: null }],
    }),
    entry("pension", "Назначение пенсии"),
  ],
  removal: [entry("employment", "Трудоустройство"), entry("imprisonment", "Осуждение")],
  document: [
    entry("judgment", "Приговор"),
    entry("certificate", "Сертификат"),
    entry("sick-leave", "Лист о временной нетрудоспособности"),
    entry("close-application", "Заявление о снятии с учёта"),
  ],
  register: [entry("ehr", "ЕСУТД")],
  return_reason: [entry("incomplete", "Не все доказательства")],
  norm: ["hearing", "objection", "cancel-decision"].map((code) =>
    entry(code, code, { basis: { kk: "АППК РК", ru: "АППК РК", en: "АППК РК" } }),
  ),
  good_reason_absence: [
    entry("sick", "Болезнь", { basis: { kk: "ФК-А.01, шаг 7.3", ru: "ФК-А.01, шаг 7.3", en: "ФК-А.01, шаг 7.3" } }),
  ],
  seeker_end: [
    entry("found-work", "Нашёл работу"),
    entry("own-wish", "По собственному заявлению", {
      basis: {
        kk: "Социальный кодекс РК, ст. 98, п. 1",
        ru: "Социальный кодекс РК, ст. 98, п. 1",
        en: "Социальный кодекс РК, ст. 98, п. 1",
      },
    }),
  ],
};

type Registration = CaseView["data"]["registration"];

/** Opens an act of a section over a case that differs from the sample as told. */
export function openLater(
  section: number,
  act: ActName,
  registration: Partial<Registration> = {},
  changes: Partial<CaseView> = {},
  language: Language = "ru",
) {
  const view: CaseView = {
    ...caseView,
    data: { ...caseView.data, registration: { ...caseView.data.registration, ...registration } },
    header: { ...caseView.header, stage: "unemployed", section },
    sections: caseView.sections.map((one) =>
      one.number === section
        ? {
            ...one,
            state: "in-progress",
            refusal: null,
            steps: [{ number: `${String(section)}.1`, act, state: "in-progress", open: true, refusal: null }],
          }
        : one,
    ),
    ...changes,
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend(
    {
      perform,
      catalogues: (lists) => Promise.resolve(lists.map((list) => catalogues[list] ?? [])),
      open: () => Promise.resolve(view),
    },
    { session: sessionAs("specialist"), language },
  );
  return { perform, ...openDesk(`#/case/f-aigerim/${String(section)}/${act}`, backend, language) };
}

export const submitKeys = "{Control>}{Enter}{/Control}";

const planned = {
  measure: null,
  what: null,
  provider: "Центр",
  due: "2026-12-01",
  weekly: false,
  first: "2026-12-01",
  evidence: "Отметка",
};
export function planWith(agreed: boolean): Registration["plan"] {
  return {
    ...caseView.data.registration.plan,
    revisions: [
      {
        number: 1,
        goal: "Бухгалтер",
        why: null,
        items: [{ id: "i1", planned: { kind: "visit", ...planned } }],
        by: "Жұмабекова Д. Қ.",
        at: "2026-11-16T10:00:00+05:00",
        on: "2026-11-16",
        disagreed: [],
        agreed: agreed ? { method: "paper", by: "Ж.", at: "2026-11-16T11:00:00+05:00", on: "2026-11-16" } : null,
      },
    ],
  };
}

/** What the desk says that a form may choose from. */
export function may(choices: Partial<CaseView["choices"]>): Pick<CaseView, "choices"> {
  return { choices: { ...caseView.choices, ...choices } };
}

/** The desk was asked for exactly this act, by the person alone. */
export function sentAs(perform: ReturnType<typeof vi.fn>, act: object) {
  return waitFor(() => {
    expect(perform).toHaveBeenCalledWith("f-aigerim", act, []);
  });
}

/** A form said in Kazakh: which messages stand there by their names, where their words should be. */
export function missingInKazakh(form: HTMLElement): string[] {
  expect(document.documentElement.lang).toBe("kk");
  return [...(form.textContent ?? "").matchAll(/\b[a-z]+(?:-[a-z]+){2,}\b/g)].map(([name]) => name);
}
