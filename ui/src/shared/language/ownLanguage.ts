import type { LawWords } from "./languages";

/** Names that come in both languages of the office (`centre_kk`, `centre_ru`) take the place of the one without a language. */
export function inOwnLanguage(
  args: Partial<Record<string, string>>,
  law: (words: LawWords) => string,
): Partial<Record<string, string>> {
  const own: Partial<Record<string, string>> = {};
  for (const [name, value] of Object.entries(args)) {
    const [base, language] = name.split("_");
    if (base === undefined || (language !== "kk" && language !== "ru" && language !== "en")) own[name] ??= value;
    else {
      const en = args[`${base}_en`];
      own[base] = law({ kk: args[`${base}_kk`] ?? "", ru: args[`${base}_ru`] ?? "", ...(en ? { en } : {}) });
    }
  }
  return own;
}
