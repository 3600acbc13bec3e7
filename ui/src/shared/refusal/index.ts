export { RefusalNote } from "./RefusalNote";
export { useCodeName, useRefusalText, type RefusalWords } from "./refusal";
export { CodeNamesContext, type CodeNames } from "./codeNames";
