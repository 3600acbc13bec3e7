/** The form of one act, filled as a person fills it: fields by their id or their name, then the one filled button. */
import { By, error, type WebElement } from "selenium-webdriver";
import { ask } from "./commands";
import type { Desk } from "./desk";
import { until } from "./programs";
import { words } from "./words";

interface Sections {
  sections: { number: number; steps: { act: string }[] }[];
}

export class Form {
  /** Called with every form that is filled, before it is sent: a walk looks at it there. */
  static filled: (desk: Desk, act: string) => Promise<void> = () => Promise.resolve();

  private constructor(
    private readonly desk: Desk,
    private readonly act: string,
    readonly frame: WebElement,
  ) {}

  /** Goes to the act in its section of the case; an act beside the map opens in the first section, or in the one named. */
  static async open(desk: Desk, file: string, act: string, beside = 1): Promise<Form> {
    const { sections } = await ask<Sections>(desk.page, "open", { file });
    const section = sections.find(({ steps }) => steps.some((step) => step.act === act))?.number ?? beside;
    const there = () => desk.page.isThere(`[data-testid="form-${act}"]`);
    // The page of the act before may still be on its way to the next step: then it is opened again.
    for (let tries = 0; tries < 3; tries += 1) {
      if (tries > 0) await desk.page.goTo("#/home");
      await desk.page.goTo(`#/case/${file}/${String(section)}/${act}`);
      if (await until("the form", there, 4_000).catch(() => false)) break;
    }
    return Form.here(desk, act);
  }

  /** The form that stands on the screen already. */
  static async here(desk: Desk, act: string): Promise<Form> {
    return new Form(desk, act, await desk.page.at(`[data-testid="form-${act}"]`));
  }

  /** A field by its id: `doubts` is `check-documents-doubts`. */
  fill(field: string, text: string) {
    return this.desk.page.fill(`#${this.act}-${field}`, text);
  }

  /** A line of text by its label, where several lines have the same kind. */
  async fillNamed(label: string, text: string, nth = 0) {
    const under = nth === 0 ? this.frame : await this.row(nth);
    await this.desk.page.fill(await this.desk.page.find("textbox", words("ru", label), { under }), text);
  }

  /** What stands in a field. */
  async value(field: string): Promise<string> {
    return (await (await this.desk.page.at(`#${this.act}-${field}`)).getAttribute("value")) ?? "";
  }

  /** The same by its label. */
  async valueNamed(label: string): Promise<string> {
    const field = await this.desk.page.find("textbox", words("ru", label), { under: this.frame });
    return (await field.getAttribute("value")) ?? "";
  }

  /** A box by its id. */
  clickAt(field: string) {
    return this.desk.page.clickAt(`#${this.act}-${field}`);
  }

  /** A radio card by the code it stands for. */
  choose(field: string, code: string) {
    return this.desk.page.set(() => this.desk.page.at(`#${this.act}-${field} input[value="${code}"]`));
  }

  /** A line of a select. */
  select(field: string, code: string) {
    return this.desk.page.set(() => this.desk.page.at(`#${this.act}-${field} option[value="${code}"]`));
  }

  /** The first line that says something. */
  selectFirst(field: string) {
    return this.desk.page.set(() => this.desk.page.at(`#${this.act}-${field} option:not([value=""])`));
  }

  /** A select by its label, in the row of a repeated block. */
  async selectNamed(label: string, code: string, nth = 0) {
    const under = nth === 0 ? this.frame : await this.row(nth);
    const select = await this.desk.page.find("combobox", words("ru", label), { under });
    await this.desk.page.set(() => select.findElement(By.css(`option[value="${code}"]`)));
  }

  /** Finds a line of a classifier by typing, and takes the first. */
  async find(field: string, text: string) {
    await this.fill(field, text);
    await this.desk.page.click("option", text);
  }

  /** The same by its label, in the row of a repeated block. */
  async findNamed(label: string, text: string, nth: number) {
    const { page } = this.desk;
    await page.fill(await page.find("textbox", words("ru", label), { under: await this.row(nth) }), text);
    await page.click("option", text);
  }

  /** Yes or no to a question, by the words it is asked in. */
  async answer(question: string, yes: boolean) {
    const under = await this.desk.page.find("radiogroup", question, { under: this.frame });
    await this.give(under, yes);
  }

  /** Somebody takes part beside the person. */
  async namesInterpreter({ surname, given }: { surname: string; given: string }) {
    await this.desk.page.clickAt(`[data-testid="form-${this.act}"] [data-testid="participants-add"]`);
    const row = (await this.rows()).length;
    await this.fillNamed("name-surname", surname, row);
    await this.fillNamed("name-given", given, row);
    await this.selectNamed("participants-part", "interpreter", row);
  }

  /** The same to every question that is asked in these words. */
  async answerAll(question: string, yes: boolean) {
    const asked = By.css(`[role="radiogroup"][aria-label="${words("ru", question)}"]`);
    for (const under of await this.frame.findElements(asked)) await this.give(under, yes);
  }

  private give(under: WebElement, yes: boolean) {
    const answer = words("ru", yes ? "answer-yes" : "answer-no");
    return this.desk.page.set(() => this.desk.page.find("radio", answer, { under, exact: true }));
  }

  /** Ticks a box by its words. */
  tick(label: string) {
    return this.desk.page.set(() => this.desk.page.find("checkbox", label, { under: this.frame }));
  }

  /** Ticks every box. */
  async tickAll() {
    for (const box of await this.frame.findElements(By.css('input[type="checkbox"]')))
      await this.desk.page.set(() => Promise.resolve(box));
  }

  async press(message: string) {
    await this.desk.page.click("button", words("ru", message), { under: this.frame });
  }

  /** The nth row of a repeated block, counted from 1. */
  private row(nth: number): Promise<WebElement> {
    return until(`row ${String(nth)}`, async () => (await this.rows())[nth - 1]);
  }

  private rows(): Promise<WebElement[]> {
    return this.frame.findElements(By.css('[role="group"]'));
  }

  /** Adds a row to a repeated block and says which it is, counted over the whole form. */
  async add(message: string): Promise<number> {
    const before = await this.rows();
    await this.press(message);
    const added = await until("the new row", async () => {
      const ids = await Promise.all(before.map((row) => row.getId()));
      for (const [at, row] of (await this.rows()).entries()) if (!ids.includes(await row.getId())) return at + 1;
      return undefined;
    });
    return added;
  }

  /** What the law says against it. */
  private async refused(): Promise<string | undefined> {
    const notes = await this.frame.findElements(By.css('[role="status"]'));
    const texts = await Promise.all(notes.map((note) => note.getText()));
    return texts.find((text) => text.includes(words("ru", "refusal-typed-kept")));
  }

  private async hasGone(): Promise<boolean> {
    try {
      await this.frame.getTagName();
      return false;
    } catch (problem) {
      if (problem instanceof error.StaleElementReferenceError) return true;
      throw problem;
    }
  }

  /** Presses the button that names the act; the form goes when the act is recorded, and says why when it is not. */
  async submit() {
    const { page } = this.desk;
    await Form.filled(this.desk, this.act);
    const button = `[data-testid="submit-${this.act}"]`;
    // While the desk looks for a case of the same ИИН the button waits, and takes no click.
    const waits = () => page.isThere(`${button}:is([disabled],[aria-disabled="true"],[data-disabled])`);
    await until("the button to be free", async () => !(await waits()), 8_000).catch(() => false);
    await page.clickAt(button);
    const form = `[data-testid="form-${this.act}"]`;
    const end = await until(`${this.act} to be recorded`, async () => {
      // In the head's list the form of the next draft takes its place.
      if (!(await page.isThere(form)) || (await this.hasGone())) return "recorded";
      const [missing] = await page.driver.findElements(By.css(`${form} [role="alert"]`));
      return missing ? missing.getText() : this.refused();
    });
    if (end !== "recorded") throw new Error(`${this.act} was not recorded: ${end}`);
  }
}

/** Words of the law for a code, as the screen shows them in Russian. */
export async function lawWords({ page }: Desk, list: string, code: string): Promise<string> {
  const [entries] = await ask<{ code: string; ru: string }[][]>(page, "catalogues", { lists: [list] });
  const entry = entries?.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`no ${code} in ${list}`);
  return entry.ru;
}
