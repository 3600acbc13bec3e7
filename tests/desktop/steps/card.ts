/** Section 2: application and consents (2.1), registers (2.2, 2.3), the card (2.4), the right (2.5). */
import { ask } from "../office/commands";
import type { Desk } from "../office/desk";
import { Form } from "../office/form";
import { words } from "../office/words";

/** 2.1: each consent is read out and answered; signed on paper. */
export async function takeApplication(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "take-application");
  await form.select("method", "paper");
  const [consents = []] = await ask<{ ru: string }[][]>(desk.page, "catalogues", { lists: ["consent"] });
  for (const { ru } of consents) await form.answer(ru, true);
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

/** 2.4: what the survey left open. */
export async function editCard(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "edit-card");
  await form.find("lives-at", "Есиль");
  await form.fillNamed("edit-card-street", "пр. Мәңгілік Ел, 21-14");
  await form.tick(words("ru", "edit-card-no-email"));
  const school = await form.add("edit-card-add-education");
  await form.selectNamed("edit-card-level", "higher", school);
  await form.fillNamed("edit-card-institution", "ЕНУ им. Л. Н. Гумилёва", school);
  await form.fillNamed("edit-card-graduated", "2014", school);
  const job = await form.add("edit-card-add-job");
  await form.fillNamed("edit-card-employer", "ТОО «Береке Құрылыс»", job);
  await form.fillNamed("edit-card-position", "Мастер участка", job);
  await form.fillNamed("edit-card-pay", "310000", job);
  await form.fillNamed("edit-card-job-from", "01.03.2021", job);
  await form.fillNamed("edit-card-job-to", "15.10.2026", job);
  await form.selectNamed("edit-card-left-because", "staff-cut", job);
  const region = await form.add("edit-card-add-region");
  await form.findNamed("edit-card-region", "Кокшетау", region);
  await form.submit();
}

/** 2.5 */
export async function checkSeekerRight(desk: Desk, file: string) {
  await (await Form.open(desk, file, "check-seeker-right")).submit();
}
