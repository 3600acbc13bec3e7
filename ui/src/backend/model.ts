/** What the desk tells the screens. Already filtered by the capacity of who is signed in; nothing here is a rule. */
import type { ActName } from "./acts";

export type Lang = "kk" | "ru" | "en";
export type IsoDate = string;
export type IsoMoment = string;
export type FileId = string;
export type EntryId = string;
export type Role =
  | "consultant"
  | "specialist"
  | "training-specialist"
  | "employer-relations"
  | "head"
  | "unit-head"
  | "analyst"
  | "administrator"
  | "seeker"
  | "system"
  | "registers";
export type Standing = "pending" | "final" | "returned";
export interface Words {
  kk: string;
  ru: string;
  en: string;
}

export interface DeskUser {
  id: string;
  login: string;
  name: string;
  roles: Role[];
  lastSeen: IsoMoment | null;
  /** Acts of this person that have not reached the centre. */
  waiting: number;
}
export interface Session {
  id: string;
  name: string;
  role: Role;
  roles: Role[];
  language: Lang;
}
export interface DeskStatus {
  enrolled: boolean;
  deskName: string;
  centreName: Words;
  line: { online: boolean; lastExchange: IsoMoment | null };
  waiting: number;
  needsYou: number;
  savedAt: IsoMoment | null;
  today: IsoDate;
  version: string;
  users: DeskUser[];
  session: Session | null;
}

export interface WorklistInfo {
  name: string;
  group: "mine" | "others" | "exchange";
  count: number;
  overdue: number;
}
export interface WorkRow {
  file: FileId;
  name: string;
  iin: string;
  /** Official number of what is due. */
  step: string;
  act: ActName | null;
  due: IsoDate | null;
  /** Working days left; negative when overdue. */
  dueDays: number | null;
  standing: Standing;
  waitingMinutes: number | null;
  assignee: string | null;
}
export interface Hit {
  file: FileId;
  name: string;
  iin: string;
  stage: string;
  centre: string;
  /** What matched: name, iin, phone, number. */
  matched: string;
}

export type StepState = "done" | "inProgress" | "notStarted" | "needsInformation" | "notAllowedYet";
/** Why the law says no: the code names the program's words, the text is the law's own. */
export interface Refusal {
  code: string;
  act: ActName;
  step: string;
  basis: string;
  field: string | null;
  items: string[];
  args: Partial<Record<string, string>>;
  text: Words | null;
}
export interface Duty {
  step: string;
  act: ActName;
  due: IsoDate;
  dueDays: number;
}
export interface StepView {
  number: string;
  act: ActName | null;
  state: StepState;
  refusal: Refusal | null;
  /** When it was done. */
  at: IsoMoment | null;
  guidance: boolean;
}
export interface SectionView {
  number: number;
  state: StepState;
  refusal: Refusal | null;
  steps: StepView[];
}
export interface HistoryEntry {
  entry: EntryId;
  step: string;
  act: ActName;
  args: Partial<Record<string, string>>;
  who: string;
  role: Role;
  at: IsoMoment;
  standing: Standing;
  rule: string;
}
export interface OpenAct {
  act: ActName;
  step: string;
  refusal: Refusal | null;
}
export interface DraftView {
  by: string;
  at: IsoMoment;
  /** The draft is this person's own: deciding it belongs to somebody else. */
  own: boolean;
  proposes: "register" | "refuse";
  note: string | null;
}
export interface Condition {
  code: string;
  words: Words;
  basis: string;
  verdict: "met" | "look" | "not-met";
  /** What was established, and by what. */
  found: Words;
  source: string;
  at: IsoMoment | null;
}
export interface CaseView {
  file: FileId;
  header: {
    name: string;
    iin: string;
    birth: IsoDate | null;
    age: number | null;
    place: Words | null;
    stage: string;
    section: number;
    nextDuty: Duty | null;
    standing: Standing;
    holder: string | null;
    number: string | null;
    languageOfService: Lang | null;
  };
  sections: SectionView[];
  openActs: OpenAct[];
  duties: Duty[];
  history: HistoryEntry[];
  /** A draft decision that waits for its decider, and every condition of the rulebook in force with what was found. */
  draft: DraftView | null;
  conditions: Condition[];
  /** Values of the card by field, as this capacity may read them. */
  card: Partial<Record<string, unknown>>;
}

export interface Act {
  act: ActName;
  form?: unknown;
}
export type Performed = { ok: CaseView } | { refusal: Refusal };

export interface OutboxItem {
  entry: EntryId;
  file: FileId;
  name: string;
  iin: string;
  step: string;
  act: ActName;
  at: IsoMoment;
  state: "waiting" | "sending" | "returned" | "sent";
}
export interface ConflictField {
  field: string;
  mine: { value: string; who: string; at: IsoMoment; source: string };
  centre: { value: string; who: string; at: IsoMoment; source: string };
}
export interface ReturnedAct {
  item: OutboxItem;
  refusal: Refusal;
  conflicts: ConflictField[];
  /** What the person at the desk may do with it. */
  ways: ("apply-again" | "edit" | "withdraw" | "resolve")[];
}

/** An entry of the rulebook: words of the law with their article. */
export interface RuleEntry {
  code: string;
  kk: string;
  ru: string;
  en: string;
  basis: string;
  confirmed: boolean;
}
export interface KatoPlace {
  code: string;
  kk: string;
  ru: string;
  within: Words;
}
