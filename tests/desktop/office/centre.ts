/** The centre: its server on embedded SQLite and the stand-ins of the state registers, each a process of its own. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts, hasEnded, program, start, tail, until, type Running } from "./programs";

export class Centre {
  private server: Running | undefined;
  private registers: Running | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly registersPort: number,
  ) {}

  /** A demonstration centre of so many people in a new folder; nothing runs yet. */
  static async found(folder: string, people: number): Promise<Centre> {
    const [port = 0, registersPort = 0] = await freePorts(2);
    const centre = new Centre(folder, port, registersPort);
    centre.tell("demo", "--people", String(people));
    return centre;
  }

  async open() {
    await this.openRegisters();
    await this.openServer();
  }

  async openRegisters() {
    const people = join(this.folder, "people.json");
    this.registers = start(
      program("mansap-standins"),
      ["--people", people, "--port", String(this.registersPort), "--delay-ms", "300"],
      { log: join(this.folder, "registers.log") },
    );
    await this.listens(this.registers, "registers:");
  }

  async openServer(env: NodeJS.ProcessEnv = {}) {
    this.server = start(
      program("mansap-server"),
      [
        ...["--data", this.folder, "serve", "--listen", `127.0.0.1:${String(this.port)}`],
        ...["--registers", `http://127.0.0.1:${String(this.registersPort)}`],
        ...["--messages", `http://127.0.0.1:${String(this.registersPort)}`],
      ],
      { log: join(this.folder, "server.log"), env },
    );
    await this.listens(this.server, `:${String(this.port)}`);
  }

  /** The line is down: no farewell to anybody. */
  async killServer() {
    await this.server?.kill();
  }

  async closeRegisters() {
    await this.registers?.stop();
  }

  /** A one-time code for a new desk. */
  enrolmentCode(): string {
    const code = /MANSAP1-\S+/.exec(this.tell("devices", "code", "--centre", "kc-esil"))?.[0];
    if (!code) throw new Error("the server gave no enrolment code");
    return code;
  }

  /** Publishes an edition of the rulebook with these changes (TOML). */
  publish(amendment: string) {
    const file = join(this.folder, "amendment.toml");
    writeFileSync(file, amendment);
    this.tell("rulebook", "publish", file);
  }

  /** Every chain and every file computed again; throws with what differs. */
  verify(): string {
    return this.tell("verify");
  }

  async close() {
    await this.server?.stop();
    await this.registers?.stop();
  }

  private tell(...words: string[]): string {
    return execFileSync(program("mansap-server"), ["--data", this.folder, ...words], { encoding: "utf8" });
  }

  private async listens(running: Running, says: string) {
    await until(`${running.child.spawnfile} to listen`, async () => {
      if (hasEnded(running)) throw new Error(`${running.child.spawnfile} ended:\n${tail(running.log)}`);
      return Promise.resolve(tail(running.log).includes(says));
    });
  }
}
