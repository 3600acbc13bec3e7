/** Looking at a screen in both languages: a picture of each, and axe finds nothing serious in any of them. */
import { expect } from "vitest";
import { speak } from "../steps/signIn";
import { seriousViolations } from "./axe";
import type { Desk } from "./desk";
import { pause } from "./programs";
import type { Language } from "./words";

let pictures = 0;

/** Pictures are numbered in the order of the day. What lies over the language switch is opened and closed each time. */
export async function look(desk: Desk, name: string, over?: { open: () => Promise<void>; close: () => Promise<void> }) {
  pictures += 1;
  const number = String(pictures).padStart(2, "0");
  for (const language of ["kk", "ru"] satisfies Language[]) {
    await speak(desk, language);
    await over?.open();
    await pause(300); // what fades in has faded in
    await desk.picture(`${number}-${name}-${language}`);
    expect.soft(await seriousViolations(desk.page), `${name} in ${language}`).toEqual([]);
    await over?.close();
  }
}
