import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { may, missingInKazakh, openLater, sentAs, submitKeys } from "@/testing/later";
import { caseView } from "@/testing/fakeBackend";
import { axeFindings } from "@/testing/render";

const at = "2026-11-17T09:00:00+05:00";
const heard = [
  {
    change: "job",
    state: { heard: "changed" as const, register: "ehr", at, since: "2026-11-09", detail: "АО «Жол»", measure: null },
  },
];
const unchanged = {
  changed: false,
  since: null,
  option: null,
  value: null,
  source: { from: "said" },
  measure: null,
  note: null,
};
const proposal = {
  id: "p1",
  advice: { advice: "hand-over" as const },
  change: "job",
  since: null,
  evidence: [],
  found: at,
  settled: null,
};
const monitoring = { ...caseView.data.registration.monitoring, proposals: [proposal] };

test("every question is answered, and a register's word comes with its day and time", async () => {
  const { user, perform } = openLater(7, "check-status", {}, { changes: heard });
  const job = await screen.findByRole("group", { name: "1. Трудоустройство" });
  const pension = screen.getByRole("group", { name: "2. Назначение пенсии" });
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Ответьте полностью: Трудоустройство, Назначение пенсии");
  await user.selectOptions(screen.getByLabelText("Как состоялся разговор"), "phone");
  await user.click(within(job).getByLabelText("Да"));
  await user.selectOptions(within(job).getByLabelText("Какое именно"), "permanent");
  within(pension).getByLabelText("Да").focus();
  await user.keyboard("2");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "check-status",
    form: {
      channel: "phone",
      note: null,
      answers: [
        {
          ...unchanged,
          change: "job",
          changed: true,
          since: "2026-11-09",
          option: "permanent",
          source: { from: "register", register: "ehr", at },
        },
        { ...unchanged, change: "pension" },
      ],
    },
  });
});

test("missed weeks stand in the check: those of now in sight, those made up for folded", async () => {
  const missedWeeks = [
    { from: "2026-10-29", to: "2026-11-04", checked: "2026-11-05" },
    { from: "2026-11-06", to: "2026-11-12", checked: null },
  ];
  openLater(7, "check-status", {}, { missedWeeks });
  expect(await screen.findByText("Пропущена 1 неделя без проверки")).toBeVisible();
  expect(screen.getByText("06.11.2026 – 12.11.2026")).toBeVisible();
  expect(screen.getByText("29.10.2026 – 04.11.2026, проверка 05.11.2026")).not.toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("many missed weeks are told in one line, and the form stays in sight", async () => {
  const missedWeeks = [1, 2, 3, 4, 5].map((week) => ({
    from: `2026-10-0${week.toString()}`,
    to: `2026-10-1${week.toString()}`,
    checked: null,
  }));
  const { user } = openLater(7, "check-status", {}, { missedWeeks });
  expect(await screen.findByText("Пропущено 5 недель без проверки")).toBeVisible();
  expect(screen.getByText("03.10.2026 – 13.10.2026")).not.toBeVisible();
  await user.click(screen.getByText("01.10.2026 – 15.10.2026"));
  expect(screen.getByText("03.10.2026 – 13.10.2026")).toBeVisible();
});

test("a contact asks only what was asked", async () => {
  const { user, perform } = openLater(7, "record-contact");
  await user.selectOptions(await screen.findByLabelText("Способ связи"), "phone");
  await user.click(screen.getByLabelText("Нет"));
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-contact",
    form: { channel: "phone", reached: false, answers: [], note: null },
  });
});

test("a change is closed with its reason", async () => {
  const { user, perform } = openLater(7, "dismiss-proposal", { monitoring });
  await user.type(await screen.findByLabelText("Почему из него ничего не следует"), "ошибка регистра");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "dismiss-proposal",
    form: { proposal: "p1", why: "ошибка регистра" },
  });
});

test.each([
  ["mark-unchanged" as const, { act: "mark-unchanged" }],
  ["query-changes" as const, { act: "query-changes", form: { registers: [] } }],
])("%s goes out by the keyboard", async (act, sent) => {
  const { user, perform } = openLater(7, act, {}, { changes: heard });
  await screen.findByTestId(`form-${act}`);
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, sent);
});

const noShow = {
  ...caseView.data.offers[0]!,
  employer: { answer: { answer: "no-show" as const }, on: "2026-11-16", at, by: "Ли А. В." },
};
const question = { about: { about: "offer" as const, of: "o1" }, on: "2026-11-16", at, by: "Ли А. В." };
const { about } = question;
const waiting = { ...question, channel: "phone" as const, answered: null };
const unexplained = (asked: boolean) => ({
  data: { ...caseView.data, offers: [noShow] },
  ...may({
    to_ask: [{ about, asked: asked ? waiting : null }],
    to_explain: asked ? [{ about, asked: waiting }] : [],
  }),
});

test("who did not appear at the employer is asked why", async () => {
  const { user, perform } = openLater(7, "ask-explanation", {}, unexplained(false));
  expect(await screen.findByLabelText("Что объяснить")).toHaveDisplayValue(/Бухгалтер, ТОО «Жол», сообщено 16.11.2026/);
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите, как спрошено");
  await user.selectOptions(screen.getByLabelText("Как спрошено"), "phone");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "ask-explanation", form: { about: { about: "offer", of: "o1" }, channel: "phone" } });
});

test("a good reason is recorded with the certificate that proves it", async () => {
  const { user, perform } = openLater(7, "record-explanation", {}, unexplained(true));
  expect(await screen.findByText(/Уже спрошено 16.11.2026: По телефону, Ли А. В./)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: /Причина уважительная/ }));
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите уважительную причину");
  await user.selectOptions(screen.getByLabelText("Уважительная причина"), "sick");
  expect(screen.getByText("ФК-А.01, шаг 7.3")).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Документ"), "sick-leave");
  await user.type(screen.getByLabelText("Дата документа"), "10112026");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-explanation",
    form: {
      about: { about: "offer", of: "o1" },
      explanation: { explanation: "good", reason: "sick" },
      paper: { kind: "sick-leave", number: null, issued: "2026-11-10", issued_by: null, valid_to: null },
    },
  });
});

test("nothing is explained where nobody was asked", async () => {
  openLater(7, "record-explanation", {}, unexplained(false));
  expect(await screen.findByText(/сначала запросите объяснение/)).toBeVisible();
});

test.each(["ask-explanation", "record-explanation"] as const)("%s is said in Kazakh", async (act) => {
  openLater(7, act, {}, unexplained(true), "kk");
  expect(missingInKazakh(await screen.findByTestId(`form-${act}`))).toEqual([]);
});
