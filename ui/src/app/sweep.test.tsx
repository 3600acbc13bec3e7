/** Screens behind a step: every form of the sections 4–8 over the real rulebook, and what opens over a page. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Backend } from "@/backend";
import type { Language } from "@/shared/language";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { openDesk } from "@/testing/render";
import { catalogue } from "@/testing/rulebook";
import { actsOfSection, laterCase, refused, returnedAct, vacanciesFound, weekRows, worklists } from "@/testing/sample";
import { expectClean, standing } from "@/testing/sweep";

const submitKeys = "{Control>}{Enter}{/Control}";
const languages = ["kk", "ru"] as const;

function desk(language: Language, changes: Partial<Backend>) {
  return fakeBackend(
    { catalogues: (lists) => Promise.resolve(lists.map(catalogue)), ...changes },
    { language, session: sessionAs("specialist") },
  );
}

describe.each(languages)("forms in %s", (language) => {
  test.each([4, 5, 6, 7, 8])("section %i: each form, empty and sent back", async (section) => {
    const view = laterCase(section);
    const backend = desk(language, {
      open: () => Promise.resolve(view),
      vacancies: () => Promise.resolve(vacanciesFound),
      perform: (_, { act }) =>
        Promise.resolve({ result: "refused", value: refused("step-first", act, "4.2", { needs: act, step: "4.2" }) }),
    });
    const { user } = openDesk(`#/case/${view.file}/${String(section)}`, backend, language);
    await standing();
    await screen.findByRole("heading", { name: view.header.name });
    await expectClean();
    for (const act of actsOfSection[section] ?? []) {
      window.location.hash = `#/case/${view.file}/${String(section)}/${act}`;
      const form = await screen.findByTestId(`form-${act}`);
      await user.keyboard(submitKeys);
      await waitFor(() => {
        // Errors or the desk's refusal, beside the foot's own status.
        expect(form.querySelectorAll('[role="alert"],[role="status"]').length).toBeGreaterThan(1);
      });
      await expectClean(form);
    }
  });
});

describe.each(languages)("what opens over a page in %s", (language) => {
  test("a returned act whose two values wait for a choice by hand", async () => {
    const [conflict] = returnedAct.conflicts;
    const open = {
      ...caseView,
      data: {
        ...caseView.data,
        conflicts: [{ field: "lives-at" as const, other: conflict!.mine, centre: conflict!.centre }],
      },
      openActs: [{ act: "resolve-conflict" as const, step: "", refusal: null, withPerson: false }],
    };
    openDesk("#/exchange/r1", desk(language, { open: () => Promise.resolve(open) }), language);
    await userEvent.click(await screen.findByTestId("returned-choose"));
    await screen.findByTestId("form-resolve-conflict");
    await expectClean();
  });

  test("the weekly run", async () => {
    const lists = [...worklists, { name: "monitoring" as const, group: "mine" as const, count: 3, overdue: 0 }];
    const backend = desk(language, {
      weekly: () => Promise.resolve(weekRows),
      worklists: () => Promise.resolve(lists),
    });
    openDesk("#/home/monitoring", backend, language);
    await userEvent.click(await screen.findByTestId("weekly-run"));
    await screen.findByTestId("weekly-ask");
    await expectClean();
  });

  test("the papers of a case", async () => {
    openDesk(`#/case/${caseView.file}`, desk(language, {}), language);
    await userEvent.click(await screen.findByTestId("papers"));
    await screen.findByTestId("paper-unemployed-decision");
    await expectClean();
  });
});
