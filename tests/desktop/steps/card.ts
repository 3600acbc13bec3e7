/** Section 2: application and consents (2.1), registers (2.2, 2.3), the card (2.4), the right (2.5). */
import { ask, perform } from "../office/commands";
import type { Desk } from "../office/desk";
import { until } from "../office/programs";

/** 2.1 */
export async function takeApplication({ page }: Desk, file: string) {
  const kinds = ["application", "personal-data", "state-access", "resume-publication", "notices"];
  await perform(page, file, "take-application", {
    language: "ru",
    method: "paper",
    consents: kinds.map((kind) => ({ kind, given: true })),
    participants: [],
  });
}

/** 2.2, and 5.1 by its own name; needs the line and the registers. */
export async function queryRegisters({ page }: Desk, file: string, act = "query-registers") {
  await perform(page, file, act, { registers: [] });
}

/** The answers arrive by themselves: asked for until the step that follows them is open. */
export async function registersAnswered({ page }: Desk, file: string, opens: string) {
  await until(
    `${opens} to open`,
    async () => {
      const view = await ask<{ openActs: { act: string; refusal: unknown }[] }>(page, "open", { file });
      return view.openActs.some(({ act, refusal }) => act === opens && refusal === null);
    },
    60_000,
  );
}

/** 2.3 */
export async function weighAnswers({ page }: Desk, file: string) {
  await perform(page, file, "weigh-answers", { choices: [], warnings: [], verdict: "reliable", note: null });
}

/** 2.4 */
export async function editCard({ page }: Desk, file: string) {
  const address = {
    kato: "711210000",
    kato_edition: "2026",
    place_kk: "Есіл ауданы",
    place_ru: "район Есиль",
    street: "пр. Мәңгілік Ел, 21-14",
  };
  const job = {
    ...{ employer: "ТОО «Береке Құрылыс»", position: "мастер участка", from: "2021-03-01", to: "2026-10-15" },
    ...{ pay: 310_000, left_because: "staff-cut" },
  };
  const schooling = { level: "higher", institution: "ЕНУ", speciality: "Строительство", graduated: 2014 };
  const values = [
    { field: "lives-at", value: address },
    { field: "email", value: { answer: "none" } },
    { field: "education", value: [schooling] },
    { field: "work", value: { never_worked: false, years: 9, jobs: [job] } },
    { field: "citizenship", value: { country: "KAZ", permit_to: null, permit_number: null } },
  ];
  await perform(page, file, "edit-card", {
    changes: values.map((value) => ({ value, seen: null })),
    source: { from: "said" },
  });
}

/** 2.5 */
export async function checkSeekerRight({ page }: Desk, file: string) {
  await perform(page, file, "check-seeker-right", { lifts: [], note: null });
}
