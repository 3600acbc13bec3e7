/** «Серікбаева Айгерім Нұрланқызы» → «Серікбаева А. Н.», where a whole name has no room. */
export function shortName(name: string): string {
  const [surname = "", ...rest] = name.trim().split(/\s+/);
  return [surname, ...rest.map((part) => `${part.charAt(0)}.`)].join(" ");
}

/** A reason as a sentence of its own: a capital letter and a full stop. */
export function sentence(text: string): string {
  const whole = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}
