import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ImportPreview, KeptInRegister, VacancyRegister } from "@/backend";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { entry } from "@/testing/later";
import { axeFindings, openDesk } from "@/testing/render";

const done = { by: "Сейтқали Т. А.", at: "2026-11-16T10:00:00Z", on: "2026-11-16", entry: "r.1" };
const employer = {
  id: "961240000014",
  name: "ТОО «Жол»",
  contact: "Алия Жумабаева",
  phone: null,
  email: null,
  address: null,
};
const register: VacancyRegister = {
  rows: [
    {
      id: "961240000014/17",
      employer: "ТОО «Жол»",
      open: true,
      kept: {
        vacancy: {
          vacancy: null,
          employer: employer.id,
          number: "17",
          title: "Водитель",
          kato: "351010000",
          place_kk: "Қарағанды",
          place_ru: "Караганда",
          pay: 250000,
          schedule: null,
          places: 2,
          until: null,
          skills: ["категория C"],
          requirements: null,
        },
        version: 2,
        opened: done,
        changed: done,
        imported: "вакансии.xlsx",
        closed: null,
      },
    },
  ],
  found: 1,
  open: 1,
  employers: [{ employer, version: 1, changed: done }],
  imported: null,
  mayWrite: true,
};

function desk(known: VacancyRegister = register, preview?: ImportPreview, language: "ru" | "kk" = "ru") {
  const keep = vi.fn((): Promise<KeptInRegister> => Promise.resolve({ result: "done" }));
  const find = vi.fn(() => Promise.resolve(known));
  const backend = fakeBackend(
    {
      vacancyRegister: find,
      keepInRegister: keep,
      ...(preview ? { previewVacancies: () => Promise.resolve(preview) } : {}),
      catalogues: (lists) =>
        Promise.resolve(
          lists.map((list) => (list === "vacancy_close_reason" ? [entry("filled", "Место занято")] : [])),
        ),
    },
    { session: sessionAs("employer-relations"), language },
  );
  return { keep, find, ...openDesk("#/vacancies", backend, language) };
}

test("the register is searched, and one vacancy tells who wrote it and when", async () => {
  const { user, find } = desk();
  await user.click(await screen.findByLabelText(/^Поиск: должность/));
  await user.paste("водит");
  await waitFor(() => {
    expect(find).toHaveBeenLastCalledWith("водит", false);
  });
  expect(await axeFindings()).toEqual([]);
  await user.dblClick(await screen.findByText("Водитель"));
  const title = await screen.findByRole("heading", { name: "Водитель" });
  expect(title).toBeVisible();
  expect(screen.getByText("Алия Жумабаева")).toBeVisible();
  expect(screen.getByText(/версия 2/)).toHaveTextContent("Сейтқали Т. А.");
  expect(await axeFindings()).toEqual([]);
});

test("a vacancy is closed with a reason and not without one", async () => {
  const { user, keep } = desk();
  await user.dblClick(await screen.findByText("Водитель"));
  await user.click(await screen.findByRole("button", { name: /Закрыть вакансию/ }));
  const form = within(await screen.findByTestId("form-close-vacancy"));
  await user.click(form.getByRole("button", { name: /Закрыть вакансию/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите, почему вакансия закрыта");
  await user.selectOptions(form.getByLabelText("Причина"), "filled");
  expect(await axeFindings()).toEqual([]);
  await user.click(form.getByRole("button", { name: /Закрыть вакансию/ }));
  await waitFor(() => {
    expect(keep).toHaveBeenCalledWith({
      act: "close-vacancy",
      form: { vacancy: "961240000014/17", reason: "filled", note: null },
    });
  });
});

test("an employer's number is checked before anything is written", async () => {
  const { user, keep } = desk();
  await user.click(await screen.findByRole("button", { name: /Добавить работодателя/ }));
  const form = within(await screen.findByTestId("form-keep-employer"));
  await user.click(form.getByLabelText("БИН или ИИН"));
  await user.paste("961240000013");
  await user.click(form.getByLabelText("Название"));
  await user.paste("ТОО «Жол»");
  await user.click(form.getByRole("button", { name: /Записать работодателя/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("контрольная цифра не сходится");
  expect(keep).not.toHaveBeenCalled();
  expect(await axeFindings()).toEqual([]);
});

test("a vacancy that lacks something says what, and a new one needs an employer first", async () => {
  const { user, keep } = desk();
  await user.click(await screen.findByRole("button", { name: /Добавить вакансию/ }));
  const form = within(await screen.findByTestId("form-keep-vacancy"));
  await user.click(form.getByRole("button", { name: /Записать вакансию/ }));
  const alert = await screen.findByRole("alert");
  for (const words of ["Выберите работодателя", "Напишите должность", "Выберите место"]) {
    expect(alert).toHaveTextContent(words);
  }
  expect(keep).not.toHaveBeenCalled();
  expect(await axeFindings()).toEqual([]);
});

test("the skills asked for are typed one in a line and kept one by one", async () => {
  const { user, keep } = desk();
  await user.dblClick(await screen.findByText("Водитель"));
  expect(await screen.findByText("категория C")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /Изменить вакансию/ }));
  const form = within(await screen.findByTestId("form-keep-vacancy"));
  const skills = form.getByLabelText("Нужные навыки");
  expect(skills).toHaveValue("категория C");
  expect(await axeFindings()).toEqual([]);
  await user.clear(skills);
  await user.type(skills, "категория D{Enter}{Enter} 1С ; Excel");
  await user.click(form.getByRole("button", { name: /Записать вакансию/ }));
  await waitFor(() => {
    expect(keep).toHaveBeenCalledTimes(1);
  });
  expect(keep.mock.calls[0]).toMatchObject([{ act: "keep-vacancy", form: { skills: ["категория D", "1С", "Excel"] } }]);
});

test("the form asks in Kazakh for the skills that are wanted", async () => {
  const { user } = desk(register, undefined, "kk");
  await user.dblClick(await screen.findByText("Водитель"));
  await user.click(await screen.findByRole("button", { name: /Бос орынды өзгерту/ }));
  expect(await screen.findByLabelText("Қажетті дағдылар")).toHaveValue("категория C");
  expect(await axeFindings()).toEqual([]);
});

test.each([
  ["ru", /Загрузить из файла/, /«Навыки» \(через точку с запятой\)/],
  ["kk", /Файлдан жүктеу/, /«Дағдылар» \(нүктелі үтір арқылы\)/],
] as const)("before a file is chosen it is said that it may name the skills (%s)", async (language, open, words) => {
  const { user } = desk(register, undefined, language);
  await user.click(await screen.findByRole("button", { name: open }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

const file = new File(["БИН;Работодатель"], "вакансии.csv", { type: "text/csv" });

test("a file with a bad cell names its line, column and cure, and cannot be taken in", async () => {
  const bad: ImportPreview = {
    lines: 2,
    rows: [{ line: 2, title: "Водитель", employer: "ТОО «Жол»", fate: "new" }],
    bad: [{ line: 3, column: "pay", code: "pay", typed: "даром" }],
    form: null,
  };
  const { user, keep } = desk(register, bad);
  await user.click(await screen.findByRole("button", { name: /Загрузить из файла/ }));
  await user.upload(await screen.findByLabelText(/Файл с вакансиями/), file);
  const row = await screen.findByRole("row", { name: /даром/ });
  expect(row).toHaveTextContent("3");
  expect(row).toHaveTextContent("Напишите сумму в тенге числом");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(keep).not.toHaveBeenCalled();
});

test("a good file is taken in whole by one act", async () => {
  const form = { file_name: "вакансии.csv", employers: [employer], vacancies: [] };
  const good: ImportPreview = {
    lines: 1,
    rows: [{ line: 2, title: "Водитель", employer: "ТОО «Жол»", fate: "new" }],
    bad: [],
    form,
  };
  const { user, keep } = desk(register, good);
  await user.click(await screen.findByRole("button", { name: /Загрузить из файла/ }));
  await user.upload(await screen.findByLabelText(/Файл с вакансиями/), file);
  expect(await screen.findByText(/Новых: 1/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /Загрузить всё/ }));
  await waitFor(() => {
    expect(keep).toHaveBeenCalledWith({ act: "import-vacancies", form });
  });
});

test("who only reads the register writes nothing into it, and the page is said in Kazakh", async () => {
  desk({ ...register, mayWrite: false }, undefined, "kk");
  expect(await screen.findByRole("heading", { name: "Орталықтың бос орындары" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /Бос орын қосу/ })).toBeNull();
  expect(await axeFindings()).toEqual([]);
});
