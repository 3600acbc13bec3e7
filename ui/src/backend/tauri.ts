/** The desk in its window: each question is a command of the same name. The only folder that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { DeskFailure, type Backend } from "./backend";

async function call<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    return await invoke<Answer>(command, args);
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): DeskFailure {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    const args = "args" in error && typeof error.args === "object" ? { ...error.args } : {};
    return new DeskFailure(error.code, args);
  }
  // The desk could not read what was handed over, and has done nothing.
  if (typeof error === "string" && error.startsWith("invalid args")) return new DeskFailure("not-readable");
  return new DeskFailure("failed");
}

/** What is typed is saved in the order of the typing. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<Answer>(save: () => Promise<Answer>): Promise<Answer> {
  const next = last.then(save, save);
  last = next.catch(() => undefined);
  return next;
}

/** The program's log keeps how long its start took until something stood on the screen. */
export function tellFirstScreen() {
  new PerformanceObserver((_paints, observer) => {
    observer.disconnect();
    void call("first_screen");
  }).observe({ type: "paint", buffered: true });
}

export const tauriBackend: Backend = {
  deskStatus: () => call("desk_status"),
  enrol: (code, deskName) => call("enrol", { code, deskName }),
  signIn: (login, password) => call("sign_in", { login, password }),
  chooseCapacity: (capacity) => call("choose_capacity", { capacity }),
  signOut: () => call("sign_out"),
  setLanguage: (language) => call("set_language", { language }),
  exchangeNow: () => call("exchange_now"),
  worklists: () => call("worklists"),
  worklist: (list, limit) => call("worklist", { list, limit }),
  narrowedWorklist: (list, filter) => call("narrowed_worklist", { list, filter }),
  savedViews: () => call("saved_views"),
  saveView: (view) => call("save_view", { view }),
  deleteView: (id) => call("delete_view", { id }),
  search: (text, limit) => call("search", { text, limit }),
  open: (file) => call("open", { file }),
  weekly: () => call("weekly"),
  askRegistersFor: (files) => call("ask_registers_for", { files }),
  markUnchangedFor: (files) => call("mark_unchanged_for", { files }),
  previewForMany: (act, files) => call("preview_for_many", { act, files }),
  doForMany: (act, files) => call("do_for_many", { act, files }),
  caseHolders: () => call("case_holders"),
  deputies: () => call("deputies"),
  nameDeputy: (deputy, order) => call("name_deputy", { deputy, order }),
  endDeputy: (deputy, number) => call("end_deputy", { deputy, number }),
  perform: (file, act, participants) => call("perform", { file, act, participants }),
  scratchLoad: (file, act) => call("scratch_load", { file, act }),
  scratchSave: (file, act, json) => inTurn(() => call("scratch_save", { file, act, json })),
  scratchDrop: (file, act) => inTurn(() => call("scratch_drop", { file, act })),
  scratchNews: (file, act) => call("scratch_news", { file, act }),
  onClosing: (listener) => {
    const listening = listen("closing", () => {
      void listener().finally(() => void call("leave"));
    });
    return () => {
      void listening.then((stop) => {
        stop();
      });
    };
  },
  startProblem: () => call("start_problem"),
  outbox: () => call("outbox"),
  returned: (entry) => call("returned", { entry }),
  applyAgain: (entry) => call("apply_again", { entry }),
  withdraw: (entry, reason) => call("withdraw", { entry, reason }),
  catalogues: (lists) => call("catalogues", { lists }),
  places: (text, limit) => call("places", { text, limit }),
  vacancies: (file, words) => call("vacancies", { file, words }),
  vacancyRegister: (text, closedToo) => call("vacancy_register", { text, closedToo }),
  keepInRegister: (act) => call("keep_in_register", { act }),
  previewVacancies: (name, bytes) => call("preview_vacancies", { name, bytes }),
  takeScan: (name, data) => call("take_scan", { name, data }),
  scans: (file) => call("scans", { file }),
  lookAtScan: (file, scan) => call("look_at_scan", { file, scan }),
  forSeeker: (file) => call("for_seeker", { file }),
  profileHint: (file, factors, answers) => call("profile_hint", { file, factors, answers }),
  professions: (text, limit) => call("professions", { text, limit }),
  recognitionCentres: (profession) => call("recognition_centres", { profession }),
  onChanged: (listener) => {
    const listening = listen("changed", listener);
    return () => {
      void listening.then((stop) => {
        stop();
      });
    };
  },
  papers: (file) => call("papers", { file }),
  deskPapers: () => call("desk_papers", {}),
  print: (file, paper, language) => call("print", { file, paper, language }),
  printMany: (files, kind, language) => call("print_many", { files, kind, language }),
  printTicket: (file, language) => call("print_ticket", { file, language }),
  printList: (list, files, language) => call("print_list", { list, files, language }),
  archivedPaper: (copy) => call("archived_paper", { copy }),
  paperHandled: (copies, what) => call("paper_handled", { copies, what }),
  savePaper: (copy, name) => call("save_paper", { copy, name }),
  indicators: (weeks) => call("indicators", { weeks }),
  indicatorCases: (weeks, chart, column, week) => call("indicator_cases", { weeks, chart, column, week }),
  saveIndicators: (weeks, language, name) => call("save_indicators", { weeks, language, name }),
  checkPaper: (code) => call("check_paper", { code }),
};
