import { useLocalization } from "@fluent/react";
import type { Difference } from "@/backend";
import { day, isDay, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type Changed = Extract<Difference, { difference: "facts-differ" }>["changes"][number];

/** Each value that came out otherwise: terms with both days, conditions by their name. What has no words stays in the sentence above. */
export function Changes({ changes }: { changes: readonly Changed[] }) {
  const t = useText();
  const { l10n } = useLocalization();
  const named = useCodeName();
  const words = (value: string | null | undefined) =>
    value === null || value === undefined ? t("changed-nothing") : isDay(value) ? day(value) : named(value);
  const lines = changes.flatMap(({ value, shown, is }) => {
    const id = `changed-${value.split("_").join("-")}`;
    if (l10n.getBundle(id) !== null) return [t(id, { shown: words(shown), is: words(is) })];
    const condition = named(value);
    return condition === value ? [] : [condition];
  });
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
