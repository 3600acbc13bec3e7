import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Backend } from "@/backend";
import { fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { worklists } from "@/testing/sample";

const none: Partial<Backend> = {
  worklists: () => Promise.resolve(worklists.map((list) => ({ ...list, count: 0, overdue: 0 }))),
  worklist: () => Promise.resolve([]),
  search: () => Promise.resolve([]),
  outbox: () => Promise.resolve([]),
};
const silent = { online: false, since: null, lastExchange: null, problem: null };
/** A new desk while its first exchange goes on: the line counts as there only when that has ended. */
const filling = () =>
  fakeBackend(none, { line: silent, progress: { what: "records", done: 400, of: 2_000 }, waiting: 0, needsYou: 0 });
const COUNT = /Записей: 400 из 2\s?000/;

test("a new desk does not say of an empty list that nobody is in it: it says how much has come", async () => {
  openDesk("#/home", filling());
  expect(await screen.findByText("Дела ещё приходят из центра")).toBeInTheDocument();
  expect(screen.getAllByText(COUNT).length).toBeGreaterThan(0);
  expect(screen.queryByText("Здесь сейчас никого нет")).toBeNull();
  expect(screen.queryByText(/Нет связи/)).toBeNull();
  const bar = within(screen.getByRole("contentinfo"));
  expect(bar.getByText("Идёт обмен с центром, получено записей:")).toBeInTheDocument();
  expect(bar.getByText(/^400 из 2\s?000$/)).toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

test.each([["#/people/Абай"], ["#/exchange"], ["#/decisions"], ["#/indicators"]])(
  "%s says that cases are still coming",
  async (place) => {
    openDesk(place, filling());
    expect((await screen.findAllByText(COUNT)).length).toBeGreaterThan(0);
  },
);

test("before the first answer of the centre nothing is said against the line, and nothing of «nobody»", async () => {
  openDesk("#/home", fakeBackend(none, { line: silent }));
  expect((await screen.findAllByText(/ещё не было обмена до конца/)).length).toBeGreaterThan(0);
  expect(screen.getByText("Проверяем связь с центром")).toBeInTheDocument();
  expect(screen.queryByText("Здесь сейчас никого нет")).toBeNull();
});

test("once everything is here an empty list is empty", async () => {
  openDesk("#/home", fakeBackend(none));
  expect(await screen.findByText("Здесь сейчас никого нет")).toBeInTheDocument();
  expect(screen.queryByText(/ещё приходят/)).toBeNull();
});

test("a person who is not found at the reception may only not have come yet", async () => {
  const { user } = openDesk("#/reception/record-visit", filling());
  await user.type(await screen.findByLabelText("ИИН"), "850722301743");
  expect(await screen.findByText("Дела этого человека пока не видно")).toBeInTheDocument();
});
