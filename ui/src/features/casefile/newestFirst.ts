import type { HistoryItem } from "@/backend";

/** The desk tells a history as it happened; the page shows what happened last on top. */
export function newestFirst(history: readonly HistoryItem[]): HistoryItem[] {
  return [...history].reverse();
}
