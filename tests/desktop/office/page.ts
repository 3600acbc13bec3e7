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

export interface Where {
  /** The whole name, not a part of it. */
  exact?: boolean;
  /** Milliseconds. */
  within?: number;
  /** A selector or an element that it lies in. */
  under?: string | WebElement;
}

export class Page {
  constructor(readonly driver: WebDriver) {}

  /** The element of this role and name; the name may be a part of it. Waits until it is there. */
  find(role: string, name: string, options: Where = {}): Promise<WebElement> {
    const { exact = false, within = 30_000, under = "body" } = options;
    return until(`${role} «${name}»`, () => this.ask(FIND, [role, name, exact, under]), within).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}\n\nOn the screen:\n${await this.text()}`);
      },
    );
  }

  async click(role: string, name: string, options?: Where) {
    await this.press(await this.find(role, name, options));
  }

  /** By id or another selector, where the name is not the point: `#record-visit-purpose`. */
  at(selector: string, within = 30_000): Promise<WebElement> {
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

  /**
   * Opens a paper and waits until its first page is drawn: the picture itself, not only its place, which has no width.
   * Clicks again where news that came in moved the button away under the click.
   */
  async opensPaper(button: string, pages = "[data-testid=paper-pages]") {
    const width = () => this.widthOf("img[data-testid=paper-page]");
    const opened = () => until("the paper to open", () => this.isThere(pages), 10_000).catch(() => false);
    await until(`${button} to open its paper`, async () => {
      await this.clickAt(button);
      return opened();
    });
    await until(`the first page of ${button} to be drawn`, async () => (await width()) > 500, 90_000).catch(
      async (error: unknown) => {
        throw new Error(`${String(error)}\n\nOn the screen:\n${await this.text()}`);
      },
    );
  }

  /** Scrolls there first; tries again when something was still moving over it. */
  async press(element: WebElement) {
    await this.driver.executeAsyncScript(REVEAL, element);
    try {
      await element.click();
    } catch {
      // A list that came late has moved it: look for its place again.
      await pause(400);
      await this.driver.executeAsyncScript(REVEAL, element);
      await element.click().catch(async (error: unknown) => {
        const over = await this.driver.executeScript<string>(OVER, element);
        throw new Error(`${String(error)}: cannot be clicked; over it lies ${over}`);
      });
    }
  }

  /** Chooses a radio, a box or a line of a select; one that slipped away under the click, because news came in and moved it, is clicked again. */
  async set(choice: () => Promise<WebElement>) {
    await until("the choice to be made", async () => {
      const element = await choice();
      if (await element.isSelected()) return true;
      await this.press(element);
      return element.isSelected();
    });
  }

  /** Replaces what stands in a field. */
  async fill(field: string | WebElement, text: string) {
    await this.type(typeof field === "string" ? await this.at(field) : field, text);
  }

  private async type(field: WebElement, text: string) {
    await until(`«${text}» to be typed`, async () => {
      await this.driver.executeAsyncScript(REVEAL, field);
      await field.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
      await field.sendKeys(text);
      // Fields put what they get into their own shape; one that stays empty has lost the focus meanwhile.
      return text === "" || (await field.getAttribute("value")) !== "";
    });
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

  /** How broad a picture is in itself, in its own dots; 0 while there is none to see. */
  widthOf(picture: string): Promise<number> {
    return this.driver.executeScript<number>("return document.querySelector(arguments[0])?.naturalWidth ?? 0", picture);
  }

  /** All words of the screen. `textContent` of hidden parts is not among them. */
  text(): Promise<string> {
    return this.driver.executeScript<string>("return document.body.innerText");
  }

  async sees(text: string, within = 30_000) {
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

/**
 * An option has no place of its own: its select is what must be seen. Then waits until it stands still: a dialog that is still
 * gliding in takes no click.
 */
const REVEAL = `
  const [given, done] = arguments;
  const shown = given.closest("select") ?? given;
  shown.scrollIntoView({ block: "center" });
  const place = () => { const { x, y, width } = shown.getBoundingClientRect(); return [x, y, width].join(); };
  let [last, still, left] = [place(), 0, 120];
  const look = () => {
    const now = place();
    still = now === last ? still + 1 : 0;
    last = now;
    left -= 1;
    if (still >= 4 || left <= 0) done();
    else setTimeout(look, 16);
  };
  look();
`;

const OVER = `
  const box = (arguments[0].closest("select") ?? arguments[0]).getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.y + " px: " + (top ? top.outerHTML.slice(0, 300) : "nothing");
`;

const FIND = `
  const [role, name, exact, under] = arguments;
  const place = typeof under === "string" ? (document.querySelector(under) ?? document.body) : under;
  const flat = (text) => text.replace(/\\s+/g, " ").trim();
  const wanted = flat(name);
  const matches = (given) => (exact ? flat(given) === wanted : flat(given).includes(wanted));
  return window.TestingLibraryDom.queryAllByRole(place, role, { name: matches })[0] ?? null;
`;
