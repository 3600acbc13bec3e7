import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActName, CaseView } from "@/backend";
import { missingInKazakh, openLater, sentAs, submitKeys } from "@/testing/later";
import { axeFindings } from "@/testing/render";

type Registration = CaseView["data"]["registration"];
const at = "2026-11-16T10:00:00+05:00";
const ended: Partial<Registration> = {
  stage: { at: "closed", on: "2026-11-10", reason: "imprisonment", by: "head" },
  ended: { how: "removal", reason: "imprisonment", on: "2026-11-10", decided: "2026-11-12", at, by: "Ахметов Е. Б." },
};
const refused: Partial<Registration> = {
  stage: { at: "refused", on: "2026-11-16", ground: "lir-age" },
  refused: { ground: "lir-age", explanation: "Нет шестнадцати лет", on: "2026-11-16", at },
};
const proposed: Partial<Registration> = {
  stage: {
    at: "removal-proposed",
    since: "2026-11-01",
    decide_by: "2026-11-19",
    draft: {
      ground: "imprisonment",
      effective: { from: "event", day: "2026-11-10" },
      note: null,
      author: "anna",
      author_name: "Ли А. В.",
      at,
      on: "2026-11-16",
      proofs: [],
    },
  },
};

test("the head reads which decision is cancelled, and says why", async () => {
  const { user, perform } = openLater(8, "cancel-decision", ended);
  const form = within(await screen.findByTestId("form-cancel-decision"));
  expect(await form.findByText(/Решение от 12.11.2026: снятие с учёта с 10.11.2026, «Осуждение»/)).toBeVisible();
  expect(await screen.findByText("Основание: АППК РК")).toBeVisible();
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Напишите, почему решение отменяется");
  await user.type(screen.getByLabelText("Почему решение отменяется"), "приговор отменён");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "cancel-decision", form: { reason: "приговор отменён" } });
});

test("a person invited to a hearing did not come, and it is said why it was held without them", async () => {
  const { user, perform } = openLater(8, "record-hearing", proposed);
  const form = within(await screen.findByTestId("form-record-hearing"));
  expect(await form.findByText(/снять с учёта, «Осуждение»/)).toBeVisible();
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Укажите, когда человека пригласили");
  await user.type(screen.getByLabelText("Когда пригласили"), "10112026");
  await user.click(screen.getByLabelText("Нет"));
  await user.type(screen.getByLabelText("Почему заслушивание прошло без человека"), "повестка вручена, не явился");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-hearing",
    form: { invited: "2026-11-10", came: false, words: "повестка вручена, не явился" },
  });
});

test("an objection to a refusal is kept with its paper", async () => {
  const { user, perform } = openLater(4, "record-objection", refused);
  expect(await screen.findByText("Нет шестнадцати лет")).toBeVisible();
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Запишите, с чем человек не согласен");
  await user.type(screen.getByLabelText("С чем человек не согласен"), "возраст посчитан неверно");
  await user.selectOptions(screen.getByLabelText("Письменное возражение"), "certificate");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-objection",
    form: {
      words: "возраст посчитан неверно",
      paper: { kind: "certificate", number: null, issued: null, issued_by: null, valid_to: null },
    },
  });
});

test.each<[ActName, Partial<Registration>]>([
  ["cancel-decision", ended],
  ["record-hearing", proposed],
  ["record-objection", refused],
])("%s is said in Kazakh", async (act, registration) => {
  openLater(8, act, registration, {}, "kk");
  expect(missingInKazakh(await screen.findByTestId(`form-${act}`))).toEqual([]);
});
