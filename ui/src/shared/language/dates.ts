/**
 * Dates as the office writes them: 17.11.2026, never in words that need case endings.
 * The desk's day comes from the backend; nothing here asks the computer what day it is or in which zone it stands.
 */
export type IsoDate = string; // 2026-11-17
export type IsoMoment = string; // 2026-11-17T11:46:08+05:00

/** A whole date, as the fields give it and the desk takes it; a half typed one is none. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `2026-11-17` → `17.11.2026`; of a moment, its day. */
export function day(date: IsoDate | IsoMoment): string {
  const [year, month, number] = countryParts(date).date.split("-");
  return `${number ?? ""}.${month ?? ""}.${year ?? ""}`;
}

/** `17.11` where the year is plain from the place. */
export function shortDay(date: IsoDate | IsoMoment): string {
  return day(date).slice(0, 5);
}

/** `11:46` of a moment. */
export function time(moment: IsoMoment): string {
  return countryParts(moment).time.slice(0, 5);
}

export function timeWithSeconds(moment: IsoMoment): string {
  return countryParts(moment).time;
}

/** Today by the clock only, an earlier day by its date, never torn in two: `11:46`, `16.11.2026 18:20`. */
export function moment(at: IsoMoment, today: IsoDate): string {
  const { date } = countryParts(at);
  return date === today ? time(at) : `${day(at)}\u00a0${time(at)}`;
}

/** 0 Monday … 6 Sunday; the word comes from the locale (`weekday-0`). */
export function weekday(date: IsoDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * Date and clock of a moment in the country's time, whatever zone this computer keeps: the whole of Kazakhstan is five
 * hours ahead of UTC since 1 March 2024. The desk counts its days by the same clock (`country_offset` of casework), so
 * that a time and the date beside it never disagree.
 */
const COUNTRY_OFFSET_MS = 5 * 3_600_000;

function countryParts(value: IsoDate | IsoMoment): { date: string; time: string } {
  if (value.length <= 10) return { date: value, time: "00:00:00" };
  const [date = "", clock = ""] = new Date(Date.parse(value) + COUNTRY_OFFSET_MS).toISOString().split("T");
  return { date, time: clock.slice(0, 8) };
}
