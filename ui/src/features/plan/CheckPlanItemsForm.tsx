import type { ItemState_Deserialize, PlanItemsForm_Deserialize, PlanItemsForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock, TextLine } from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { day, useText } from "@/shared/language";
import { openItems, useItemName } from "./items";
import styles from "./plan.module.css";

type State = ItemState_Deserialize["state"];
const states: readonly State[] = ["done", "goes-on", "not-done", "dropped"];

interface Report {
  state: State | "";
  reason: string;
  note: string;
  paper: string;
  number: string;
}
const blank: Report = { state: "", reason: "", note: "", paper: "", number: "" };
interface Values {
  items: Partial<Record<string, Report>>;
}
const empty: Values = { items: {} };

/** 7.2: how the items of the plan in force go on. What is left unanswered is looked at another day. */
export function CheckPlanItemsForm(props: StepFormProps) {
  const t = useText();
  const { name } = useItemName();
  const reasons = useOptions("good_reason_absence");
  const documents = useOptions("document");
  const open = openItems(props.view);
  const form = useActForm<Values, PlanItemsForm_Serialize>(props, {
    initial: empty,
    check: ({ items }) =>
      open.some(({ item }) => items[item.id]?.state) ? {} : { items: t("check-plan-items-items-missing") },
    toForm: ({ items }): PlanItemsForm_Deserialize => ({
      items: open.flatMap(({ item }) => {
        const report = items[item.id];
        if (!report || report.state === "") return [];
        const { state, reason, note, paper, number } = report;
        return [
          {
            item: item.id,
            state: state === "not-done" ? { state, reason: reason || null } : { state },
            note: note.trim() || null,
            paper:
              paper === ""
                ? null
                : { kind: paper, number: number.trim() || null, issued: null, issued_by: null, valid_to: null },
          },
        ];
      }),
    }),
    fromForm: ({ items }) => ({
      items: Object.fromEntries(
        items.map(({ item, state, note, paper }) => [
          item,
          {
            state: state.state,
            reason: state.state === "not-done" ? (state.reason ?? "") : "",
            note: note ?? "",
            paper: paper?.kind ?? "",
            number: paper?.number ?? "",
          },
        ]),
      ),
    }),
    fieldOf: () => "items",
  });
  if (open.length === 0) return <Note>{t("check-plan-items-none")}</Note>;
  const field = form.field("items");
  return (
    <ActForm form={form}>
      <div id={field.id} className={styles.reports} tabIndex={-1} role="group" aria-label={String(field.label)}>
        {field.error && <p className="t-small t-bad">{field.error}</p>}
        {open.map(({ item, due }, at) => {
          const report = field.value[item.id] ?? blank;
          const change = (part: Partial<Report>) => {
            field.onChange({ ...field.value, [item.id]: { ...report, ...part } });
          };
          return (
            <FieldBlock
              key={item.id}
              title={`${String(at + 1)}. ${name(item.planned)}`}
              note={[t("check-plan-items-due", { date: day(due) }), item.planned.provider, item.planned.evidence]
                .filter(Boolean)
                .join(" · ")}
            >
              <Fields columns={2}>
                <SelectField
                  label={t("check-plan-items-state")}
                  value={report.state}
                  options={states.map((code) => ({ code, label: t(`item-state-${code}`) }))}
                  onChange={(chosen) => {
                    change({ state: states.find((state) => state === chosen) ?? "" });
                  }}
                />
                {report.state === "not-done" && (
                  <SelectField
                    label={t("check-plan-items-reason")}
                    value={report.reason}
                    options={reasons}
                    empty={t("check-plan-items-no-reason")}
                    onChange={(reason) => {
                      change({ reason });
                    }}
                  />
                )}
                {(report.state === "done" || report.state === "goes-on") && (
                  <SelectField
                    label={t("check-plan-items-paper")}
                    value={report.paper}
                    options={documents}
                    onChange={(paper) => {
                      change({ paper });
                    }}
                  />
                )}
                {report.paper !== "" && (
                  <TextLine
                    label={t("check-plan-items-number")}
                    value={report.number}
                    autoComplete="off"
                    onChange={(event) => {
                      change({ number: event.currentTarget.value });
                    }}
                  />
                )}
              </Fields>
              {report.state !== "" && (
                <TextBlock
                  label={t("check-plan-items-note")}
                  value={report.note}
                  autosize
                  minRows={1}
                  maxRows={6}
                  onChange={(event) => {
                    change({ note: event.currentTarget.value });
                  }}
                />
              )}
            </FieldBlock>
          );
        })}
      </div>
    </ActForm>
  );
}
