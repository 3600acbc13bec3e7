import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import { useLawWords } from "@/shared/language";

/** Reasons for which an offer ends, by whose word it is. */
export function useOfferReasons(whose: "person" | "employer") {
  const { law } = useLawWords();
  const { data } = useCatalogue("offer_refusal_reason");
  return useMemo(
    () => (data ?? []).filter(({ kind }) => kind === whose).map((entry) => ({ code: entry.code, label: law(entry) })),
    [data, law, whose],
  );
}
