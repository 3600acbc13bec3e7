/** Answers of the survey while they are typed, and as the act takes them. What a question asks is the rulebook's. */
import type { IsoDate, RuleEntry } from "@/backend";
import type { Answer_Deserialize, AnswerValue_Deserialize, AnswerValue_Serialize } from "@/backend/bindings";
import type { YesNo } from "@/shared/fields";

export interface Draft {
  /** Text, choice, number, date. */
  text: string;
  /** Choices, occupations. */
  codes: string[];
  yesNo: YesNo;
  money: number | null;
  languages: { language: string; level: string }[];
  certificates: { name: string; issued: string }[];
  dependants: { under3: string; under18: string; adults: string };
}
export const noDraft: Draft = {
  text: "",
  codes: [],
  yesNo: "",
  money: null,
  languages: [],
  certificates: [],
  dependants: { under3: "", under18: "", adults: "" },
};

/** Questions whose date lies ahead: when the person can start. */
const AHEAD: readonly string[] = ["q-ready"];
export const liesAhead = (question: string) => AHEAD.includes(question);

/** A day to begin with: today where the date lies ahead and none, or one long gone, has been said. */
export function beginning(question: string, given: Draft, today: IsoDate): Draft {
  return liesAhead(question) && given.text < today ? { ...given, text: today } : given;
}

export type Shape =
  | "text"
  | "choice"
  | "choices"
  | "yes-no"
  | "number"
  | "money"
  | "date"
  | "occupations"
  | "languages"
  | "certificates"
  | "dependants";

/** What kind of answer a question takes. Of the tables, the one with a list asks languages; the others go by their code. */
export function shapeOf(question: RuleEntry): Shape {
  switch (question.kind) {
    case "choice":
    case "choices":
    case "number":
    case "money":
    case "date":
      return question.kind;
    case "yes_no":
      return "yes-no";
    case "occupation":
      return "occupations";
    case "table":
      if (question.list === "language") return "languages";
      return question.code === "q-dependants" ? "dependants" : "certificates";
    default:
      return "text";
  }
}

export function draftOf(value: AnswerValue_Serialize): Draft {
  switch (value.kind) {
    case "text":
    case "choice":
    case "date":
      return { ...noDraft, text: value.value };
    case "number":
      return { ...noDraft, text: String(value.value) };
    case "money":
      return { ...noDraft, money: value.value };
    case "choices":
    case "occupations":
      return { ...noDraft, codes: value.value };
    case "yes-no":
      return { ...noDraft, yesNo: value.value ? "yes" : "no" };
    case "languages":
      return { ...noDraft, languages: value.value };
    case "certificates":
      return {
        ...noDraft,
        certificates: value.value.map(({ name, issued }) => ({ name, issued: issued ?? "" })),
      };
    case "dependants":
      return {
        ...noDraft,
        dependants: {
          under3: String(value.value.children_under_3),
          under18: String(value.value.children_under_18),
          adults: String(value.value.adults_in_care),
        },
      };
  }
}

/** The answer, or null while there is none. */
export function valueOf(shape: Shape, draft: Draft): AnswerValue_Deserialize | null {
  const text = draft.text.trim();
  switch (shape) {
    case "text":
    case "choice":
    case "date":
      return text === "" ? null : { kind: shape, value: text };
    case "number":
      return text === "" ? null : { kind: shape, value: Number(text) };
    case "money":
      return draft.money === null ? null : { kind: shape, value: draft.money };
    case "choices":
      return draft.codes.length === 0 ? null : { kind: shape, value: draft.codes };
    case "occupations": {
      const named = draft.codes.map((name) => name.trim()).filter(Boolean);
      return named.length === 0 ? null : { kind: shape, value: named };
    }
    case "yes-no":
      return draft.yesNo === "" ? null : { kind: shape, value: draft.yesNo === "yes" };
    case "languages": {
      const known = draft.languages.filter(({ language, level }) => language !== "" && level !== "");
      return known.length === 0 ? null : { kind: shape, value: known };
    }
    case "certificates": {
      const named = draft.certificates.filter(({ name }) => name.trim() !== "");
      const value = named.map(({ name, issued }) => ({ name: name.trim(), issued: issued || null }));
      return value.length === 0 ? null : { kind: shape, value };
    }
    case "dependants": {
      const { under3, under18, adults } = draft.dependants;
      if (under3 === "" && under18 === "" && adults === "") return null;
      const value = {
        children_under_3: Number(under3),
        children_under_18: Number(under18),
        adults_in_care: Number(adults),
      };
      return { kind: shape, value };
    }
  }
}

export function answersOf(questions: readonly RuleEntry[], drafts: Record<string, Draft>): Answer_Deserialize[] {
  return questions.flatMap((question) => {
    const value = valueOf(shapeOf(question), drafts[question.code] ?? noDraft);
    return value ? [{ question: question.code, value }] : [];
  });
}
