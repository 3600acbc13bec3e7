import { useCallback } from "react";
import { day, inOwnLanguage, isDay, useLawWords, useText } from "../language";
import { useCodeName } from "../refusal";

/** What was found: `found-<code>` of the locale files with its arguments. */
export interface FoundWords {
  code: string;
  args: Partial<Record<string, string>>;
}

/** A finding in words: dates as the office writes them, lists of codes named. */
export function useFoundText(own?: ReadonlyMap<string, string>) {
  const t = useText();
  const { law } = useLawWords();
  const named = useCodeName();
  return useCallback(
    (found: FoundWords) => {
      const word = (code: string) => own?.get(code) ?? named(code);
      const args = Object.entries(inOwnLanguage(found.args, law)).flatMap(([name, value]) => {
        if (value === undefined) return [];
        // `option` chooses a variant of the message, so it stays a code.
        if (name === "option") return [[name, value] as const];
        if (name === "centre") return [[name, named(value, "centre")] as const];
        // What a card or a register answered with an empty list is an answer: none.
        if (value === "" && found.code.startsWith("value-")) return [[name, t("found-none")] as const];
        return [[name, isDay(value) ? day(value) : value.split(", ").map(word).join(", ")] as const];
      });
      // A thing of reference data brings its own words in both languages.
      const { kk, ru } = found.args;
      const name: Record<string, string> = kk !== undefined && ru !== undefined ? { name: law({ kk, ru }) } : {};
      return t(`found-${found.code}`, { ...Object.fromEntries(args), ...name });
    },
    [law, named, own, t],
  );
}
