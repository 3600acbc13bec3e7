import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DeskFailure } from "@/backend";
import type { Language } from "@/shared/language";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { indicatorCases, indicators } from "@/testing/sample";

const asHead = (changes: Parameters<typeof fakeBackend>[0], language: Language = "ru") =>
  fakeBackend(changes, { session: sessionAs("head"), language });

test("a number of a week opens its cases, and Escape leads back", async () => {
  const asked = vi.fn(() => Promise.resolve(indicatorCases));
  const { user } = openDesk("#/home/indicators", asHead({ indicatorCases: asked }));
  await user.click(
    await screen.findByRole("button", { name: "Личное посещение, неделя с 02.11.2026: 28, показать дела" }),
  );
  expect(asked).toHaveBeenCalledWith(13, "registrations", "visit", "2026-11-02");
  expect(await screen.findByRole("heading", { level: 1, name: /неделя с 02.11.2026/ })).toBeVisible();
  expect(await screen.findByText(indicatorCases[0]!.name)).toBeInTheDocument();
  await user.keyboard("{Escape}");
  expect(await screen.findByRole("heading", { level: 1, name: "Показатели" })).toBeVisible();
});

test("the funnel opens everybody who came so far, and the total everybody", async () => {
  const asked = vi.fn(() => Promise.resolve(indicatorCases));
  const { user } = openDesk("#/home/indicators", asHead({ indicatorCases: asked }));
  const funnel = await screen.findByRole("table", { name: "До какого раздела дошли дела" });
  await user.click(within(funnel).getByRole("button", { name: /^4 · .*: 172,/ }));
  expect(asked).toHaveBeenLastCalledWith(13, "funnel", "4", null);
});

test("another period is asked for, and the workbook is saved for it in the language of the screen", async () => {
  const page = vi.fn((weeks: number) => Promise.resolve(indicators(true, weeks)));
  const saveIndicators = vi.fn(() => Promise.resolve(true));
  const { user } = openDesk("#/home/indicators", asHead({ indicators: page, saveIndicators }, "kk"), "kk");
  await user.click(await screen.findByRole("radio", { name: "52 апта" }));
  expect(page).toHaveBeenLastCalledWith(52);
  await user.click(await screen.findByTestId("indicators-save"));
  expect(saveIndicators).toHaveBeenCalledWith(52, "kk", expect.stringMatching(/\.xlsx$/));
  expect(await screen.findByText("Көрсеткіштер сақталды")).toBeInTheDocument();
});

test.each([
  ["ru", "<5", "скрыто"],
  ["kk", "5-тен аз", "жасырылған"],
] as const)(
  "in %s the analyst's home has words for what is hidden, and nothing to open",
  async (language, few, hidden) => {
    openDesk("#/home", fakeBackend({}, { session: sessionAs("analyst"), language }), language);
    const [weekly] = await screen.findAllByRole("table");
    expect(within(weekly!).getByText(few)).toBeVisible();
    expect(within(weekly!).getAllByText(hidden)).toHaveLength(3);
    expect(within(screen.getByRole("main")).queryAllByRole("button")).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);
  },
);

test("weeks in which nothing happened say so", async () => {
  const none = { shown: "count", count: 0 } as const;
  const page = indicators(true);
  const empty = { ...page, charts: page.charts.map((chart) => ({ ...chart, total: none })) };
  openDesk("#/home/indicators", asHead({ indicators: () => Promise.resolve(empty) }));
  expect(await screen.findByText("За эти недели ничего не посчитано")).toBeVisible();
});

test("who may not read the page is told", async () => {
  const refused = () => Promise.reject(new DeskFailure("not-allowed"));
  openDesk("#/home/indicators", fakeBackend({ indicators: refused }));
  expect(await screen.findByText(/Вашей роли /)).toBeVisible();
});
