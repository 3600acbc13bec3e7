/**
 * All that a screen may ask of the desk. A plain object: the same calls in the window, in a browser test and in a component
 * test. Failures of the machine are thrown as `DeskFailure`; «the law says no» is a normal answer.
 */
import type { ActName } from "./acts";
import type {
  Act,
  CaseView,
  DeskStatus,
  EntryId,
  FileId,
  Hit,
  KatoPlace,
  Lang,
  OutboxItem,
  Performed,
  Refusal,
  ReturnedAct,
  Role,
  RuleEntry,
  WorklistInfo,
  WorkRow,
} from "./model";

export interface Backend {
  deskStatus(): Promise<DeskStatus>;
  /** Needs the line. */
  enrol(code: string, deskName: string): Promise<void>;
  signIn(login: string, password: string, capacity?: Role): Promise<void>;
  signOut(): Promise<void>;
  setLanguage(language: Lang): Promise<void>;

  worklists(): Promise<WorklistInfo[]>;
  worklist(name: string, text: string, limit: number): Promise<WorkRow[]>;
  search(text: string): Promise<Hit[]>;

  open(file: FileId): Promise<CaseView>;
  /** Null when the act may be begun; else why not. */
  ready(file: FileId | null, act: ActName): Promise<Refusal | null>;
  perform(file: FileId | null, act: Act): Promise<Performed>;

  /** Unfinished forms: kept on this computer, encrypted, never sent. */
  scratchLoad(file: FileId | null, act: ActName): Promise<string | null>;
  scratchSave(file: FileId | null, act: ActName, json: string): Promise<void>;
  scratchDrop(file: FileId | null, act: ActName): Promise<void>;

  outbox(): Promise<OutboxItem[]>;
  returned(entry: EntryId): Promise<ReturnedAct>;
  applyAgain(entry: EntryId): Promise<Performed>;
  withdraw(entry: EntryId, reason: string): Promise<void>;

  catalogue(list: string): Promise<RuleEntry[]>;
  katoSearch(text: string): Promise<KatoPlace[]>;

  /** Called whenever something changed outside the screen's own calls: an exchange, an answer, another user. */
  onChange(listener: () => void): () => void;
}

/** The machine failed, with the code of the message that says what to do. */
export class DeskFailure extends Error {
  constructor(
    readonly code: string,
    readonly args: Record<string, string> = {},
  ) {
    super(code);
    this.name = "DeskFailure";
  }
}
