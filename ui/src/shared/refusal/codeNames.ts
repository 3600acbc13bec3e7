/**
 * Names of codes in the words of the rulebook: registers, consents, papers, questions, conditions. Whoever has the rulebook
 * provides them; a code without a name is shown as it is.
 */
import { createContext, useContext } from "react";
import type { LawWords } from "../language";

export type CodeNames = ReadonlyMap<string, LawWords>;
export const CodeNamesContext = createContext<CodeNames>(new Map());
export function useCodeNames(): CodeNames {
  return useContext(CodeNamesContext);
}
