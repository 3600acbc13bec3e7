/** The desk's own words: a test says which message it means, and finds the button whatever its words are today. */
import { bundleOf } from "@/shared/language/bundles";
import type { Language } from "@/shared/language/languages";

export type { Language };
const bundles = { kk: bundleOf("kk"), ru: bundleOf("ru"), en: bundleOf("en") };

export function words(language: Language, id: string, args: Record<string, string | number> = {}): string {
  const message = bundles[language].getMessage(id);
  if (!message?.value) throw new Error(`no message ${id} in ${language}`);
  return bundles[language].formatPattern(message.value, args);
}
