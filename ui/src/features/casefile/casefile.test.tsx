import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DeskFailure, type ActName, type CaseView } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import * as samplePapers from "@/testing/samplePapers";

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

test("a closed step leads to the one that has to come first, where that may be done now", async () => {
  if (!locked) throw new Error("the sample has a closed act");
  const stale = { ...locked, code: "answers-stale", args: { date: "2026-05-13" } };
  const sections = caseView.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) =>
      step.act === "propose-unemployed" ? { ...step, open: false, refusal: stale } : step,
    ),
  }));
  const first = (closed: boolean) =>
    fakeBackend({
      open: () => Promise.resolve({ ...caseView, sections, openActs: [open("refresh-answers", "5.1", closed)] }),
    });
  const { unmount, user } = openDesk("#/case/f-aigerim/5/propose-unemployed", first(true));
  expect((await screen.findAllByText(/ответы регистров устарели/i)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /Открыть 5.1/ })).toBeNull();
  unmount();
  openDesk("#/case/f-aigerim/5/propose-unemployed", first(false));
  await user.click(await screen.findByRole("button", { name: /Открыть 5.1/ }));
  expect(window.location.hash).toBe("#/case/f-aigerim/5/refresh-answers");
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

const visit: (typeof caseView.data.visits)[number] = {
  id: "e1#0",
  who: { name: null, iin: null, phone: null, remark: null },
  purpose: "job",
  entrance: "visit",
  on: "2026-11-17",
  began: "2026-11-17T11:06:00+05:00",
  by: "Сарсенова А. К.",
  note: null,
  told: [],
  told_at: null,
  handed_over: null,
  received: null,
  closed: null,
};
const withVisit = (closed: boolean) => ({
  ...caseView,
  data: {
    ...caseView.data,
    visits: [{ ...visit, closed: closed ? { reason: "done" as const, at: "2026-11-17T11:40:00+05:00" } : null }],
  },
});

test("the queue ticket of an open visit is printed where it is received, in either language", async () => {
  const printTicket = vi.fn(() => Promise.resolve({ ...samplePapers.printed, copies: [] }));
  const { user } = openDesk(
    "#/case/f-aigerim/1",
    fakeBackend({ open: () => Promise.resolve(withVisit(false)), printTicket }),
  );
  const ticket = await screen.findByRole("region", { name: "Талон очереди" });
  await user.click(within(ticket).getByRole("button", { name: "На казахском" }));
  expect(printTicket).toHaveBeenCalledWith("f-aigerim", "kk");
  expect(await within(ticket).findByTestId("paper-print")).toBeVisible();
  // It is no paper of the archive: there is no copy to save.
  expect(within(ticket).queryByTestId("paper-save")).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

test("after the visit there is no ticket, and a ticket that failed says so", async () => {
  const { unmount } = openDesk("#/case/f-aigerim/1", fakeBackend({ open: () => Promise.resolve(withVisit(true)) }));
  await screen.findByRole("heading", { name: /^1\. / });
  expect(screen.queryByRole("region", { name: "Талон очереди" })).toBeNull();
  unmount();
  const printTicket = () => Promise.reject(new DeskFailure("print-failed"));
  const { user } = openDesk(
    "#/case/f-aigerim/1",
    fakeBackend({ open: () => Promise.resolve(withVisit(false)), printTicket }),
  );
  await user.click(await screen.findByTestId("print-ticket-ru"));
  expect(await within(screen.getByTestId("print-ticket")).findByText(/Документ не получился/)).toBeVisible();
});

test.each([
  [{ resume: "not-placed", since: null }, "не размещено: нет согласия или регистрации"],
  [{ resume: "placed", since: "2026-10-23" }, "размещено с 23.10.2026"],
  [{ resume: "not-placed", since: "2026-10-27" }, "снято 27.10.2026: согласие отозвано"],
  [{ resume: "released", since: "2026-12-02" }, "снято 02.12.2026: регистрация закончилась"],
] as const)("beside the consents it stands whether the résumé is on the exchange: %o", async (resume, words) => {
  openDesk("#/case/f-aigerim/2", fakeBackend({ open: () => Promise.resolve({ ...caseView, resume }) }));
  expect(await screen.findByText("Резюме на Электронной бирже труда")).toBeVisible();
  expect(screen.getByText(words)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

const notice = (id: string, stands: CaseView["notices"][number]["stands"], ofVoucher = false) => ({
  id,
  kind: { ru: `Извещение ${id}`, kk: `Хабарлама ${id}`, en: `Notice ${id}` },
  ofVoucher,
  queued: "2026-11-16T10:00:00+05:00",
  deliverBy: "2026-11-19",
  stands,
});
const told = fakeBackend({
  open: () =>
    Promise.resolve({
      ...caseView,
      notices: [
        notice("n1", { state: "failed", why: "абонент недоступен", at: "2026-11-17T09:05:00+05:00" }),
        notice("n2", { state: "delivered", way: "sms", at: "2026-11-17T09:10:00+05:00" }),
        notice("n3", { state: "brought", how: "handed-over", by: "Омарова Д. С.", at: "2026-11-16T12:00:00+05:00" }),
        notice("n4", { state: "queued" }, true),
      ],
    }),
});

test("each notice says how far it came, and what did not reach the person is to be handed over", async () => {
  openDesk("#/case/f-aigerim/5", told);
  const notices = await screen.findByRole("region", { name: "Извещения человеку" });
  const of = (name: string) => within(notices).getByText(`Извещение ${name}`).nextElementSibling;
  expect(of("n1")).toHaveTextContent(
    /не доставлено .*09:05: абонент недоступен · вручите или отправьте на бумаге до 19\.11/,
  );
  expect(of("n2")).toHaveTextContent(/доставлено \(СМС\)/);
  expect(of("n2")).not.toHaveTextContent(/вручите/);
  expect(of("n3")).toHaveTextContent(/Вручено · Омарова Д\. С\./);
  // The voucher's stand with the voucher.
  expect(within(notices).queryByText("Извещение n4")).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

test("the history says how a decision ended, and of an act with one way out only that it was done", async () => {
  const [first] = caseView.history;
  if (!first) throw new Error("the sample has a history");
  const history: CaseView["history"] = [
    { ...first, entry: "h1", act: "decide-unemployed", outcome: "sent-back" },
    { ...first, entry: "h2", act: "propose-unemployed", outcome: null },
  ];
  openDesk("#/case/f-aigerim/5", fakeBackend({ open: () => Promise.resolve({ ...caseView, history }) }));
  expect(await screen.findByText("Решение принято: возвращён на доработку")).toBeVisible();
  expect(screen.getByText("Проект решения направлен")).toBeVisible();
});

test("who was told of nothing sees no empty list of notices", async () => {
  openDesk("#/case/f-aigerim/5");
  await screen.findByRole("heading", { name: /^5\. / });
  expect(screen.queryByRole("region", { name: "Извещения человеку" })).toBeNull();
});
