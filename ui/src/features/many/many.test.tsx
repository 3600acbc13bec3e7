import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Backend, DoneForMany, ForMany, ManyRow, Role } from "@/backend";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { refused, rows, worklists } from "@/testing/sample";
import { expectClean } from "@/testing/sweep";

const cases = rows.slice(0, 3).map((row, n) => ({ ...row, file: `case-${String(n)}`, name: `Человек ${String(n)}` }));
const ended = refused("nothing-there", "assign-case", "");

function looked(files: string[]): ManyRow[] {
  return files.map((file, n) => ({
    file,
    name: `Человек ${String(n)}`,
    holder: n === 0 ? { staff: "dinara", name: "Жұмабекова Д. Қ." } : null,
    state: file === "case-1" ? "refused" : "ready",
    refusal: file === "case-1" ? ended : null,
  }));
}

async function opened(role: Role, changes: Partial<Backend>, list = "my-step") {
  const backend = fakeBackend(
    {
      worklists: () => Promise.resolve(worklists),
      worklist: () => Promise.resolve(cases),
      previewForMany: (_, files) => Promise.resolve(looked(files)),
      ...changes,
    },
    { session: sessionAs(role) },
  );
  return openDesk(`#/home/${list}`, backend);
}

test("rows are looked through first: who is left out stands with the reason, and only the others are done", async () => {
  const doForMany = vi.fn((_: ForMany, files: string[]): Promise<DoneForMany> =>
    Promise.resolve({ done: files.length, leftOut: [] }),
  );
  const { user } = await opened("specialist", { doForMany });
  await user.click(await screen.findByTestId("assign-rows"));
  const dialog = within(screen.getByRole("dialog"));
  // Nobody is chosen for the person.
  expect(dialog.getByTestId("many-look")).toHaveTextContent("Выберите специалиста");
  await user.selectOptions(dialog.getByLabelText("Кому передать"), "anna");
  await user.type(dialog.getByLabelText("Что важно знать"), "Отпуск");
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByTestId("many-look"));
  const left = within(await dialog.findByRole("list", { name: "Не войдут: 1" }));
  expect(left.getByRole("button", { name: "Человек 1" })).toBeVisible();
  expect(within(dialog.getByRole("list", { name: "Будет выполнено: 2" })).getAllByRole("listitem")).toHaveLength(2);
  expect(doForMany).not.toHaveBeenCalled();
  expect(await axeFindings()).toEqual([]);

  await user.click(dialog.getByTestId("many-do"));
  expect(await dialog.findByText("Выполнено по делам: 2 из 2")).toBeVisible();
  expect(doForMany.mock.calls[0]).toEqual([
    { what: "assign", form: { to: "anna", name: "Ли Анна Владимировна", note: "Отпуск" } },
    ["case-0", "case-2"],
  ]);
  expect(await axeFindings()).toEqual([]);
  // What was somebody's goes back; what was nobody's has nobody to go back to.
  await user.click(dialog.getByTestId("many-undo"));
  expect(await dialog.findByText("Возвращено дел: 1 из 1")).toBeVisible();
  expect(doForMany.mock.calls[1]).toEqual([
    { what: "assign", form: { to: "dinara", name: "Жұмабекова Д. Қ.", note: null } },
    ["case-0"],
  ]);
});

test("who is left out while it is done is named too", async () => {
  const leftOut = [{ file: "case-2", name: "Человек 2", refusal: ended }];
  const { user } = await opened("unit-head", { doForMany: () => Promise.resolve({ done: 1, leftOut }) });
  await user.click(await screen.findByTestId("assign-rows"));
  await user.selectOptions(screen.getByLabelText("Кому передать"), "anna");
  await user.click(screen.getByTestId("many-look"));
  await user.click(await screen.findByTestId("many-do"));
  expect(await screen.findByText("Выполнено по делам: 1 из 2")).toBeVisible();
  const list = within(screen.getByRole("list", { name: "Не войдут: 1" }));
  await user.click(list.getByRole("button", { name: "Человек 2" }));
  expect(window.location.hash).toContain("case-2");
});

test("what was posted in one post is recorded for all with the number of its list", async () => {
  const doForMany = vi.fn((_: ForMany, files: string[]): Promise<DoneForMany> =>
    Promise.resolve({ done: files.length, leftOut: [] }),
  );
  const { user } = await opened("specialist", { doForMany }, "notify");
  await user.click(await screen.findByTestId("notify-rows"));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: /почт/i }));
  await user.type(dialog.getByRole("textbox"), "Список 14");
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByTestId("many-look"));
  await user.click(await dialog.findByTestId("many-do"));
  await dialog.findByText("Выполнено по делам: 2 из 2");
  expect(doForMany.mock.calls[0]?.[0]).toEqual({
    what: "deliver",
    form: { voucher: false, delivery: "posted", proof: "Список 14" },
  });
});

test("a head hands over all the cases of who leaves, from the palette, shared among those who take over", async () => {
  const doForMany = vi.fn((_: ForMany, files: string[]): Promise<DoneForMany> =>
    Promise.resolve({ done: files.length, leftOut: [] }),
  );
  const held = Array.from({ length: 5 }, (_, n) => ({ file: `held-${String(n)}`, name: `Дело ${String(n)}` }));
  const { user } = await opened("unit-head", {
    doForMany,
    caseHolders: () => Promise.resolve([{ staff: "gone", name: "Ушедший Сотрудник", cases: held }]),
  });
  // At home it stands below the lists too.
  await user.click(await screen.findByTestId("hand-over-cases"));
  expect(await screen.findByRole("dialog", { name: "Передать дела сотрудника" })).toBeVisible();
  await user.keyboard("{Escape}");
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox", { name: /./ }), "передать дела сотр");
  await user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog"));
  await user.selectOptions(await dialog.findByLabelText("Чьи дела"), "gone");
  expect(within(dialog.getByRole("list", { name: "Дела: 5" })).getAllByRole("listitem")).toHaveLength(5);
  expect(dialog.getByTestId("many-look")).toHaveTextContent("Выберите специалиста");
  await user.click(dialog.getByRole("checkbox", { name: /Жұмабекова/ }));
  await user.click(dialog.getByRole("checkbox", { name: /Ли Анна/ }));
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByTestId("many-look"));
  await user.click(await dialog.findByTestId("many-do"));
  expect(await dialog.findByText("Выполнено по делам: 5 из 5")).toBeVisible();
  const given = doForMany.mock.calls.map(([act, files]) => [act.what === "assign" && act.form.to, files.length]);
  expect(given).toEqual([
    ["dinara", 3],
    ["anna", 2],
  ]);
});

test("who keeps cases hands over no colleague's, and who may not assign sees no button", async () => {
  await opened("specialist", {});
  expect(await screen.findByTestId("assign-rows")).toBeVisible();
  expect(screen.queryByTestId("hand-over-cases")).toBeNull();
});

test.each(["kk", "en"] as const)("in %s every word is there", async (language) => {
  const backend = fakeBackend({ worklist: () => Promise.resolve(cases) }, { language, session: sessionAs("head") });
  const { user } = openDesk("#/home/my-step", backend, language);
  await user.click(await screen.findByTestId("assign-rows"));
  await expectClean();
  await user.keyboard("{Escape}");
  await user.click(screen.getByTestId("hand-over-cases"));
  await screen.findByTestId("many-look");
  await expectClean();
});
