import { describe, expect, test } from "vitest";
import { withKazakhEnding, type KazakhCase } from "./kazakhNumbers";

const spoken: [number, KazakhCase, string][] = [
  [6, "possessive", "6-сы"],
  [9, "possessive", "9-ы"],
  [2, "possessive", "2-сі"],
  [50, "possessive", "50-і"],
  [26, "dative", "26-ға"],
  [20, "dative", "20-ға"],
  [5, "dative", "5-ке"],
  [40, "dative", "40-қа"],
  [9, "genitive", "9-дың"],
  [11, "genitive", "11-дің"],
  [10, "genitive", "10-ның"],
  [3, "genitive", "3-тің"],
  [412, "genitive", "412-нің"],
  [100, "ablative", "100-ден"],
  [1000, "ablative", "1000-нан"],
  [9, "ablative", "9-дан"],
  [60, "locative", "60-та"],
  [8, "instrumental", "8-бен"],
  [4, "instrumental", "4-пен"],
  [80, "instrumental", "80-мен"],
  [7, "accusative", "7-ні"],
  [30, "accusative", "30-ды"],
  [6, "ordinal", "6-шы"],
  [1, "ordinal", "1-ші"],
  [0, "dative", "0-ге"],
];

describe("a number takes the ending of its last spoken word", () => {
  test.each(spoken)("%d in the %s is %s", (n, form, expected) => {
    expect(withKazakhEnding(n, form)).toBe(expected);
  });
});
