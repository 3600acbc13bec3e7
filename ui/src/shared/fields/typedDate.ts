/**
 * Dates as people type them: `3112`, `31122026`, `311226`, `31.12`, `31/12/26`, `2026-12-31`.
 * A date without a year is taken on the side of today where such dates lie.
 */
import type { IsoDate } from "../language";

export type Side = "past" | "future";

export function readDate(typed: string, today: IsoDate, side: Side = "past"): IsoDate | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[./\-\s,](\d{1,2})(?:[./\-\s,](\d{4}|\d{2}))?[./\-\s,]?$/.exec(text);
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  const match = parts ?? run;
  if (!match) return undefined;
  const dayOfMonth = Number(match[1]);
  const month = Number(match[2]);
  if (match[3] !== undefined) return valid(fullYear(match[3], today, side), month, dayOfMonth);
  const thisYear = Number(today.slice(0, 4));
  const here = valid(thisYear, month, dayOfMonth);
  if (side === "past" && (here === undefined || here > today)) return valid(thisYear - 1, month, dayOfMonth) ?? here;
  if (side === "future" && (here === undefined || here < today)) return valid(thisYear + 1, month, dayOfMonth) ?? here;
  return here;
}

/** Two digits of a year: no past date lies in the future (92 is 1992), terms lie in this century. */
function fullYear(digits: string, today: IsoDate, side: Side): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return side === "past" && year > Number(today.slice(0, 4)) ? year - 100 : year;
}

function valid(year: number, month: number, dayOfMonth: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return same && year >= 1800 ? date.toISOString().slice(0, 10) : undefined;
}
