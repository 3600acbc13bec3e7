/**
 * Numbers with Kazakh endings: 6-сы, 9-ы, 26-ға.
 *
 * The ending follows the last spoken word of the number (26 is «жиырма алты»), so it cannot be written in a message by hand.
 * Messages call this through the Fluent function `NUM_KK($n, case: "dative")`; nothing else in the program joins an ending to a number.
 */
export type KazakhCase =
  | "genitive" // -ның: 9-дың 6-сы
  | "dative" // -ға: 26-ға дейін
  | "accusative" // -ны
  | "locative" // -да
  | "ablative" // -нан: 9-дан
  | "instrumental" // -мен
  | "possessive" // its/of them: 6-сы, 9-ы
  | "ordinal"; // -ші: 6-шы

export function withKazakhEnding(n: number, form: KazakhCase): string {
  return `${String(n)}-${ending(lastWord(Math.abs(Math.trunc(n))), form)}`;
}

type Sound = "vowel" | "nasal" | "glide" | "voiced" | "voiceless";
interface Word {
  soft: boolean;
  ends: Sound;
}
const word = (soft: boolean, ends: Sound): Word => ({ soft, ends });

const ZERO = word(true, "glide"); // нөл
const UNITS: Record<number, Word> = {
  1: word(true, "glide"), // бір
  2: word(true, "vowel"), // екі
  3: word(true, "voiceless"), // үш
  4: word(true, "voiceless"), // төрт
  5: word(true, "voiceless"), // бес
  6: word(false, "vowel"), // алты
  7: word(true, "vowel"), // жеті
  8: word(true, "voiced"), // сегіз
  9: word(false, "voiced"), // тоғыз
};
const TENS: Record<number, Word> = {
  1: word(false, "nasal"), // он
  2: word(false, "vowel"), // жиырма
  3: word(false, "voiced"), // отыз
  4: word(false, "voiceless"), // қырық
  5: word(true, "glide"), // елу
  6: word(false, "voiceless"), // алпыс
  7: word(true, "voiceless"), // жетпіс
  8: word(true, "nasal"), // сексен
  9: word(false, "nasal"), // тоқсан
};
const HUNDRED = word(true, "voiced"); // жүз
const THOUSAND = word(false, "nasal"); // мың
const MILLION = word(false, "nasal"); // миллион, миллиард: both hard; -н and -д are told apart below
const BILLION = word(false, "voiceless"); // миллиард, said with -т

function lastWord(n: number): Word {
  if (n === 0) return ZERO;
  if (n % 10 !== 0) return UNITS[n % 10] ?? ZERO;
  if (n % 100 !== 0) return TENS[(n / 10) % 10] ?? ZERO;
  if (n % 1000 !== 0) return HUNDRED;
  if (n % 1_000_000 !== 0) return THOUSAND;
  return n % 1_000_000_000 !== 0 ? MILLION : BILLION;
}

/** Hard and soft forms, the first letter chosen by the sound before it. */
function ending({ soft, ends }: Word, form: KazakhCase): string {
  const pick = (hard: string, gentle: string) => (soft ? gentle : hard);
  const voiceless = ends === "voiceless";
  switch (form) {
    case "genitive":
      if (ends === "vowel" || ends === "nasal") return pick("ның", "нің");
      return voiceless ? pick("тың", "тің") : pick("дың", "дің");
    case "dative":
      return voiceless ? pick("қа", "ке") : pick("ға", "ге");
    case "accusative":
      if (ends === "vowel") return pick("ны", "ні");
      return voiceless ? pick("ты", "ті") : pick("ды", "ді");
    case "locative":
      return voiceless ? pick("та", "те") : pick("да", "де");
    case "ablative":
      if (ends === "nasal") return pick("нан", "нен");
      return voiceless ? pick("тан", "тен") : pick("дан", "ден");
    case "instrumental":
      if (voiceless) return "пен";
      return ends === "voiced" ? "бен" : "мен";
    case "possessive":
      return ends === "vowel" ? pick("сы", "сі") : pick("ы", "і");
    case "ordinal":
      return pick("шы", "ші");
  }
}
