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
export type Standing = "pending" | "final" | "final-with-differences" | "returned" | "settled";
export interface Words {
  kk: string;
  ru: string;
  en: string;
}
/** Arguments of a message, by name. */
export type Args = Partial<Record<string, string>>;

export interface Capacity {
  role: Role;
  centre: string;
  order: { number: string; from: IsoDate; to: IsoDate } | null;
}
export interface DeskUser {
  id: string;
  name: string;
  roles: Role[];
  /** Signed in here before: the line is not needed. */
  knownHere: boolean;
  lastSeen: IsoMoment | null;
}
export interface Session {
  id: string;
  name: string;
  /** «Омарова Д. С.» */
  short: string;
  role: Role;
  centre: string;
  capacities: Capacity[];
  order: Capacity["order"];
}
export interface DeskStatus {
  enrolled: boolean;
  deskName: string;
  centreName: Words;
  line: { online: boolean; since: IsoMoment | null; lastExchange: IsoMoment | null; problem: string | null };
  waiting: number;
  needsYou: number;
  savedAt: IsoMoment | null;
  today: IsoDate;
  now: IsoMoment;
  version: string;
  language: Lang;
  users: DeskUser[];
  session: Session | null;
  /** Acts found after a crash and put back. */
  recovered: number;
  forked: boolean;
  progress: { done: number; of: number } | null;
}

export const lists = [
  "reception",
  "waiting",
  "my-step",
  "new-applications",
  "sent-back",
  "notify",
  "conflicts",
  "decide",
  "doubtful-dates",
  "with-head",
  "with-registers",
  "with-seeker",
] as const;
export type List = (typeof lists)[number];
export interface WorklistInfo {
  name: List;
  group: "mine" | "others";
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
  /** An act's name, or a code with its words in `work-<code>`. */
  what: string;
  detail: string;
  due: IsoDate | null;
  /** Working days left; negative when overdue. */
  dueDays: number | null;
  standing: Standing;
  since: IsoMoment;
  waitingMinutes: number | null;
  assignee: string | null;
}
export interface Hit {
  file: FileId;
  name: string;
  iin: string;
  stage: string;
  centre: Words;
  number: string | null;
  /** What matched: name, iin, phone, number. */
  matched: string;
}

export type State = "not-started" | "in-progress" | "done" | "needs-information" | "not-allowed";
/** Why the law says no: the code names the program's words, the text is the law's own. */
export interface Refusal {
  code: string;
  act: ActName;
  step: string;
  basis: string;
  field: string | null;
  items: string[];
  args: Args;
  text: Words | null;
}
export interface Duty {
  step: string;
  act: ActName | null;
  what: string;
  due: IsoDate;
  dueDays: number;
}
export interface StepView {
  number: string;
  act: ActName;
  state: State;
  /** Whether this capacity may do it now. */
  open: boolean;
  refusal: Refusal | null;
}
export interface SectionView {
  number: number;
  state: State;
  done: number;
  of: number;
  refusal: Refusal | null;
  steps: StepView[];
}
export interface HistoryItem {
  entry: EntryId;
  step: string;
  act: ActName;
  facts: string[];
  args: Args;
  who: string;
  role: Role;
  at: IsoMoment;
  standing: Standing;
  edition: string;
  refusal: Refusal | null;
}
export interface OpenAct {
  act: ActName;
  step: string;
  refusal: Refusal | null;
}
/** One condition of the right as it stands on a day, with the words of the rulebook. */
export interface Check {
  check: {
    condition: string;
    finding: "confirmed" | "not-checked" | "attention" | "against";
    found: { code: string; args: Args };
    evidence: Evidence[];
    ground: string | null;
  };
  words: Words;
  basis: string;
  confirmed: boolean;
}
export type Evidence =
  | { by: "register"; register: string; at: IsoMoment }
  | { by: "paper"; kind: string; number: string | null; date: IsoDate | null }
  | { by: "said" }
  | { by: "file" };
export interface DraftView {
  by: string;
  at: IsoMoment;
  /** The draft is this person's own: deciding it belongs to somebody else. */
  own: boolean;
  /** Ground of the refusal proposed; null proposes to register. */
  ground: string | null;
  note: string | null;
  checks: Check[];
  planBy: IsoDate;
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
    nextAct: ActName | null;
    nextDuty: Duty | null;
    standing: Standing;
    holder: string | null;
    number: string | null;
    numberFollows: boolean;
    languageOfService: Lang | null;
  };
  sections: SectionView[];
  openActs: OpenAct[];
  duties: Duty[];
  history: HistoryItem[];
  seekerChecks: Check[];
  unemployedChecks: Check[];
  draft: DraftView | null;
  /** Acts with an unfinished form of this user. */
  unfinished: ActName[];
  readOnly: string | null;
}

export interface Act {
  act: ActName;
  form?: unknown;
}
export type Performed = { result: "done"; value: CaseView } | { result: "refused"; value: Refusal };

export interface OutboxItem {
  entry: EntryId;
  file: FileId;
  name: string;
  iin: string;
  step: string;
  act: ActName;
  who: string;
  at: IsoMoment;
  standing: Standing;
  seq: number | null;
}
export interface Kept {
  value: { field: string; value: unknown };
  source: { from: string; register?: string; kind?: string };
  by: string;
  at: IsoMoment;
}
export interface ReturnedAct {
  item: OutboxItem;
  refusal: Refusal;
  /** The returned entry that this one stood on, when that is the reason. */
  because: EntryId | null;
  form: Act;
  conflicts: { field: string; mine: Kept; centre: Kept }[];
  /** Why it could not be done again now; null when it could. */
  again: Refusal | null;
}

/** An entry of the rulebook: words of the law with their article. */
export interface RuleEntry {
  code: string;
  kk: string;
  ru: string;
  en: string;
  basis: string;
  confirmed: boolean;
  required: boolean;
  map: string | null;
  kind: string | null;
  list: string | null;
  text: Words | null;
  options: { code: string; kk: string; ru: string; en: string; score: number | null }[];
  min: number | null;
  max: number | null;
  good: boolean | null;
}
export interface KatoPlace {
  code: string;
  kk: string;
  ru: string;
  edition: string;
  within: Words;
}
