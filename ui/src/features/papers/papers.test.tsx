import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DeskFailure } from "@/backend";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { printed } from "@/testing/samplePapers";
import type { Pages } from "./usePages";

// jsdom draws nothing: how far the pages are is told to the screen instead.
const pages = vi.hoisted(() => vi.fn<(pdf: string) => Pages>());
vi.mock("./usePages", () => ({ usePages: pages }));
const first = { url: "blob:page-1", wide: false };
const second = { url: "blob:page-2", wide: true };
const windowPrints = vi.fn();

beforeEach(() => {
  pages.mockReturnValue({ drawn: [first, second], total: 2, state: "drawn" });
  windowPrints.mockClear();
  window.print = windowPrints;
});

async function opened(changes: Parameters<typeof fakeBackend>[0] = {}) {
  const backend = fakeBackend(changes, { session: sessionAs("specialist") });
  const { user } = openDesk(`#/case/${caseView.file}`, backend);
  await user.click(await screen.findByTestId("papers"));
  await screen.findByTestId("paper-unemployed-decision");
  return user;
}

describe("papers of a case", () => {
  test("each says its number, whether it is confirmed, or after which step it can be printed", async () => {
    await opened();
    const decision = screen.getByTestId("paper-unemployed-decision");
    expect(within(decision).getByText("№ ESL-D-2026-000041")).toBeVisible();
    expect(within(decision).getByText("ещё не подтверждено центром")).toBeVisible();
    expect(screen.getByTestId("paper-unemployed-duties")).toHaveTextContent("после шага 5.7");
    expect(screen.getByTestId("paper-extract")).toHaveTextContent("в карте нет ИИН");
    expect(screen.queryByTestId("paper-extract-kk")).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  test("a decision is printed in both languages, and the log is told once somebody says that it came out", async () => {
    const print = vi.fn(() => Promise.resolve(printed));
    const paperHandled = vi.fn(() => Promise.resolve());
    const user = await opened({ print, paperHandled });
    await user.click(screen.getByTestId("paper-unemployed-decision-both"));
    const about = { kind: "unemployed-decision", about: "0193-1.7#0" };
    expect(print).toHaveBeenCalledWith(caseView.file, about, "both");
    await user.click(await screen.findByTestId("paper-print"));
    expect(windowPrints).toHaveBeenCalledOnce();
    expect(await screen.findByRole("group", { name: "Бумага напечатана?" })).toBeVisible();
    expect(paperHandled).not.toHaveBeenCalled();
    expect(screen.getByTestId("paper-printed-yes")).toHaveFocus();
    expect(await axeFindings()).toEqual([]);
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(paperHandled).toHaveBeenCalledExactlyOnceWith([4], "printed");
    });
    expect(screen.queryByTestId("paper-printed-yes")).toBeNull();
  });

  test("a print dialog that was cancelled leaves nothing in the log", async () => {
    const paperHandled = vi.fn(() => Promise.resolve());
    const user = await opened({ paperHandled });
    await user.click(screen.getByTestId("paper-notice-ru"));
    await user.click(await screen.findByTestId("paper-print"));
    await user.click(await screen.findByTestId("paper-printed-no"));
    await user.click(screen.getByRole("button", { name: "Закрыть" }));
    await waitFor(() => {
      expect(screen.queryByTestId("paper-print")).toBeNull();
    });
    expect(paperHandled).not.toHaveBeenCalled();
  });

  test("a paper that nobody answered for counts as printed: it may have to be asked back", async () => {
    const paperHandled = vi.fn(() => Promise.resolve());
    const user = await opened({ paperHandled });
    await user.click(screen.getByTestId("paper-notice-ru"));
    await user.click(await screen.findByTestId("paper-print"));
    await screen.findByTestId("paper-printed-no");
    await user.click(screen.getByRole("button", { name: "Закрыть" }));
    await waitFor(() => {
      expect(paperHandled).toHaveBeenCalledExactlyOnceWith([4], "printed");
    });
  });

  test("its pages are shown as pictures, and lie ready for the printer, each on a sheet", async () => {
    const user = await opened();
    await user.click(screen.getByTestId("paper-notice-ru"));
    const region = await screen.findByRole("region", { name: printed.fileName });
    expect(region).toHaveAttribute("tabindex", "0");
    const names = within(region)
      .getAllByRole("img")
      .map((page) => page.getAttribute("alt"));
    expect(names).toEqual([1, 2].map((page) => `${printed.fileName}, страница ${String(page)} из 2`));
    const sheets = screen.getByTestId("paper-sheets");
    expect(sheets.parentElement).toBe(document.body);
    expect([...sheets.querySelectorAll("img")].map((page) => page.src)).toEqual([first.url, second.url]);
    expect(await axeFindings()).toEqual([]);
  });

  test("while pages are drawn, the next is told and nothing is printed by halves", async () => {
    pages.mockReturnValue({ drawn: [first], total: 2, state: "drawing" });
    const user = await opened();
    await user.click(screen.getByTestId("paper-notice-ru"));
    expect(await screen.findByText("Страница 2 из 2 готовится…")).toBeVisible();
    expect(screen.getByTestId("paper-pages")).toHaveAttribute("aria-busy", "true");
    expect(screen.getByTestId("paper-print")).toBeDisabled();
    expect(screen.queryByTestId("paper-sheets")).toBeNull();
  });

  test("a paper that cannot be drawn says what to do, and can still be saved", async () => {
    pages.mockReturnValue({ drawn: [], total: 2, state: "failed" });
    const user = await opened();
    await user.click(screen.getByTestId("paper-notice-ru"));
    expect(await screen.findByText(/Сохраните его в файл и напечатайте из файла/)).toBeVisible();
    expect(screen.getByTestId("paper-print")).toBeDisabled();
    expect(screen.getByTestId("paper-save")).toBeEnabled();
  });

  test("a copy is saved where the user chooses, under a name that says what it is", async () => {
    const savePaper = vi.fn(() => Promise.resolve(true));
    const user = await opened({ savePaper });
    await user.click(screen.getByTestId("paper-notice-ru"));
    await user.click(await screen.findByTestId("paper-save"));
    expect(savePaper).toHaveBeenCalledWith(4, printed.fileName);
  });

  test("a paper whose act came back is marked until it is recalled", async () => {
    const paperHandled = vi.fn(() => Promise.resolve());
    const user = await opened({ paperHandled });
    await user.click(screen.getByTestId("paper-recalled"));
    expect(paperHandled).toHaveBeenCalledWith([4], "recalled");
  });

  test("chosen rows become one document in the order of the list", async () => {
    const printList = vi.fn(() => Promise.resolve(printed));
    const printMany = vi.fn(() =>
      Promise.resolve({ ...printed, copies: [1, 2], leftOut: [{ file: "f3", name: "Ким О." }] }),
    );
    const backend = fakeBackend({ printList, printMany }, { session: sessionAs("specialist") });
    const rows = await backend.worklist("my-step", 100);
    const files = [...new Set(rows.map((row) => row.file))];
    const { user } = openDesk("#/home/my-step", backend);
    await user.click(await screen.findByTestId("print-rows"));
    await screen.findByTestId("print-rows-make");
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByTestId("print-rows-make"));
    expect(printList).toHaveBeenCalledWith("my-step", files, "kk");
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByLabelText(rows[0]?.name ?? ""));
    await user.selectOptions(screen.getByLabelText("Что печатать"), "notice");
    await user.click(screen.getByTestId("print-rows-make"));
    expect(printMany).toHaveBeenCalledWith(files.slice(1), "notice", "kk");
    expect(await screen.findByText(/Ким О\./)).toBeVisible();
  });

  test("a paper that somebody brings is checked without the line", async () => {
    const proof = {
      kind: "unemployed-decision" as const,
      number: "ESL-D-2026-000041",
      date: "2026-10-28",
      centre: { kk: "Есіл", ru: "Есиль", en: "Esil" },
      sum: "7C4E-91AB-03D2-6F58",
    };
    const checkPaper = vi.fn((code: string) =>
      code === "TRUE" ? Promise.resolve(proof) : Promise.reject(new DeskFailure("paper-code")),
    );
    const user = await opened({ checkPaper });
    const field = screen.getByLabelText("Проверить принесённый документ");
    await user.type(field, "forged{Enter}");
    expect(await screen.findByText(/изменён или создан не этим центром/)).toBeVisible();
    await user.clear(field);
    await user.type(field, "TRUE{Enter}");
    expect(await screen.findByText(/7C4E-91AB-03D2-6F58/)).toBeVisible();
  });

  test("what could not be printed says why", async () => {
    const user = await opened({ print: () => Promise.reject(new DeskFailure("print-failed")) });
    await user.click(screen.getByTestId("paper-notice-kk"));
    expect(await screen.findByText(/Документ не получился/)).toBeVisible();
  });
});
