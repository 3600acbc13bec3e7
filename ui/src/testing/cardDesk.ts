/** A desk with one case whose sections 1 to 5 are open, and the lists that the forms of the card ask for. */
import { vi } from "vitest";
import type { CaseView, RuleEntry } from "@/backend";
import { caseView, fakeBackend } from "./fakeBackend";

export const entry = (code: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  code,
  kk: code,
  ru: code.toUpperCase(),
  en: code,
  basis: { kk: "", ru: "", en: "" },
  confirmed: true,
  required: false,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
  copyKept: null,
  ...more,
});
const catalogues: Record<string, RuleEntry[]> = {
  consent: [entry("application", { required: true, text: { kk: "мәтін", ru: "текст", en: "text" } }), entry("notices")],
  sign_method: [entry("paper"), entry("ecp")],
  register: [entry("identity"), entry("ehr")],
};
export function cardDesk(changes: Partial<CaseView>) {
  const view: CaseView = {
    ...caseView,
    sections: caseView.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, refusal: null })),
    })),
    ...changes,
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend({
    perform,
    open: () => Promise.resolve(view),
    catalogues: (lists) => Promise.resolve(lists.map((list) => catalogues[list] ?? [])),
  });
  return { perform, backend };
}
