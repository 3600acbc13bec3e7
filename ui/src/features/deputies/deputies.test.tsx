import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DeskFailure } from "@/backend";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

async function opened(changes: Parameters<typeof fakeBackend>[0] = {}, role: "head" | "specialist" = "head") {
  const { user } = openDesk("#/home", fakeBackend(changes, { session: sessionAs(role) }));
  await user.click(await screen.findByRole("button", { name: /Человек, ИИН/ }));
  await user.type(await screen.findByRole("combobox"), "Заместители");
  return user;
}

test("the head sees who decides now, ends the order, and names another", async () => {
  const nameDeputy = vi.fn(() => Promise.resolve({ deputies: [], colleagues: [] }));
  const endDeputy = vi.fn(() =>
    Promise.resolve({ deputies: [], colleagues: [{ staff: "marat", name: "Касымов Марат Талгатович" }] }),
  );
  const user = await opened({ nameDeputy, endDeputy });
  await user.click(await screen.findByRole("option", { name: /Заместители/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Заместители" }));
  expect(await dialog.findByText("приказ № 47-к, с 16.11.2026 по 27.11.2026")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByTestId("deputy-end-47-к"));
  expect(endDeputy).toHaveBeenCalledWith("dinara", "47-к");
  expect(await dialog.findByText("Сейчас никто Вас не замещает")).toBeVisible();

  await user.selectOptions(dialog.getByLabelText("Кто замещает"), "marat");
  await user.type(dialog.getByLabelText("Номер приказа"), " 48-к ");
  await user.type(dialog.getByLabelText("Первый день"), "01.12.2026");
  await user.type(dialog.getByLabelText("Последний день"), "30.11.2026");
  await user.click(dialog.getByTestId("deputy-name"));
  expect(nameDeputy).not.toHaveBeenCalled();
  expect(dialog.getByText("Последний день раньше первого или уже прошёл")).toBeVisible();
  await user.clear(dialog.getByLabelText("Последний день"));
  await user.type(dialog.getByLabelText("Последний день"), "11.12.2026");
  await user.keyboard("{Tab}{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(nameDeputy).toHaveBeenCalledExactlyOnceWith("marat", {
      number: "48-к",
      from: "2026-12-01",
      to: "2026-12-11",
    });
  });
});

test("without a line nothing is lost of what was typed", async () => {
  const nameDeputy = vi.fn(() => Promise.reject(new DeskFailure("no-line")));
  const user = await opened({ nameDeputy });
  await user.click(await screen.findByRole("option", { name: /Заместители/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Заместители" }));
  await user.selectOptions(await dialog.findByLabelText("Кто замещает"), "marat");
  await user.type(dialog.getByLabelText("Номер приказа"), "48-к");
  await user.type(dialog.getByLabelText("Первый день"), "01.12.2026");
  await user.type(dialog.getByLabelText("Последний день"), "11.12.2026");
  await user.keyboard("{Tab}");
  await user.click(dialog.getByTestId("deputy-name"));
  expect(await dialog.findByText(/Нет связи с центром/)).toBeVisible();
  expect(dialog.getByLabelText("Номер приказа")).toHaveValue("48-к");
});

test("who is not the head is offered no deputies", async () => {
  await opened({}, "specialist");
  expect(screen.queryByRole("option", { name: /^Заместители/ })).toBeNull();
});
