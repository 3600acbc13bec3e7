import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { openLater, submitKeys } from "@/testing/later";
import { axeFindings, openDesk } from "@/testing/render";

const proofs = [{ any: ["document.judgment"], met_by: null, since: null }];

test("a ground says what it needs, and goes out with the paper that proves it", async () => {
  const grounds = [{ ground: "imprisonment", proofs, proved: false, names_day: true, dated_by: [] }];
  const { user, perform } = openLater(8, "propose-removal", {}, { grounds });
  await user.selectOptions(await screen.findByLabelText("Основание"), "imprisonment");
  expect(screen.getByRole("list", { name: "Доказательства" })).toHaveTextContent("Нужно: Приговор");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Основание не доказано");
  await user.click(screen.getByRole("button", { name: /Добавить документ/ }));
  await user.type(screen.getByLabelText("Дата документа"), "10112026");
  expect(await axeFindings()).toEqual([]);
  // A judgment is issued before it takes effect: the day itself is asked for.
  await user.keyboard(submitKeys);
  expect(await screen.findByText("Укажите дату события")).toBeVisible();
  expect(perform).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("Дата события"), "12112026");
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      "f-aigerim",
      {
        act: "propose-removal",
        form: {
          ground: "imprisonment",
          since: "2026-11-12",
          papers: [{ kind: "judgment", number: null, issued: "2026-11-10", issued_by: null, valid_to: null }],
          note: null,
        },
      },
      [],
    );
  });
});

const removalCase = (author: string) => ({
  ...caseView,
  draft: null,
  data: {
    ...caseView.data,
    registration: {
      ...caseView.data.registration,
      stage: {
        at: "removal-proposed" as const,
        since: "2026-11-01",
        decide_by: "2026-11-19",
        draft: {
          ground: "imprisonment",
          effective: { from: "event" as const, day: "2026-11-10" },
          note: null,
          author,
          author_name: "Ли А. В.",
          at: "2026-11-16T10:00:00+05:00",
          on: "2026-11-16",
          proofs,
        },
      },
    },
  },
});

test("the head reads the ground and its proofs, and keeps the person with an explanation", async () => {
  const view = removalCase("anna");
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend({ perform, open: () => Promise.resolve(view) }, { session: sessionAs("head") });
  const { user } = openDesk("#/decisions", backend);
  const remove = await screen.findByRole("radio", { name: /^Снять с учёта/ });
  remove.focus();
  await user.keyboard("d");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Объясните, почему человек остаётся на учёте");
  await user.type(screen.getByLabelText("Почему человек остаётся на учёте"), "приговор отменён");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await waitFor(() => {
    expect(perform).toHaveBeenCalledWith(
      expect.anything(),
      {
        act: "decide-removal",
        form: { verdict: "keep", explanation: "приговор отменён" },
      },
      [],
    );
  });
});

test("nobody decides a draft of their own", async () => {
  const view = removalCase("dinara");
  openDesk("#/decisions", fakeBackend({ open: () => Promise.resolve(view) }, { session: sessionAs("head") }));
  expect(await screen.findByText("Это ваш собственный проект.")).toBeInTheDocument();
  expect(screen.queryByRole("radio", { name: /^Снять с учёта/ })).toBeNull();
});
