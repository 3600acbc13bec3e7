import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { OutboxItem } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { outbox, returnedAct } from "@/testing/sample";

const openView = {
  ...caseView,
  file: "f-ivanova",
  sections: caseView.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, refusal: null })),
  })),
};

test("an act that waits or was accepted shows what was written and the way to its case", async () => {
  const { user } = openDesk("#/exchange/w1");
  expect(await screen.findByText("Что записано")).toBeInTheDocument();
  expect(screen.getByText("resume-publication: Нет")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Ким В. С./ }));
  expect(await screen.findByText("Все условия подтверждены")).toBeInTheDocument();
  expect(screen.getByText(/Номер в порядке центра: 4/)).toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard("[ArrowRight]");
  await waitFor(() => {
    expect(window.location.hash).toBe("#/case/f-kim");
  });
});

test("a returned act shows the reason, the ground, what was typed and both values in words", async () => {
  openDesk("#/exchange/r1");
  await screen.findByText(/Ничего из набранного не потеряно/);
  const page = screen.getByRole("main");
  expect(within(page).getByText("Основание: ФК-А.01, 2.4")).toBeInTheDocument();
  expect(within(page).getByText("1С:Бухгалтерия")).toBeInTheDocument();
  expect(within(page).getByText("Караганда, Гоголя 64, кв. 21")).toBeInTheDocument();
  expect(page.textContent).not.toMatch(/351010000|lives-at/);
});

test("a returned act is put right in its own form, which begins with what was typed", async () => {
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: openView }));
  const withdraw = vi.fn(() => Promise.resolve());
  const { user } = openDesk("#/exchange/r1", fakeBackend({ perform, withdraw, open: () => Promise.resolve(openView) }));
  await user.click(await screen.findByTestId("returned-edit"));
  await screen.findByTestId("form-edit-card");
  expect(screen.getByDisplayValue("Бухар-Жырау 41, кв. 8")).toBeInTheDocument();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith("f-ivanova", returnedAct.form, []);
  });
  await waitFor(() => {
    expect(withdraw).toHaveBeenCalledWith("r1", "Заменён исправленным актом");
  });
});

test("which of two values is right is chosen beside the returned act; then it is sent again from the same place", async () => {
  const [conflict] = returnedAct.conflicts;
  const centre = { ...conflict!.centre, entry: "c1" };
  const open = {
    ...openView,
    data: { ...openView.data, conflicts: [{ field: "lives-at" as const, other: conflict!.mine, centre }] },
    openActs: [{ act: "resolve-conflict" as const, step: "", refusal: null, withPerson: false }],
  };
  let { conflicts } = returnedAct;
  const perform = vi.fn(() => {
    conflicts = [];
    return Promise.resolve({ result: "done" as const, value: { ...open, data: { ...open.data, conflicts: [] } } });
  });
  const backend = fakeBackend({
    perform,
    open: () => Promise.resolve(open),
    returned: () => Promise.resolve({ ...returnedAct, conflicts }),
  });
  const { user } = openDesk("#/exchange/r1", backend);
  await user.click(await screen.findByTestId("returned-choose"));
  await screen.findByTestId("form-resolve-conflict");
  expect(screen.queryByTestId("returned-again")).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard("{Escape}");
  await user.click(await screen.findByTestId("returned-choose"));
  await user.click(await screen.findByRole("radio", { name: /^Моё/ }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-ivanova",
      {
        act: "resolve-conflict",
        form: { field: "lives-at", take: "said" },
      },
      [],
    );
  });
  expect(await screen.findByTestId("returned-again")).toBeEnabled();
  expect(screen.queryByTestId("returned-choose")).toBeNull();
});

test("the list of acts is searched by name, number and step", async () => {
  const { user } = openDesk("#/exchange");
  await screen.findByRole("button", { name: /Иванова/ });
  await user.keyboard("[Slash]");
  await user.keyboard("030225");
  expect(screen.queryByRole("button", { name: /Иванова/ })).toBeNull();
  expect(screen.getByRole("button", { name: /Жақсылықова/ })).toBeInTheDocument();
});

test("a returned act that had drawn a number says that the number is void: at once, in the list and in the act", async () => {
  const numbered = { ...outbox[0]!, act: "register-seeker" as const, number: "ESL-2026-000123" };
  let items: OutboxItem[] = [{ ...numbered, standing: "pending" }, ...outbox.slice(1)];
  let news: () => void = () => undefined;
  const { user } = openDesk(
    "#/home",
    fakeBackend({
      outbox: () => Promise.resolve(items),
      returned: () => Promise.resolve({ ...returnedAct, item: numbered }),
      onChanged: (listener) => {
        news = listener;
        return () => undefined;
      },
    }),
  );
  await screen.findByText("Мой ход");
  await user.keyboard("{Alt>}[Digit2]{/Alt}");
  const row = await screen.findByRole("button", { name: /Иванова/ });
  expect(row).not.toHaveTextContent("ESL-2026-000123");
  items = [numbered, ...outbox.slice(1)];
  act(news);
  const words = "Номер ESL-2026-000123 недействителен: не называйте его и не печатайте";
  await waitFor(() => {
    expect(screen.getByRole("contentinfo")).toHaveTextContent(words);
  });
  await waitFor(() => {
    expect(screen.getByRole("button", { name: /Иванова/ })).toHaveTextContent(words);
  });
  expect(await within(screen.getByRole("main")).findByText(`${words}.`)).toBeInTheDocument();
});
