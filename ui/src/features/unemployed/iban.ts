/** A bank account of Kazakhstan: `KZ`, two check digits, three of the bank, thirteen of the account. */
export function cleanIban(text: string): string {
  return text.replace(/[\s\u00a0\u202f-]/g, "").toUpperCase();
}

/** Whether the account has its form and its check digits (ISO 13616). */
export function isIban(text: string): boolean {
  const iban = cleanIban(text);
  if (!/^KZ\d{5}[0-9A-Z]{13}$/.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
