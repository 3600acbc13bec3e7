/** The six answers of 7.1 as they are typed. What follows from them is the law's. */
import type { CaseView, RuleEntry } from "@/backend";
import type { CardValue_Deserialize, ChangeAnswer_Deserialize, ChangeAnswer_Serialize } from "@/backend/bindings";
import { addressOf, noAddress, type AddressDraft } from "@/features/address";
import type { YesNo } from "@/shared/fields";
import { isDay } from "@/shared/language";

export type Heard = CaseView["changes"][number];
export type Monitoring = CaseView["data"]["registration"]["monitoring"];
type Referrals = CaseView["data"]["registration"]["referrals"];

export interface AnswerDraft {
  changed: YesNo;
  since: string;
  option: string;
  address: AddressDraft;
  group: string;
  groupTo: string;
  /** The person's word, or that of the register that spoke. */
  source: "said" | "register";
  measure: string;
  note: string;
}
export type AnswerDrafts = Partial<Record<string, AnswerDraft>>;

export const noAnswer: AnswerDraft = {
  changed: "",
  since: "",
  option: "",
  address: noAddress,
  group: "",
  groupTo: "",
  source: "said",
  measure: "",
  note: "",
};

/** Changes that bring a new value of the card. */
const cardFieldOf: Partial<Record<string, "lives-at" | "disability">> = {
  residence: "lives-at",
  disability: "disability",
};
export const asksFor = (change: string) => cardFieldOf[change];

function valueOf(change: string, draft: AnswerDraft): CardValue_Deserialize | null {
  const field = asksFor(change);
  if (field === "lives-at") {
    const value = addressOf(draft.address);
    return value && { field, value };
  }
  if (field === "disability")
    return draft.group === "" ? null : { field, value: { group: draft.group, to: draft.groupTo || null } };
  return null;
}

/** What is missing in an answer; null where it is whole. */
export function lacks(question: RuleEntry, draft: AnswerDraft, heard: Heard | undefined): string | null {
  if (draft.changed === "no") return heard?.state.heard === "changed" && draft.note.trim() === "" ? "note" : null;
  if (draft.changed === "") return "changed";
  if (!isDay(draft.since)) return "since";
  if (question.options.length > 0 && draft.option === "") return "option";
  return asksFor(question.code) && !valueOf(question.code, draft) ? "value" : null;
}

/** Answers that were given, in the order of the questions. */
export function answersOf(
  drafts: AnswerDrafts,
  questions: readonly RuleEntry[],
  changes: readonly Heard[],
): ChangeAnswer_Deserialize[] {
  return questions.flatMap(({ code: change }) => {
    const draft = drafts[change];
    if (!draft || draft.changed === "") return [];
    const yes = draft.changed === "yes";
    const word = changes.find((one) => one.change === change)?.state;
    const source: ChangeAnswer_Deserialize["source"] =
      yes && draft.source === "register" && word?.heard === "changed"
        ? { from: "register", register: word.register, at: word.at }
        : { from: "said" };
    return [
      {
        change,
        changed: yes,
        since: yes ? draft.since : null,
        option: yes ? draft.option || null : null,
        value: yes ? valueOf(change, draft) : null,
        source,
        measure: yes ? draft.measure || null : null,
        note: draft.note.trim() || null,
      },
    ];
  });
}

export function draftsOf(answers: readonly ChangeAnswer_Serialize[]): AnswerDrafts {
  return Object.fromEntries(
    answers.map((answer): [string, AnswerDraft] => [
      answer.change,
      {
        ...noAnswer,
        changed: answer.changed ? "yes" : "no",
        since: answer.since ?? "",
        option: answer.option ?? "",
        source: answer.source.from === "register" ? "register" : "said",
        measure: answer.measure ?? "",
        note: answer.note ?? "",
        ...typedOf(answer.value),
      },
    ]),
  );
}

function typedOf(value: ChangeAnswer_Serialize["value"]): Partial<AnswerDraft> {
  if (value?.field === "lives-at") {
    const { kato, kato_edition: edition, place_kk: kk, place_ru: ru, street } = value.value;
    return { address: { place: { code: kato, edition, kk, ru }, street } };
  }
  if (value?.field === "disability") return { group: value.value.group, groupTo: value.value.to ?? "" };
  return {};
}

/** What was said at contacts since the last check; the newest word on each change. */
export function gatheredOf(monitoring: Monitoring | undefined): AnswerDrafts {
  return draftsOf((monitoring?.gathered ?? []).map(({ answer }) => answer));
}

/** Measures that the person takes or took part in: a change may come from one. */
export function takenPart(referrals: Referrals | undefined): Referrals {
  return (referrals ?? []).filter(
    ({ state }) => state.state === "began" || (state.state === "ended" && state.began !== null),
  );
}
