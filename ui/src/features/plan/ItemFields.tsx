import type { IsoDate } from "@/backend";
import { DateField, SelectField, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { useText } from "@/shared/language";
import { useItemName, type ItemDraft, type Suggestion } from "./items";

/** One measure of the plan: what, with whom, by when, and what will prove it. */
export function ItemFields({
  row,
  change,
  pairs,
  today,
}: {
  row: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  /** The chosen kind with each measure that it may be taking part in. */
  pairs: readonly Suggestion[];
  today: IsoDate;
}) {
  const t = useText();
  const { kinds, measures } = useItemName();
  const allowed = pairs.flatMap(({ measure }) => (measure === null ? [] : [measure]));
  const line = (name: "what" | "provider" | "evidence") => ({
    label: t(`plan-item-${name}`),
    value: row[name],
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });
  return (
    <Fields columns={3}>
      <SelectField
        label={t("plan-item-kind")}
        value={row.kind}
        options={kinds}
        onChange={(kind) => {
          change({ kind, measure: "" });
        }}
      />
      {allowed.length > 0 && (
        <SelectField
          label={t("plan-item-measure")}
          value={row.measure}
          options={measures.filter(({ code }) => allowed.includes(code))}
          onChange={(measure) => {
            change({ measure });
          }}
        />
      )}
      <TextLine {...line("what")} />
      <TextLine {...line("provider")} />
      <DateField
        label={t("plan-item-due")}
        value={row.due}
        today={today}
        side="future"
        onChange={(due) => {
          change({ due });
        }}
      />
      <TextLine {...line("evidence")} />
    </Fields>
  );
}
