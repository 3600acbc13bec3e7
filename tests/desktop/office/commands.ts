/**
 * Acts and questions sent through the window's own commands, past the form. For what a walk needs quickly or many times (a
 * hundred notes, the state behind a screen); whatever a person does in a form is done in the form.
 */
import type { Page } from "./page";

export async function ask<Answer>(page: Page, command: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await page.driver.executeAsyncScript<{ ok: Answer } | { error: unknown }>(
    `const [command, args, done] = arguments;
     window.__TAURI_INTERNALS__.invoke(command, args).then((ok) => done({ ok }), (error) => done({ error }));`,
    command,
    args,
  );
  if ("error" in answer) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
  return answer.ok;
}
