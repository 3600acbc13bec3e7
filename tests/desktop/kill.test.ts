/** Power cuts: the program is killed while it saves, again and again. What it had shown as saved is there afterwards. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrived, open } from "./office/case";
import { Office, PASSWORD } from "./office/office";
import { pause } from "./office/programs";
import * as reception from "./steps/reception";
import { begin, enrol, signOut, speak } from "./steps/signIn";

const CUTS = 8;
let office: Office;
let file: string;

beforeAll(async () => {
  office = await Office.open("kill", 20);
  const desk = office.first;
  await desk.open();
  await speak(desk, "ru");
  await enrol(desk, office.centre.enrolmentCode());
  await begin(desk, "aigul", PASSWORD, "reception");

  file = await reception.recordVisit(desk, office.visitor("Беков"));
  await signOut(desk, "Сәрсенова");
  await begin(desk, "dana", PASSWORD, "my-step");
});
afterAll(async () => {
  await office.close();
});

test(
  "no act that was shown as saved is missing after a power cut",
  async () => {
    const desk = office.first;
    const saved: string[] = [];
    for (let cut = 1; cut <= CUTS; cut += 1) {
      // Half of the cuts and the starts after them fall while the server is gone too.
      if (cut % 2 === 0) await office.centre.killServer();
      await desk.page.driver.executeScript(WRITE, file, cut);
      const end = Date.now() + 200 + Math.random() * 900;
      let shown = 0;
      while (Date.now() < end) shown = await desk.page.driver.executeScript<number>("return window.shownAsSaved");
      await desk.kill();
      saved.push(...Array.from({ length: shown }, (_, n) => `cut ${String(cut)} note ${String(n + 1)}`));
      await pause(100);
      await desk.open();
      await begin(desk, "dana", PASSWORD, "my-step");
      const kept = new Set((await open(desk, file)).data.notes.map(({ text }) => text));
      expect(
        saved.filter((text) => !kept.has(text)),
        `lost at cut ${String(cut)}`,
      ).toEqual([]);
      if (cut % 2 === 0) await office.centre.openServer();
    }
    expect(saved.length).toBeGreaterThan(CUTS);
    await arrived(desk);
  },
  CUTS * 60_000,
);

const WRITE = `
  const [file, cut] = arguments;
  window.shownAsSaved = 0;
  (async () => {
    for (let n = 1; ; n += 1) {
      const form = { text: "cut " + cut + " note " + n };
      const done = await window.__TAURI_INTERNALS__.invoke("perform", { file, act: { act: "add-note", form }, participants: [] });
      if (done.result !== "done") throw new Error(JSON.stringify(done));
      window.shownAsSaved = n;
    }
  })();
`;
