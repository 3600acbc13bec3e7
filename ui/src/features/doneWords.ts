import type { CaseView } from "@/backend";
import { definedArgs, useText } from "@/shared/language";
import { useCallback } from "react";

type Line = Pick<CaseView["history"][number], "act" | "args" | "outcome">;

/** What was done and, where it could have ended otherwise, how it ended. */
export function useDoneWords(): (line: Line) => string {
  const t = useText();
  return useCallback(
    ({ act, args, outcome }) => {
      const done = t(`act-${act}-done`, definedArgs(args));
      return outcome ? t("done-and-outcome", { done, outcome: t(`outcome-${outcome}`) }) : done;
    },
    [t],
  );
}
