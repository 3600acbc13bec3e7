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

  test("a refusal stands beside what was typed, with its ground", async () => {
    const perform = vi.fn(() =>
      Promise.resolve({
        result: "refused" as const,
        value: {
          code: "not-now",
          act: "add-note" as const,
          step: "",
          basis: "ФК-А.01",
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
