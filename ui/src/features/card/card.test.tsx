import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { cardDesk as desk } from "@/testing/cardDesk";
import { caseView } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

const at = "2026-11-17T10:00:00Z";
const submit = "{Control>}{Enter}{/Control}";

describe("section 2", () => {
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

  test.each(["query-registers", "check-seeker-right", "withdraw-consent"])(
    "%s opens and is accessible",
    async (act) => {
      const consent = { kind: "notices", given: true, text_edition: "e1", language: "ru" as const, method: "paper" };
      const { backend } = desk({
        data: { ...caseView.data, consents: [{ ...consent, at, withdrawn: null, of: caseView.data.past.length }] },
        choices: { ...caseView.choices, consents: ["notices"] },
      });
      openDesk(`#/case/f-aigerim/2/${act}`, backend);
      await screen.findByTestId(`form-${act}`);
      expect(await axeFindings()).toEqual([]);
    },
  );
});
