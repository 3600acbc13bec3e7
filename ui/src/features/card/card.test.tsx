import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { CaseView, RuleEntry } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

const entry = (code: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  code,
  kk: code,
  ru: code.toUpperCase(),
  en: code,
  basis: "",
  confirmed: true,
  required: false,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
  ...more,
});
const catalogues: Record<string, RuleEntry[]> = {
  consent: [entry("application", { required: true, text: { kk: "мәтін", ru: "текст", en: "text" } }), entry("notices")],
  sign_method: [entry("paper"), entry("ecp")],
  register: [entry("identity"), entry("ehr")],
};
function desk(changes: Partial<CaseView>) {
  const view: CaseView = {
    ...caseView,
    sections: caseView.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, refusal: null })),
    })),
    ...changes,
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend({
    perform,
    open: () => Promise.resolve(view),
    catalogues: (lists) => Promise.resolve(lists.map((list) => catalogues[list] ?? [])),
  });
  return { perform, backend };
}
const at = "2026-11-17T10:00:00Z";
const submit = "{Control>}{Enter}{/Control}";

describe("section 2", () => {
  test("the long texts of the card take several lines and more than a line's limit", async () => {
    const { perform, backend } = desk({ data: { ...caseView.data, card: { values: {} } } });
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", backend);
    const notes = await screen.findByLabelText("Заметки");
    const long = `Просит звонить после обеда\n${"а".repeat(300)}`;
    await user.click(notes);
    await user.paste(long);
    expect(notes.tagName).toBe("TEXTAREA");
    expect(screen.getByLabelText("Какая поддержка нужна").tagName).toBe("TEXTAREA");
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        expect.objectContaining({
          form: expect.objectContaining({
            changes: [{ value: { field: "notes", value: long }, seen: null }],
          }) as unknown,
        }),
        [],
      );
    });
  });

  test("a place that is not in the classifier stays typed with the reason, and nothing is sent until it is chosen", async () => {
    const lives = {
      kato: "351010000",
      kato_edition: "2025",
      place_kk: "Қарағанды",
      place_ru: "Караганда",
      street: "А 1",
    };
    const value = { field: "lives-at" as const, value: lives };
    const kept = { source: { from: "said" as const }, by: "dinara", at, entry: "r1.7", value };
    const { perform, backend } = desk({ data: { ...caseView.data, card: { values: { "lives-at": kept } } } });
    const abai = { code: "351035100", kk: "Абай", ru: "Абай", within: { kk: "", ru: "", en: "" }, edition: "2025" };
    backend.places = (text) => Promise.resolve("351035100".includes(text) ? [abai] : []);
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", backend);
    const place = await screen.findByLabelText("Адрес проживания");
    await user.click(place);
    await user.keyboard("Абайский посёлок");
    await user.tab();
    expect(place).toHaveValue("Абайский посёлок");
    expect(place).toHaveAccessibleDescription(/Такого места нет в КАТО: выберите из списка/);
    await user.type(screen.getByLabelText("Заметки"), "звонить");
    await user.keyboard(submit);
    expect(await screen.findByRole("alert")).toHaveTextContent(/Адрес проживания: Такого места нет в КАТО/);
    expect(perform).not.toHaveBeenCalled();
    // A whole code needs no list: it is chosen on leaving.
    await user.clear(place);
    await user.type(place, "351035100");
    await user.tab();
    await waitFor(() => {
      expect(place).toHaveValue("Абай");
    });
    expect(place).not.toHaveAccessibleDescription(/Такого места нет/);
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledOnce();
    });
  });

  test("only changed fields of the card are sent, each with the entry that was seen", async () => {
    const kept = { source: { from: "said" as const }, by: "dinara", at, entry: "r1.7" };
    const { perform, backend } = desk({
      data: {
        ...caseView.data,
        card: {
          values: {
            email: { ...kept, value: { field: "email", value: { answer: "is", address: "old@mail.kz" } } },
            skills: { ...kept, value: { field: "skills", value: ["1С"] } },
          },
        },
      },
    });
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", backend);
    await screen.findByTestId("form-edit-card");
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByLabelText("Почты нет"));
    await user.click(screen.getByLabelText("Телефона нет"));
    await user.click(screen.getByLabelText("Не работал"));
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        {
          act: "edit-card",
          form: {
            changes: [
              { value: { field: "phones", value: [] }, seen: null },
              { value: { field: "email", value: { answer: "none" } }, seen: "r1.7" },
              { value: { field: "work", value: { never_worked: true, years: 0, jobs: [] } }, seen: null },
            ],
            cleared: [],
            source: { from: "said" },
          },
        },
        [],
      );
    });
  });

  test("a recorded field that was emptied is named, and put back by one button", async () => {
    const { perform, backend } = desk({});
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", backend);
    await screen.findByTestId("form-edit-card");
    await user.clear(screen.getByLabelText("Заметки"));
    expect(screen.getByText(/Будут очищены: Заметки/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Вернуть записанное" }));
    expect(screen.getByLabelText("Заметки")).toHaveValue("Просит звонить после обеда");
    expect(perform).not.toHaveBeenCalled();
  });

  test("an emptied field is cleared with the entry that was seen, so that a newer value would stay", async () => {
    const { perform, backend } = desk({});
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", backend);
    await screen.findByTestId("form-edit-card");
    await user.clear(screen.getByLabelText("Заметки"));
    await user.click(screen.getByTestId("submit-edit-card"));
    const seen = caseView.data.card.values.notes?.entry;
    expect(seen).toBeDefined();
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        { act: "edit-card", form: { changes: [], cleared: [{ field: "notes", seen }], source: { from: "said" } } },
        [],
      );
    });
  });

  test("every consent is answered before the application is taken", async () => {
    const { perform, backend } = desk({});
    const { user } = openDesk("#/case/f-aigerim/2/take-application", backend);
    await screen.findByTestId("form-take-application");
    expect(await axeFindings()).toEqual([]);
    await user.selectOptions(screen.getByLabelText("Способ подписи"), "paper");
    await user.click(screen.getAllByLabelText("Да")[0]!);
    await user.click(screen.getByTestId("submit-take-application"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Запишите ответ по каждому пункту");
    expect(perform).not.toHaveBeenCalled();
    await user.click(screen.getAllByLabelText("Нет")[1]!);
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        {
          act: "take-application",
          form: {
            language: "kk",
            method: "paper",
            consents: [
              { kind: "application", given: true },
              { kind: "notices", given: false },
            ],
          },
        },
        [],
      );
    });
  });

  test("each difference is chosen and each warning answered", async () => {
    const { perform, backend } = desk({
      comparison: [
        {
          field: "birth-date",
          said: { field: "birth-date", value: "1992-03-15" },
          register: { field: "birth-date", value: "1992-03-14" },
          from: "identity",
          at,
          differs: true,
          choice_needed: true,
        },
      ],
      warnings: [{ register: "ehr", at, code: "contract-open", detail: "ТОО «Жол»" }],
    });
    const { user } = openDesk("#/case/f-aigerim/2/weigh-answers", backend);
    await screen.findByTestId("form-weigh-answers");
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByLabelText("Слова"));
    await user.keyboard("2");
    await user.click(screen.getByLabelText("Да"));
    await user.click(screen.getByLabelText(/Достоверно после исправления/));
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        {
          act: "weigh-answers",
          form: {
            choices: [{ field: "birth-date", take: "register" }],
            warnings: [{ register: "ehr", proceed: true, note: null }],
            verdict: "corrected",
            note: null,
          },
        },
        [],
      );
    });
  });

  test("a target group is chosen from the list, only another one is named, and the basis of residence has a kind", async () => {
    const lists: Partial<Record<string, RuleEntry[]>> = {
      target_group: [entry("large-family"), entry("other")],
      residence_basis: [entry("refugee")],
    };
    const { backend, perform } = desk({ data: { ...caseView.data, card: { values: {} } } });
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", {
      ...backend,
      catalogues: (names) => Promise.resolve(names.map((list) => lists[list] ?? [])),
    });
    const form = within(await screen.findByTestId("form-edit-card"));
    await form.findAllByRole("option", { name: "REFUGEE", hidden: true });
    await user.selectOptions(form.getByLabelText("Основание проживания"), "refugee");
    await user.click(form.getByRole("button", { name: "Добавить целевую группу" }));
    expect(form.queryByLabelText("Название группы")).toBeNull();
    await user.selectOptions(form.getByLabelText("Группа"), "other");
    await user.click(form.getByLabelText("Название группы"));
    await user.paste("дети войны");
    await user.keyboard(submit);
    expect(perform).not.toHaveBeenCalled();
    expect((await screen.findAllByText(/чем подтверждена/)).length).toBeGreaterThan(0);
    await user.selectOptions(form.getByLabelText("Группа"), "large-family");
    await user.click(form.getByLabelText("Чем подтверждено"));
    await user.paste("справка 12");
    expect(await axeFindings()).toEqual([]);
  });

  test("address, work and studies stand beside the register's and may stay as they were said", async () => {
    const street = (place: string, street: string) => ({
      kato: "711110000",
      kato_edition: "НК РК 11-2025",
      place_kk: place,
      place_ru: place,
      street,
    });
    const base = { from: "identity", at, differs: true, choice_needed: false };
    const { perform, backend } = desk({
      comparison: [
        {
          ...base,
          field: "registered-at",
          said: { field: "registered-at", value: street("Есиль", "Мәңгілік Ел, 12") },
          register: { field: "registered-at", value: street("Есиль", "Қонаев, 4") },
        },
        {
          ...base,
          field: "studies-full-time",
          from: "university",
          said: { field: "studies-full-time", value: false },
          register: { field: "studies-full-time", value: true },
        },
      ],
    });
    const { user } = openDesk("#/case/f-aigerim/2/weigh-answers", backend);
    const form = within(await screen.findByTestId("form-weigh-answers"));
    expect(form.getByText("Есиль, Қонаев, 4")).toBeVisible();
    expect(form.getByText(/остаётся сказанное/)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await user.click(form.getByLabelText(/^1Достоверно$|^Достоверно(?! после)/));
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        { act: "weigh-answers", form: { choices: [], warnings: [], verdict: "reliable", note: null } },
        [],
      );
    });
  });

  test.each(["query-registers", "check-seeker-right", "withdraw-consent"])(
    "%s opens and is accessible",
    async (act) => {
      const consent = { kind: "notices", given: true, text_edition: "e1", language: "ru" as const, method: "paper" };
      const { backend } = desk({
        data: { ...caseView.data, consents: [{ ...consent, at, withdrawn: null, of: caseView.data.past.length }] },
      });
      openDesk(`#/case/f-aigerim/2/${act}`, backend);
      await screen.findByTestId(`form-${act}`);
      expect(await axeFindings()).toEqual([]);
    },
  );
});
