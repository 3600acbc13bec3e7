/** So many days from today, as it is typed: day, month, year. */
export function inDays(days: number): string {
  const date = new Date(Date.now() + days * 24 * 3_600_000);
  return date.toLocaleDateString("ru-RU", { timeZone: "Asia/Almaty" });
}
