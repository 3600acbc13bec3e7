/** A desk in memory, for component tests and the gallery. It knows no law: it answers what it was given. */
import { DeskFailure, type Backend } from "@/backend";
import type { DeskStatus, Hit, SavedView } from "@/backend/model";
import * as sample from "./sample";
import * as samplePapers from "./samplePapers";

export { caseView, deskStatus, sessionAs } from "./sample";

export function fakeBackend(changes: Partial<Backend> = {}, status: Partial<DeskStatus> = {}): Backend {
  const scratch = new Map<string, string>();
  const views = new Map<string, SavedView>();
  const key = (file: string | null, act: string) => `${file ?? ""} ${act}`;
  const all = Object.values(sample.people);
  let desk: DeskStatus = { ...sample.deskStatus, ...status };
  const become = (change: Partial<DeskStatus>) => {
    desk = { ...desk, ...change };
    return Promise.resolve(desk);
  };
  return {
    deskStatus: () => Promise.resolve(desk),
    enrol: (_, deskName) => become({ enrolled: true, deskName }),
    signIn: (login) => {
      const user = desk.users.find((candidate) => candidate.id === login);
      return become({ session: user ? sample.sessionAs(user.roles[0] ?? "specialist", user.name) : null });
    },
    chooseCapacity: (capacity) => become({ session: sample.sessionAs(capacity.role) }),
    signOut: () => become({ session: null }),
    setLanguage: async (language) => {
      await become({ language });
    },
    exchangeNow: () => become({}),
    worklists: () =>
      Promise.resolve(
        desk.session?.role === "head"
          ? [{ name: "decide", group: "mine", count: 3, overdue: 0 }, ...sample.worklists]
          : sample.worklists,
      ),
    worklist: (list) =>
      Promise.resolve(
        { "with-seeker": [], waiting: sample.waitingRows, decide: sample.draftRows }[list as string] ?? sample.rows,
      ),
    narrowedWorklist: async (list, { text, overdue, mine }) => {
      const all = changes.worklist ? await changes.worklist(list, 100) : sample.rows;
      const rows = overdue || mine ? all.slice(0, 2) : all;
      return rows.filter(({ name, iin, step }) => `${name} ${iin} ${step}`.toLowerCase().includes(text.toLowerCase()));
    },
    savedViews: () =>
      Promise.resolve({
        views: [...views.keys()].sort().flatMap((id) => {
          const view = views.get(id);
          return view ? [{ view, count: 2, overdue: 1, shared: null }] : [];
        }),
        mayShare: desk.session?.role === "head" || desk.session?.role === "unit-head",
      }),
    saveView: (view) => {
      const kept = { ...view, id: view.id || `view-${String(views.size + 1)}` };
      views.set(kept.id, kept);
      return Promise.resolve(kept);
    },
    deleteView: (id) => {
      views.delete(id);
      return Promise.resolve();
    },
    search: (text) =>
      Promise.resolve(
        all
          .filter((person) => person.name.toLowerCase().includes(text.toLowerCase()) || person.iin.includes(text))
          .map((person): Hit => {
            const matched = /\d/.test(text) ? "iin" : "name";
            return { ...person, stage: "card", centre: sample.deskStatus.centreName, number: null, matched };
          }),
      ),
    open: (file) => {
      const person = all.find((candidate) => candidate.file === file) ?? sample.people.aigerim;
      const { caseView } = sample;
      return Promise.resolve({
        ...caseView,
        file,
        header: { ...caseView.header, name: person.name, iin: person.iin },
      });
    },
    weekly: () => Promise.resolve([]),
    askRegistersFor: (files) => Promise.resolve({ done: files.length, leftOut: [] }),
    markUnchangedFor: (files) => Promise.resolve({ done: files.length, leftOut: [] }),
    previewForMany: (_, files) =>
      Promise.resolve(
        files.map((file) => ({
          file,
          name: all.find((person) => person.file === file)?.name ?? sample.people.aigerim.name,
          holder: null,
          state: "ready" as const,
          refusal: null,
        })),
      ),
    doForMany: (_, files) => Promise.resolve({ done: files.length, leftOut: [] }),
    deputies: () => Promise.resolve(sample.deputies),
    nameDeputy: () => Promise.resolve(sample.deputies),
    endDeputy: () => Promise.resolve({ ...sample.deputies, deputies: [] }),
    caseHolders: () =>
      Promise.resolve([
        { staff: "anna", name: "Ли Анна Владимировна", cases: all.map(({ file, name }) => ({ file, name })) },
      ]),
    perform: () => Promise.resolve({ result: "done", value: sample.caseView }),
    scratchLoad: (file, act) => Promise.resolve(scratch.get(key(file, act)) ?? null),
    scratchSave: (file, act, json) => {
      scratch.set(key(file, act), json);
      return Promise.resolve();
    },
    scratchNews: () => Promise.resolve([]),
    onClosing: () => () => undefined,
    startProblem: () => Promise.resolve(null),
    scratchDrop: (file, act) => {
      scratch.delete(key(file, act));
      return Promise.resolve();
    },
    vacancies: () => Promise.resolve({ best: [], all: 0 }),
    vacancyRegister: () =>
      Promise.resolve({ rows: [], found: 0, open: 0, employers: [], imported: null, mayWrite: true }),
    keepInRegister: () => Promise.resolve({ result: "done" as const }),
    previewVacancies: () => Promise.resolve({ lines: 0, rows: [], bad: [], form: null }),
    takeScan: (name) => Promise.resolve({ hash: "0".repeat(64), kind: "pdf", bytes: 1, name }),
    scans: () => Promise.resolve([]),
    lookAtScan: () => Promise.resolve({ state: "coming", held: 0, of: 1 }),
    forSeeker: (file) => Promise.resolve({ ...sample.seekerView, file }),
    profileHint: () => {
      const none = { hint: null, answered: 0, needed: 5, reasons: [] };
      return Promise.resolve({ potential: none, motivation: none });
    },
    professions: () => Promise.resolve([]),
    recognitionCentres: () => Promise.resolve([]),
    papers: () => Promise.resolve(samplePapers.casePapers),
    deskPapers: () => Promise.resolve(samplePapers.deskPapers),
    print: () => Promise.resolve(samplePapers.printed),
    printMany: () => Promise.resolve(samplePapers.printed),
    printList: () => Promise.resolve(samplePapers.printed),
    printTicket: () => Promise.resolve({ ...samplePapers.printed, copies: [] }),
    archivedPaper: () => Promise.resolve(samplePapers.printed),
    paperHandled: () => Promise.resolve(),
    savePaper: () => Promise.resolve(true),
    indicators: (weeks) => Promise.resolve(sample.indicators(desk.session?.indicators === "cases", weeks)),
    indicatorCases: () => Promise.resolve(sample.indicatorCases),
    saveIndicators: () => Promise.resolve(true),
    checkPaper: () => Promise.reject(new DeskFailure("paper-code")),
    outbox: () => Promise.resolve(sample.outbox),
    returned: () => Promise.resolve(sample.returnedAct),
    applyAgain: () => Promise.resolve({ result: "done", value: sample.caseView }),
    withdraw: () => Promise.resolve(),
    catalogues: (lists) => Promise.resolve(lists.map((list) => (list === "register" ? [sample.register] : []))),
    places: () => Promise.resolve([]),
    onChanged: () => () => undefined,
    ...changes,
  };
}
