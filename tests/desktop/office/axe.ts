/** axe in the real WebKit: nothing serious or critical may stand on a screen. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "./page";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** One line for each violation; empty when the screen is good. */
export async function seriousViolations({ driver }: Page): Promise<string[]> {
  const here = await driver.executeScript<boolean>("return Boolean(window.axe)");
  if (!here) await driver.executeScript(axe);
  const found = await driver.executeAsyncScript<Violation[] | string>(`
    const done = arguments[arguments.length - 1];
    // The page may still be fading something in; contrast is measured at the end of it.
    const still = document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity);
    Promise.allSettled(still.map((each) => each.finished))
      .then(() => window.axe.run(document, { resultTypes: ["violations"] }))
      .then((result) => done(result.violations), (error) => done(String(error)));
  `);
  if (typeof found === "string") throw new Error(`axe did not run: ${found}`);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n      ${failureSummary ?? ""}`);
      return `${id}: ${help} (${String(nodes.length)})\n    ${where.join("\n    ")}`;
    });
}
