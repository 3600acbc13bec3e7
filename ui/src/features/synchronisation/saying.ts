/** How the answers of an act are said: what each file of answers has in hand, made once for each act. */
import type { CaseView } from "@/backend";
import type { CardValue_Serialize, PaperForm_Serialize } from "@/backend/bindings";
import { day, moment } from "@/shared/language";

export interface ActAnswer {
  label: string;
  lines: string[];
}
export type Part = string | null | undefined | false;

/** What the act speaks of by an identity: offers and notices of the case, staff of the desk. */
export interface AnswerContext {
  view: CaseView | undefined;
  users: readonly { id: string; name: string }[];
  /** The other file of a joining, where it opens here. */
  other: CaseView["header"] | undefined;
  today: string;
}

/** The words that stand behind all acts. */
interface Words {
  t: (id: string, args?: Record<string, string | number>) => string;
  named: (code: string, list?: string) => string;
  /** A value of the card in words. */
  card: (value: CardValue_Serialize) => string[];
}

export interface Saying extends Words {
  day: (date: string) => string;
  moment: (at: string) => string;
  join: (parts: readonly Part[], by?: string) => string;
  all: (codes: readonly string[], list: string) => string[];
  paper: (paper: PaperForm_Serialize) => string;
  /** An offer of the case by its identity. */
  offer: (id: string) => string | undefined;
  /** Nothing where nothing was said. */
  row: (label: string, ...lines: Part[]) => ActAnswer[];
  /** Under the label that the field has in the form of the act. */
  ask: (name: string, ...lines: Part[]) => ActAnswer[];
}

export function sayingOf(act: string, words: Words, { view, today }: AnswerContext): Saying {
  const { t, named } = words;
  const join = (parts: readonly Part[], by = ", ") => parts.filter(Boolean).join(by);
  const row = (label: string, ...lines: Part[]): ActAnswer[] => {
    const said = lines.filter((line): line is string => typeof line === "string" && line !== "");
    return said.length === 0 ? [] : [{ label, lines: said }];
  };
  return {
    ...words,
    day,
    moment: (at) => moment(at, today),
    join,
    all: (codes, list) => codes.map((code) => named(code, list)),
    paper: (one) =>
      join([
        named(one.kind, "document"),
        one.number && `№ ${one.number}`,
        one.issued && day(one.issued),
        one.issued_by,
      ]),
    offer: (id) => {
      const found = view?.data.offers.find((one) => one.id === id);
      return found && `${found.vacancy.title}, ${found.vacancy.employer}`;
    },
    row,
    ask: (name, ...lines) => row(t(`${act}-${name}`), ...lines),
  };
}
