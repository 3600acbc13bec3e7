/** The languages of the desk. Kazakh and Russian are complete; English is for those who maintain the program. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** A language names itself, on every screen and in every language alike. */
export const languageNameIds = { kk: "language-kk", ru: "language-ru", en: "language-en" } as const;
export const languageShortIds = { kk: "language-kk-short", ru: "language-ru-short", en: "language-en-short" } as const;

/** Words of the law come from the rulebook in all its languages; the screen picks its own. English may be absent: then Russian. */
export interface LawWords {
  kk: string;
  ru: string;
  en?: string | null;
}
export function lawWords(words: LawWords, language: Language): string {
  const own = words[language];
  return own === undefined || own === null || own === "" ? words.ru || words.kk : own;
}

/** Alphabetical order as each language has it: Ә after А, Қ after К. */
const collators = {
  kk: new Intl.Collator("kk"),
  ru: new Intl.Collator("ru"),
  en: new Intl.Collator("en"),
};
export function byAlphabet(language: Language): (a: string, b: string) => number {
  return collators[language].compare;
}
