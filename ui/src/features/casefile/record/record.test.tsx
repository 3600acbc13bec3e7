import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CaseView } from "@/backend";
import { caseView, fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { catalogue } from "@/testing/rulebook";
import { offers } from "@/testing/sample";

const at = "2026-11-17T09:00:00+05:00";
const by = "Омарова Д. С.";
type Data = CaseView["data"];

/** The sample case, with what was recorded in it. */
function openRecorded(
  section: number,
  { registration, ...data }: Partial<Omit<Data, "registration">> & { registration?: Partial<Data["registration"]> },
  language: "kk" | "ru" = "ru",
) {
  const view: CaseView = {
    ...caseView,
    data: { ...caseView.data, ...data, registration: { ...caseView.data.registration, ...registration } },
  };
  const backend = fakeBackend({
    open: () => Promise.resolve(view),
    catalogues: (lists) => Promise.resolve(lists.map(catalogue)),
  });
  return openDesk(`#/case/f-aigerim/${String(section)}`, backend, language);
}

const [offer] = offers;
if (!offer) throw new Error("the sample has an offer");
const refused = {
  ...offer,
  channel: "sms" as const,
  answer: { answer: "refused" as const, reason: "health" },
  answered: at,
  answered_by: "phone" as const,
};
const sent = {
  ...offer,
  id: "o9",
  answer: { answer: "accepted" as const },
  answered: at,
  answered_by: "in-person" as const,
  letter: { on: "2026-11-10", at, by, appear_by: "2026-11-17" },
  employer: { answer: { answer: "no-show" as const }, on: "2026-11-18", at, by },
};

test("what was offered is read with its answer, its letter and the employer's word", async () => {
  openRecorded(4, { offers: [refused, sent] });
  const record = await screen.findByRole("region", { name: "Предложенные вакансии" });
  const [newest, first] = within(record).getAllByRole("listitem");
  expect(newest).toHaveTextContent(/Согласился.*Направление от 10.11.2026, явиться до 17.11.2026/);
  expect(newest).toHaveTextContent(/Работодатель: Человек не явился · 18.11.2026/);
  expect(first).toHaveTextContent(/Отказался: .* · 17.11.2026 · По телефону/);
  expect(await axeFindings()).toEqual([]);
});

const item = (id: string, kind: string) => ({
  id,
  planned: {
    kind,
    measure: null,
    what: null,
    provider: null,
    due: "2026-12-15",
    weekly: false,
    first: "2026-12-15",
    evidence: null,
  },
});
const edition = { goal: null, why: null, by, at, on: "2026-11-03", disagreed: [], agreed: null };

test("an earlier edition of the plan stays readable, with what the person objected to", async () => {
  const first = {
    ...edition,
    number: 1,
    items: [item("i1", "own-search"), item("i2", "visit")],
    disagreed: [{ items: ["i2"], words: "Далеко ехать.", by, at }],
  };
  const second = {
    ...edition,
    number: 2,
    why: "Человек не согласился.",
    items: [item("i1", "own-search")],
    agreed: { method: "paper", by, at, on: "2026-11-04" },
  };
  const report = {
    item: "i1",
    state: { state: "goes-on" as const },
    note: "Три отклика.",
    by,
    at,
    on: "2026-11-17",
    next: null,
  };
  const plan = { ...caseView.data.registration.plan, revisions: [first, second], reports: [report] };
  openRecorded(6, { registration: { plan } });
  const record = await screen.findByRole("region", { name: "План по редакциям" });
  const [now, before] = within(record).getAllByRole("listitem");
  expect(now).toHaveTextContent(/Редакция 2 · действует.*Выполняется, 17.11.2026 · Три отклика/);
  expect(before).toHaveTextContent(/Редакция 1.*Не согласен: «Далеко ехать.» · Посещение карьерного центра/);
  expect(before).not.toHaveTextContent("действует");
});

const answer = (change: string, changed: boolean) => ({
  at,
  late: false,
  answer: {
    change,
    changed,
    since: null,
    option: null,
    value: null,
    source: { from: "register" as const, register: "ehr", at },
    measure: null,
    note: null,
  },
});

for (const language of ["kk", "ru"] as const)
  test(`in ${language} checks, contacts, explanations and settled changes are read, the oldest folded`, async () => {
    const check = (day: string) => ({
      on: `2026-11-${day}`,
      at: `2026-11-${day}T09:00:00+05:00`,
      by,
      channel: "phone" as const,
      answers: [answer("job", false)],
      note: null,
      missed: 0,
    });
    const monitoring = {
      ...caseView.data.registration.monitoring,
      checks: ["03", "10", "17", "24"].map(check),
      contacts: [{ on: "2026-11-17", at, by, channel: "phone" as const, reached: false, note: "Не берёт трубку." }],
      proposals: [
        {
          id: "p1",
          advice: { advice: "remove" as const, ground: "employment" },
          change: "job",
          since: "2026-11-09",
          evidence: [],
          found: at,
          settled: { how: { how: "dismissed" as const, why: "Договор расторгнут." }, by, at },
        },
      ],
    };
    const explanations = [
      {
        about: { about: "offer" as const, of: offer.id },
        on: "2026-11-17",
        at,
        by,
        channel: "phone" as const,
        answered: { explanation: { explanation: "not-good" as const, words: "Проспал." }, on: "2026-11-17", at, by },
      },
    ];
    openRecorded(7, { registration: { monitoring, explanations } }, language);
    expect(await screen.findByText(/«Проспал.»/)).toBeVisible();
    expect(screen.getByText("Не берёт трубку.")).toBeVisible();
    expect(screen.getByText(/Договор расторгнут./)).toBeVisible();
    const oldest = screen.getByText(/^03.11.2026/);
    expect(oldest).not.toBeVisible();
    expect(screen.getByText(/^24.11.2026/)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

test("a note of the case is read where it begins, and where nothing was recorded nothing stands", async () => {
  const { unmount } = openRecorded(1, { notes: [{ text: "Просит звонить после обеда.", by, at }] });
  expect(await screen.findByText("Просит звонить после обеда.")).toBeVisible();
  unmount();
  openRecorded(7, {});
  expect(await screen.findByRole("heading", { name: /^7\./ })).toBeVisible();
  expect(screen.queryByRole("region", { name: "Проведённые проверки" })).toBeNull();
});
