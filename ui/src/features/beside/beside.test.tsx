import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CaseView, Hit } from "@/backend";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { missingInKazakh, sentAs, submitKeys } from "@/testing/later";
import { axeFindings, openDesk } from "@/testing/render";
import { people } from "@/testing/sample";

const second: Hit = {
  file: "f-second",
  name: "Серикбаева Айгерим",
  iin: caseView.header.iin,
  stage: "card",
  centre: { ru: "Карьерный центр города Караганды", kk: "Қарағанды қаласының мансап орталығы", en: "Karaganda" },
  number: "KRG-2026-000077",
  matched: "iin",
};
const skills = caseView.data.card.values.skills!;
const secondView: CaseView = {
  ...caseView,
  file: second.file,
  header: { ...caseView.header, name: second.name, number: second.number },
  data: { ...caseView.data, id: second.file, card: { values: { skills } } },
};

function desk(act: string, data: Partial<CaseView["data"]> = {}, language: "ru" | "kk" = "ru") {
  const doubtful = (data.doubtful_dates ?? []).map(({ entry }) => entry);
  const view: CaseView = {
    ...caseView,
    data: { ...caseView.data, ...data },
    choices: { ...caseView.choices, doubtful },
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend(
    {
      perform,
      open: (file) => Promise.resolve(file === second.file ? secondView : view),
      search: (text) =>
        Promise.resolve(text === second.iin ? [{ ...second, ...people.aigerim, matched: "iin" }, second] : []),
    },
    { session: sessionAs("specialist"), language },
  );
  return { perform, ...openDesk(`#/case/f-aigerim/2/${act}`, backend, language) };
}

const doubtful = {
  doubtful_dates: [{ entry: "e4", claimed: "2031-03-02T08:14:00+05:00", judged_by: "2026-11-17", settled: false }],
};

test("a case is given to a colleague, and whoever takes it themselves stands first", async () => {
  const { user, perform } = desk("assign-case");
  const to = await screen.findByLabelText("Кому передать");
  expect(within(to).getAllByRole("option")[1]).toHaveTextContent("Жұмабекова Динара Қайратқызы (мне)");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите специалиста");
  await user.selectOptions(to, "anna");
  await user.type(screen.getByLabelText("Что важно знать"), "ждёт звонка");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "assign-case",
    form: { to: "anna", name: "Ли Анна Владимировна", note: "ждёт звонка" },
  });
});

test("the head sees why a date is doubtful and puts it right", async () => {
  const { user, perform } = desk("confirm-date", doubtful);
  expect(await screen.findByText(/По часам компьютера: 02.03.2031/)).toBeVisible();
  expect(screen.getByLabelText("Какой акт")).toHaveDisplayValue("Опрос записан, Жұмабекова Д. Қ.");
  expect(screen.getByLabelText("Верная дата акта")).toHaveValue("17.11.2026");
  await user.clear(screen.getByLabelText("Верная дата акта"));
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Укажите дату акта");
  await user.type(screen.getByLabelText("Верная дата акта"), "16112026");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "confirm-date", form: { entry: "e4", date: "2026-11-16" } });
});

test("the second file of a person is found by the same ИИН, and it is said which of the two stays", async () => {
  const { user, perform } = desk("join-files");
  const other = await screen.findByRole("radio", { name: /Серикбаева Айгерим.*KRG-2026-000077.*Караганды/ });
  expect(within(screen.getByTestId("form-join-files")).getAllByRole("radio")).toEqual([other]);
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Найдите и выберите второе дело этого человека");
  await user.click(other);
  expect(await screen.findByText(/Останется дело, которое открыто сейчас: Серікбаева Айгерім/)).toBeVisible();
  expect(screen.getByText(/Дело «Серикбаева Айгерим» можно будет только читать/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "join-files", form: { other: "f-second", card: [skills.value] } });
});

test("where no other case is found, it is said where was searched", async () => {
  const { user } = desk("join-files");
  const field = await screen.findByLabelText("Найти второе дело");
  await user.clear(field);
  await user.type(field, "Иванов");
  expect(await screen.findByText(/По «Иванов» другого дела нет/)).toBeVisible();
});

test("files that were joined by fault are separated again", async () => {
  const { user, perform } = desk("separate-files", { joined: ["f-second"] });
  expect(await screen.findByDisplayValue(/Серикбаева Айгерим .* № KRG-2026-000077/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "separate-files", form: { other: "f-second", card: [] } });
});

test.each(["assign-case", "confirm-date", "join-files", "separate-files"])("%s is said in Kazakh", async (act) => {
  desk(act, { ...doubtful, joined: act === "separate-files" ? ["f-second"] : [] }, "kk");
  expect(missingInKazakh(await screen.findByTestId(`form-${act}`))).toEqual([]);
});
