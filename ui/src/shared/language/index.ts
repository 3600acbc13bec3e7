export { LanguageProvider, useLanguage, useLawWords } from "./LanguageProvider";
export { useText, type Text, type TextArguments } from "./useText";
export * from "./languages";
export * from "./dates";
export { grouped } from "./numbers";
export { withKazakhEnding, type KazakhCase } from "./kazakhNumbers";
