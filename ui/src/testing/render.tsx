import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "@/app/App";
import type { Backend } from "@/backend";
import type { Language } from "@/shared/language";
import { fakeBackend } from "./fakeBackend";

/** The whole desk at a place, over a desk in memory. */
export function openDesk(hash = "", backend: Backend = fakeBackend(), language: Language = "ru") {
  localStorage.setItem("mansap.language", language);
  window.location.hash = hash;
  return { user: userEvent.setup(), ...render(<App backend={backend} />) };
}

/** What axe finds serious or critical. Contrast needs a real browser and is measured on the tokens. */
export async function axeFindings(root: Element = document.body): Promise<string[]> {
  const result = await axe.run(root, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return result.violations
    .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}
