/** Items of a plan as they are typed, and the words that name them. */
import { useCallback } from "react";
import type { CaseView, IsoDate } from "@/backend";
import type { PlanItemForm_Deserialize, PlanItemForm_Serialize } from "@/backend/bindings";
import { useOptions } from "@/features/stepForm";

export type Plan = CaseView["data"]["registration"]["plan"];
export type Revision = Plan["revisions"][number];
export type PlanItem = Revision["items"][number];
export type Suggestion = CaseView["suggestions"][number];
export type Referral = CaseView["data"]["registration"]["referrals"][number];

export interface ItemDraft {
  keeps: string;
  kind: string;
  measure: string;
  what: string;
  provider: string;
  due: string;
  evidence: string;
}
export const noItem: ItemDraft = {
  keeps: "",
  kind: "",
  measure: "",
  what: "",
  provider: "",
  due: "",
  evidence: "",
};

export function draftOf({ id, planned }: PlanItem): ItemDraft {
  return rowOf({ ...planned, keeps: id });
}
export function rowOf(item: PlanItemForm_Serialize): ItemDraft {
  return {
    keeps: item.keeps ?? "",
    kind: item.kind,
    measure: item.measure ?? "",
    what: item.what ?? "",
    provider: item.provider ?? "",
    due: item.due,
    evidence: item.evidence ?? "",
  };
}
export function formOf(row: ItemDraft): PlanItemForm_Deserialize {
  return {
    keeps: row.keeps || null,
    kind: row.kind,
    measure: row.measure || null,
    what: row.what.trim() || null,
    provider: row.provider.trim() || null,
    due: row.due,
    evidence: row.evidence.trim() || null,
  };
}

/** The newest revision while nobody has agreed to it, and the one in force. */
export function draftedOf(plan: Plan | undefined): Revision | undefined {
  const last = plan?.revisions.at(-1);
  return last?.agreed ? undefined : last;
}
export function agreedOf(plan: Plan | undefined): Revision | undefined {
  return plan?.revisions.findLast((revision) => revision.agreed !== null);
}

/** The newest word on an item. */
export function reportOf(plan: Plan | undefined, item: string): Plan["reports"][number] | undefined {
  return plan?.reports.findLast((report) => report.item === item);
}
/** Items that still wait for something, with the day on which they are looked at. */
export function openItems(view: CaseView | null): { item: PlanItem; due: IsoDate }[] {
  const items = agreedOf(view?.data.registration.plan)?.items ?? [];
  return (view?.choices.plan_items ?? []).flatMap(({ item: id, due }) => {
    const item = items.find((one) => one.id === id);
    return item ? [{ item, due }] : [];
  });
}

/** What a new revision begins with: everything of the last one that has not ended. */
export function carriedOver(view: CaseView | null): ItemDraft[] {
  const items = view?.data.registration.plan.revisions.at(-1)?.items ?? [];
  return items.filter(({ id }) => view?.choices.carried_over.includes(id)).map(draftOf);
}

/** A kind of item with its measure, in words. */
export function useItemName() {
  const kinds = useOptions("plan_measure");
  const measures = useOptions("measure");
  const name = useCallback(
    ({ kind, measure, what }: { kind: string; measure: string | null; what?: string | null }) => {
      const inList = (list: { code: string; label: string }[], code: string) =>
        list.find((entry) => entry.code === code)?.label ?? code;
      return [inList(kinds, kind), measure && inList(measures, measure), what].filter(Boolean).join(": ");
    },
    [kinds, measures],
  );
  return { kinds, measures, name };
}
