import type { CaseView, OutboxItem, WrittenAct } from "@/backend";

/**
 * What an act said: as the desk tells it, else what of it can be found in the file by the act's own mark. `null` where
 * neither knows.
 */
export function writtenIn(item: OutboxItem, view: CaseView | undefined): WrittenAct | null {
  if (item.form) return item.form;
  if (!view) return null;
  const { card, survey, survey_taken: taken } = view.data;
  if (item.act === "record-survey" && taken?.entry === item.entry)
    return { act: "record-survey", form: { answers: Object.values(survey) } };
  const kept = Object.values(card.values).filter((value) => value?.entry === item.entry);
  const first = kept[0];
  if (item.act !== "edit-card" || !first) return null;
  const changes = kept.flatMap((value) => (value ? [{ value: value.value, seen: null }] : []));
  return { act: "edit-card", form: { changes, cleared: [], source: first.source } };
}
