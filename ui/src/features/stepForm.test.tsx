import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { openDesk } from "@/testing/render";
import { caseView, fakeBackend } from "@/testing/fakeBackend";

const NOTE = "#/case/f-aigerim/2/add-note";

describe("a form of an act", () => {
  test("says what is missing, takes the focus to the summary and links to the field", async () => {
    const { user } = openDesk(NOTE);
    await screen.findByLabelText("Заметка для коллег");
    await user.keyboard("{Control>}{Enter}{/Control}");
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent("Акт не записан: исправьте 1 поле");
    await user.click(screen.getByRole("link", { name: "Заметка для коллег" }));
    expect(screen.getByLabelText("Заметка для коллег")).toHaveFocus();
  });

  test("what was typed is there again after leaving the screen", async () => {
    const { user } = openDesk(NOTE);
    await user.type(await screen.findByLabelText("Заметка для коллег"), "позвонить сестре");
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.queryByLabelText("Заметка для коллег")).toBeNull();
    });
    window.location.hash = NOTE;
    expect(await screen.findByLabelText("Заметка для коллег")).toHaveValue("позвонить сестре");
  });

  test("whoever types without a pause loses nothing either", async () => {
    const scratchSave = vi.fn(() => Promise.resolve());
    const { user } = openDesk(NOTE, fakeBackend({ scratchSave }));
    const note = await screen.findByLabelText("Заметка для коллег");
    const began = Date.now();
    while (scratchSave.mock.calls.length === 0 && Date.now() - began < 5_000) await user.type(note, "а");
    expect(scratchSave).toHaveBeenCalledWith("f-aigerim", "add-note", expect.stringContaining("а"));
  });

  test("what others did since it was begun stands above it; what the program notes of itself does not", async () => {
    const [first, second] = caseView.history;
    if (!first || !second) throw new Error("the sample case has a history");
    const open = () =>
      Promise.resolve({
        ...caseView,
        history: [
          { ...first, role: "specialist" as const },
          { ...second, role: "system" as const },
        ],
      });
    const scratchNews = () => Promise.resolve([first.entry, second.entry]);
    openDesk(NOTE, fakeBackend({ open, scratchNews }));
    expect(await screen.findByText("С тех пор как форма начата, в деле записан 1 новый акт")).toBeInTheDocument();
  });

  test("what could not be kept on this computer is said at once", async () => {
    const scratchSave = () => Promise.reject(new Error("the disk is full"));
    const { user } = openDesk(NOTE, fakeBackend({ scratchSave }));
    await user.type(await screen.findByLabelText("Заметка для коллег"), "позвонить сестре");
    expect(await screen.findByText(/Набранное не удалось сохранить/)).toBeInTheDocument();
    expect(screen.getByLabelText("Заметка для коллег")).toHaveValue("позвонить сестре");
  });

  test("a refusal stands beside what was typed, with its ground", async () => {
    const perform = vi.fn(() =>
      Promise.resolve({
        result: "refused" as const,
        value: {
          code: "not-now",
          act: "add-note" as const,
          step: "",
          basis: { kk: "ФК-А.01", ru: "ФК-А.01", en: "ФК-А.01" },
          field: null,
          items: [],
          args: { stage: "closed" },
          text: null,
        },
      }),
    );
    const { user } = openDesk(NOTE, fakeBackend({ perform }));
    await user.type(await screen.findByLabelText("Заметка для коллег"), "позвонить");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/На этапе «Закрыто» этого шага нет/)).toBeInTheDocument();
    expect(screen.getByLabelText("Заметка для коллег")).toHaveValue("позвонить");
  });

  test("a performed act drops its scratch", async () => {
    const scratchDrop = vi.fn(() => Promise.resolve());
    const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: caseView }));
    const { user } = openDesk(NOTE, fakeBackend({ perform, scratchDrop }));
    await user.type(await screen.findByLabelText("Заметка для коллег"), "готово");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => {
      expect(scratchDrop).toHaveBeenCalledWith("f-aigerim", "add-note");
    });
    expect(perform).toHaveBeenCalledWith("f-aigerim", { act: "add-note", form: { text: "готово" } }, []);
  });

  test("text over the limit is counted, kept whole, and not sent until it is shortened", async () => {
    const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: caseView }));
    const { user } = openDesk(NOTE, fakeBackend({ perform }));
    const field = await screen.findByLabelText("Заметка для коллег");
    await user.click(field);
    await user.paste("ә".repeat(3990));
    expect(field).toHaveAccessibleDescription(/Осталось 10 знаков/);
    await user.paste("ә".repeat(12));
    expect(field).toHaveValue("ә".repeat(4002));
    expect(field).toHaveAccessibleDescription(/2 знака лишних/);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/исправьте 1 поле.*2 знака лишних/);
    expect(perform).not.toHaveBeenCalled();
    await user.click(screen.getByRole("link", { name: "Заметка для коллег" }));
    await user.keyboard("{Backspace}{Backspace}{Control>}{Enter}{/Control}");
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith("f-aigerim", { act: "add-note", form: { text: "ә".repeat(4000) } }, []);
    });
  });

  test("a part of a wider field has its own limit: a patronymic, a street", async () => {
    const { user } = openDesk("#/case/f-aigerim/2/edit-card", openToAll());
    const patronymic = await screen.findAllByLabelText(/^Отчество/);
    await user.click(patronymic[0]!);
    await user.paste("а".repeat(150));
    expect(patronymic[0]).toHaveAccessibleDescription(/знак.* лишн/);
    const street = screen.getAllByLabelText(/^Улица/)[0]!;
    await user.click(street);
    await user.paste("б".repeat(230));
    await user.keyboard("{Control>}{Enter}{/Control}");
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveTextContent(/Отчество.*лишн/);
    await user.click(screen.getByRole("link", { name: /^Улица/ }));
    expect(street).toHaveFocus();
  });
});

/** Every act of the case is lawful: what is tested is the form. */
function openToAll() {
  const sections = caseView.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, refusal: null })),
  }));
  return fakeBackend({ open: () => Promise.resolve({ ...caseView, sections }) });
}

describe("who takes part beside the person", () => {
  const mother = { part: "guardian" as const, name: { surname: "Серікова", given: "Айгүл", patronymic: null } };
  const known = { ...mother, basis: "свидетельство о рождении", iin: null };
  const view = {
    ...caseView,
    openActs: [{ act: "add-note" as const, step: "", refusal: null, withPerson: true }],
    data: {
      ...caseView.data,
      participants: [{ who: known, act: "take-application" as const, on: "2026-11-16", entry: "e5" }],
    },
  };
  const desk = () => {
    const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
    return { perform, backend: fakeBackend({ perform, open: () => Promise.resolve(view) }) };
  };
  const note = { act: "add-note", form: { text: "готово" } };

  test("an interpreter is named on this act, and not before name and part are whole", async () => {
    const { perform, backend } = desk();
    const { user } = openDesk(NOTE, backend);
    await user.type(await screen.findByLabelText("Заметка для коллег"), "готово");
    await user.click(screen.getByTestId("participants-add"));
    await user.type(screen.getByLabelText("Фамилия"), "Ли");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Укажите роль, фамилию и имя участника");
    expect(perform).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Имя"), "Анна");
    await user.selectOptions(screen.getByLabelText("В качестве кого"), "interpreter");
    await user.keyboard("{Control>}{Enter}{/Control}");
    const name = { surname: "Ли", given: "Анна", patronymic: null };
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith("f-aigerim", note, [{ part: "interpreter", name, basis: null, iin: null }]);
    });
  });

  test("who took part before is named again at one press", async () => {
    const { perform, backend } = desk();
    const { user } = openDesk(NOTE, backend);
    await user.type(await screen.findByLabelText("Заметка для коллег"), "готово");
    await user.click(screen.getByRole("button", { name: /Снова: .*Серікова Айгүл/ }));
    expect(screen.queryByRole("button", { name: /Снова/ })).toBeNull();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith("f-aigerim", note, [known]);
    });
  });

  test("where the person is not there, nobody is asked for", async () => {
    openDesk(NOTE);
    await screen.findByLabelText("Заметка для коллег");
    expect(screen.queryByTestId("participants-add")).toBeNull();
  });
});
