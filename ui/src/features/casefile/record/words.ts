import { useMemo } from "react";
import type { CaseView, IsoDate } from "@/backend";
import { day, moment, useActorName, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

/** How a record is put into words: dates, who did it, codes by their lists. */
export function useWords(today: IsoDate) {
  const t = useText();
  const named = useCodeName();
  const actor = useActorName();
  return useMemo(
    () => ({
      t,
      day,
      /** A code of the rulebook by its name in that list. */
      named,
      /** «12.11.2026 10:30 · Омарова Д. С.» */
      done: (at: string, by: string) => `${moment(at, today)} · ${actor(by)}`,
      join: (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(" · "),
    }),
    [t, named, actor, today],
  );
}

export type Words = ReturnType<typeof useWords>;
export type Data = CaseView["data"];
export type Registration = Data["registration"];
