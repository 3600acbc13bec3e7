/** A screen of its own for each desk, so that no window takes the keyboard of another. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface Display {
  name: string;
  close(): void;
}

export async function openDisplay(): Promise<Display> {
  const shown = process.env["MANSAP_SHOW"] ? process.env["DISPLAY"] : undefined;
  if (shown) return { name: shown, close: () => undefined };
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const number = await new Promise<string>((told, fail) => {
    createInterface({ input: server.stdout }).once("line", told);
    server.once("error", fail);
    server.once("exit", () => {
      fail(new Error("Xvfb ended before it had a screen"));
    });
  });
  return { name: `:${number.trim()}`, close: () => server.kill() };
}
