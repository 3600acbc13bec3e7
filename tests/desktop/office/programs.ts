/** Programs of the office as processes of their own: started, watched, stopped politely or killed. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");
const programs = process.env["MANSAP_PROGRAMS"] ?? join(root, "target/debug");
export const program = (name: string) => join(programs, name);

export interface Running {
  readonly child: ChildProcess;
  readonly log: string;
  /** Politely; a program that does not listen is killed. */
  stop(): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
}

/** Output goes to a log file whose end stands in the error when the program ends too early. */
export function start(
  command: string,
  args: readonly string[],
  { log, env = {} }: { log: string; env?: NodeJS.ProcessEnv },
): Running {
  mkdirSync(dirname(log), { recursive: true });
  const sink = openSync(log, "a");
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", sink, sink] });
  const ended = new Promise<void>((done) => {
    child.once("exit", () => {
      done();
    });
    child.once("error", () => {
      done();
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    child,
    log,
    stop: async () => {
      const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await end("SIGTERM");
      clearTimeout(force);
    },
    kill: () => end("SIGKILL"),
  };
}

export function hasEnded({ child }: Running): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export function tail(log: string): string {
  return readFileSync(log, "utf8").split("\n").slice(-15).join("\n");
}

/** Asks again and again until there is an answer; says what it waited for when there is none. */
export async function until<Answer>(
  what: string,
  probe: () => Promise<Answer | undefined | false | null>,
  within = 60_000,
): Promise<Answer> {
  const end = Date.now() + within;
  let last: unknown;
  do {
    try {
      const answer = await probe();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await pause(150);
  } while (Date.now() < end);
  throw new Error(`waited ${String(within / 1000)} s in vain for ${what}`, { cause: last });
}

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Ports are asked for together, so that no two of them are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((open, fail) => {
          const server = createServer();
          server.once("error", fail);
          server.listen(0, "127.0.0.1", () => {
            open(server);
          });
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
