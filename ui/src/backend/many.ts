/** One act for many cases: a look at it first, in which nothing is saved, and whose the cases are. */
import { useQuery } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type { ManyPart } from "./manyRun";
import type { ForMany, ManyRow } from "./model";

/** A case in the preview, with what would be done for it. */
export type LookedAt = ManyRow & { act: ForMany };

/** What would become of each case; nothing is saved. */
export function useLookAtMany(parts: readonly ManyPart<ForMany>[]) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Many", "look", parts],
    queryFn: async () => {
      const rows: LookedAt[] = [];
      for (const { act, files } of parts)
        rows.push(...(await backend.previewForMany(act, [...files])).map((row) => ({ ...row, act })));
      return rows;
    },
    // Each look is asked of the cases as they stand now.
    gcTime: 0,
  });
}

/** Whose the cases of the centre are. */
export function useCaseHolders() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Many", "holders"], queryFn: () => backend.caseHolders() });
}
