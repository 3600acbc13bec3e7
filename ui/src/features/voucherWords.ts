/** Profession and recognition centre of a voucher in the language of the screen, where the registers know them. */
import { useProfession, useRecognitionCentres, type Voucher } from "@/backend";
import { useLawWords, useText } from "@/shared/language";

type Choice = NonNullable<Voucher["application"]>["choice"];
type Asked = Choice["profession"];

/** What was typed or chosen stands in the file in the language of that hour: a code says more. */
export function useChoiceWords(choice: Choice | undefined): { profession: string; centre: string } {
  const t = useText();
  const { law } = useLawWords();
  const code = choice?.profession.code ?? null;
  const profession = useProfession(code).data;
  const centre = (useRecognitionCentres(code).data ?? []).find((one) => one.code === choice?.centre.code);
  const name = profession ? law(profession) : (choice?.profession.name ?? "");
  return {
    profession: withLevel(t, name, choice?.profession.level),
    centre: centre ? law(centre) : (choice?.centre.name ?? ""),
  };
}

/** A profession with its level of qualification in words: a bare number beside a name says nothing. */
export function withLevel(t: ReturnType<typeof useText>, name: string, level: Asked["level"] | undefined): string {
  return level ? `${name}, ${t("voucher-level-of", { level })}` : name;
}
