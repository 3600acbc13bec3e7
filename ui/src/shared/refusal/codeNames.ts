/**
 * Names of codes in the words of the rulebook. Whoever has the rulebook provides them: `identity` where a code says by itself
 * what it is, `language/kk` by its list, `q-place/home` by its question. A code without a name is shown as it is.
 */
import { createContext, useContext } from "react";
import type { LawWords } from "../language";

export type CodeNames = ReadonlyMap<string, LawWords>;
export const CodeNamesContext = createContext<CodeNames>(new Map());
export function useCodeNames(): CodeNames {
  return useContext(CodeNamesContext);
}
