import { TextBlock, TextLine } from "@/shared/fields";
import { useMemo } from "react";
import type { PlanForm_Deserialize, PlanForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { Rows } from "@/shared/forms";
import { isDay, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { ItemFields } from "./ItemFields";
import { agreedOf, carriedOver, draftedOf, formOf, noItem, rowOf, type ItemDraft } from "./items";
import { Suggestions } from "./Suggestions";

interface Values {
  goal: string;
  items: ItemDraft[];
  why: string;
}
/** A blank line that nobody has touched is no item. */
const filled = (rows: readonly ItemDraft[]) => rows.filter((row) => Object.values(row).some((part) => part !== ""));

/** 6.2: the list of measures. An agreed plan is drawn up anew with the reason; what was agreed stays readable. */
export function DraftPlanForm(props: StepFormProps) {
  const t = useText();
  const named = useCodeName();
  const plan = props.view?.data.registration.plan;
  const suggestions = props.view?.suggestions ?? [];
  const revises = agreedOf(plan) !== undefined && draftedOf(plan) === undefined;
  const initial = useMemo<Values>(() => {
    const before = carriedOver(props.view);
    return { goal: plan?.revisions.at(-1)?.goal ?? "", items: before.length > 0 ? before : [noItem], why: "" };
  }, [plan, props.view]);
  const measuresOf = (kind: string) => suggestions.filter((one) => one.kind === kind);
  const needsMeasure = ({ kind, measure }: ItemDraft) =>
    measure === "" && measuresOf(kind).length > 0 && measuresOf(kind).every((one) => one.measure !== null);
  const form = useActForm<Values, PlanForm_Serialize>(props, {
    initial,
    check: ({ items, why }) => {
      const rows = filled(items);
      return {
        ...(rows.length === 0 ? { items: t("draft-plan-items-missing") } : {}),
        ...(rows.some((row) => row.kind === "") ? { items: t("draft-plan-kind-missing") } : {}),
        ...(rows.some(needsMeasure) ? { items: t("draft-plan-measure-missing") } : {}),
        ...(rows.some((row) => !isDay(row.due)) ? { items: t("draft-plan-due-missing") } : {}),
        ...(revises && why.trim() === "" ? { why: t("draft-plan-why-missing") } : {}),
      };
    },
    toForm: ({ goal, items, why }): PlanForm_Deserialize => ({
      goal: goal.trim() || null,
      items: filled(items).map(formOf),
      why: revises ? why.trim() || null : null,
    }),
    fromForm: ({ goal, items, why }) => ({ goal: goal ?? "", items: items.map(rowOf), why: why ?? "" }),
    fieldOf: (field) => (field === "why" || field === "goal" ? field : "items"),
  });
  const items = form.field("items");
  return (
    <ActForm form={form}>
      {plan?.revise && (
        <Note tone="warn" title={t("draft-plan-revise", { change: named(plan.revise, "monitoring_change") })} />
      )}
      <TextLine {...form.text("goal")} description={t("draft-plan-goal-note")} autoComplete="off" />
      <Suggestions
        suggestions={suggestions}
        rows={items.value}
        onAdd={({ kind, measure }) => {
          items.onChange([...filled(items.value), { ...noItem, kind, measure: measure ?? "" }]);
        }}
      />
      <Rows
        id={items.id}
        label={String(items.label)}
        rows={items.value}
        onChange={items.onChange}
        blank={noItem}
        addText={t("draft-plan-add")}
        error={items.error}
      >
        {(row, change) => <ItemFields row={row} change={change} pairs={measuresOf(row.kind)} today={props.today} />}
      </Rows>
      {revises && (
        <TextBlock {...form.text("why")} description={t("draft-plan-why-note")} autosize minRows={2} maxRows={8} />
      )}
    </ActForm>
  );
}
