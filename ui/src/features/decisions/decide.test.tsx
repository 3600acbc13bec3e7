import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

test("the director's keys work in the group only, and the decision goes out with its verdict", async () => {
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: caseView }));
  const { user } = openDesk("#/decisions", fakeBackend({ perform }, { session: sessionAs("head") }));
  const register = await screen.findByRole("radio", { name: /Зарегистрировать безработным/ });
  await user.keyboard("a");
  expect(register).not.toBeChecked();
  register.focus();
  await user.keyboard("d");
  expect(screen.getByRole("radio", { name: /^Отказать/ })).toBeChecked();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите основание отказа");
  expect(await axeFindings()).toEqual([]);
  register.focus();
  await user.keyboard("a");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      expect.anything(),
      {
        act: "decide-unemployed",
        form: { verdict: "register" },
      },
      [],
    );
  });
});

test("a condition that changed while the draft waited is said above the lines of today", async () => {
  const draft = caseView.draft!;
  const [line] = draft.checks;
  const before = [{ ...line!, check: { ...line!.check, finding: "attention" as const } }];
  const changed = { ...caseView, draft: { ...draft, before } };
  openDesk("#/decisions", fakeBackend({ open: () => Promise.resolve(changed) }, { session: sessionAs("head") }));
  expect(await screen.findByText("С отправки проекта изменилось")).toBeVisible();
  expect(screen.getByText(/в проекте «Посмотрите», сегодня «Подтверждено»/)).toBeVisible();
});
