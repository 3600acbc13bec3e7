import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CaseView, Check } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { check } from "@/testing/sample";

const gaps = (fields: string): Check =>
  check("lir-card-complete", "Карта заполнена", "against", "card-gaps", { fields }, [{ by: "file" }]);

/** The card's form, over a case whose card the desk finds wanting. */
async function opened(changes: Partial<CaseView> = {}) {
  const view: CaseView = {
    ...caseView,
    sections: caseView.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, refusal: null })),
    })),
    ...changes,
  };
  const { user } = openDesk("#/case/f-aigerim/2/edit-card", fakeBackend({ open: () => Promise.resolve(view) }));
  const list = within(await screen.findByRole("navigation", { name: "Части карты" }));
  return { user, list };
}
const emptyCard = { data: { ...caseView.data, card: { values: {} } } };

test("the list says which part misses what the desk asks for, which is filled in and which is empty", async () => {
  const { list } = await opened({ seekerChecks: [gaps("phones, email, work")] });
  expect(list.getAllByRole("button").map((line) => line.textContent)).toEqual([
    "Личные сведенияЕсть сведения",
    expect.stringMatching(/^Адрес и связьНе хватает: 2: Телефоны?, Электронная почта$/),
    "Образование и навыкиЕсть сведения",
    expect.stringMatching(/Не хватает: 1: /),
    "Желаемая работаЕсть сведения",
    "Здоровье, семья, представительЕсть сведения",
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("where the desk says nothing of gaps, a part is filled in or empty and no more", async () => {
  const { list } = await opened(emptyCard);
  expect(list.queryByText(/Не хватает/)).toBeNull();
  expect(list.getAllByText("Пусто")).toHaveLength(6);
});

test("a part leads to the very field that is missing, which is no longer missing once it is answered", async () => {
  const { user, list } = await opened({ ...emptyCard, seekerChecks: [gaps("email")] });
  const contacts = list.getByRole("button", { name: /^Адрес и связь/ });
  await user.click(contacts);
  expect(screen.getByLabelText("Электронная почта")).toHaveFocus();
  expect(contacts).toHaveAttribute("aria-current", "true");
  await user.click(screen.getByLabelText("Почты нет"));
  expect(contacts).toHaveTextContent("Есть сведения");
});

test("the keys go from part to part, also out of a field, and stop at the ends", async () => {
  const { user, list } = await opened();
  const current = () => list.getAllByRole("button").findIndex((line) => line.getAttribute("aria-current") === "true");
  await user.click(screen.getAllByLabelText("Фамилия")[0]!);
  await user.keyboard("{Alt>}[PageUp]{/Alt}");
  expect(current()).toBe(0);
  await user.keyboard("{Alt>}[PageDown]{/Alt}");
  expect(current()).toBe(1);
  expect(screen.getByLabelText("Адрес проживания")).toHaveFocus();
  await user.keyboard("{Alt>}[PageDown][PageDown][PageDown][PageDown][PageDown]{/Alt}");
  expect(current()).toBe(5);
});

test("a part says how many of its fields are to be put right", async () => {
  const { user, list } = await opened();
  await user.clear(screen.getAllByLabelText("Имя")[0]!);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("alert");
  expect(list.getByRole("button", { name: /^Личные сведения/ })).toHaveTextContent(/Исправить: 1/);
  await user.type(screen.getAllByLabelText("Имя")[0]!, "Айгерім");
  await waitFor(() => {
    expect(list.getByRole("button", { name: /^Личные сведения/ })).toHaveTextContent("Есть сведения");
  });
});
