import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CardValue } from "@/backend";
import { LanguageProvider, useActorName, type Language } from "@/shared/language";
import { CodeNamesContext } from "@/shared/refusal";
import { useCardWords } from "./cardWords";

const names = new Map([
  ["care", { kk: "себеп", ru: "причина отказа" }],
  ["q-care/care", { kk: "жауап", ru: "присмотрит бабушка" }],
]);
function Said({ value }: { value: CardValue }) {
  return <p>{useCardWords().text(value)}</p>;
}
function said(value: CardValue, language: Language = "ru") {
  render(
    <LanguageProvider language={language} onChange={() => undefined}>
      <CodeNamesContext value={names}>
        <Said value={value} />
      </CodeNamesContext>
    </LanguageProvider>,
  );
  return screen.getByRole("paragraph").textContent;
}

test.each([
  ["ru", "Казахстан"],
  ["kk", "Қазақстан"],
  ["en", "Kazakhstan"],
] as const)("in %s citizenship is a country by name, never a code", (language, country) => {
  const value: CardValue = {
    field: "citizenship",
    value: { country: "KAZ", basis: null, permit_to: null, permit_number: null },
  };
  expect(said(value, language)).toBe(country);
});

test("an ИИН is grouped as everywhere", () => {
  expect(said({ field: "iin", value: "920314399018" })).toBe("920314 399 018");
});

test("a code is read by the list that it belongs to", () => {
  const counts = { children_under_3: 1, children_under_18: 0, adults_in_care: 0 };
  expect(said({ field: "dependants", value: { ...counts, care: "care" } })).toMatch(/присмотрит бабушка$/);
});

test("what is not a person acts under a name of the language", () => {
  function Names() {
    const actor = useActorName();
    return <p>{["registers", "system", "portal", "Ли А. В."].map(actor).join(" | ")}</p>;
  }
  render(
    <LanguageProvider language="kk" onChange={() => undefined}>
      <Names />
    </LanguageProvider>,
  );
  expect(screen.getByRole("paragraph")).toHaveTextContent(
    "Мемлекеттік тізілімдер | Автоматты түрде | Портал | Ли А. В.",
  );
});
