/** Section 1: visit (1.1), consultation (1.2, 1.3), handing over, papers (1.4), questions (1.5). */
import type { Desk } from "../office/desk";
import { Form, lawWords } from "../office/form";
import { until } from "../office/programs";
import { full, type Visitor } from "./person";

/** 1.1, from the lists; gives back the new file. */
export async function recordVisit(desk: Desk, who: Visitor, purpose = "unemployed"): Promise<string> {
  const { page } = desk;
  await page.goTo("#/reception/record-visit");
  const form = await Form.here(desk, "record-visit");
  await form.fillNamed("name-surname", who.surname);
  await form.fillNamed("name-given", who.given);
  await form.fillNamed("name-patronymic", who.patronymic ?? "");
  await form.fill("iin", who.iin);
  await form.fill("phone", who.phone);
  await form.choose("purpose", purpose);
  await form.submit();
  await page.sees(full(who));
  return await until("the new case", async () => {
    const hash = await page.driver.executeScript<string>("return location.hash");
    return /^#\/case\/([0-9a-f-]{36})/.exec(hash)?.[1];
  });
}

/** 1.2, 1.3: every point is told. */
export async function consult(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "consult");
  await form.tickAll();
  await form.submit();
}

export async function handOver(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "hand-over");
  await form.fill("note", "Ждёт у окна 3");
  await form.submit();
}

/** 1.4 */
export async function checkDocuments(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "check-documents");
  await form.fillNamed("check-documents-number", "045128903", 1);
  await form.fillNamed("check-documents-valid-to", "01.02.2031", 1);
  await form.press("check-documents-add");
  await form.selectNamed("check-documents-kind", "education", 2);
  await form.fillNamed("check-documents-number", "ЖБ-Б 1002014", 2);
  await form.submit();
}

/** 1.5: what must be answered, and some more. */
export async function recordSurvey(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "record-survey");
  const asked = (code: string) => lawWords(desk, "question", code);
  await form.fill("q-last-job", "ТОО «Береке Құрылыс» — мастер участка");
  await form.fill("q-last-day", "15.10.2026");
  await form.select("q-leave-reason", "staff-cut");
  await form.fill("q-experience", "9");
  await form.select("q-education", "higher");
  await form.fill("q-speciality", "Строительство");
  for (const code of ["q-studying", "q-business", "q-founder", "q-civil-contract"])
    await form.answer(await asked(code), false);
  await form.press("record-survey-add-occupation");
  await form.fillNamed("record-survey-occupation", "Мастер участка");
  await form.fill("q-pay", "280000");
  await form.tick(await lawWords(desk, "employment_kind", "full"));
  await form.tick(await lawWords(desk, "contact_kind", "mobile"));
  // The occupation is the first repeated row of this form; the languages follow.
  for (const [language, level, row] of [
    ["kk", "native", 2],
    ["ru", "C1", 3],
  ] as const) {
    await form.press("record-survey-add-language");
    await form.selectNamed("record-survey-language", language, row);
    await form.selectNamed("record-survey-level", level, row);
  }
  await form.select("q-place", "district");
  await form.select("q-digital", "office");
  await form.select("q-health", "none");
  await form.fill("q-ready", "30.11.2026");
  await form.select("q-training", "yes");
  await form.submit();
}

/** The person left before an application. */
export async function closeVisit(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "close-visit");
  await form.choose("reason", "left");
  await form.submit();
}
