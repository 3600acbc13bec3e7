import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { SavedView } from "@/backend";
import type { Language } from "@/shared/language";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { rows } from "@/testing/sample";

const desk = (changes: Parameters<typeof fakeBackend>[0], language: Language = "ru") =>
  fakeBackend(changes, { session: sessionAs("specialist"), language });

test("what narrows the list is saved under a name, stands beside the lists, and shows as many rows as it counts", async () => {
  const narrowedWorklist = vi.fn(() => Promise.resolve(rows.slice(0, 2)));
  const { user } = openDesk("#/home/my-step", desk({ narrowedWorklist }));
  await user.click(await screen.findByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Только просроченные", hidden: true }));
  expect(narrowedWorklist).toHaveBeenLastCalledWith("my-step", { text: "", overdue: true, mine: false });
  await user.keyboard("[Slash]Шмидт{Enter}");
  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Сохранить вид…", hidden: true }));
  await user.type(await screen.findByRole("textbox", { name: "Название вида" }), "Горит{Enter}");

  const lists = screen.getByRole("navigation", { name: "Списки дел" });
  const name = await within(lists).findByRole("button", { name: /^Горит/ });
  expect(name).toHaveTextContent(/2$/);
  expect(await screen.findByRole("heading", { level: 2, name: /^Горит 2/ })).toHaveTextContent(
    /просроченные · «Шмидт»/,
  );
  expect(narrowedWorklist).toHaveBeenLastCalledWith("my-step", { text: "Шмидт", overdue: true, mine: false });
  expect(name).toHaveAttribute("aria-current", "page");
});

const kept: SavedView = {
  id: "view-1",
  name: "Мои на сегодня",
  list: "my-step",
  filter: { text: "", overdue: false, mine: true },
  sort: { key: "name", down: false },
};
const withView = async (language: Language = "ru") => {
  const backend = desk({}, language);
  await backend.saveView(kept);
  return openDesk("#/home/my-step/view-1", backend, language);
};

test("a saved view keeps its order, is renamed, deleted, and comes back with undo", async () => {
  const { user } = await withView();
  await screen.findByRole("heading", { level: 2, name: /^Мои на сегодня/ });
  const head = screen.getByRole("columnheader", { name: /Фамилия/ });
  expect(head).toHaveAttribute("aria-sort", "descending");
  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Переименовать…", hidden: true }));
  const field = await screen.findByRole("textbox", { name: "Название вида" });
  await user.clear(field);
  await user.type(field, "Ближайшие{Enter}");
  await screen.findByRole("heading", { level: 2, name: /^Ближайшие/ });

  await user.click(screen.getByTestId("view-menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Удалить вид", hidden: true }));
  const lists = screen.getByRole("navigation", { name: "Списки дел" });
  expect(await screen.findByText("Вид «Ближайшие» удалён")).toBeInTheDocument();
  expect(within(lists).queryByRole("button", { name: /^Ближайшие/ })).toBeNull();
  await user.keyboard("{Control>}[KeyZ]{/Control}");
  expect(await within(lists).findByRole("button", { name: /^Ближайшие/ })).toBeInTheDocument();
});

test.each(["kk", "ru"] as const)(
  "in %s axe finds nothing serious in a saved view and in its menu",
  async (language) => {
    const { user } = await withView(language);
    await screen.findByRole("heading", { level: 2, name: /^Мои на сегодня/ });
    await user.click(screen.getByTestId("view-menu"));
    await screen.findAllByRole("menuitem", { hidden: true });
    expect(await axeFindings()).toEqual([]);
  },
);
