/** The groups of the card's form: which field is asked where, and how each group stands. */
import type { CaseView } from "@/backend";
import type { CardField } from "@/backend/bindings";
import type { FormGroup } from "@/shared/forms";
import { cardFields, noCard, type CardDraft } from "./cardDraft";

export const cardGroups = ["person", "contacts", "learning", "work", "wished", "health"] as const;
export type CardGroup = (typeof cardGroups)[number];

/** Where the form asks each field; a new field of the card turns this red. */
const groupOf = {
  name: "person",
  iin: "person",
  "birth-date": "person",
  sex: "person",
  citizenship: "person",
  qandas: "person",
  "marital-status": "person",
  "lives-at": "contacts",
  "registered-at": "contacts",
  phones: "contacts",
  email: "contacts",
  "preferred-contact": "contacts",
  "language-of-service": "contacts",
  education: "learning",
  "studies-full-time": "learning",
  languages: "learning",
  skills: "learning",
  "digital-skill": "learning",
  certificates: "learning",
  driving: "learning",
  work: "work",
  activity: "work",
  "reason-out-of-work": "work",
  "wished-work": "wished",
  disability: "health",
  "health-limits": "health",
  dependants: "health",
  "target-groups": "health",
  representative: "health",
  notes: "health",
} satisfies Record<CardField, CardGroup>;

/** Names of the groups where they are not the name of their one field. */
export const groupTitles: Record<CardGroup, string> = {
  person: "edit-card-person",
  contacts: "edit-card-contacts",
  learning: "edit-card-learning",
  work: "field-work",
  wished: "field-wished-work",
  health: "edit-card-health",
};

const same = (field: CardField, one: CardDraft, other: CardDraft) =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);

/** What the desk still misses on the card: its own word on 4.1, told with the conditions of the right. */
export function gapsOf(view: CaseView | null): CardField[] {
  const lines = (view?.seekerChecks ?? []).filter(({ check }) => check.found.code === "card-gaps");
  const named = lines.flatMap(({ check }) => (check.found.args["fields"] ?? "").split(", "));
  return cardFields.filter((field) => named.includes(field));
}

/**
 * How a group stands: fields with an error; fields that the desk misses and nobody has typed into yet (whether what was
 * typed is enough, the desk says); else whether anything is said at all.
 */
export function standOf(
  group: CardGroup,
  {
    gaps,
    wrong,
    began,
    now,
  }: { gaps: readonly CardField[]; wrong: readonly CardField[]; began: CardDraft; now: CardDraft },
): Pick<FormGroup, "state" | "count"> & { fields: CardField[] } {
  const own = cardFields.filter((field) => groupOf[field] === group);
  const bad = own.filter((field) => wrong.includes(field));
  if (bad.length > 0) return { state: "wrong", count: bad.length, fields: bad };
  const open = own.filter((field) => gaps.includes(field) && same(field, began, now));
  if (open.length > 0) return { state: "missing", count: open.length, fields: open };
  const said = own.some((field) => !same(field, now, noCard));
  return { state: said ? "filled" : "empty", count: 0, fields: [] };
}
