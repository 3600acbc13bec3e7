/** Another day: the programs are told a date that lies ahead, the machine's own clock stays. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What a program started so many days later finds around it. Only the date moves: waiting takes as long as ever. */
export function daysLater(days: number): NodeJS.ProcessEnv {
  return { LD_PRELOAD: library(), FAKETIME: `+${String(days)}d`, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
}

function library(): string {
  const folders = readdirSync("/usr/lib").map((name) => join("/usr/lib", name, "faketime/libfaketimeMT.so.1"));
  const found = folders.find((path) => existsSync(path));
  if (!found) throw new Error("the package faketime is not installed: cargo xtask test installs it");
  return found;
}
