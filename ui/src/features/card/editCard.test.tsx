import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RuleEntry } from "@/backend";
import { cardDesk as desk, entry } from "@/testing/cardDesk";
import { caseView } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

const at = "2026-11-17T10:00:00Z";
const submit = "{Control>}{Enter}{/Control}";

describe("the card, step 2.4", () => {
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
});
