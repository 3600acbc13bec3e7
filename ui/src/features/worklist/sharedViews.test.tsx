import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Role, SavedViewInfo } from "@/backend";
import type { Language } from "@/shared/language";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

const shared: SavedViewInfo = {
  view: {
    id: "shared-1",
    name: "Сначала это",
    list: "my-step",
    filter: { text: "", overdue: true, mine: false },
    sort: { key: "due", down: false },
  },
  count: 2,
  overdue: 1,
  shared: { by: "Ахметов С. Н.", mayChange: false, opens: true },
};
const done = () => Promise.resolve({ result: "done" as const });

function desk(
  role: Role,
  views: SavedViewInfo[],
  changes: Parameters<typeof fakeBackend>[0] = {},
  language: Language = "ru",
) {
  const mayShare = role === "unit-head" || role === "head";
  return fakeBackend(
    { savedViews: () => Promise.resolve({ views, mayShare }), ...changes },
    { session: sessionAs(role), language },
  );
}

test("who heads a unit shares what narrows the list, without what was looked for, and is told so", async () => {
  const keepInRegister = vi.fn(done);
  const { user } = openDesk("#/home/my-step", desk("unit-head", [], { keepInRegister }));
  await user.click(await screen.findByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Только просроченные", hidden: true }));
  await user.keyboard("[Slash]Шмидт{Enter}");
  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Поделиться с центром…", hidden: true }));
  const name = await screen.findByRole("textbox", { name: "Название вида" });
  expect(screen.getByText(/Искомое «Шмидт» в общий вид не входит/)).toBeInTheDocument();
  await user.type(name, "Горит{Enter}");
  expect(await screen.findByText("Вид «Горит» теперь общий")).toBeInTheDocument();
  expect(keepInRegister).toHaveBeenCalledWith({
    act: "share-view",
    form: { view: null, name: "Горит", list: "my-step", overdue: true, mine: false, sort: null },
  });
});

test("a shared view stands under its own heading with its author; who may not change it keeps a copy", async () => {
  const saveView = vi.fn((view: SavedViewInfo["view"]) => Promise.resolve({ ...view, id: "view-1" }));
  const { user } = openDesk("#/home/my-step", desk("specialist", [shared], { saveView }));
  const lists = await screen.findByRole("navigation", { name: "Списки дел" });
  expect(await within(lists).findByRole("heading", { name: "Общие" })).toBeInTheDocument();
  // The menu has it too, and opens it by the keyboard alone.
  const menu = screen.getByTestId("view-menu");
  menu.focus();
  await user.keyboard("{Enter}");
  const group = await screen.findByRole("group", { name: "Общие", hidden: true });
  const item = within(group).getByRole("menuitem", { name: /^Сначала это/, hidden: true });
  item.focus();
  await user.keyboard("{Enter}");
  const title = await screen.findByRole("heading", { level: 2, name: /^Сначала это/ });
  expect(title).toHaveTextContent("общий, автор Ахметов С. Н.");

  await user.click(screen.getByTestId("view-menu"));
  await screen.findByRole("menuitem", { name: "Сохранить себе", hidden: true });
  expect(screen.queryByRole("menuitem", { name: "Больше не делиться", hidden: true })).toBeNull();
  expect(screen.queryByRole("menuitem", { name: "Переименовать…", hidden: true })).toBeNull();
  expect(screen.queryByRole("menuitem", { name: "Поделиться с центром…", hidden: true })).toBeNull();
  await user.click(screen.getByRole("menuitem", { name: "Сохранить себе", hidden: true }));
  expect(saveView).toHaveBeenCalledWith({ ...shared.view, id: "" });
});

test("who may change it renames it for all, and stops sharing it also where its list is not theirs", async () => {
  const keepInRegister = vi.fn(done);
  const mine = { ...shared, shared: { by: "Ахметов С. Н.", mayChange: true, opens: true } };
  const elsewhere = {
    ...mine,
    view: { ...shared.view, id: "shared-2", name: "Ждут", list: "waiting" as const },
    shared: { ...mine.shared, opens: false },
  };
  const { user } = openDesk("#/home/my-step/shared-1", desk("head", [mine, elsewhere], { keepInRegister }));
  await screen.findByRole("heading", { level: 2, name: /^Сначала это/ });
  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Переименовать…", hidden: true }));
  const name = await screen.findByRole("textbox", { name: "Название вида" });
  await user.clear(name);
  await user.type(name, "Срочное{Enter}");
  await screen.findByText("Вид «Срочное» теперь общий");
  const form = { view: "shared-1", name: "Срочное", list: "my-step", overdue: true, mine: false };
  expect(keepInRegister).toHaveBeenCalledWith({
    act: "share-view",
    form: { ...form, sort: { column: "due", down: false } },
  });
  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: /^Больше не делиться: «Ждут»/, hidden: true }));
  expect(await screen.findByText("Вид «Ждут» больше не общий")).toBeInTheDocument();
  expect(keepInRegister).toHaveBeenLastCalledWith({ act: "stop-sharing-view", form: { view: "shared-2" } });
});

test.each(["kk", "ru"] as const)("in %s axe finds nothing serious in the menu with shared views", async (language) => {
  const { user } = openDesk("#/home/my-step/shared-1", desk("specialist", [shared], {}, language), language);
  await screen.findByRole("heading", { level: 2, name: /^Сначала это/ });
  await user.click(screen.getByTestId("view-menu"));
  await screen.findAllByRole("menuitem", { hidden: true });
  expect(await axeFindings()).toEqual([]);
});
