export { RefusalNote } from "./RefusalNote";
export { useCodeName, useRefusalText, type RefusalWords } from "./refusal";
export { CodeNamesContext, useCodeNames, type CodeNames } from "./codeNames";
