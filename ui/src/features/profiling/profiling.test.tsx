import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Backend } from "@/backend";
import type { FactorChoice, Hinted, RuleEntry } from "@/backend/model";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { register } from "@/testing/sample";

const words = (ru: string) => ({ ru, kk: ru, en: ru });
const question: RuleEntry = {
  ...register,
  ...words("Как искал работу"),
  code: "search",
  options: [
    { code: "daily", ...words("Каждый день"), score: 2 },
    { code: "some", ...words("Иногда"), score: 1 },
  ],
};
const nothing: Hinted = { hint: null, answered: 0, needed: 1, reasons: [] };
const reason = { factor: "search", question: words("Как искал работу"), answer: words("Иногда"), points: 10, of: 20 };

/** A desk that counts: one answer is enough for a hint. */
const counts: Backend["profileHint"] = (_file, _factors, answers: FactorChoice[]) => {
  const given = answers.some(({ option }) => option !== null);
  const counted: Hinted = { hint: { score: 50, level: "middle" }, answered: 1, needed: 1, reasons: [reason] };
  return Promise.resolve({ potential: nothing, motivation: given ? counted : nothing });
};

test("the hint with its reasons follows the answers while they are typed, and a level beside it asks why", async () => {
  const profileHint = vi.fn(counts);
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: caseView }));
  const open = (file: string) => Promise.resolve({ ...caseView, file });
  const catalogues = (lists: readonly string[]) =>
    Promise.resolve(lists.map((list) => (list === "motivation_question" ? [question] : [])));
  const { user } = openDesk(
    "#/case/f-aigerim/3/assess-profile",
    fakeBackend({ profileHint, perform, open, catalogues }),
  );
  await screen.findByTestId("form-assess-profile");
  expect((await screen.findAllByText(/Подсказки пока нет/)).length).toBe(2);

  await user.selectOptions(screen.getByLabelText("Как искал работу"), "some");
  expect(await screen.findByText(/Подсказка: Средний, 50 из 100/)).toBeInTheDocument();
  expect(screen.getByText("Как искал работу · Иногда: 10 из 20")).toBeInTheDocument();
  expect(profileHint).toHaveBeenLastCalledWith("f-aigerim", null, [{ factor: "search", option: "some" }]);
  expect(await axeFindings()).toEqual([]);

  for (const high of screen.getAllByRole("radio", { name: /Высокий/ })) await user.click(high);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(screen.getAllByText(/объясните почему/).length).toBeGreaterThan(0);
  });
  expect(perform).not.toHaveBeenCalled();
});
