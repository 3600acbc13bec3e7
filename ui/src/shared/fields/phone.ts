/** Phones of +7 as people write them: 8 701…, +7 (701)…, 701 555 01 42, also of Russia; kept as +77015550142. */
export function readPhone(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, "");
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  return national.length === 10 && /^[3-9]/.test(national) ? `+7${national}` : undefined;
}

/** +77015550142 → +7 701 555 01 42 */
export function showPhone(phone: string): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return match ? `+7 ${match.slice(1).join(" ")}` : phone;
}
