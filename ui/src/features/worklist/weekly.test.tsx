import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { DoneForMany, WeekRow } from "@/backend";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { refused, rows, worklists } from "@/testing/sample";

const row = (file: string, state: WeekRow["state"], changes: string[] = []): WeekRow => ({
  file,
  name: `Человек ${file}`,
  due: "2026-11-18",
  dueDays: 1,
  state,
  changes,
  heard: [],
  missed: [],
  refusal: null,
});
const week: WeekRow[] = [
  ...Array.from({ length: 45 }, (_, n) => row(`ask-${String(n)}`, "to-ask")),
  row("ready", "unchanged"),
  row("talk", "to-talk", ["residence"]),
];

async function opened(changes: Parameters<typeof fakeBackend>[0]) {
  const lists = [...worklists, { name: "monitoring" as const, group: "mine" as const, count: 47, overdue: 0 }];
  const backend = fakeBackend(
    { weekly: () => Promise.resolve(week), worklists: () => Promise.resolve(lists), ...changes },
    { session: sessionAs("specialist") },
  );
  const { user } = openDesk("#/home/monitoring", backend);
  await user.click(await screen.findByTestId("weekly-run"));
  await screen.findByTestId("weekly-ask");
  return { user, dialog: within(screen.getByRole("dialog")) };
}

test("who needs a person stands open, the rest is counted; a name leads to the case", async () => {
  const { user, dialog } = await opened({});
  expect(dialog.getByText("Поговорить с человеком: 1")).toBeVisible();
  expect(dialog.getByText("Запрос в регистры ещё не отправлен: 45")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Человек talk" }));
  expect(window.location.hash).toContain("talk");
});

test("the weeks that went by without a check are counted and named in the row", async () => {
  const missed = [
    { from: "2026-11-05", to: "2026-11-11", checked: null },
    { from: "2026-11-12", to: "2026-11-18", checked: null },
  ];
  const late = { ...row("late", "to-talk"), missed };
  const { dialog } = await opened({ weekly: () => Promise.resolve([late, row("talk", "to-talk")]) });
  expect(dialog.getAllByText(/без проверки/)).toHaveLength(1);
  expect(dialog.getByText(/Пропущены 2 недели без проверки: 05.11.2026 – 11.11.2026; 12.11.2026/)).toBeVisible();
});

test("what has changed is told in the register's words", async () => {
  const heard: WeekRow["heard"][number] = {
    change: "job",
    state: {
      heard: "changed",
      register: "ehr",
      at: "2026-11-17T05:00:00Z",
      since: "2026-11-09",
      detail: "АО «Жол»",
      measure: null,
    },
  };
  const changed = { ...row("works", "changed", ["job"]), heard: [heard] };
  const { dialog } = await opened({ weekly: () => Promise.resolve([changed]) });
  expect(dialog.getByText(/АО «Жол».*09.11.2026/)).toBeVisible();
});

test("where the list is narrowed, the run goes over what it shows and says so", async () => {
  const lists = [...worklists, { name: "monitoring" as const, group: "mine" as const, count: 47, overdue: 0 }];
  const askRegistersFor = vi.fn((files: string[]) => Promise.resolve({ done: files.length, leftOut: [] }));
  const [sample] = rows;
  if (!sample) throw new Error("the sample has rows");
  const backend = fakeBackend(
    {
      askRegistersFor,
      weekly: () => Promise.resolve(week),
      worklists: () => Promise.resolve(lists),
      narrowedWorklist: () => Promise.resolve([{ ...sample, file: "ask-3" }]),
    },
    { session: sessionAs("specialist") },
  );
  const { user } = openDesk("#/home/monitoring", backend);
  await user.type(await screen.findByPlaceholderText("Искать в этом списке"), "ask-3");
  await user.click(await screen.findByTestId("weekly-run"));
  expect(await screen.findByText("Только дела, которые сейчас показаны в списке: 1 из 47.")).toBeVisible();
  await user.click(screen.getByTestId("weekly-ask"));
  await waitFor(() => {
    expect(askRegistersFor).toHaveBeenCalledWith(["ask-3"]);
  });
});

test("the registers are asked for all, some cases at a time", async () => {
  const askRegistersFor = vi.fn((files: string[]) => Promise.resolve({ done: files.length, leftOut: [] }));
  const { user, dialog } = await opened({ askRegistersFor });
  await user.click(screen.getByTestId("weekly-ask"));
  expect(await dialog.findByText("Запрошено по делам: 45")).toBeVisible();
  expect(askRegistersFor.mock.calls.map(([files]) => files.length)).toEqual([20, 20, 5]);
});

test("who could not be marked is named with the reason", async () => {
  const leftOut = [
    { file: "ready", name: "Человек ready", refusal: refused("difference-open", "mark-unchanged", "7.1") },
  ];
  const markUnchangedFor = vi.fn((): Promise<DoneForMany> => Promise.resolve({ done: 0, leftOut }));
  const { user, dialog } = await opened({ markUnchangedFor });
  await user.click(screen.getByTestId("weekly-mark"));
  expect(await dialog.findByText(/Не выполнено по делам/)).toBeVisible();
  expect(markUnchangedFor).toHaveBeenCalledWith(["ready"]);
});

/** A desk that remembers whom it asked, and answers when it is told to. */
function slowDesk() {
  const asked: string[] = [];
  let answer: () => void = () => undefined;
  return {
    asked,
    next: () => {
      answer();
    },
    changes: {
      weekly: () => Promise.resolve(week.filter(({ file }) => !asked.includes(file))),
      askRegistersFor: (files: string[]) =>
        new Promise<DoneForMany>((resolve) => {
          answer = () => {
            asked.push(...files);
            resolve({ done: files.length, leftOut: [] });
          };
        }),
    },
  };
}

test("a run goes on when its window is closed, is stopped from the line of state, and the next one takes only who is left", async () => {
  const desk = slowDesk();
  const { user } = await opened(desk.changes);
  await user.click(screen.getByTestId("weekly-ask"));
  await user.keyboard("{Escape}");
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  const bar = within(screen.getByRole("contentinfo"));
  expect(bar.getByText("0 из 45")).toBeVisible();
  desk.next();
  expect(await bar.findByText("20 из 45")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(bar.getByRole("button", { name: "Остановить проверку" }));
  desk.next();
  // What was under way is finished; the third part is not begun.
  expect(await bar.findByText("Еженедельная проверка: выполнено 40 из 45")).toBeVisible();
  expect(desk.asked).toHaveLength(40);

  await user.click(screen.getByTestId("weekly-run"));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("Запрошено по делам: 40")).toBeVisible();
  await user.click(await dialog.findByRole("button", { name: "Запросить регистры: 5" }));
  desk.next();
  expect(await dialog.findByText("Запрошено по делам: 5")).toBeVisible();
  expect(desk.asked).toHaveLength(45);
  expect(new Set(desk.asked).size).toBe(45);
  await user.keyboard("{Escape}");
  await waitFor(() => {
    expect(screen.queryByTestId("run-in-bar")).toBeNull();
  });
});
