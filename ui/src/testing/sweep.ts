/** What must hold on every screen in every language: axe content, no key instead of a word, nothing of section 3. */
import { screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { axeFindings } from "./render";

/** Words of section 3, which no other screen may show (map 3.2). */
export const secret = /профил(?!акт)|потенциал|мотивац|бейінде|әлеует|ынталан|ынтасы|profil(?!e-)|potential|motivat/iu;

/** A message's name where its words should be. */
const key = /(?<![\p{L}\d.])[a-z]+(-[a-z]+)+(?!\p{L})/u;

/** Looks at everything shown; axe only at `root`, where the rest of the screen has been looked at already. */
export async function expectClean(root: Element = document.body) {
  expect(await axeFindings(root)).toEqual([]);
  const text = shownText();
  expect(key.exec(text)?.[0]).toBeUndefined();
  expect(secret.exec(text)?.[0]).toBeUndefined();
  const names = [...document.querySelectorAll("[aria-label],[title]")].map(
    (element) => `${element.getAttribute("aria-label") ?? ""} ${element.getAttribute("title") ?? ""}`,
  );
  expect(names.filter((name) => secret.test(name))).toEqual([]);
  expect(document.title).not.toMatch(secret);
}

/** The screen stands and has what it asked for. */
export async function standing() {
  await screen.findByRole("main");
  await waitFor(() => {
    expect(document.querySelector("main[aria-busy]")).toBeNull();
  });
}

/** All text of the document and the accessibility tree, without style sheets. */
export function shownText(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("style,script").forEach((element) => {
    element.remove();
  });
  return copy.textContent;
}
