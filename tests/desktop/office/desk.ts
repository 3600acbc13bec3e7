/** A desk: the real program in its own process, with its own screen, home folder, data and driver. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";
import { openDisplay, type Display } from "./display";
import { Page } from "./page";
import { freePorts, pause, program, root, start, tail, until, type Running } from "./programs";

const OPENING = 40_000;

export class Desk {
  private display: Display | undefined;
  private driving: Running | undefined;
  private window: WebDriver | undefined;
  private current: Page | undefined;

  /** `folder` holds everything of this desk; `pictures` is where its screenshots go. */
  constructor(
    readonly name: string,
    private readonly folder: string,
    private readonly pictures: string,
  ) {}

  get page(): Page {
    if (!this.current) throw new Error(`${this.name} is closed`);
    return this.current;
  }

  /** Opens the window; a desk that was here before finds its data again. */
  async open(env: NodeJS.ProcessEnv = {}) {
    const [port, native] = await freePorts(2);
    this.driving = start(driver(), ["--port", String(port), "--native-port", String(native)], {
      log: join(this.folder, "window.log"),
      env: { ...(await this.surroundings()), ...env },
    });
    const capabilities = new Capabilities();
    capabilities.set("browserName", "wry");
    capabilities.set("tauri:options", { application: program("mansap") });
    const server = `http://127.0.0.1:${String(port)}/`;
    // A program that ends at once leaves the driver waiting: what it said tells more than a time-out.
    const opening = until(
      `the driver of ${this.name}`,
      async () => await new Builder().withCapabilities(capabilities).usingServer(server).build(),
      OPENING,
    );
    const late = pause(OPENING).then(() => {
      throw new Error(`${this.name} did not open:\n${tail(join(this.folder, "window.log"))}`);
    });
    this.window = await Promise.race([opening, late]);
    await this.window.manage().setTimeouts({ script: 60_000 });
    this.current = new Page(this.window);
  }

  /** Milliseconds from a double click, with no driver in between, until the program says that its first screen stands. */
  async firstScreen(env: NodeJS.ProcessEnv = {}): Promise<number> {
    const log = join(this.folder, "alone.log");
    rmSync(log, { force: true });
    const surroundings = await this.surroundings();
    const began = Date.now();
    const alone = start(program("mansap"), [], { log, env: { ...surroundings, NO_COLOR: "1", ...env } });
    try {
      const said = await until("the first screen", () =>
        Promise.resolve(/^(\S+) .*first screen/m.exec(readFileSync(log, "utf8"))?.[1]),
      );
      return Date.parse(said) - began;
    } finally {
      await alone.stop();
    }
  }

  async close() {
    const programs = this.processes().filter(({ name }) => name === "mansap");
    await this.window?.quit().catch(() => undefined);
    await this.driving?.stop();
    // The next window at this folder must find the database free.
    for (const { pid } of programs)
      await until(
        "the program to have ended",
        () => Promise.resolve(!existsSync(`/proc/${String(pid)}`)),
        60_000,
      ).catch(() => {
        process.kill(pid, "SIGKILL");
      });
    this.window = undefined;
    this.current = undefined;
  }

  /** Ends the program as a power cut does: no farewell, nothing flushed. */
  async kill() {
    for (const process_ of this.processes()) if (process_.name === "mansap") process.kill(process_.pid, "SIGKILL");
    await this.driving?.kill();
    this.window = undefined;
    this.current = undefined;
  }

  /** The program and what its window is made of; the drivers are not among them. */
  processes(): { pid: number; name: string }[] {
    const pid = this.driving?.child.pid;
    return pid === undefined ? [] : below(pid).filter(({ name }) => !/driver/i.test(name));
  }

  private async surroundings(): Promise<NodeJS.ProcessEnv> {
    this.display ??= await openDisplay();
    const home = join(this.folder, "home");
    mkdirSync(home, { recursive: true });
    return {
      DISPLAY: this.display.name,
      HOME: home,
      XDG_DATA_HOME: join(home, "data"),
      XDG_CACHE_HOME: join(home, "cache"),
      XDG_CONFIG_HOME: join(home, "config"),
      MANSAP_DATA: join(this.folder, "data"),
      MANSAP_KEYRING: "file",
      NO_AT_BRIDGE: "1",
    };
  }

  async leave() {
    await this.close();
    this.display?.close();
    this.display = undefined;
  }

  /** `01-sign-in` becomes `target/screenshots/…/01-sign-in.png`. */
  async picture(name: string) {
    mkdirSync(this.pictures, { recursive: true });
    const png = await this.page.driver.takeScreenshot();
    writeFileSync(join(this.pictures, `${name}.png`), png, "base64");
  }
}

function driver(): string {
  const own = join(root, "target/tools/bin/tauri-driver");
  return process.env["TAURI_DRIVER"] ?? own;
}

/** Processes that descend from one, by /proc. */
function below(ancestor: number): { pid: number; name: string }[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [, name = "", parent = ""] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
        return [{ pid: Number(pid), name, parent: Number(parent) }];
      } catch {
        return []; // ended while we looked
      }
    });
  const children = (pid: number): typeof all =>
    all.filter((each) => each.parent === pid).flatMap((each) => [each, ...children(each.pid)]);
  return children(ancestor);
}
