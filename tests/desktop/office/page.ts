/**
 * One window as a person uses it: found by role and name as a screen reader finds it, clicked and typed by real input.
 * The finding is done inside the page by Testing Library, the same as in the component tests.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { By, Key, WebElement, type WebDriver } from "selenium-webdriver";
import { pause, until } from "./programs";

const testingLibrary = readFileSync(
  createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.js"),
  "utf8",
);

export class Page {
  constructor(readonly driver: WebDriver) {}

  /** The element of this role and name; the name may be a part of it. Waits until it is there. */
  find(role: string, name: string, { exact = false, within = 10_000, under = "body" } = {}): Promise<WebElement> {
    return until(`${role} «${name}»`, () => this.ask(FIND, [role, name, exact, under]), within).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}\n\nOn the screen:\n${await this.text()}`);
      },
    );
  }

  async click(role: string, name: string, options?: { exact?: boolean; within?: number; under?: string }) {
    await this.press(await this.find(role, name, options));
  }

  /** By id or another selector, where the name is not the point: `#record-visit-purpose`. */
  at(selector: string, within = 10_000): Promise<WebElement> {
    return until(selector, async () => (await this.driver.findElements(By.css(selector)))[0], within).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}\n\nOn the screen:\n${await this.text()}`);
      },
    );
  }

  async isThere(selector: string): Promise<boolean> {
    return (await this.driver.findElements(By.css(selector))).length > 0;
  }

  async clickAt(selector: string) {
    await this.press(await this.at(selector));
  }

  /** Scrolls there first; tries again when something was still moving over it. */
  private async press(element: WebElement) {
    await this.driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    try {
      await element.click();
    } catch {
      await pause(400);
      await element.click();
    }
  }

  /** Replaces what stands in a field. */
  async fill(selector: string, text: string) {
    const field = await this.at(selector);
    await this.driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", field);
    await field.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
    await field.sendKeys(text);
  }

  async keys(...keys: string[]) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  async chord(...keys: string[]) {
    await this.driver
      .switchTo()
      .activeElement()
      .sendKeys(Key.chord(...keys));
  }

  /** All words of the screen. `textContent` of hidden parts is not among them. */
  text(): Promise<string> {
    return this.driver.executeScript<string>("return document.body.innerText");
  }

  async sees(text: string, within = 10_000) {
    const flat = (words: string) => words.replace(/\s+/g, " ").toLowerCase();
    await until(`«${text}»`, async () => flat(await this.text()).includes(flat(text)), within).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}\n\nOn the screen:\n${await this.text()}`);
      },
    );
  }

  async goTo(hash: string) {
    await this.driver.executeScript("window.location.hash = arguments[0]", hash);
  }

  private async ask(script: string, args: unknown[]): Promise<WebElement | undefined> {
    const here = await this.driver.executeScript<boolean>("return Boolean(window.TestingLibraryDom)");
    if (!here) await this.driver.executeScript(testingLibrary);
    const found = await this.driver.executeScript<WebElement | null>(script, ...args);
    return found ?? undefined;
  }
}

const FIND = `
  const [role, name, exact, under] = arguments;
  const place = document.querySelector(under) ?? document.body;
  const flat = (text) => text.replace(/\\s+/g, " ").trim();
  const wanted = flat(name);
  const matches = (given) => (exact ? flat(given) === wanted : flat(given).includes(wanted));
  return window.TestingLibraryDom.queryAllByRole(place, role, { name: matches })[0] ?? null;
`;
