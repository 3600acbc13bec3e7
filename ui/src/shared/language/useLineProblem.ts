import { useLocalization } from "@fluent/react";
import { useCallback } from "react";
import { sentence } from "./names";
import { useProblemText } from "./useProblemText";
import { useText } from "./useText";

export interface LineProblem {
  /** For the line of state. */
  short: string;
  title: string;
  /** What happened and what to do. */
  full: string;
  /** False where waiting is enough. */
  grave: boolean;
}

const PASSING = ["try-later", "too-many-attempts"];

/** Why the desk does not exchange although the network may be there; null where there is simply no line. */
export function useLineProblem() {
  const t = useText();
  const { l10n } = useLocalization();
  const problemText = useProblemText();
  return useCallback(
    (code: string | null): LineProblem | null => {
      if (code === null || code === "no-line") return null;
      const grave = !PASSING.includes(code);
      return {
        short: t(l10n.getBundle(`line-why-${code}`) === null ? "line-why-other" : `line-why-${code}`),
        title: t(grave ? "line-stopped-title" : "line-paused-title"),
        full: sentence(problemText({ code, args: {} })),
        grave,
      };
    },
    [l10n, problemText, t],
  );
}
