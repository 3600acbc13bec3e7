import { Segmented } from "@/shared/fields";
import { languageNameIds, languages, languageShortIds, useLanguage, useText } from "@/shared/language";

/** Kazakh, Russian, English: at once, without restart. Before sign-in the names stand in full. */
export function LanguageSwitch({ full }: { full?: boolean }) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <Segmented
      label={t("language-choice")}
      look="ink"
      value={language}
      onChange={setLanguage}
      segments={languages.map((each) => ({
        value: each,
        label: t((full ? languageNameIds : languageShortIds)[each]),
        name: t(languageNameIds[each]),
        lang: each,
      }))}
    />
  );
}
