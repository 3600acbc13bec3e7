/** A desk becomes the centre's, and somebody sits down at it. */
import type { Desk } from "../office/desk";
import { words, type Language } from "../office/words";

export async function enrol(desk: Desk, code: string, language: Language = "ru") {
  const { page } = desk;
  await page.sees(words(language, "enrol-title"), 30_000);
  await page.fill("#enrolment-code", code);
  await page.fill("#desk-name", desk.name);
  await page.clickAt("#enrol");
  await page.sees(words(language, "signin-title"), 30_000);
}

export async function signIn(desk: Desk, login: string, password: string, language: Language = "ru") {
  const { page } = desk;
  await page.sees(words(language, "signin-title"));
  if (!(await page.isThere("#login"))) await page.click("button", words(language, "signin-other"));
  await page.fill("#login", login);
  await page.fill("#password", password);
  await page.clickAt("#sign-in");
}

/** Signs in and stands before the own lists. */
export async function begin(desk: Desk, login: string, password: string, list: string) {
  await desk.page.at("header", 30_000);
  // A driven window forgets between two starts which language was the last.
  await speak(desk, "ru");
  await signIn(desk, login, password);
  // The first sign-in of a desk fetches its copy of the centre.
  await desk.page.at("header button[aria-haspopup=menu]", 60_000);
  await desk.page.goTo("#/home");
  await desk.page.sees(words("ru", `worklist-${list}`), 30_000);
}

export async function signOut(desk: Desk, short: string, language: Language = "ru") {
  await desk.page.click("button", short, { under: "header" });
  await desk.page.click("menuitem", words(language, "sign-out"));
  await desk.page.sees(words(language, "signin-title"));
}

export async function speak(desk: Desk, language: Language) {
  await desk.page.click("radio", words(language, `language-${language}`), { exact: true });
}
