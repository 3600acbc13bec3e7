import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { register, vacanciesFound } from "@/testing/sample";

const reasons = ["health", "filled", "employer-refused"].map((code) => ({
  ...register,
  code,
  ru: code.toUpperCase(),
  kind: code === "health" ? "person" : "employer",
}));
const view = {
  ...caseView,
  choices: { ...caseView.choices, to_answer: ["o1"], to_close: ["o1"] },
  openActs: [
    { act: "answer-offer" as const, step: "4.5", refusal: null, withPerson: true },
    { act: "close-offer" as const, step: "", refusal: null, withPerson: false },
  ],
};
const backend = () =>
  fakeBackend({
    open: () => Promise.resolve(view),
    catalogues: (lists) => Promise.resolve(lists.map((list) => (list === "offer_refusal_reason" ? reasons : []))),
  });

test("an offer is closed for a reason of the employer", async () => {
  openDesk("#/case/f-aigerim/4/close-offer", backend());
  const options = Array.from((await screen.findByLabelText<HTMLSelectElement>("Почему закрывается")).options);
  expect(options.map((option) => option.value).filter(Boolean)).toEqual(["filled", "employer-refused"]);
});

test("a person refuses an offer for a reason of their own", async () => {
  const { user } = openDesk("#/case/f-aigerim/4/answer-offer", backend());
  await user.click(await screen.findByRole("radio", { name: /Отказался/ }));
  const options = Array.from(screen.getByLabelText<HTMLSelectElement>("Причина отказа").options);
  expect(options.map((option) => option.value).filter(Boolean)).toEqual(["health"]);
});

test("a vacancy says which of the skills it asks for the person has and which not", async () => {
  const openActs = [{ act: "offer-vacancies" as const, step: "4.5", refusal: null, withPerson: false }];
  const matching = fakeBackend({
    open: () => Promise.resolve({ ...caseView, openActs }),
    vacancies: () => Promise.resolve(vacanciesFound),
  });
  const { user } = openDesk("#/case/f-aigerim/4/offer-vacancies", matching);
  expect(await screen.findByText("есть: 1С · нет: Excel")).toBeVisible();
  // Only the best stand there, and how many there are in all is told.
  expect(screen.getByText("Показаны лучшие: 2 из 312. Остальные ищите по словам.")).toBeVisible();
  // The other names none: nothing is said.
  expect(screen.getAllByText(/есть:/)).toHaveLength(1);
  // Only a message is sent by the centre.
  expect(screen.queryByText(/Сообщение отправит центр/)).toBeNull();
  await user.selectOptions(screen.getByLabelText("Как предложены"), "sms");
  expect(screen.getByText(/Сообщение отправит центр/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("a vacancy found by words stays chosen while others are looked for, and goes out with the suitable one", async () => {
  const [, cashier] = vacanciesFound.best;
  if (!cashier) throw new Error("the sample has two vacancies");
  const named = (id: string, title: string) => ({
    ...cashier,
    vacancy: { ...cashier.vacancy, id, title },
    reasons: [],
  });
  const all = (best: (typeof cashier)[]) => ({ best, all: best.length });
  const openActs = [{ act: "offer-vacancies" as const, step: "4.5", refusal: null, withPerson: false }];
  const perform = vi.fn(fakeBackend().perform);
  const matching = fakeBackend({
    open: () => Promise.resolve({ ...caseView, openActs }),
    vacancies: (_, words) =>
      Promise.resolve(all(words === "" ? [cashier] : words.startsWith("тигр") ? [named("v7", "Дрессировщик")] : [])),
    perform,
  });
  const { user } = openDesk("#/case/f-aigerim/4/offer-vacancies", matching);
  await user.click(await screen.findByRole("checkbox", { name: /Кассир/ }));
  const search = screen.getByLabelText("Найти вакансию");
  await user.type(search, "тигр");
  await user.click(await screen.findByRole("checkbox", { name: /Дрессировщик/ }));
  await user.clear(search);
  await user.type(search, "летчик");
  // What was chosen by words stays in sight; the suitable one is chosen still.
  expect(await screen.findByRole("checkbox", { name: /Дрессировщик/ })).toBeChecked();
  await user.clear(search);
  expect(await screen.findByRole("checkbox", { name: /Кассир/ })).toBeChecked();
  await user.click(screen.getByRole("button", { name: /Предложить/ }));
  await waitFor(() => {
    expect(perform).toHaveBeenCalled();
  });
  const act = perform.mock.calls[0]?.[1];
  const offers = act?.act === "offer-vacancies" ? act.form.offers : [];
  expect(offers.map(({ vacancy }) => vacancy.id).sort()).toEqual(["v2", "v7"]);
});
