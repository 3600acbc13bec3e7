import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { printed } from "@/testing/samplePapers";

vi.mock("./usePages", () => ({ usePages: () => ({ drawn: [], total: 0, state: "drawn" }) }));

test("a list for a meeting is found again and given out as it was, and a name leads to its case", async () => {
  const archivedPaper = vi.fn(() => Promise.resolve(printed));
  const { user } = openDesk("#/papers", fakeBackend({ archivedPaper }, { session: sessionAs("specialist") }));
  await user.type(await screen.findByRole("textbox", { name: /По имени, номеру/ }), "000044");
  const [line, ...others] = screen.getAllByRole("listitem");
  expect(others).toEqual([]);
  expect(line).toHaveTextContent("Список");
  await user.click(within(line as HTMLElement).getByRole("button"));
  expect(archivedPaper).toHaveBeenCalledWith(7);
  expect(await screen.findByTestId("paper-print")).toBeVisible();
  await user.clear(screen.getByRole("textbox", { name: /По имени, номеру/ }));
  await user.type(screen.getByRole("textbox", { name: /По имени, номеру/ }), "такого нет");
  expect(screen.getByText("Среди выданных здесь документов таких нет.")).toBeVisible();
  await user.clear(screen.getByRole("textbox", { name: /По имени, номеру/ }));
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Сейтқали Айгерім Ерланқызы" }));
  await waitFor(() => {
    expect(window.location.hash).toBe("#/case/f-aigerim");
  });
});

test("the counter prints nothing, and checks the paper that somebody brings", async () => {
  const checkPaper = vi.fn(() =>
    Promise.resolve({
      kind: "qualification-voucher" as const,
      number: "ESL-D-2026-000051",
      date: "2026-10-28",
      centre: { kk: "Есіл", ru: "Есиль", en: "Esil" },
      sum: "7A3F",
    }),
  );
  const consultant = { ...sessionAs("consultant"), prints: [] };
  const { user } = openDesk("#/home", fakeBackend({ checkPaper }, { session: consultant }));
  await screen.findByRole("main");
  await user.keyboard("{Alt>}5{/Alt}");
  expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  await user.type(await screen.findByLabelText(/Проверить/), "MS1.abc");
  await user.click(screen.getByTestId("paper-check"));
  expect(checkPaper).toHaveBeenCalledWith("MS1.abc");
  expect(await screen.findByText(/ESL-D-2026-000051/)).toBeVisible();
});
