import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { day, moment, time, timeWithSeconds, weekday } from "./dates";

// A computer that somebody set up for New York, before its owner came home: fifteen minutes after midnight in Astana.
const LATE = "2026-11-16T19:15:08Z";

beforeEach(() => {
  vi.stubEnv("TZ", "America/New_York");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it("stands on a computer that keeps another time", () => {
  expect(new Date(LATE).getHours()).toBe(14);
});

it("reads a moment in the country's time and on the country's day", () => {
  expect(time(LATE)).toBe("00:15");
  expect(timeWithSeconds(LATE)).toBe("00:15:08");
  expect(day(LATE)).toBe("17.11.2026");
  expect(moment(LATE, "2026-11-17")).toBe("00:15");
  expect(moment(LATE, "2026-11-18")).toBe("17.11.2026\u00a000:15");
  expect(time("2026-11-17T11:46:08+05:00")).toBe("11:46");
});

it("leaves a day as it is written", () => {
  expect(day("2026-11-17")).toBe("17.11.2026");
  expect(weekday("2026-11-17")).toBe(1);
});
