export { RefusalNote } from "./RefusalNote";
export { useRefusalText, type RefusalWords } from "./refusal";
