/** Acts of this desk on their way: one returned, one waiting, one accepted. */
import type { CardValue, OutboxItem, ReturnedAct } from "@/backend/model";
import { refused } from "./case";
import { at } from "./desk";
import { people } from "./people";

const sent = { who: "Жұмабекова Д. Қ.", seq: null, number: null, participants: [] };
export const outbox: OutboxItem[] = [
  {
    ...people.ivanova,
    ...sent,
    entry: "r1",
    step: "2.4",
    act: "edit-card",
    at: "2026-11-16T16:20:00+05:00",
    standing: "returned",
  },
  {
    ...people.madina,
    ...sent,
    entry: "w1",
    step: "2.1",
    act: "take-application",
    at: at("11:44"),
    standing: "pending",
    form: {
      act: "take-application",
      form: {
        language: "kk",
        method: "paper",
        consents: [
          { kind: "application", given: true },
          { kind: "resume-publication", given: false },
        ],
      },
    },
  },
  {
    ...people.kim,
    ...sent,
    entry: "s1",
    step: "5.4",
    act: "propose-unemployed",
    at: at("10:12"),
    standing: "final",
    form: { act: "propose-unemployed", form: { outcome: { outcome: "register" }, note: "Все условия подтверждены" } },
    seq: 4118,
  },
];

const address = (street: string): CardValue => ({
  field: "lives-at",
  value: { kato: "351010000", kato_edition: "НК РК 11-2025", place_kk: "Қарағанды", place_ru: "Караганда", street },
});
export const returnedAct: ReturnedAct = {
  item: outbox[0]!,
  refusal: { ...refused("difference-open", "edit-card", "2.4"), items: ["lives-at"] },
  because: null,
  standingNumber: null,
  form: {
    act: "edit-card",
    form: {
      cleared: [],
      changes: [
        { value: address("Бухар-Жырау 41, кв. 8"), seen: null },
        { value: { field: "skills", value: ["1С:Бухгалтерия"] }, seen: "e4" },
      ],
      source: { from: "said" },
    },
  },
  conflicts: [
    {
      field: "lives-at",
      mine: {
        value: address("Бухар-Жырау 41, кв. 8"),
        source: { from: "said" },
        by: "Жұмабекова Д. Қ.",
        at: "2026-11-16T16:20:00+05:00",
        entry: "r1",
      },
      centre: {
        value: address("Гоголя 64, кв. 21"),
        source: { from: "register", register: "identity", at: "2026-11-16T15:52:00+05:00" },
        by: "Ли А. В.",
        at: "2026-11-16T15:52:00+05:00",
        entry: "c1",
      },
    },
  ],
  again: null,
};
