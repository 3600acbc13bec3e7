/** The same keys on another layout: «жум» typed on Latin is `;ev`. Search tries both readings. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russian = "йцукенгшщзхъфывапролджэячсмитьбюё";
const kazakhDigits: Record<string, string> = {
  "2": "ә",
  "3": "і",
  "4": "ң",
  "5": "ғ",
  "8": "ү",
  "9": "ұ",
  "0": "қ",
  "-": "ө",
  "=": "һ",
};

export function readings(text: string): string[] {
  const lower = text.toLowerCase();
  const swap = (from: string, to: string) =>
    [...lower].map((letter) => (from.includes(letter) ? (to[from.indexOf(letter)] ?? letter) : letter)).join("");
  const asRussian = swap(latin, russian);
  const asKazakh = [...asRussian].map((letter) => kazakhDigits[letter] ?? letter).join("");
  return [...new Set([lower, asRussian, swap(russian, latin), /\d/.test(lower) ? asKazakh : asRussian])];
}
