/** Thousands with a thin gap: 280 000. Money is whole tenge. */
export function grouped(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
}
