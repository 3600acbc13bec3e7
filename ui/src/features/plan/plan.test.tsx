import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { may, openLater, planWith, submitKeys } from "@/testing/later";
import { axeFindings } from "@/testing/render";

test("what was told goes out point by point, with how it was confirmed", async () => {
  const { user, perform } = openLater(6, "explain-plan");
  await screen.findByTestId("form-explain-plan");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Отметьте, о чём рассказали");
  expect(await axeFindings()).toEqual([]);
  await user.click(await screen.findByRole("button", { name: "Рассказано обо всём" }));
  await user.selectOptions(screen.getByLabelText("Как человек подтвердил"), "paper");
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "explain-plan",
        form: { told: ["aims", "data"], method: "paper" },
      },
      [],
    );
  });
});

test("a suggestion is added with its reason left behind, and the plan goes out item by item", async () => {
  const why = { kk: "себеп", ru: "Подходит по оценке", en: "fits" };
  const suggestion = { kind: "subsidised-job", measure: "social-job", recommended: true, why, unmet: [] };
  const { user, perform } = openLater(6, "draft-plan", {}, { suggestions: [suggestion] });
  // The reason comes from section 3: it is seen only while the button is held.
  const reason = () => screen.queryByText("Подходит по оценке");
  const hold = await screen.findByRole("button", { name: "Почему (удерживайте)" });
  expect(reason()).toBeNull();
  await user.pointer({ keys: "[MouseLeft>]", target: hold });
  expect(reason()).toBeInTheDocument();
  await user.pointer({ keys: "[/MouseLeft]", target: hold });
  expect(reason()).toBeNull();
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("В плане нужно хотя бы одно мероприятие");
  await user.click(screen.getByRole("button", { name: /Добавить Субсидируемое место: Социальное рабочее место/ }));
  await user.type(screen.getByLabelText("Срок"), "01122026");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "draft-plan",
        form: {
          goal: null,
          why: null,
          items: [
            {
              keeps: null,
              kind: "subsidised-job",
              measure: "social-job",
              what: null,
              provider: null,
              due: "2026-12-01",
              evidence: null,
            },
          ],
        },
      },
      [],
    );
  });
});

test("an agreed plan is drawn up anew with its reason, and its items keep their identity", async () => {
  const { user, perform } = openLater(6, "draft-plan", { plan: planWith(true) }, may({ carried_over: ["i1"] }));
  await user.type(await screen.findByLabelText("Почему план меняется"), "переезд");
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "draft-plan",
        form: expect.objectContaining({ why: "переезд", items: [expect.objectContaining({ keeps: "i1" })] }) as unknown,
      },
      [],
    );
  });
});

test("the person agrees by the keys of the group", async () => {
  const { user, perform } = openLater(6, "agree-plan", { plan: planWith(false) });
  const agrees = await screen.findByRole("radio", { name: /^Согласен/ });
  agrees.focus();
  await user.keyboard("a");
  await user.selectOptions(screen.getByLabelText("Как подтверждено согласие"), "ecp");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "agree-plan",
        form: { answer: { answer: "agrees", method: "ecp" }, revision: 1 },
      },
      [],
    );
  });
});

test("items of the plan are reported one by one", async () => {
  const { user, perform } = openLater(
    7,
    "check-plan-items",
    { plan: planWith(true) },
    may({ plan_items: [{ item: "i1", due: "2026-11-18" }] }),
  );
  await user.selectOptions(await screen.findByLabelText("Как обстоит"), "not-done");
  await user.selectOptions(screen.getByLabelText("Уважительная причина"), "sick");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "check-plan-items",
        form: { items: [{ item: "i1", state: { state: "not-done", reason: "sick" }, note: null, paper: null }] },
      },
      [],
    );
  });
});

test("a referral asks what the case does not tell, and is then recorded as begun", async () => {
  const unmet = [{ fact: "employer_request", unknown: true, words: { kk: "ө", ru: "По заявке", en: "r" } }];
  const suggestion = { kind: "subsidised-job", measure: "social-job", recommended: false, why: null, unmet };
  const { user, perform } = openLater(6, "refer-to-measure", {}, { suggestions: [suggestion] });
  await user.selectOptions(await screen.findByLabelText("Мера"), "social-job");
  await user.type(screen.getByLabelText("Кто проводит"), "ТОО «Дала»");
  await user.click(screen.getByLabelText("Да"));
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "refer-to-measure",
        form: {
          measure: "social-job",
          provider: { name: "ТОО «Дала»", bin: null },
          item: null,
          begins: null,
          until: null,
          said: [{ fact: "employer_request", yes: true }],
        },
      },
      [],
    );
  });
});

test("the beginning of a measure is recorded with its day", async () => {
  const { user, perform } = openLater(
    7,
    "record-measure",
    {
      referrals: [
        {
          id: "r1",
          measure: "social-job",
          provider: { name: "ТОО «Дала»", bin: null },
          item: null,
          begins: null,
          until: null,
          by: "Ж.",
          at: "2026-11-10T10:00:00+05:00",
          on: "2026-11-10",
          answer_by: "2026-11-13",
          on_start: "stays",
          state: { state: "waiting" },
        },
      ],
    },
    may({ referrals: [{ referral: "r1", records: ["accepted", "refused", "began"] }] }),
  );
  await user.selectOptions(await screen.findByLabelText("Что произошло"), "began");
  await user.type(screen.getByLabelText("Дата"), "16112026");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "record-measure",
        form: { referral: "r1", record: { record: "began", on: "2026-11-16" }, paper: null },
      },
      [],
    );
  });
});
