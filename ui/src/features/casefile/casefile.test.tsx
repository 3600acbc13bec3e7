import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ActName } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";

test("the history begins with what happened last and names who is not a person", async () => {
  openDesk("#/case/f-aigerim");
  const history = await screen.findByRole("complementary", { name: "История" });
  const lines = within(history).getAllByRole("listitem");
  expect(lines[0]).toHaveTextContent("Регистры ответили");
  expect(lines[0]).toHaveTextContent("Государственные регистры");
  expect(lines.at(-1)).toHaveTextContent("Визит и цель обращения записаны");
});

const locked = caseView.openActs.find(({ refusal }) => refusal !== null)!.refusal;
const open = (act: ActName, step: string, closed = false) => ({
  act,
  step,
  refusal: closed ? locked : null,
  withPerson: false,
});
const busy = fakeBackend({
  open: () =>
    Promise.resolve({
      ...caseView,
      choices: { ...caseView.choices, to_refer: ["o1"] },
      openActs: [
        open("register-seeker", "4.2", true),
        open("refer-to-employer", "4.5"),
        open("fill-profile", "3.1"),
        open("take-voucher-application", "D-1.2"),
        open("send-transfer", "", true),
        open("assign-case", ""),
        open("join-files", ""),
      ],
    }),
});

test("all acts stand in named groups, what may be done first, and each is reached by the keyboard", async () => {
  const { user } = openDesk("#/case/f-aigerim", busy);
  const button = await screen.findByRole("button", { name: "Все действия" });
  button.focus();
  await user.keyboard("{Enter}");
  // Without a layout the menu counts as scrolled away: what it holds is looked for among the hidden.
  const hidden = { hidden: true };
  const beside = await screen.findByRole("group", { name: "Помимо шагов", ...hidden });
  expect(
    within(beside)
      .getAllByRole("menuitem", hidden)
      .map((item) => item.textContent),
  ).toEqual([
    "Передать дело специалисту",
    "Объединить два дела одного человека",
    expect.stringContaining("Направить дело в другой центр"),
  ]);
  const voucher = screen.getByRole("group", { name: "Ваучер", ...hidden });
  expect(within(voucher).getAllByRole("menuitem", hidden)).toHaveLength(1);
  expect(screen.getByRole("menu", hidden)).not.toHaveTextContent("3.1");
  expect(await axeFindings()).toEqual([]);
  const wanted = within(beside).getByRole("menuitem", { name: "Передать дело специалисту", ...hidden });
  for (let step = 0; step < 5 && document.activeElement !== wanted; step += 1) await user.keyboard("{ArrowDown}");
  expect(wanted).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(await screen.findByTestId("form-assign-case")).toBeVisible();
});

test("an act of a section opens in its section, with its number, though the rail does not list it", async () => {
  const { user } = openDesk("#/case/f-aigerim", busy);
  await user.click(await screen.findByRole("button", { name: "Все действия" }));
  await user.click(await screen.findByRole("menuitem", { name: /Направить к работодателю/, hidden: true }));
  expect(await screen.findByRole("heading", { name: /^4\. / })).toBeVisible();
  expect(screen.getByRole("button", { name: /4\.5\s*Направить к работодателю/ })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
});

test("the palette opens an act where it belongs", async () => {
  const { user } = openDesk("#/case/f-aigerim", busy);
  await screen.findByRole("button", { name: "Все действия" });
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByRole("combobox"), "к работодателю");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: /^4\. / })).toBeVisible();
  expect(screen.getByTestId("form-refer-to-employer")).toBeVisible();
});

test("a refused registration says why, where the case stands", async () => {
  const { registration } = caseView.data;
  const refused = { ground: "lir-age", explanation: "Шестнадцати лет ещё нет.", on: "2026-11-16", by: "" };
  const view = {
    ...caseView,
    header: { ...caseView.header, stage: "refused" as const, section: 4 },
    data: {
      ...caseView.data,
      registration: {
        ...registration,
        stage: { at: "refused" as const, on: refused.on, ground: refused.ground },
        refused: { ...registration.refused, ...refused },
      },
    },
  };
  openDesk("#/case/f-aigerim", fakeBackend({ open: () => Promise.resolve(view as typeof caseView) }));
  expect(await screen.findByText(/Решение от 16.11.2026: отказано в регистрации/)).toBeInTheDocument();
  expect(screen.getByText(/Шестнадцати лет ещё нет/)).toBeInTheDocument();
});
