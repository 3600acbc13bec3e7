import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { DeskFailure, type ScanRow } from "@/backend";
import { caseView, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { entry, missingInKazakh, sentAs, submitKeys } from "@/testing/later";
import { axeFindings, openDesk } from "@/testing/render";
import type { Language } from "@/shared/language";

const scan = { hash: "0f".repeat(32), kind: "jpeg", bytes: 240_000, name: "приказ.jpg" } as const;
const row = (more: Partial<ScanRow["attached"]> = {}, at: ScanRow["at"] = { at: "both" }): ScanRow => ({
  attached: {
    id: "s-1",
    scan,
    paper: "dismissal",
    about: null,
    note: null,
    by: "Жұмабекова Д. Қ.",
    at: "2026-11-16T10:00:00Z",
    on: "2026-11-16",
    withdrawn: null,
    ...more,
  },
  at,
});
const documents = [
  entry("identity", "Удостоверение личности", { copyKept: false }),
  entry("dismissal", "Документ о прекращении трудового договора", { copyKept: true }),
  entry("signed-copy", "Подписанный экземпляр документа центра", { copyKept: true }),
];

function opened(hash: string, changes: Parameters<typeof fakeBackend>[0] = {}, language: Language = "ru") {
  const scans = [row().attached];
  const open = { step: "", refusal: null, withPerson: false };
  const view = {
    ...caseView,
    data: { ...caseView.data, scans },
    openActs: [
      ...caseView.openActs,
      { act: "attach-scan" as const, ...open },
      { act: "withdraw-scan" as const, ...open },
    ],
  };
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend(
    {
      perform,
      open: () => Promise.resolve(view),
      catalogues: (lists) => Promise.resolve(lists.map((list) => (list === "document" ? documents : []))),
      ...changes,
    },
    { session: sessionAs("specialist"), language },
  );
  return { perform, ...openDesk(hash, backend, language) };
}

const picture = () => new File([new Uint8Array([0xff, 0xd8, 0xff])], "приказ.jpg", { type: "image/jpeg" });

test("the head looks at the scans of a draft without leaving the decision", async () => {
  const decides = { session: sessionAs("head") };
  const scans = [row().attached];
  const view = { ...caseView, data: { ...caseView.data, scans } };
  const shown = { open: () => Promise.resolve(view), scans: () => Promise.resolve([row()]) };
  const { user } = openDesk("#/decisions", fakeBackend(shown, decides));
  await user.click(await screen.findByRole("button", { name: /^Сканы · 1/ }));
  expect(await screen.findByText(/приказ\.jpg/)).toBeInTheDocument();
  expect(window.location.hash).toBe("#/decisions");
  expect(await axeFindings()).toEqual([]);
});

describe("a scan is attached", () => {
  test("the file is taken at once, the paper is one whose copy may be kept, and the act names both", async () => {
    const takeScan = vi.fn(() => Promise.resolve(scan));
    const { user, perform } = opened("#/case/f-aigerim/4/attach-scan", { takeScan });
    await user.upload(await screen.findByLabelText(/^Файл: PDF/), picture());
    expect(takeScan).toHaveBeenCalledWith("приказ.jpg", "/9j/");
    expect(await screen.findByText(/Взят: приказ.jpg, 234 КБ/)).toBeVisible();
    const paper = screen.getByLabelText("Что это за бумага");
    expect(within(paper).queryByRole("option", { name: "Удостоверение личности" })).toBeNull();
    await user.selectOptions(paper, "dismissal");
    expect(await axeFindings()).toEqual([]);
    await user.keyboard(submitKeys);
    await sentAs(perform, { act: "attach-scan", form: { scan, paper: "dismissal", about: null, note: null } });
  });

  test("a file that is no scan is told so, and what was typed stays", async () => {
    const takeScan = vi.fn(() => Promise.reject(new DeskFailure("scan-kind")));
    const { user, perform } = opened("#/case/f-aigerim/4/attach-scan", { takeScan });
    await user.type(await screen.findByLabelText("Заметка"), "вторая страница");
    fireEvent.change(screen.getByLabelText(/^Файл: PDF/), { target: { files: [picture()] } });
    expect(await screen.findByText(/Это не PDF, не JPEG и не PNG/)).toBeVisible();
    await user.keyboard(submitKeys);
    expect(await screen.findByText("Укажите, какая это бумага", { selector: "a, p, div, span, li" })).toBeVisible();
    expect(screen.getByLabelText("Заметка")).toHaveValue("вторая страница");
    expect(perform).not.toHaveBeenCalled();
  });

  test("the form speaks Kazakh", async () => {
    opened("#/case/f-aigerim/4/attach-scan", {}, "kk");
    const form = await screen.findByRole("form", { name: "Скан қосу" });
    expect(missingInKazakh(form)).toEqual([]);
  });
});

describe("the scans of a case", () => {
  test("say what they are of and where they are; the newest is shown, a withdrawn one is struck through", async () => {
    const withdrawn = { reason: "не тому человеку", by: "Жұмабекова Д. Қ.", on: "2026-11-16" };
    const scans = () => Promise.resolve([row({}, { at: "here" }), row({ id: "s-2", withdrawn })]);
    const lookAtScan = () => Promise.resolve({ state: "here" as const, kind: "jpeg" as const, data: "/9j/" });
    const { user } = opened("#/case/f-aigerim", { scans, lookAtScan });
    await user.click(await screen.findByTestId("scans"));
    const list = await screen.findByRole("list", { name: "Сканы" });
    expect(list).toHaveTextContent("Здесь; уйдёт в центр при обмене");
    expect(list).toHaveTextContent("Отозван 16.11.2026");
    const shown = await screen.findByTestId("scan-picture");
    expect(within(shown).getByRole("img")).toHaveAttribute("src", "data:image/jpeg;base64,/9j/");
    expect(await axeFindings()).toEqual([]);
  });

  test("one that is on its way says how far it is, and one that cannot be drawn what to do", async () => {
    const answers = [
      { state: "coming" as const, held: 1, of: 3 },
      { state: "here" as const, kind: "jpeg" as const, data: "AAAA" },
    ];
    const lookAtScan = vi.fn(() => Promise.resolve(answers.shift() ?? { state: "coming" as const, held: 0, of: 1 }));
    const { user } = opened("#/case/f-aigerim", { scans: () => Promise.resolve([row()]), lookAtScan });
    await user.click(await screen.findByTestId("scans"));
    expect(await screen.findByText("Скан загружается: 1 из 3")).toBeVisible();
    const shown = await screen.findByTestId("scan-picture");
    fireEvent.error(within(shown).getByRole("img"));
    expect(await screen.findByText(/Этот файл не читается/)).toBeVisible();
  });

  test("begin the act from the panel", async () => {
    const { user } = opened("#/case/f-aigerim", { scans: () => Promise.resolve([row()]) });
    await user.click(await screen.findByTestId("scans"));
    await user.click(await screen.findByTestId("scans-withdraw-scan"));
    expect(await screen.findByLabelText("Почему")).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
  });
});

describe("a signed copy", () => {
  const about = { kind: "unemployed-decision", about: "0193-1.7#0" } as const;
  const onPapers = async (changes: Parameters<typeof fakeBackend>[0] = {}) => {
    const { user, perform } = opened(`#/case/${caseView.file}`, changes);
    await user.click(await screen.findByTestId("papers"));
    await screen.findByTestId("paper-unemployed-decision");
    return { user, perform };
  };

  test("is attached beside its paper, which nobody has to name again", async () => {
    const takeScan = vi.fn(() => Promise.resolve(scan));
    const { user, perform } = await onPapers({ takeScan });
    await user.click(screen.getByTestId("attach-unemployed-decision"));
    await user.upload(await screen.findByLabelText(/^Файл: PDF/), picture());
    expect(screen.queryByLabelText("Что это за бумага")).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.keyboard(submitKeys);
    await sentAs(perform, { act: "attach-scan", form: { scan, paper: "signed-copy", about, note: null } });
    await waitFor(() => {
      expect(screen.queryByLabelText(/^Файл: PDF/)).toBeNull();
    });
  });

  test("lies beside its paper and is looked at there", async () => {
    const { user } = await onPapers({
      scans: () => Promise.resolve([row({ paper: "signed-copy", about })]),
      lookAtScan: () => Promise.resolve({ state: "here", kind: "png", data: "AAAA" }),
    });
    const decision = within(screen.getByTestId("paper-unemployed-decision"));
    expect(decision.queryByRole("button", { name: "Приложить подписанный" })).toBeNull();
    await user.click(decision.getByRole("button", { name: "Подписанный" }));
    expect(await screen.findByTestId("scan-picture")).toBeVisible();
    expect(within(screen.getByTestId("paper-notice")).queryByRole("button", { name: "Подписанный" })).toBeNull();
  });

  test("attached from the list of scans it is asked which paper it is of", async () => {
    const takeScan = vi.fn(() => Promise.resolve(scan));
    const { user, perform } = opened("#/case/f-aigerim/4/attach-scan", { takeScan });
    await user.upload(await screen.findByLabelText(/^Файл: PDF/), picture());
    await user.selectOptions(screen.getByLabelText("Что это за бумага"), "signed-copy");
    await user.keyboard(submitKeys);
    expect((await screen.findAllByText("Выберите подписанный документ")).length).toBeGreaterThan(0);
    await user.selectOptions(
      screen.getByLabelText("Какой документ подписан"),
      screen.getByRole("option", { name: /ESL-D-2026-000041/ }),
    );
    await user.keyboard(submitKeys);
    await sentAs(perform, { act: "attach-scan", form: { scan, paper: "signed-copy", about, note: null } });
  });
});
