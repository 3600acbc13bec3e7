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
    expect(perform).toHaveBeenCalledWith("f-aigerim", { act: "add-note", form: { text: "готово" } });
  });
});
