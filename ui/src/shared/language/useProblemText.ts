import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

/** The machine failed: what happened and what to do, by the problem's code. An unknown code says so honestly. */
export function useProblemText() {
  const { l10n } = useLocalization();
  return useCallback(
    (problem: { code: string; args: Partial<Record<string, string>> } | undefined): string => {
      const code = problem?.code ?? "failed";
      const id = l10n.getBundle(`problem-${code}`) === null ? "problem-failed" : `problem-${code}`;
      const args = Object.entries(problem?.args ?? {}).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      );
      // Without a stated wait the sentence says «later».
      return l10n.getString(id, { seconds: 0, ...(Object.fromEntries(args) as Record<string, string>) });
    },
    [l10n],
  );
}
