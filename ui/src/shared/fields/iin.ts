/**
 * The shape of an ИИН, checked while it is typed: six digits of birth, century and sex, serial, check digit.
 * Whether the person may be registered is not decided here; the backend parses it again.
 */
import type { IsoDate } from "../language";

export interface IinReading {
  digits: string;
  wrong?: "month" | "day" | "century" | "checksum";
  /** The part that is wrong, to be named: month 31, day 45. */
  part?: number;
  birth?: IsoDate;
  sex?: "male" | "female";
  complete: boolean;
}

const CENTURY: Record<string, [number, "male" | "female"]> = {
  "1": [1800, "male"],
  "2": [1800, "female"],
  "3": [1900, "male"],
  "4": [1900, "female"],
  "5": [2000, "male"],
  "6": [2000, "female"],
};

export function readIin(typed: string): IinReading {
  const digits = typed.replace(/\D/g, "").slice(0, 12);
  const reading: IinReading = { digits, complete: false };
  const month = Number(digits.slice(2, 4));
  const dayOfMonth = Number(digits.slice(4, 6));
  if (digits.length >= 4 && (month < 1 || month > 12)) return { ...reading, wrong: "month", part: month };
  if (digits.length >= 6 && (dayOfMonth < 1 || dayOfMonth > 31)) return { ...reading, wrong: "day", part: dayOfMonth };
  if (digits.length < 7) return reading;
  const seventh = digits.charAt(6);
  // A foreigner's: the century is not in it, and is taken as the nearest one.
  const twoDigits = Number(digits.slice(0, 2));
  const likely = twoDigits >= 30 ? 1900 + twoDigits : 2000 + twoDigits;
  if (seventh === "0" && new Date(Date.UTC(likely, month - 1, dayOfMonth)).getUTCDate() !== dayOfMonth)
    return { ...reading, wrong: "day", part: dayOfMonth };
  if (seventh === "0") return { ...reading, complete: digits.length === 12 && checks(digits), ...sumError(digits) };
  const century = CENTURY[seventh];
  if (!century) return { ...reading, wrong: "century", part: Number(seventh) };
  const [base, sex] = century;
  const year = base + Number(digits.slice(0, 2));
  const born = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (born.getUTCDate() !== dayOfMonth) return { ...reading, wrong: "day", part: dayOfMonth };
  const birth = born.toISOString().slice(0, 10);
  return { ...reading, birth, sex, complete: digits.length === 12 && checks(digits), ...sumError(digits) };
}

/** 920314450120 → 920314 450 120 */
export function groupIin(digits: string): string {
  return [digits.slice(0, 6), digits.slice(6, 9), digits.slice(9, 12)].filter(Boolean).join(" ");
}

function sumError(digits: string): Pick<IinReading, "wrong"> {
  return digits.length === 12 && !checks(digits) ? { wrong: "checksum" } : {};
}

/** Twelve digits of which the last is the check digit of the others: an ИИН or a БИН. */
export function hasCheckDigit(typed: string): boolean {
  const digits = typed.replace(/[\s-]/g, "");
  return /^\d{12}$/.test(digits) && checks(digits);
}

function checks(digits: string): boolean {
  const sum = (weights: number[]) => weights.reduce((total, w, i) => total + w * Number(digits[i]), 0) % 11;
  let control = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  if (control === 10) control = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
  return control < 10 && control === Number(digits[11]);
}

export function isIin(text: string): boolean {
  return /^\d{12}$/.test(text) && readIin(text).complete;
}
