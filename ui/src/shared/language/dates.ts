/**
 * Dates as the office writes them: 17.11.2026, never in words that need case endings.
 * The desk's day comes from the backend; nothing here asks the computer what day it is.
 */
export type IsoDate = string; // 2026-11-17
export type IsoMoment = string; // 2026-11-17T11:46:08+05:00

/** A whole date, as the fields give it and the desk takes it; a half typed one is none. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `2026-11-17` → `17.11.2026`; of a moment, its day. */
export function day(date: IsoDate | IsoMoment): string {
  const [year, month, number] = localParts(date).date.split("-");
  return `${number ?? ""}.${month ?? ""}.${year ?? ""}`;
}

/** `17.11` where the year is plain from the place. */
export function shortDay(date: IsoDate | IsoMoment): string {
  return day(date).slice(0, 5);
}

/** `11:46` of a moment, at this desk's clock. */
export function time(moment: IsoMoment): string {
  return localParts(moment).time.slice(0, 5);
}

export function timeWithSeconds(moment: IsoMoment): string {
  return localParts(moment).time;
}

/** Today by the clock only, an earlier day by its date, never torn in two: `11:46`, `16.11.2026 18:20`. */
export function moment(at: IsoMoment, today: IsoDate): string {
  const { date } = localParts(at);
  return date === today ? time(at) : `${day(at)}\u00a0${time(at)}`;
}

/** 0 Monday … 6 Sunday; the word comes from the locale (`weekday-0`). */
export function weekday(date: IsoDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function localParts(value: string): { date: string; time: string } {
  if (value.length <= 10) return { date: value, time: "00:00:00" };
  const at = new Date(value);
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    date: `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`,
  };
}
