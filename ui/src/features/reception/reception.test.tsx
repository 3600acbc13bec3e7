import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { CaseView, RuleEntry } from "@/backend";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

const entry = (code: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  code,
  kk: code,
  ru: code.toUpperCase(),
  en: code,
  basis: { kk: "", ru: "", en: "" },
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
  copyKept: null,
  ...more,
});
const catalogues: Record<string, RuleEntry[]> = {
  purpose: [entry("job"), entry("advice")],
  consultation: [entry("lir-process", { map: "V-1.2", required: true }), entry("payment-info", { map: "V-1.3" })],
  document: [entry("identity", { map: "V-1.4" })],
  language: [entry("kk"), entry("ru")],
  language_level: [entry("B1")],
  question: [
    entry("q-last-job", { kind: "text", required: true }),
    entry("q-studying", { kind: "yes_no" }),
    entry("q-ready", { kind: "date" }),
    entry("q-experience", { kind: "number", min: 0, max: 60 }),
    entry("q-languages", { kind: "table", list: "language" }),
    entry("q-dependants", { kind: "table" }),
    entry("q-wanted", { kind: "occupation", list: "НК" }),
    entry("q-place", { kind: "choice", options: [{ code: "home", kk: "үй", ru: "дом", en: "home", score: null }] }),
  ],
};
function desk() {
  const view: CaseView = {
    ...caseView,
    sections: caseView.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, refusal: null })),
    })),
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const asked = (lists: readonly string[]) => Promise.resolve(lists.map((list) => catalogues[list] ?? []));
  const backend = fakeBackend(
    { perform, catalogues: asked, open: () => Promise.resolve(view) },
    { session: sessionAs("consultant") },
  );
  return { perform, backend };
}
const submit = "{Control>}{Enter}{/Control}";

describe("section 1", () => {
  test("a visit begins a file with a name, a purpose and a language", async () => {
    const { perform, backend } = desk();
    const { user } = openDesk("#/reception/record-visit", backend);
    await screen.findByTestId("form-record-visit");
    expect(await axeFindings()).toEqual([]);
    await user.type(screen.getByLabelText("Фамилия"), "Ким");
    await user.type(screen.getByLabelText("Имя"), "Олег");
    await user.click(await screen.findByLabelText(/JOB/));
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        null,
        {
          act: "record-visit",
          form: {
            who: { name: { surname: "Ким", given: "Олег", patronymic: null }, iin: null, phone: null, remark: null },
            purpose: "job",
            language: "ru",
            note: null,
          },
        },
        [],
      );
    });
  });

  test("an ИИН that has a case warns before the visit is saved, and goes on only knowingly", async () => {
    const { perform, backend } = desk();
    const { user } = openDesk("#/reception/record-visit", backend);
    await screen.findByTestId("form-record-visit");
    await user.type(screen.getByLabelText("ИИН"), "850722301743");
    expect(await screen.findByText(/уже есть: Ким Виктор Сергеевич/)).toBeInTheDocument();
    expect(screen.getByTestId("known-open")).toHaveAttribute("href", "#/case/f-kim/1/record-visit");
    await user.click(await screen.findByLabelText(/JOB/));
    await user.keyboard(submit);
    expect(await screen.findByRole("alert")).toHaveTextContent("С этим ИИН дело уже есть");
    expect(perform).not.toHaveBeenCalled();
    await user.click(screen.getByTestId("known-continue"));
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalled();
    });
  });

  test("a day to start work is not in the past", async () => {
    const { backend } = desk();
    openDesk("#/case/f-aigerim/1/record-survey", backend);
    expect(await screen.findByLabelText("Q-READY")).toHaveValue("17.11.2026");
  });

  test("the survey is asked from the rulebook and answered by kind", async () => {
    const { perform, backend } = desk();
    const { user } = openDesk("#/case/f-aigerim/1/record-survey", backend);
    await screen.findByTestId("form-record-survey");
    expect(await axeFindings()).toEqual([]);
    await user.keyboard(submit);
    expect(await screen.findByRole("alert")).toHaveTextContent("На этот вопрос нужен ответ");
    await user.type(screen.getByLabelText("Q-LAST-JOB *"), "ТОО «Жол», водитель");
    await user.click(screen.getByLabelText("Нет"));
    await user.type(screen.getByLabelText("Q-EXPERIENCE"), "12");
    await user.selectOptions(screen.getByLabelText("Q-PLACE"), "home");
    await user.click(screen.getByRole("button", { name: /Добавить язык/ }));
    await user.selectOptions(screen.getByLabelText("Язык"), "kk");
    await user.selectOptions(screen.getByLabelText("Уровень"), "B1");
    await user.keyboard(submit);
    await waitFor(() => {
      expect(perform).toHaveBeenCalledWith(
        "f-aigerim",
        {
          act: "record-survey",
          form: {
            answers: [
              { question: "q-last-job", value: { kind: "text", value: "ТОО «Жол», водитель" } },
              { question: "q-studying", value: { kind: "yes-no", value: false } },
              { question: "q-ready", value: { kind: "date", value: "2026-11-17" } },
              { question: "q-experience", value: { kind: "number", value: 12 } },
              { question: "q-languages", value: { kind: "languages", value: [{ language: "kk", level: "B1" }] } },
              { question: "q-place", value: { kind: "choice", value: "home" } },
            ],
          },
        },
        [],
      );
    });
  });

  test.each([true, false])("1.4 asks for an identity paper unless one counts: %s", async (identified) => {
    const { backend } = desk();
    const seen = { ...caseView, identified };
    openDesk("#/case/f-aigerim/1/check-documents", { ...backend, open: () => Promise.resolve(seen) });
    await screen.findByTestId("form-check-documents");
    expect(screen.queryAllByLabelText("Номер")).toHaveLength(identified ? 0 : 1);
  });

  test.each(["consult", "check-documents", "hand-over", "close-visit"])("%s opens and is accessible", async (act) => {
    const { backend } = desk();
    openDesk(`#/case/f-aigerim/1/${act}`, backend);
    await screen.findByTestId(`form-${act}`);
    expect(await axeFindings()).toEqual([]);
  });
});
