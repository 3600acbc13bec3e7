import { useMemo, type ReactNode } from "react";
import { useCatalogue } from "@/backend";
import { CodeNamesContext, useCodeNames } from "@/shared/refusal";

/** Names of section 3 in a refusal of its own forms; no other screen is given them. */
export function FactorNames({ list, children }: { list: string; children: ReactNode }) {
  const names = useCodeNames();
  const { data } = useCatalogue(list);
  const all = useMemo(
    () => new Map([...names, ...(data ?? []).map((entry) => [entry.code, entry] as const)]),
    [names, data],
  );
  return <CodeNamesContext value={all}>{children}</CodeNamesContext>;
}
