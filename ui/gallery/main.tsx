/**
 * Screens over a desk in memory, to look at them: `npm run dev`, then `/gallery/index.html?lang=kk&scheme=dark&role=head#/decisions`.
 * Never part of the built application.
 */
import "@/shared/theme/styles";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import type { CaseView, Role } from "@/backend";
import { languages } from "@/shared/language";
import { deskStatus, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import {
  check,
  laterCase,
  returnedAct,
  unemployedChecks,
  vacanciesFound,
  voucherCase,
  weekRows,
  worklists,
} from "@/testing/sample";
import { ComponentSheet } from "./ComponentSheet";
import { catalogue } from "@/testing/rulebook";

const asked = new URLSearchParams(location.search);
const language = languages.find((each) => each === asked.get("lang")) ?? "ru";
const roles: Role[] = [
  "specialist",
  "head",
  "unit-head",
  "consultant",
  "training-specialist",
  "employer-relations",
  "analyst",
];
const voucherStages = ["start", "applied", "referred", "granted", "issued"] as const;
localStorage.setItem("mansap.language", language);
localStorage.setItem("mantine-color-scheme-value", asked.get("scheme") ?? "light");
const open = (file: string) =>
  fakeBackend()
    .open(file)
    .then((view) => withVoucher({ ...atSection(view), ...(asked.has("open") ? everythingOpen(view) : {}) }));
const backend = fakeBackend(
  {
    catalogues: (lists) => Promise.resolve(lists.map(catalogue)),
    open,
    vacancies: () => Promise.resolve(vacanciesFound),
    weekly: () => Promise.resolve(weekRows),
    ...(asked.has("filling") ? { worklist: () => Promise.resolve([]) } : {}),
    worklists: () => Promise.resolve([...worklists, { name: "monitoring", group: "mine", count: 3, overdue: 0 }]),
  },
  {
    language,
    session: asked.has("out") ? null : sessionAs(roles.find((role) => role === asked.get("role")) ?? "specialist"),
    enrolled: !asked.has("new"),
    // `&filling`: a new desk while its first exchange goes on.
    ...(asked.has("filling")
      ? {
          line: { online: false, since: null, lastExchange: null, problem: null },
          progress: { what: "records" as const, done: 1_240, of: 18_300 },
        }
      : {}),
    ...(asked.has("offline")
      ? { line: { ...deskStatus.line, online: false, lastExchange: "2026-11-17T10:52:00+05:00" }, waiting: 9 }
      : {}),
  },
);
/** `&voucher=granted`: the case with a voucher at that stage, shown to the person once it is `issued`. */
function withVoucher(view: CaseView): CaseView {
  const stage = voucherStages.find((each) => each === asked.get("voucher"));
  return stage ? { ...voucherCase(stage, stage === "issued"), header: view.header } : view;
}

/** `&at=6`: the same person in a later section; `&choice`: with two values that wait for a choice by hand. */
function atSection(view: CaseView): CaseView {
  const section = Number(asked.get("at"));
  const later = section > 0 ? { ...laterCase(section), file: view.file, header: view.header } : view;
  if (!asked.has("choice")) return later;
  const conflicts = returnedAct.conflicts.map(({ field, mine, centre }) => ({ field, other: mine, centre }));
  return {
    ...later,
    data: { ...later.data, conflicts },
    openActs: [{ act: "resolve-conflict", step: "", refusal: null, withPerson: false }],
  };
}

const gaps = { fields: "registered-at, digital-skill" };
/** `&open`: every step may be done, every list of conditions is full: to look at any form. */
function everythingOpen(view: CaseView): Partial<CaseView> {
  return {
    sections: view.sections.map((section) => ({
      ...section,
      refusal: null,
      steps: section.steps.map((step) => ({ ...step, refusal: null })),
    })),
    openActs: view.openActs.map((act) => ({ ...act, refusal: null })),
    // What the card still lacks shows in its form.
    seekerChecks: [...unemployedChecks, check("lir-card-complete", "Карта заполнена", "against", "card-gaps", gaps)],
    unemployedChecks,
  };
}

const root = document.getElementById("root");
if (root) createRoot(root).render(asked.has("components") ? <ComponentSheet /> : <App backend={backend} />);

/** `&press=Ctrl+KeyK` presses keys when the screen stands, to look at dialogs. */
const pressed = asked.get("press");
if (pressed)
  setTimeout(() => {
    const parts = pressed.split(" ");
    window.dispatchEvent(
      new KeyboardEvent("keydown", {
        code: parts.at(-1) ?? "",
        ctrlKey: parts.includes("Ctrl"),
        shiftKey: parts.includes("Shift"),
      }),
    );
  }, 1500);
