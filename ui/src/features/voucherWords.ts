/** Profession and recognition centre of a voucher in the language of the screen, where the registers know them. */
import { useProfession, useRecognitionCentres, type Voucher } from "@/backend";
import { useLawWords, useText } from "@/shared/language";

type Choice = NonNullable<Voucher["application"]>["choice"];
type Asked = Choice["profession"];
/** At the advice one of the two may still be open. */
type SpokenOf = { profession: Asked | null; centre: Choice["centre"] | null };

/** What the registers know of what was chosen. */
function useChosen(choice: SpokenOf | undefined) {
  const code = choice?.profession?.code ?? null;
  const profession = useProfession(code).data;
  const centre = (useRecognitionCentres(code).data ?? []).find((one) => one.code === choice?.centre?.code);
  return { profession, centre };
}

/** What was typed or chosen stands in the file in the language of that hour: a code says more. */
export function useChoiceWords(choice: SpokenOf | undefined): { profession: string; centre: string } {
  const t = useText();
  const { law } = useLawWords();
  const { profession, centre } = useChosen(choice);
  const name = profession ? law(profession) : (choice?.profession?.name ?? "");
  return {
    profession: withLevel(t, name, choice?.profession?.level),
    centre: centre ? law(centre) : (choice?.centre?.name ?? ""),
  };
}

/** The names in both languages, as a paper has them; nothing where the registers do not know them. */
export function useChosenInBoth(choice: Choice | undefined) {
  const { profession, centre } = useChosen(choice);
  return { profession: profession ?? undefined, centre };
}

/** A profession with its level of qualification in words: a bare number beside a name says nothing. */
export function withLevel(t: ReturnType<typeof useText>, name: string, level: Asked["level"] | undefined): string {
  return level ? `${name}, ${t("voucher-level-of", { level })}` : name;
}
