import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider, type Language } from "../language";
import { RefusalNote } from "./RefusalNote";

const elsewhere = {
  code: "registered-elsewhere",
  step: "4.2",
  basis: { kk: "", ru: "", en: "" },
  items: [],
  args: { centre: "КЦ Кокшетау", centre_kk: "Көкшетау МО-сы", centre_ru: "КЦ Кокшетау", number: "KOK-2026-000017" },
  text: { kk: "Ашық тіркеу бар", ru: "Уже состоит на учёте", en: "Already registered" },
};
const closed = {
  code: "not-now",
  step: "5.5",
  basis: { kk: "", ru: "", en: "" },
  items: [],
  args: { stage: "closed", closed_on: "2026-10-27", closed_by: "seeker", closed_reason: "left" },
  text: null,
};
const joined = {
  code: "joined",
  step: "4.2",
  basis: { kk: "", ru: "", en: "" },
  items: [],
  args: { kept: "ESL-2026-000007" },
  text: null,
};

function said(refusal: typeof elsewhere | typeof joined | typeof closed, language: Language): string {
  const { container, unmount } = render(
    <LanguageProvider language={language} onChange={() => undefined}>
      <RefusalNote refusal={refusal} />
    </LanguageProvider>,
  );
  const words = container.textContent;
  unmount();
  return words;
}

test("who is registered in another centre: which, under what number, and what to do, in each language", () => {
  expect(said(elsewhere, "ru")).toContain("Уже состоит на учёте: КЦ Кокшетау, № KOK-2026-000017. Попросите тот центр");
  expect(said(elsewhere, "kk")).toContain("Ашық тіркеу бар: Көкшетау МО-сы, № KOK-2026-000017. Сол орталықтан");
  expect(said(elsewhere, "en")).toContain("Already registered: КЦ Кокшетау, no. KOK-2026-000017. Ask that centre");
  const unknown = { ...elsewhere, args: { ...elsewhere.args, number: "" } };
  expect(said(unknown, "ru")).toContain("Уже состоит на учёте: КЦ Кокшетау. Попросите");
  expect(screen.queryByText(/unknown/)).toBeNull();
});

test("a joined registration is named by the number that stands, in each language", () => {
  for (const language of ["kk", "ru", "en"] as const) expect(said(joined, language)).toContain("ESL-2026-000007");
  expect(said({ ...joined, args: { kept: "unknown" } }, "ru")).toContain("Дело объединено с другим, работайте в нём");
});

test("what was closed before is said with its day, by whom and why", () => {
  expect(said(closed, "ru")).toContain("Регистрация закрыта 27.10.2026: Соискатель, причина «ушёл с приёма»");
  for (const language of ["kk", "ru", "en"] as const) expect(said(closed, language)).toContain("27.10.2026");
});
