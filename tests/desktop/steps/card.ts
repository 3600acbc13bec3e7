/** Section 2: application and consents (2.1), registers (2.2, 2.3), the card (2.4), the right (2.5). */
import { ask, perform } from "../office/commands";
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 2.1: each consent is read out and answered; signed on paper. */
export async function takeApplication(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "take-application");
  await form.select("method", "paper");
  for (const { ru } of await ask<{ ru: string }[]>(desk.page, "catalogue", { list: "consent" }))
    await form.answer(ru, true);
  await form.submit();
}

/** 2.2, and 5.1 by its own name; the query leaves when there is a line. */
export async function queryRegisters(desk: Desk, file: string, act = "query-registers") {
  await (await Form.open(desk, file, act)).submit();
}

/** 2.3 */
export async function weighAnswers(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "weigh-answers");
  await form.choose("verdict", "reliable");
  await form.submit();
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
export async function checkSeekerRight(desk: Desk, file: string) {
  await (await Form.open(desk, file, "check-seeker-right")).submit();
}
