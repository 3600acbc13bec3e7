/** Section 3, closed by default: profile (3.1) and its assessment (3.4). */
import { ask } from "../office/commands";
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 3.1: as the card already tells it, and why it tells no more. */
export async function fillProfile(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "fill-profile");
  await form.fill("why", "Остальное выяснится на собеседовании.");
  await form.submit();
}

/** 3.4: the first option of each question, then the specialist's own two levels. */
export async function assessProfile(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "assess-profile");
  await form.fill("interview", "Готов выйти на работу сразу, ищет место рядом с домом.");
  const [questions = []] = await ask<{ code: string; options: { code: string }[] }[][]>(desk.page, "catalogues", {
    lists: ["motivation_question"],
  });
  for (const [at, { code, options }] of questions.entries())
    await form.select(at === 0 ? "answers" : `answers-${code}`, options[0]?.code ?? "");
  await form.choose("potential", "high");
  await form.choose("motivation", "high");
  await form.fill("why", "По беседе.");
  await form.submit();
}
