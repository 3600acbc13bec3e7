import { expect, test } from "vitest";
import { lawWords, type Language } from "./languages";
import { inOwnLanguage } from "./ownLanguage";

const args = { centre: "Кокшетау", centre_kk: "Көкшетау", centre_ru: "Кокшетау", number: "KOK-2026-000017" };
const law = (language: Language) => (words: Parameters<typeof lawWords>[0]) => lawWords(words, language);

test.each([
  ["kk", "Көкшетау"],
  ["ru", "Кокшетау"],
  ["en", "Кокшетау"],
] as const)("in %s a name that has two languages is said as %s", (language, centre) => {
  expect(inOwnLanguage(args, law(language))).toEqual({ centre, number: "KOK-2026-000017" });
});

test.each([
  ["kk", "Босқын"],
  ["ru", "Беженец"],
  ["en", "Refugee"],
] as const)("in %s a name of the rulebook, which has three languages, is said as %s", (language, basis) => {
  const named = { basis_kk: "Босқын", basis_ru: "Беженец", basis_en: "Refugee" };
  expect(inOwnLanguage(named, law(language))).toEqual({ basis });
});
