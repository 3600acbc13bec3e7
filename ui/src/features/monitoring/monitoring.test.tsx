import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openLater, submitKeys } from "@/testing/later";
import { caseView } from "@/testing/fakeBackend";
import { axeFindings } from "@/testing/render";

const at = "2026-11-17T09:00:00";
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
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
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
      },
      [],
    );
  });
}, 40_000);

test("a contact asks only what was asked", async () => {
  const { user, perform } = openLater(7, "record-contact");
  await user.selectOptions(await screen.findByLabelText("Способ связи"), "phone");
  await user.click(screen.getByLabelText("Нет"));
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "record-contact",
        form: { channel: "phone", reached: false, answers: [], note: null },
      },
      [],
    );
  });
}, 40_000);

test("a change is closed with its reason", async () => {
  const { user, perform } = openLater(7, "dismiss-proposal", { monitoring });
  await user.type(await screen.findByLabelText("Почему из него ничего не следует"), "ошибка регистра");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "dismiss-proposal",
        form: { proposal: "p1", why: "ошибка регистра" },
      },
      [],
    );
  });
}, 40_000);

test.each([
  ["mark-unchanged" as const, { act: "mark-unchanged" }],
  ["query-changes" as const, { act: "query-changes", form: { registers: [] } }],
])("%s goes out by the keyboard", async (act, sent) => {
  const { user, perform } = openLater(7, act, {}, { changes: heard });
  await screen.findByTestId(`form-${act}`);
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith("f-aigerim", sent, []);
  });
});
