import { useQueries } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { useBackend } from "@/backend";
import { CodeNamesContext } from "@/shared/refusal";

/** Sections of the rulebook whose codes may stand in a reason. Those of section 3 are not among them. */
const NAMED = ["register", "consent", "document", "question", "condition", "purpose", "consultation", "rights_duties"];

/** Gives the words of the rulebook to every reason on the screen. */
export function CodeNames({ children }: { children: ReactNode }) {
  const backend = useBackend();
  const lists = useQueries({
    queries: NAMED.map((list) => ({
      queryKey: ["Catalogue", list],
      queryFn: () => backend.catalogue(list),
      staleTime: Infinity,
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const names = useMemo(
    () => new Map(lists.flatMap((list) => (list ?? []).map((entry) => [entry.code, entry] as const))),
    [lists],
  );
  return <CodeNamesContext value={names}>{children}</CodeNamesContext>;
}
