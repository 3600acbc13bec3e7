export { LanguageProvider, useLanguage, useLawWords } from "./LanguageProvider";
export { useProblemText } from "./useProblemText";
export { useText, type Text, type TextArguments } from "./useText";
export * from "./languages";
export * from "./dates";
export { grouped } from "./numbers";
export { sentence, shortName } from "./names";
export { withKazakhEnding, type KazakhCase } from "./kazakhNumbers";
