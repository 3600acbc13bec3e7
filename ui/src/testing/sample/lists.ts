/** The worklists of that morning. */
import type { ActName } from "@/backend";
import type { WeekRow, WorklistInfo, WorkRow } from "@/backend/model";
import { at, TODAY } from "./desk";
import { people } from "./people";

export const worklists: WorklistInfo[] = [
  { name: "my-step", group: "mine", count: 11, overdue: 2 },
  { name: "waiting", group: "mine", count: 2, overdue: 0 },
  { name: "new-applications", group: "mine", count: 4, overdue: 0 },
  { name: "sent-back", group: "mine", count: 2, overdue: 0 },
  { name: "notify", group: "mine", count: 5, overdue: 1 },
  { name: "conflicts", group: "mine", count: 1, overdue: 0 },
  { name: "with-head", group: "others", count: 6, overdue: 0 },
  { name: "with-registers", group: "others", count: 4, overdue: 0 },
  { name: "with-seeker", group: "others", count: 0, overdue: 0 },
];

type Person = (typeof people)[keyof typeof people];
function row(
  person: Person,
  step: string,
  act: ActName,
  due: string | null,
  dueDays: number | null,
  standing: WorkRow["standing"] = "final",
): WorkRow {
  const waitingMinutes = null;
  return {
    ...person,
    step,
    act,
    what: act,
    detail: "",
    due,
    dueDays,
    may: true,
    missedWeeks: 0,
    standing,
    since: at("09:00"),
    waitingMinutes,
    assignee: null,
    escalated: null,
    owner: null,
  };
}

export const rows: WorkRow[] = [
  row(people.gulnur, "5.6", "record-notice", "2026-11-13", -2),
  row(people.shmidt, "5.4", "propose-unemployed", "2026-11-16", -1, "pending"),
  row(people.aigerim, "2.3", "weigh-answers", TODAY, 0, "pending"),
  row(people.pak, "5.4", "propose-unemployed", TODAY, 0),
  row(people.ospanov, "5.2", "check-unemployed-right", TODAY, 0),
  row(people.tolegenov, "4.5", "offer-vacancies", TODAY, 0, "pending"),
  row(people.tsoi, "5.1", "refresh-answers", "2026-11-18", 1),
  row(people.ivanova, "2.4", "edit-card", "2026-11-18", 1, "returned"),
  row(people.madina, "3.1", "fill-profile", "2026-11-18", 1, "pending"),
  row(people.dana, "5.7", "acknowledge-unemployed-duties", "2026-11-19", 2),
  row(people.sholpan, "5.3", "take-payment-papers", "2026-11-20", 3),
];

export const waitingRows: WorkRow[] = [
  {
    ...row(people.kim, "1.4", "check-documents", null, null),
    what: "waiting",
    detail: "job-search",
    waitingMinutes: 14,
  },
  {
    ...row(people.dana, "1.4", "check-documents", null, null),
    what: "waiting",
    detail: "job-search",
    waitingMinutes: 3,
  },
];

export const draftRows: WorkRow[] = [people.kim, people.pak, people.tsoi].map((person, index) => ({
  ...row(person, "5.5", "decide-unemployed", TODAY, index),
  assignee: "dinara",
}));

/** The week's check: one of each state. */
export const weekRows: WeekRow[] = [
  weekRow(people.ospanov, "to-ask"),
  weekRow(people.tsoi, "unchanged"),
  weekRow(people.madina, "to-talk", ["residence"]),
];
function weekRow({ file, name }: Person, state: WeekRow["state"], changes: string[] = []): WeekRow {
  return { file, name, due: "2026-11-18", dueDays: 1, state, changes, heard: [], missed: [], refusal: null };
}
