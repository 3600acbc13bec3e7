/**
 * All that a screen may ask of the desk. A plain object: the same calls in the window, in a browser test and in a component
 * test. Failures of the machine are thrown as `DeskFailure`; «the law says no» is a normal answer.
 */
import type { Deputies, DeputyOrder } from "./deputies";
import type { ActName } from "./acts";
import type { Participant_Deserialize as Participant, Problem } from "./bindings";
import type {
  Act,
  Args,
  Capacity,
  CaseView,
  DeskStatus,
  CaseHolder,
  DoneForMany,
  ForMany,
  ManyRow,
  EntryId,
  FactorChoice,
  FileId,
  Hit,
  IndicatorCase,
  IndicatorName,
  ImportPreview,
  Indicators,
  IsoDate,
  KatoPlace,
  Lang,
  List,
  ListFilter,
  OutboxItem,
  Performed,
  Profession,
  ProfileHints,
  RecognitionCentre,
  KeptInRegister,
  ReturnedAct,
  RuleEntry,
  SavedView,
  SavedViews,
  SeekerView,
  VacanciesFound,
  VacancyRegister,
  WeekRow,
  WorklistInfo,
  WorkRow,
} from "./model";
import type { ScanRef, ScanRow, ScanShown, ThingId } from "./scans";
import type {
  CasePapers,
  PaperHandled,
  PaperId,
  PaperKind,
  PaperLanguage,
  PaperLogLine,
  PaperProof,
  Printed,
} from "./papers";

export interface Backend {
  deskStatus(): Promise<DeskStatus>;
  /** Needs the line. */
  enrol(code: string, deskName: string): Promise<DeskStatus>;
  signIn(login: string, password: string): Promise<DeskStatus>;
  chooseCapacity(capacity: Capacity): Promise<DeskStatus>;
  signOut(): Promise<DeskStatus>;
  setLanguage(language: Lang): Promise<void>;
  /** Exchange with the centre at once instead of by itself. Needs the line. */
  exchangeNow(): Promise<DeskStatus>;

  /** Orders by which others decide for the head; for the head only. */
  deputies(): Promise<Deputies>;
  /** A new order, or other days of one known by its number. Needs the line. */
  nameDeputy(deputy: string, order: DeputyOrder): Promise<Deputies>;
  /** Today is its last day; one that has not begun is taken back. Needs the line. */
  endDeputy(deputy: string, number: string): Promise<Deputies>;

  worklists(): Promise<WorklistInfo[]>;
  /** The weekly look at many cases (7.1), each with how far its week is. */
  weekly(): Promise<WeekRow[]>;
  askRegistersFor(files: FileId[]): Promise<DoneForMany>;
  markUnchangedFor(files: FileId[]): Promise<DoneForMany>;
  /** What would become of each of these cases; nothing is saved. */
  previewForMany(act: ForMany, files: FileId[]): Promise<ManyRow[]>;
  doForMany(act: ForMany, files: FileId[]): Promise<DoneForMany>;
  /** Whose the cases of the centre are; for who hands them over. */
  caseHolders(): Promise<CaseHolder[]>;
  worklist(list: List, limit: number): Promise<WorkRow[]>;
  /** The rows of a list that fit. */
  narrowedWorklist(list: List, filter: ListFilter): Promise<WorkRow[]>;
  /** The views of who is signed in, kept at this desk, with the numbers of their rows. */
  savedViews(): Promise<SavedViews>;
  /** With an empty identity a new one; one that was deleted comes back to its place. */
  saveView(view: SavedView): Promise<SavedView>;
  deleteView(id: string): Promise<void>;
  search(text: string, limit: number): Promise<Hit[]>;

  open(file: FileId): Promise<CaseView>;
  /** With who takes part beside the person. */
  perform(file: FileId | null, act: Act, participants: Participant[]): Promise<Performed>;

  /** Unfinished forms: kept on this computer, encrypted, never sent. */
  scratchLoad(file: FileId | null, act: ActName): Promise<string | null>;
  scratchSave(file: FileId | null, act: ActName, json: string): Promise<void>;
  scratchDrop(file: FileId | null, act: ActName): Promise<void>;
  /** What others did to the file since the unfinished form was begun: lines of its history. */
  scratchNews(file: FileId, act: ActName): Promise<EntryId[]>;
  /** The window is about to close and waits for the answer, though not for long. */
  onClosing(listener: () => Promise<unknown>): () => void;
  /** Why the desk's own folder could not be opened; null where it was. */
  startProblem(): Promise<Problem | null>;

  outbox(): Promise<OutboxItem[]>;
  returned(entry: EntryId): Promise<ReturnedAct>;
  applyAgain(entry: EntryId): Promise<Performed>;
  withdraw(entry: EntryId, reason: string): Promise<void>;

  /** Lists of the rulebook, each in the place of its name. */
  catalogues(lists: readonly string[]): Promise<RuleEntry[][]>;
  places(text: string, limit: number): Promise<KatoPlace[]>;
  /** 4.5: suitable vacancies with their reasons. */
  vacancies(file: FileId, words: string): Promise<VacanciesFound>;
  /** The centre's own register: vacancies that hold the words, the newest first. */
  vacancyRegister(text: string, closedToo: boolean): Promise<VacancyRegister>;
  keepInRegister(act: Act): Promise<KeptInRegister>;
  /** A file of vacancies looked through; nothing is written. */
  previewVacancies(name: string, bytes: number[]): Promise<ImportPreview>;
  /** Takes the bytes of a scan, in base64, for the form that attaches it. */
  takeScan(name: string, data: string): Promise<ScanRef>;
  /** Scans of the case, newest first, and where their bytes are. */
  scans(file: FileId): Promise<ScanRow[]>;
  /** A scan to look at; fetched first where it is not on this computer. */
  lookAtScan(file: FileId, scan: ThingId): Promise<ScanShown>;
  /** The person's own view of their file: everything they may see, nothing of section 3. */
  forSeeker(file: FileId): Promise<SeekerView>;
  /** 3.4: hints with their reasons for the answers typed so far; `factors` only while 3.1 is being filled. */
  profileHint(file: FileId, factors: FactorChoice[] | null, answers: FactorChoice[]): Promise<ProfileHints>;
  /** The register of professions, by name or code (ФК-D.03). */
  professions(text: string, limit: number): Promise<Profession[]>;
  /** Recognition centres accredited today, for a profession where one is named. */
  recognitionCentres(profession: string | null): Promise<RecognitionCentre[]>;

  /** Calls back whenever something came from the centre or went to it; returns the way to stop. */
  onChanged(listener: () => void): () => void;

  /** What can be printed in a case, what is still missing, and what was given out here. */
  papers(file: FileId): Promise<CasePapers>;
  /** What was given out at this desk, newest first; lists of many cases too. */
  deskPapers(): Promise<PaperLogLine[]>;
  /** Numbers, seals and archives the paper; without `about` the newest of its kind. */
  print(file: FileId, paper: PaperId, language: PaperLanguage): Promise<Printed>;
  /** The same paper of many cases in one PDF, in this order. */
  printMany(files: FileId[], kind: PaperKind, language: PaperLanguage): Promise<Printed>;
  /** The rows of a worklist as a list for a meeting. */
  printList(list: List, files: FileId[], language: PaperLanguage): Promise<Printed>;
  /** The queue ticket of the visit that goes on: no number, no archive. */
  printTicket(file: FileId, language: PaperLanguage): Promise<Printed>;
  /** A copy exactly as it was given out. */
  archivedPaper(copy: number): Promise<Printed>;
  paperHandled(copies: number[], what: PaperHandled): Promise<void>;
  /** Asks where; false when nothing was chosen. */
  savePaper(copy: number, name: string): Promise<boolean>;
  /** The indicators of so many whole weeks: counts for who may read them. */
  indicators(weeks: number): Promise<Indicators>;
  /** The cases behind a bar: of a column, or of the total; of one week, or of the period. */
  indicatorCases(
    weeks: number,
    chart: IndicatorName,
    column: string | null,
    week: IsoDate | null,
  ): Promise<IndicatorCase[]>;
  /** As a workbook without small groups; asks where, false when nothing was chosen. */
  saveIndicators(weeks: number, language: Lang, name: string): Promise<boolean>;

  /** What the code on a paper proves, without the line. */
  checkPaper(code: string): Promise<PaperProof>;
}

/** The machine failed; `problem-<code>` of the locale files says what to do. */
export class DeskFailure extends Error {
  constructor(
    readonly code: string,
    readonly args: Args = {},
  ) {
    super(code);
    this.name = "DeskFailure";
  }
}
