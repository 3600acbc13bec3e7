/**
 * Power cuts: the program and the server are killed at many moments of the work, in the middle of acts of many kinds. What was
 * shown as saved is there afterwards, what a form said it kept stands in it again, and in the end the centre has everything once.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrived, bothShowTheSame, open, status } from "./office/case";
import { ask } from "./office/commands";
import { Form } from "./office/form";
import { beginWriting, shownAsSaved, visits, workOn, type MarkedAct, type Saved } from "./office/marked";
import { Office, PASSWORD } from "./office/office";
import { pause, until } from "./office/programs";
import * as card from "./steps/card";
import * as reception from "./steps/reception";
import { begin, enrol, signOut, speak } from "./steps/signIn";

const consultant = { login: "aigul", short: "Сәрсенова", list: "reception" };
const specialist = { login: "dana", short: "Омарова", list: "my-step" };
type Colleague = typeof consultant;

let office: Office;
/** Cases on the specialist's desk. */
const files: string[] = [];
/** All that a window was told to be saved. */
const saved: Saved[] = [];

beforeAll(async () => {
  office = await Office.open("kill", 20);
  const desk = office.first;
  await desk.open();
  await speak(desk, "ru");
  await enrol(desk, office.centre.enrolmentCode());
  await sit(consultant);
  await beginWriting(desk, visits("for the specialist", 3));
  await until("three people to be received", async () => (await shownAsSaved(desk)).ended);
  await remember();
  files.push(...byFile().keys());
});
afterAll(async () => {
  await office.close();
});

describe("the power goes at the counter", () => {
  test("while people are received one after another", async () => {
    await write(visits("received", 30), 300, 1100);
    await powerCut(consultant);
  });

  test("while people are received and the server is gone too", async () => {
    await office.centre.killServer();
    await write(visits("received offline", 30), 300, 1100);
    await powerCut(consultant);
    await office.centre.openServer();
  });

  test("while somebody's name is being typed who has no case yet", async () => {
    const { page } = office.first;
    await page.goTo("#/reception/record-visit");
    const form = await Form.here(office.first, "record-visit");
    await form.fillNamed("name-surname", "Нұрғалиева");
    await form.fill("note", "Пришла с сестрой");
    await keptByTheForm(null, "record-visit", "Пришла с сестрой");
    // This much nobody said to be kept.
    await form.fill("phone", "8701");
    await powerCut(consultant);
    await office.first.page.goTo("#/reception/record-visit");
    const again = await Form.here(office.first, "record-visit");
    expect(await again.valueNamed("name-surname")).toBe("Нұрғалиева");
    expect(await again.value("note")).toBe("Пришла с сестрой");
  });
});

describe("the power goes at the specialist's desk", () => {
  test("while papers, card, application and notes are saved", async () => {
    await arrived(office.first);
    await office.first.page.goTo("#/home");
    await signOut(office.first, consultant.short);
    await sit(specialist);
    await write(workOn(at(0), "worked", 40), 300, 1100);
    await powerCut(specialist);
  });

  test("while they are saved and the server is gone too", async () => {
    await office.centre.killServer();
    await write(workOn(at(1), "worked offline", 40), 300, 1100);
    await powerCut(specialist);
    await office.centre.openServer();
  });

  test("while the person is still answering: what the form kept stands in it again", async () => {
    const form = await Form.open(office.first, at(2), "record-survey");
    await form.fill("q-last-job", "ТОО «Береке Құрылыс» — мастер участка");
    await form.select("q-education", "higher");
    await keptByTheForm(at(2), "record-survey", "higher");
    await form.fill("q-speciality", "Строи");
    await powerCut(specialist);
    const again = await Form.open(office.first, at(2), "record-survey");
    expect(await again.value("q-last-job")).toBe("ТОО «Береке Құрылыс» — мастер участка");
    expect(await again.value("q-education")).toBe("higher");
  });

  test("right after the papers were recorded in their form", async () => {
    await reception.checkDocuments(office.first, at(2));
    await recordedByHand(at(2), "check-documents", "045128903");
    await powerCut(specialist);
  });

  test("right after the application and its consents, with the server gone", async () => {
    await office.centre.killServer();
    await card.takeApplication(office.first, at(2));
    await recordedByHand(at(2), "take-application", "resume-publication");
    await powerCut(specialist);
    await office.centre.openServer();
  });
});

describe("the power goes on the way to the centre", () => {
  test.each([40, 400])("%i ms after the line is back", async (within) => {
    await office.centre.killServer();
    await write(notesOf(at(0), `on the way ${String(within)}`), 500, 600);
    await office.centre.openServer();
    await pushNow();
    await pause(Math.random() * within);
    await powerCut(specialist);
  });

  test("at the server, while the desk writes on", async () => {
    for (const time of ["once", "twice"]) {
      await beginWriting(office.first, notesOf(at(1), `written on, ${time}`));
      await pushNow();
      await pause(100 + Math.random() * 400);
      await office.centre.killServer();
      await office.centre.openServer();
      await remember();
    }
  });

  test("everywhere at once", async () => {
    await beginWriting(office.first, notesOf(at(2), "in the dark"));
    await pushNow();
    await pause(100 + Math.random() * 400);
    await remember();
    await Promise.all([office.centre.killServer(), office.first.kill()]);
    await office.centre.openServer();
    await begunAgain(specialist);
  });
});

test("in the end the centre has everything once, and another desk shows it", async () => {
  await arrived(office.first);
  expect((await status(office.first)).needsYou).toBe(0);
  expect(saved.length).toBeGreaterThan(50);
  const kinds = new Set(saved.map(({ act }) => act));
  expect([...kinds].sort()).toEqual(
    ["add-note", "check-documents", "consult", "edit-card", "hand-over", "record-visit", "take-application"].sort(),
  );

  await office.second.open({ MANSAP_ENROL: office.centre.enrolmentCode(), MANSAP_DESK_NAME: office.second.name });
  await begin(office.second, "bolat", PASSWORD, "my-step");
  for (const [file, acts] of byFile()) {
    const { there } = await bothShowTheSame(office.first, office.second, file);
    const entries = there.history.map(({ entry }) => entry);
    expect(new Set(entries).size).toBe(entries.length);
    expect(acts.filter(({ entry }) => !entries.includes(entry))).toEqual([]);
    const notes = there.data.notes.map(({ text }) => text);
    expect(new Set(notes).size).toBe(notes.length);
  }
  await office.centre.close();
  office.centre.verify();
});

async function sit({ login, list }: Colleague) {
  await begin(office.first, login, PASSWORD, list);
}

/** The case on the specialist's desk. */
function at(place: number): string {
  const file = files[place];
  if (!file) throw new Error("nobody was received");
  return file;
}

const notesOf = (file: string, cut: string): MarkedAct[] =>
  workOn(file, cut, 60).filter(({ act }) => act.act === "add-note" || act.act === "check-documents");

/** Writes for a while, so many milliseconds at least and at most, and remembers what was shown until then. */
async function write(acts: readonly MarkedAct[], least: number, most: number) {
  await beginWriting(office.first, acts);
  await pause(least + Math.random() * (most - least));
  await remember();
}

async function remember() {
  saved.push(...(await shownAsSaved(office.first)).saved);
}

/** An act filled in by hand, as the window shows it once its form is gone. */
async function recordedByHand(file: string, act: string, mark: string) {
  const entry = (await open(office.first, file)).history.findLast((line) => line.act === act)?.entry;
  if (entry === undefined) throw new Error(`${act} is not in the history`);
  saved.push({ file, act, entry, mark });
}

/** Waits until the desk has the last words typed, and the foot of the form says that it is kept. */
async function keptByTheForm(file: string | null, act: string, words: string) {
  const { page } = office.first;
  const has = async () => (await ask<string | null>(page, "scratch_load", { file, act }))?.includes(words) === true;
  await until("the desk to have the last words", has);
  const foot = await page.at(`[data-testid="form-${act}"] [role="status"]`);
  await until("the form to say that it is kept", async () => (await foot.getText()) !== "");
}

/** Asks for an exchange and does not wait for its end. */
async function pushNow() {
  await office.first.page.driver.executeScript(`void window.__TAURI_INTERNALS__.invoke("exchange_now")`);
}

async function powerCut(who: Colleague) {
  await office.first.kill();
  await begunAgain(who);
}

async function begunAgain(who: Colleague) {
  await pause(100);
  await office.first.open();
  await sit(who);
  await nothingIsLost();
}

async function nothingIsLost() {
  for (const [file, acts] of byFile()) {
    const { history, data } = await open(office.first, file);
    const entries = new Set(history.map(({ entry }) => entry));
    const said = JSON.stringify(data);
    const lost = acts.filter(({ entry, mark }) => !entries.has(entry) || !said.includes(mark));
    expect(lost, "shown as saved and lost").toEqual([]);
  }
}

function byFile(): Map<string, Saved[]> {
  const files = new Map<string, Saved[]>();
  for (const act of saved) files.set(act.file, [...(files.get(act.file) ?? []), act]);
  return files;
}
