/** The language of the screen: switched without restart, remembered by whoever owns `onChange`. */
import { LocalizationProvider, ReactLocalization } from "@fluent/react";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { bundleOf } from "./bundles";
import { byAlphabet, lawWords, type Language, type LawWords } from "./languages";

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
}
const Context = createContext<LanguageState>({ language: "ru", setLanguage: () => undefined });

export function LanguageProvider({
  language,
  onChange,
  children,
}: {
  language: Language;
  onChange: (language: Language) => void;
  children: ReactNode;
}) {
  const l10n = useMemo(() => new ReactLocalization([bundleOf(language)]), [language]);
  const state = useMemo(() => ({ language, setLanguage: onChange }), [language, onChange]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Context.Provider value={state}>
      <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
    </Context.Provider>
  );
}

export function useLanguage(): LanguageState {
  return useContext(Context);
}

/** Words of the law in the language of the screen, and its alphabet. */
export function useLawWords() {
  const { language } = useLanguage();
  return useMemo(
    () => ({ law: (words: LawWords) => lawWords(words, language), compare: byAlphabet(language) }),
    [language],
  );
}
