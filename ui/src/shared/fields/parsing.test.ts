import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { groupIin, isIin, readIin } from "./iin";
import { readPhone, showPhone } from "./phone";
import { isEmail, isNamePart, withoutHidden } from "./signs";
import { readDate } from "./typedDate";

const TODAY = "2026-11-17";

describe("an ИИН is read while it is typed", () => {
  test("birth and sex are known after the seventh digit", () => {
    expect(readIin("9203144")).toMatchObject({ birth: "1992-03-14", sex: "female", complete: false });
    expect(readIin("010611 5")).toMatchObject({ birth: "2001-06-11", sex: "male" });
  });
  test("the wrong part is named", () => {
    expect(readIin("9231")).toMatchObject({ wrong: "month", part: 31 });
    expect(readIin("920341")).toMatchObject({ wrong: "day", part: 41 });
    expect(readIin("9202304")).toMatchObject({ wrong: "day", part: 30 });
    expect(readIin("9203149")).toMatchObject({ wrong: "century" });
  });
  test("the check digit decides at the twelfth", () => {
    expect(readIin("920314450120")).toMatchObject({ complete: true });
    expect(readIin("920314450121")).toMatchObject({ complete: false, wrong: "checksum" });
  });
  test("it is shown in groups of six, three and three", () => {
    expect(groupIin("920314450120")).toBe("920314 450 120");
    expect(groupIin("9203144")).toBe("920314 4");
  });
});

describe("dates as people type them", () => {
  test.each([
    ["3112", "2025-12-31"],
    ["1711", "2026-11-17"],
    ["140392", "1992-03-14"],
    ["14031992", "1992-03-14"],
    ["14.3.1992", "1992-03-14"],
    ["1/2/26", "2026-02-01"],
  ])("%s in the past is %s", (typed, iso) => {
    expect(readDate(typed, TODAY)).toBe(iso);
  });
  test("a term without a year lies ahead", () => {
    expect(readDate("3112", TODAY, "future")).toBe("2026-12-31");
    expect(readDate("0501", TODAY, "future")).toBe("2027-01-05");
  });
  test.each(["31.02.2026", "99", "", "abc", "32122026"])("%j is no date", (typed) => {
    expect(readDate(typed, TODAY)).toBeUndefined();
  });
});

describe("phones in any usual form", () => {
  test.each(["87015550142", "+7 (701) 555-01-42", "701 555 01 42", "77015550142"])("%s", (typed) => {
    expect(readPhone(typed)).toBe("+77015550142");
  });
  test.each(["701 555 01", "", "12345678901", "1015550142"])("%j is not one", (typed) => {
    expect(readPhone(typed)).toBeUndefined();
  });
  test("shown in groups", () => {
    expect(showPhone("+77015550142")).toBe("+7 701 555 01 42");
  });
});

describe("what the desk reads, and what not, is known while it is typed", () => {
  const samples = JSON.parse(readFileSync("../crates/casework/tests/typed.json", "utf8")) as Record<
    "name" | "email" | "phone" | "iin",
    Record<"read" | "not", string[]>
  >;
  const reads = {
    name: isNamePart,
    email: isEmail,
    phone: (typed: string) => readPhone(typed) !== undefined,
    iin: isIin,
  };
  test.each(["name", "email", "phone", "iin"] as const)("%s", (kind) => {
    const { read, not } = samples[kind];
    expect(read.filter((typed) => !reads[kind](typed))).toEqual([]);
    expect(not.filter((typed) => reads[kind](typed))).toEqual([]);
  });
  test("invisible signs of pasted text do not come in; line breaks do", () => {
    expect(withoutHidden("\u202eАйгерім\u2069\u0007")).toBe("Айгерім");
    expect(withoutHidden("одна\nдругая")).toBe("одна\nдругая");
  });
});
