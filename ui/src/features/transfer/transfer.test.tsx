import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CaseView, RuleEntry } from "@/backend";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { entry, missingInKazakh, sentAs, submitKeys } from "@/testing/later";
import { axeFindings, openDesk } from "@/testing/render";

const centres = [
  entry("kc-karaganda", "Карьерный центр Караганды"),
  entry("kc-kokshetau", "Карьерный центр Кокшетау", { kk: "Көкшетау мансап орталығы" }),
];
const transfer = {
  from: "kc-karaganda",
  to: "kc-kokshetau",
  reason: "переехал в Кокшетау",
  by: "Ли А. В.",
  at: "2026-11-16T10:00:00+05:00",
  on: "2026-11-16",
};

function desk(act: string, language: "ru" | "kk" = "ru", known: RuleEntry[] = centres) {
  const data = { ...caseView.data, transfer: act === "send-transfer" ? null : transfer };
  const view: CaseView = { ...caseView, data };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend(
    {
      perform,
      open: () => Promise.resolve(view),
      catalogues: (lists) => Promise.resolve(lists.map((list) => (list === "centre" ? known : []))),
    },
    { session: sessionAs("specialist"), language },
  );
  return { perform, ...openDesk(`#/case/f-aigerim/2/${act}`, backend, language) };
}

test("a case goes to any centre but its own, with the reason", async () => {
  const { user, perform } = desk("send-transfer");
  const to = await screen.findByLabelText<HTMLSelectElement>("В какой центр");
  await screen.findByRole("option", { name: "Карьерный центр Кокшетау" });
  expect(Array.from(to.options).map(({ value }) => value)).toEqual(["", "kc-kokshetau"]);
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите центр");
  await user.selectOptions(to, "kc-kokshetau");
  await user.type(screen.getByLabelText("Почему"), "переехал в Кокшетау");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "send-transfer", form: { to: "kc-kokshetau", reason: "переехал в Кокшетау" } });
});

test("without the list of centres the case stays, and it is said why", async () => {
  const { user, perform } = desk("send-transfer", "ru", []);
  expect(await screen.findByText(/Список центров ещё не пришёл/)).toBeVisible();
  await user.keyboard(submitKeys);
  expect(perform).not.toHaveBeenCalled();
});

test("the other centre reads from where and why, and accepts with one key", async () => {
  const { user, perform } = desk("accept-transfer");
  expect(await screen.findByText("Карьерный центр Караганды")).toBeVisible();
  expect(screen.getByText("переехал в Кокшетау")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "accept-transfer" });
});

test.each([
  ["decline-transfer", "Почему центр не принимает дело", "Напишите, почему центр не принимает дело"],
  ["withdraw-transfer", "Почему дело остаётся здесь", "Напишите, почему дело остаётся здесь"],
])("%s needs its reason", async (act, label, missing) => {
  const { user, perform } = desk(act);
  await screen.findByLabelText(label);
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent(missing);
  await user.type(screen.getByLabelText(label), "живёт здесь");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act, form: { reason: "живёт здесь" } });
});

test.each(["send-transfer", "accept-transfer", "decline-transfer", "withdraw-transfer", "ask-for-transfer"])(
  "%s is said in Kazakh",
  async (act) => {
    desk(act, "kk");
    const form = await screen.findByTestId(`form-${act}`);
    await screen.findAllByText(/Көкшетау/);
    expect(missingInKazakh(form)).toEqual([]);
  },
);

test("the centre that holds the registration is asked for the case, with the reason", async () => {
  const { user, perform } = desk("ask-for-transfer");
  const of = await screen.findByLabelText<HTMLSelectElement>("У какого центра");
  await screen.findByRole("option", { name: "Карьерный центр Кокшетау" });
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите центр");
  await user.selectOptions(of, "kc-kokshetau");
  await user.click(screen.getByLabelText("Почему"));
  await user.paste("переехал сюда");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "ask-for-transfer", form: { of: "kc-kokshetau", reason: "переехал сюда" } });
});

test("who is registered in another centre gets no second number, and the ask is one button away", async () => {
  const refused = {
    result: "refused" as const,
    value: {
      code: "registered-elsewhere",
      act: "register-seeker" as const,
      step: "4.2",
      basis: { kk: "", ru: "", en: "" },
      field: null,
      items: [],
      args: { centre: "КЦ Кокшетау", centre_kk: "Көкшетау МО-сы", centre_ru: "КЦ Кокшетау", number: "" },
      text: { kk: "Тіркелген", ru: "Уже состоит на учёте", en: "Already registered" },
    },
  };
  const sections = caseView.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, refusal: null })),
  }));
  const backend = fakeBackend(
    {
      perform: () => Promise.resolve(refused),
      open: () => Promise.resolve({ ...caseView, sections }),
      catalogues: (lists) => Promise.resolve(lists.map((list) => (list === "centre" ? centres : []))),
    },
    { session: sessionAs("specialist") },
  );
  const { user } = openDesk("#/case/f-aigerim/4/register-seeker", backend);
  await screen.findByTestId("form-register-seeker");
  await user.keyboard(submitKeys);
  await user.click(await screen.findByRole("button", { name: "Попросить тот центр прислать дело" }));
  expect(await screen.findByTestId("form-ask-for-transfer")).toBeVisible();
});
