import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { catalogue } from "@/testing/rulebook";
import { rows, waitingRows } from "@/testing/sample";

afterEach(() => {
  vi.restoreAllMocks();
});

test("a row of the weekly check says how many weeks went by without one", async () => {
  const [first, second] = rows;
  if (!first || !second) throw new Error("the sample has rows");
  const weekly = { act: "check-status" as const, what: "check-status", step: "7.1" };
  const late = [
    { ...first, ...weekly, missedWeeks: 3 },
    { ...second, ...weekly, missedWeeks: 0 },
  ];
  openDesk("#/home/monitoring", fakeBackend({ worklist: () => Promise.resolve(late) }));
  expect(await screen.findByText("Пропущено недель: 3")).toBeVisible();
  expect(screen.getByText("Провести еженедельную проверку")).toBeVisible();
});

test("the strip has the numbers of the lists, and each figure opens its list", async () => {
  const { user } = openDesk("#/home");
  const strip = await screen.findByRole("list", { name: "Главное на сейчас" });
  expect(within(strip).getByRole("button", { name: /У руководителя\s+6/ })).toBeInTheDocument();
  expect(within(strip).getByRole("button", { name: /Просрочено\s+3\s+у меня/ })).toBeInTheDocument();
  await user.click(within(strip).getByRole("button", { name: /Ждут специалиста/ }));
  expect(await screen.findByRole("heading", { level: 2, name: "Ждут специалиста 2" })).toBeInTheDocument();
  expect(await within(strip).findByText("дольше всех 14 мин")).toBeInTheDocument();
});

test("a wide monitor shows the selected case beside its row, and it follows J", async () => {
  const narrow = window.matchMedia;
  vi.spyOn(window, "matchMedia").mockImplementation((query) => ({ ...narrow(query), matches: query.includes("1680") }));
  const { user } = openDesk("#/home/my-step");
  const preview = await screen.findByRole("complementary", { name: "Выбранное дело" });
  expect(await within(preview).findByRole("heading", { name: /Әбдіқадырова/ })).toBeInTheDocument();
  await user.keyboard("[KeyJ]");
  expect(await within(preview).findByRole("heading", { name: /Шмидт/ })).toBeInTheDocument();
  expect(await within(preview).findByText("Регистры ответили, 11:32")).toBeInTheDocument();
});

test("a step of two numbers is shown, found and acted on whole", async () => {
  const row = { ...waitingRows[0]!, step: "1.2, 1.3", act: "consult" as const };
  const { user } = openDesk("#/home/waiting", fakeBackend({ worklist: () => Promise.resolve([row]) }));
  expect(await screen.findByText("1.2, 1.3")).toBeInTheDocument();
  await user.keyboard("[Slash]1.3{Enter}");
  expect(screen.getByText("1.2, 1.3")).toBeInTheDocument();
  await user.keyboard("[Enter]");
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/case/${row.file}//consult`);
  });
});

test("of those who wait in the office the one who waits longest stands first", async () => {
  openDesk("#/home/waiting", fakeBackend({ worklist: () => Promise.resolve(waitingRows.toReversed()) }));
  const table = await screen.findByRole("table");
  await within(table).findByText("14 мин");
  const minutes = within(table).getAllByText(/^\d+ мин$/);
  expect(minutes.map((cell) => cell.textContent)).toEqual(["14 мин", "3 мин"]);
  expect(within(table).getByRole("columnheader", { name: /Ждёт/ })).toHaveAttribute("aria-sort", "ascending");
});

test("the desk says how far its long work is, and that the known holidays run out", async () => {
  const progress = { what: "cases", done: 300, of: 1_200 } as const;
  openDesk("#/home", fakeBackend({}, { progress, holidaysEnd: "2028-12-31" }));
  expect(await screen.findByText(/^Дел подготовлено: 300 из 1\s?200/)).toBeInTheDocument();
  expect(screen.getByText(/^Праздники известны по 31\.12\.2028/)).toBeInTheDocument();
});

test("items of one plan are told apart: by their kind, and by what was agreed in words", async () => {
  const rows = ["own-search", "visit", "visit: Клуб соискателей, Каб. 4", "of-a-newer-edition: Экскурсия"].map(
    (detail) => ({ ...waitingRows[0]!, act: "check-plan-items" as const, what: "check-plan-items", detail }),
  );
  const catalogues = (lists: string[]) => Promise.resolve(lists.map(catalogue));
  openDesk("#/home/plan-items", fakeBackend({ catalogues, worklist: () => Promise.resolve(rows) }));
  const table = await screen.findByRole("table");
  expect(await within(table).findByText("Самостоятельный поиск вакансий")).toBeVisible();
  expect(within(table).getByText("Посещение карьерного центра")).toBeVisible();
  expect(within(table).getByText(/Посещение карьерного центра: Клуб соискателей, Каб\. 4$/)).toBeVisible();
  expect(within(table).getByText("Экскурсия")).toBeVisible();
});

test("two notices to one person are told apart by what they are of", async () => {
  const rows = ["lir-registered", "unemployed-refused", "of-a-newer-edition"].map((detail) => ({
    ...waitingRows[0]!,
    act: "record-notice" as const,
    what: "record-notice",
    detail,
  }));
  const catalogues = (lists: string[]) => Promise.resolve(lists.map(catalogue));
  openDesk("#/home/notify", fakeBackend({ catalogues, worklist: () => Promise.resolve(rows) }));
  const table = await screen.findByRole("table");
  expect(await within(table).findByText(/^Отказ/i)).toBeInTheDocument();
  expect(within(table).getByText("Известить о решении")).toBeInTheDocument();
  expect(table).not.toHaveTextContent("unemployed-refused");
});

const late = { ...rows[0]!, escalated: { role: "head" as const, since: "2026-11-18" } };
const above = { ...late, owner: { role: "specialist" as const, name: "Омарова Д. С.", list: "notify" as const } };
const lateDesk = (language: "kk" | "ru" = "ru") =>
  fakeBackend(
    {
      worklists: () =>
        Promise.resolve([
          { name: "my-step", group: "mine", count: 1, overdue: 1 },
          { name: "escalated-to-head", group: "control", count: 1, overdue: 1 },
        ]),
      worklist: (list) => Promise.resolve(list === "my-step" ? [late] : [above]),
    },
    { session: sessionAs("head"), language },
  );

test("an overdue duty says whose it is in the list of who stands above, and is only opened from there", async () => {
  const { user } = openDesk("#/home/escalated-to-head", lateDesk());
  await screen.findByRole("heading", { level: 2, name: "Просрочено у сотрудников 1" });
  expect(screen.getByRole("heading", { level: 2, name: "На контроле" })).toBeInTheDocument();
  const table = screen.getByRole("table");
  expect(await within(table).findByText("Омарова Д. С.")).toHaveAttribute(
    "title",
    "Омарова Д. С. · Известить человека",
  );
  expect(within(table).queryByText(/Видит руководитель/)).toBeNull();
  await user.click(within(table).getByRole("button", { name: "Открыть" }));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/case/${above.file}`);
  });
});

test("the owner's own row says who above sees it, and since when", async () => {
  openDesk("#/home/my-step", lateDesk());
  const table = await screen.findByRole("table");
  expect(await within(table).findByText("На контроле центра")).toBeInTheDocument();
  expect(within(table).getByTitle(/Видит руководитель центра с 18\.11\.2026$/)).toBeInTheDocument();
});

test.each(["kk", "ru"] as const)("in %s axe finds nothing serious in what goes up", async (language) => {
  openDesk("#/home/escalated-to-head", lateDesk(language), language);
  await screen.findByText("Омарова Д. С.");
  expect(await axeFindings()).toEqual([]);
});

test("a case that does not move says since when", async () => {
  const idle = { ...waitingRows[0]!, act: "record-contact" as const, what: "idle", detail: "2026-05-14" };
  openDesk("#/home/idle", fakeBackend({ worklist: () => Promise.resolve([idle]) }));
  expect(await screen.findByText("Связаться: дело без движения: с 14.05.2026")).toBeVisible();
});
