import { afterEach, expect, it, vi } from "vitest";
import { bundleOf } from "./bundles";
import { languages } from "./languages";

afterEach(() => {
  vi.restoreAllMocks();
});

it("writes numbers with a gap also where the web view knows no Kazakh", () => {
  const Real = Intl.NumberFormat;
  vi.spyOn(Intl, "NumberFormat").mockImplementation(function (locales, options) {
    const asked = [locales].flat().map(String);
    return new Real(asked[0]?.startsWith("kk") ? "en" : asked, options);
  });
  for (const language of languages.filter((one) => one !== "en")) {
    const bundle = bundleOf(language);
    const count = bundle.getMessage("line-count")?.value ?? "";
    expect(bundle.formatPattern(count, { done: 1_240, of: 18_300 })).toMatch(/^1\s240 .+ 18\s300$/);
  }
});

it("no Kazakh text chooses by a plural form: its nouns stay as they are after a number", () => {
  const plural = /^\s*\*?\[(zero|one|two|few|many)\]/m;
  const texts = import.meta.glob<string>("../../locales/kk/*.ftl", { eager: true, query: "?raw", import: "default" });
  expect(Object.entries(texts).filter(([, text]) => plural.test(text))).toEqual([]);
});
