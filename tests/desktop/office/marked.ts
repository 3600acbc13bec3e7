/**
 * Acts of several kinds, each with a mark of its own in what it says, done one after another through the window's commands.
 * What the window was told to be saved is remembered outside of it: after a power cut every mark must be there again.
 */
import type { Desk } from "./desk";

/** Absent file: the one that the last visit began. */
export interface MarkedAct {
  file?: string;
  act: { act: string; form: unknown };
  /** Stands in the file from then on; empty for acts that say nothing of their own. */
  mark: string;
}

/** An act that the window was told to be saved. */
export interface Saved {
  file: string;
  act: string;
  entry: string;
  mark: string;
}

/** Points of 1.2 and 1.3. */
const told = ["lir-process", "unemployed-process", "measures", "payment-info", "payment-documents"];

/** A person comes in, is told, and is handed over: once for each name. */
export function visits(cut: string, count: number): MarkedAct[] {
  const visit = (mark: string): MarkedAct[] => [
    {
      act: {
        act: "record-visit",
        form: {
          who: { name: { surname: "Қуатов", given: "Қайрат", patronymic: null }, remark: mark },
          purpose: "unemployed",
          language: "kk",
        },
      },
      mark,
    },
    { act: { act: "consult", form: { told } }, mark: "" },
    { act: { act: "hand-over", form: { note: `${mark}, ждёт у окна` } }, mark: `${mark}, ждёт у окна` },
  ];
  return Array.from({ length: count }, (_, n) => visit(`${cut}, visit ${String(n + 1)}`)).flat();
}

/** One case on the specialist's desk: papers, card, consents, and then the same again as long as there is light. */
export function workOn(file: string, cut: string, rounds: number): MarkedAct[] {
  const of = (acts: MarkedAct[]) => acts.map((each) => ({ file, ...each }));
  const round = (n: number): MarkedAct[] => [
    paper(`${cut}, paper ${String(n)}`),
    skill(`${cut}, skill ${String(n)}`),
    note(`${cut}, note ${String(n)}`),
  ];
  const [first = [], ...later] = Array.from({ length: rounds }, (_, n) => round(n + 1));
  return of([...first, application, ...later.flat()]);
}

function note(mark: string): MarkedAct {
  return { act: { act: "add-note", form: { text: mark } }, mark };
}

function paper(mark: string): MarkedAct {
  const form = { papers: [{ kind: "identity", number: mark, valid_to: "2035-01-01" }], doubts: null };
  return { act: { act: "check-documents", form }, mark };
}

/** One more skill beside those that the card has: the writer adds them up. */
function skill(mark: string): MarkedAct {
  const form = { changes: [{ value: { field: "skills", value: [mark] } }], source: { from: "said" } };
  return { act: { act: "edit-card", form }, mark };
}

const application: MarkedAct = {
  act: {
    act: "take-application",
    form: {
      language: "ru",
      method: "paper",
      consents: ["application", "personal-data", "resume-publication", "state-access", "notices"].map((kind) => ({
        kind,
        given: true,
      })),
    },
  },
  mark: "",
};

/** Begins to write and comes back at once; the window goes on until the list ends or the power is cut. */
export async function beginWriting({ page }: Desk, acts: readonly MarkedAct[]) {
  await page.driver.executeScript(WRITE, acts);
}

/** What the window has been told so far. */
export async function shownAsSaved({ page }: Desk): Promise<{ saved: Saved[]; ended: boolean }> {
  const now = await page.driver.executeScript<{ saved: Saved[]; ended: boolean; failed: string }>(
    "return window.marked",
  );
  if (now.failed) throw new Error(`an act of the run was not saved: ${now.failed}`);
  return now;
}

const WRITE = `
  const [acts] = arguments;
  const marked = { saved: [], ended: false, failed: "" };
  window.marked = marked;
  (async () => {
    let made;
    let skills = { value: [], seen: null };
    for (const { file = made ?? null, act, mark } of acts) {
      if (act.act === "edit-card") {
        const [change] = act.form.changes;
        change.value.value = [...skills.value, ...change.value.value];
        change.seen = skills.seen;
      }
      const opens = act.act === "record-visit" ? null : file;
      const done = await window.__TAURI_INTERNALS__.invoke("perform", { file: opens, act, participants: [] });
      if (done.result !== "done") throw new Error(act.act + ": " + JSON.stringify(done));
      const { value: view } = done;
      made = view.file;
      const kept = view.data.card.values.skills;
      skills = { value: kept ? kept.value.value : [], seen: kept ? kept.entry : null };
      marked.saved.push({ file: view.file, act: act.act, entry: view.history.findLast((line) => line.act === act.act).entry, mark });
    }
  })().then(() => (marked.ended = true), (error) => (marked.failed = error.message ?? JSON.stringify(error)));
`;
