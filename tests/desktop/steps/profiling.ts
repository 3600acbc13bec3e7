/** Section 3, closed by default: profile (3.1) and its assessment (3.4). */
import { perform } from "../office/commands";
import type { Desk } from "../office/desk";

/** 3.1 */
export async function fillProfile({ page }: Desk, file: string) {
  await perform(page, file, "fill-profile", { factors: [] });
}

/** 3.4 */
export async function assessProfile({ page }: Desk, file: string) {
  await perform(page, file, "assess-profile", {
    interview: "Готов выйти на работу сразу.",
    answers: [],
    potential: "high",
    motivation: "high",
    why: "По беседе.",
  });
}
