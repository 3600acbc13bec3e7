import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LanguageProvider, type Language } from "../language";
import { ThemeProvider } from "../theme/ThemeProvider";
import { Conditions } from "./Conditions";
import { useFoundText } from "./found";

const line = (condition: string, confirmed: boolean) => ({
  check: {
    condition,
    finding: "confirmed" as const,
    found: { code: "is-seeker", args: { date: "2026-11-17" } },
    evidence: [],
  },
  words: { kk: condition, ru: condition, en: condition },
  basis: { kk: "ФК-А.01", ru: "ФК-А.01", en: "ФК-А.01" },
  confirmed,
});

test("a condition that is not settled yet says so, and why by hover or focus", async () => {
  const user = userEvent.setup();
  render(
    <ThemeProvider>
      <LanguageProvider language="ru" onChange={() => undefined}>
        <Conditions checks={[line("первое", true), line("второе", false)]} today="2026-11-17" />
      </LanguageProvider>
    </ThemeProvider>,
  );
  const [, first, second] = screen.getAllByRole("row");
  expect(within(first!).queryByText("уточняется")).toBeNull();
  const mark = within(second!).getByText("уточняется");
  await user.tab();
  expect(mark).toHaveFocus();
  expect(await screen.findByRole("tooltip")).toHaveTextContent(/ещё не подтверждено/);
});

function Licence() {
  return <p>{useFoundText()({ code: "value-licence", args: { categories: "" } })}</p>;
}

test.each([
  ["ru", "категории: нет"],
  ["kk", "санаттары: жоқ"],
  ["en", "categories: none"],
] as const)("in %s an empty list is said", (language: Language, words) => {
  render(
    <LanguageProvider language={language} onChange={() => undefined}>
      <Licence />
    </LanguageProvider>,
  );
  expect(screen.getByRole("paragraph")).toHaveTextContent(words);
});
