import { renderHook } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { LanguageProvider, useBasis, type Language } from "@/shared/language";

function basisIn(language: Language) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider language={language} onChange={() => undefined}>
      {children}
    </LanguageProvider>
  );
  return renderHook(() => useBasis(), { wrapper }).result.current;
}

const rulebook = "../crates/casework/rulebook";
const kept = new Set(
  readdirSync(rulebook).flatMap((name) =>
    [...readFileSync(`${rulebook}/${name}`, "utf8").matchAll(/^\s*basis = "(.*)"$/gm)].map((match) => match[1] ?? ""),
  ),
);
const [inKazakh, inRussian, inEnglish] = [basisIn("kk"), basisIn("ru"), basisIn("en")];

describe("a legal basis in the language of the screen", () => {
  test.each([
    ["ФК-А.01, шаг 4.2", "ФК-А.01, 4.2-қадам", "FC-A.01, step 4.2"],
    ["ФК-А.01, 4.2", "ФК-А.01, 4.2", "FC-A.01, 4.2"],
    ["ФК-D.03, шаги 2.1–2.2: срок не указан", "ФК-D.03, 2.1–2.2-қадамдар: мерзімі көрсетілмеген", ""],
    ["Социальный кодекс РК, ст. 98, п. 1", "ҚР Әлеуметтік кодексі, 98-бап, 1-тармақ", ""],
    ["Социальный кодекс, ст. 15, п. 2, пп. 3)", "Әлеуметтік кодекс, 15-бап, 2-тармақ, 3) тармақша", ""],
    ["Практика и рабочий перечень центра", "Тәжірибе және орталықтың жұмыс тізбесі", ""],
  ])("%s", (basis, kazakh, english) => {
    expect(inKazakh(basis)).toBe(kazakh);
    if (english) expect(inEnglish(basis)).toBe(english);
    expect(inRussian(basis)).toBe(basis);
  });

  test("none of the rulebook is left in Russian: every letter of it is known", () => {
    expect(kept.size).toBeGreaterThan(100);
    const left = [...kept].map((basis) => inEnglish(basis)).filter((basis) => /\p{Script=Cyrillic}/u.test(basis));
    expect(left).toEqual([]);
    const russian =
      /(?<!\p{L})(шаг\p{L}*|ст|пп?|статья|пункт|кодекс РК|закон «О|правил|приказ|срок|не|по|и)(?!\p{L})/iu;
    expect([...kept].map((basis) => inKazakh(basis)).filter((basis) => russian.test(basis))).toEqual([]);
  });

  test("what a later edition says in other words stays as it is", () => {
    expect(inKazakh("Постановление № 7, шаг 4.2")).toBe("Постановление № 7, 4.2-қадам");
    expect(inKazakh(undefined)).toBe("");
  });
});
