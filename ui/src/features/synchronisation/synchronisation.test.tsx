import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { OutboxItem, WrittenAct } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { outbox, returnedAct } from "@/testing/sample";

const openView = {
  ...caseView,
  file: "f-ivanova",
  sections: caseView.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, refusal: null })),
  })),
};

test("an act that waits or was accepted shows what was written and the way to its case", async () => {
  const { user } = openDesk("#/exchange/w1");
  expect(await screen.findByText("Что записано")).toBeInTheDocument();
  expect(screen.getByText("resume-publication: Нет")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Ким В. С./ }));
  expect(await screen.findByText("Все условия подтверждены")).toBeInTheDocument();
  expect(screen.getByText(/Номер в порядке центра: 4/)).toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard("[ArrowRight]");
  await waitFor(() => {
    expect(window.location.hash).toBe("#/case/f-kim");
  });
});

test("a returned act shows the reason, the ground, what was typed and both values in words", async () => {
  openDesk("#/exchange/r1");
  await screen.findByText(/Ничего из набранного не потеряно/);
  const page = screen.getByRole("main");
  expect(within(page).getByText("Основание: ФК-А.01, 2.4")).toBeInTheDocument();
  expect(within(page).getByText("1С:Бухгалтерия")).toBeInTheDocument();
  expect(within(page).getByText("Караганда, Гоголя 64, кв. 21")).toBeInTheDocument();
  expect(page.textContent).not.toMatch(/351010000|lives-at/);
});

test("a returned act is put right in its own form, which begins with what was typed", async () => {
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: openView }));
  const withdraw = vi.fn(() => Promise.resolve());
  const { user } = openDesk("#/exchange/r1", fakeBackend({ perform, withdraw, open: () => Promise.resolve(openView) }));
  await user.click(await screen.findByTestId("returned-edit"));
  await screen.findByTestId("form-edit-card");
  expect(screen.getByDisplayValue("Бухар-Жырау 41, кв. 8")).toBeInTheDocument();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith("f-ivanova", returnedAct.form, []);
  });
  await waitFor(() => {
    expect(withdraw).toHaveBeenCalledWith("r1", "Заменён исправленным актом");
  });
});

test("which of two values is right is chosen beside the returned act; then it is sent again from the same place", async () => {
  const [conflict] = returnedAct.conflicts;
  const centre = { ...conflict!.centre, entry: "c1" };
  const open = {
    ...openView,
    data: { ...openView.data, conflicts: [{ field: "lives-at" as const, other: conflict!.mine, centre }] },
    openActs: [{ act: "resolve-conflict" as const, step: "", refusal: null, withPerson: false }],
  };
  let { conflicts } = returnedAct;
  const perform = vi.fn(() => {
    conflicts = [];
    return Promise.resolve({ result: "done" as const, value: { ...open, data: { ...open.data, conflicts: [] } } });
  });
  const backend = fakeBackend({
    perform,
    open: () => Promise.resolve(open),
    returned: () => Promise.resolve({ ...returnedAct, conflicts }),
  });
  const { user } = openDesk("#/exchange/r1", backend);
  await user.click(await screen.findByTestId("returned-choose"));
  await screen.findByTestId("form-resolve-conflict");
  expect(screen.queryByTestId("returned-again")).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard("{Escape}");
  await user.click(await screen.findByTestId("returned-choose"));
  await user.click(await screen.findByRole("radio", { name: /^Моё/ }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-ivanova",
      {
        act: "resolve-conflict",
        form: { field: "lives-at", take: "said" },
      },
      [],
    );
  });
  expect(await screen.findByTestId("returned-again")).toBeEnabled();
  expect(screen.queryByTestId("returned-choose")).toBeNull();
});

test("a value of another workstation is not called mine: each says whose it is", async () => {
  const [conflict] = returnedAct.conflicts;
  const { mine, centre, field } = conflict!;
  const open = {
    ...openView,
    data: {
      ...openView.data,
      conflicts: [{ field, other: { ...mine, by: "Жүнісов Б. Қ." }, centre: { ...centre, by: "Жұмабекова Д. Қ." } }],
    },
    openActs: [{ act: "resolve-conflict" as const, step: "", refusal: null, withPerson: false }],
  };
  openDesk("#/case/f-ivanova/2/resolve-conflict", fakeBackend({ open: () => Promise.resolve(open) }));
  const form = await screen.findByTestId("form-resolve-conflict");
  expect(within(form).getByRole("columnheader", { name: "Пришло позже" })).toBeInTheDocument();
  expect(within(form).getByRole("radio", { name: /^Пришло позже: Жүнісов Б. Қ./ })).toBeInTheDocument();
  expect(within(form).getByRole("radio", { name: /^Стоит в деле: Жұмабекова Д. Қ./ })).toBeInTheDocument();
  expect(form).toHaveTextContent("Жұмабекова Д. Қ. (вы)");
  expect(form).not.toHaveTextContent("Моё");
});

test("the list of acts is searched by name, number and step", async () => {
  const { user } = openDesk("#/exchange");
  await screen.findByRole("button", { name: /Иванова/ });
  await user.keyboard("[Slash]");
  await user.keyboard("030225");
  expect(screen.queryByRole("button", { name: /Иванова/ })).toBeNull();
  expect(screen.getByRole("button", { name: /Жақсылықова/ })).toBeInTheDocument();
});

test("a returned act that had drawn a number says that the number is void: at once, in the list and in the act", async () => {
  const numbered = { ...outbox[0]!, act: "register-seeker" as const, number: "ESL-2026-000123" };
  let items: OutboxItem[] = [{ ...numbered, standing: "pending" }, ...outbox.slice(1)];
  let news: () => void = () => undefined;
  const { user } = openDesk(
    "#/home",
    fakeBackend({
      outbox: () => Promise.resolve(items),
      returned: () => Promise.resolve({ ...returnedAct, item: numbered }),
      onChanged: (listener) => {
        news = listener;
        return () => undefined;
      },
    }),
  );
  await screen.findByText("Мой ход");
  await user.keyboard("{Alt>}[Digit2]{/Alt}");
  const row = await screen.findByRole("button", { name: /Иванова/ });
  expect(row).not.toHaveTextContent("ESL-2026-000123");
  items = [numbered, ...outbox.slice(1)];
  act(news);
  const words = "Номер ESL-2026-000123 недействителен: не называйте его и не печатайте";
  await waitFor(() => {
    expect(screen.getByRole("contentinfo")).toHaveTextContent(words);
  });
  await waitFor(() => {
    expect(screen.getByRole("button", { name: /Иванова/ })).toHaveTextContent(words);
  });
  expect(await within(screen.getByRole("main")).findByText(`${words}.`)).toBeInTheDocument();
});

const paper = { kind: "sick-leave", number: "17", issued: "2026-11-10", issued_by: null, valid_to: null };
const about = { about: "offer" as const, of: "o1" };
test.each<[WrittenAct, ...string[]]>([
  [{ act: "refer-to-employer", form: { offer: "o1" } }, "Бухгалтер, ТОО «Жол»"],
  [
    {
      act: "record-employer-answer",
      form: { offer: "o1", answer: { answer: "refused", words: "занято" }, paper: null },
    },
    "Отказал",
    "занято",
  ],
  [{ act: "ask-explanation", form: { about, channel: "phone" } }, "Бухгалтер, ТОО «Жол»", "По телефону"],
  [
    { act: "record-explanation", form: { about, explanation: { explanation: "good", reason: "sick" }, paper } },
    "Причина уважительная",
    "№ 17",
  ],
  [
    { act: "end-seeker-registration", form: { reason: "own-wish", since: "2026-11-16", papers: [paper], note: "сам" } },
    "own-wish",
    "16.11.2026",
    "сам",
  ],
  [{ act: "assign-case", form: { to: "anna", name: "Ли Анна", note: "ждёт" } }, "Ли Анна", "ждёт"],
  [{ act: "send-transfer", form: { to: "kc-kokshetau", reason: "переезд" } }, "kc-kokshetau", "переезд"],
  [{ act: "decline-transfer", form: { reason: "живёт там" } }, "Почему центр не принимает дело", "живёт там"],
  [{ act: "withdraw-transfer", form: { reason: "вернулся" } }, "Почему дело остаётся здесь", "вернулся"],
  [{ act: "cancel-decision", form: { reason: "суд" } }, "Почему решение отменяется", "суд"],
  [
    { act: "record-hearing", form: { invited: "2026-11-10", came: false, words: "не явился" } },
    "10.11.2026",
    "Нет",
    "Почему заслушивание прошло без человека",
    "не явился",
  ],
  [{ act: "record-objection", form: { words: "ошибка", paper } }, "С чем человек не согласен", "ошибка"],
  [
    { act: "join-files", form: { other: "f-kim", card: [{ field: "notes", value: "звонить утром" }] } },
    "С каким делом объединить",
    "Ким Виктор Сергеевич",
    "звонить утром",
  ],
  [{ act: "separate-files", form: { other: "f-kim", card: [] } }, "Какое дело отделить", "Ким Виктор Сергеевич"],
  [{ act: "confirm-date", form: { entry: "e4", date: "2026-11-16" } }, "Опрос записан", "16.11.2026"],
])("what was written is told in words: $act", async (form, ...said) => {
  const item = { ...outbox[1]!, act: form.act, form };
  openDesk("#/exchange/w1", fakeBackend({ outbox: () => Promise.resolve([item]) }));
  await screen.findByText("Что записано");
  for (const words of said)
    await waitFor(() => {
      expect(screen.getByRole("main")).toHaveTextContent(words);
    });
});

test("a returned explanation is put right: everything that was said stands in its form again", async () => {
  const asked = {
    about,
    on: "2026-11-16",
    at: "2026-11-16T10:00:00",
    by: "Ли",
    channel: "phone" as const,
    answered: null,
  };
  const view = {
    ...caseView,
    choices: { ...caseView.choices, to_explain: [{ about, asked }] },
    openActs: [{ act: "record-explanation" as const, step: "7.3", refusal: null, withPerson: false }],
    data: {
      ...caseView.data,
      offers: [
        {
          ...caseView.data.offers[0]!,
          employer: {
            answer: { answer: "no-show" as const },
            on: "2026-11-16",
            at: "2026-11-16T10:00:00+05:00",
            by: "Ли",
          },
        },
      ],
    },
  };
  const form = { about, explanation: { explanation: "not-good" as const, words: "проспал" }, paper };
  const item = { ...outbox[0]!, act: "record-explanation" as const };
  const { user } = openDesk(
    "#/exchange/r1",
    fakeBackend({
      open: () => Promise.resolve(view),
      outbox: () => Promise.resolve([item]),
      returned: () =>
        Promise.resolve({ ...returnedAct, item, conflicts: [], form: { act: "record-explanation" as const, form } }),
    }),
  );
  await user.click(await screen.findByTestId("returned-edit"));
  await screen.findByTestId("form-record-explanation");
  expect(screen.getByLabelText("Что сказал человек")).toHaveValue("проспал");
  expect(screen.getByLabelText("Номер")).toHaveValue("17");
});
