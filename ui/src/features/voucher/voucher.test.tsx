import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Profession, RecognitionCentre, RuleEntry } from "@/backend";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { openDesk, axeFindings } from "@/testing/render";
import { voucherCase, waitingRows } from "@/testing/sample";

const entry = (code: string, more: Partial<RuleEntry> = {}): RuleEntry => ({
  code,
  kk: code,
  ru: code.toUpperCase(),
  en: code,
  basis: { kk: "", ru: "", en: "" },
  confirmed: true,
  required: false,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
  copyKept: null,
  ...more,
});
const catalogues: Record<string, RuleEntry[]> = {
  sign_method: [entry("paper")],
  voucher_advice: [entry("own-choice", { required: true }), entry("once-a-year", { required: true })],
  voucher_annul_reason: [entry("own-wish")],
  document: [entry("education"), entry("employment-proof")],
  refusal: [
    entry("v-late", { kind: "voucher", map: "D-2.2" }),
    entry("v-requirements", { kind: "voucher", map: "D-3.1" }),
    entry("lir-age", { kind: "lir" }),
  ],
};
const welder: Profession = {
  code: "7212-1",
  kk: "Электргазбен дәнекерлеуші",
  ru: "Электрогазосварщик",
  levels: [
    { level: 3, education: false, experience_years: 0 },
    { level: 4, education: true, experience_years: 3 },
  ],
};
const bilik: RecognitionCentre = {
  code: "rc-bilik",
  kk: "Білік",
  ru: "Центр признания «Білік»",
  kato: "710000000",
  place_kk: "Астана",
  place_ru: "Астана",
  phone: "",
  accredited_from: "2025-03-01",
  accredited_to: null,
  professions: ["7212-1"],
};
function desk(stage: Parameters<typeof voucherCase>[0], shown = false) {
  const view = voucherCase(stage, shown);
  const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: view }));
  const backend = fakeBackend(
    {
      perform,
      catalogues: (lists) => Promise.resolve(lists.map((list) => catalogues[list] ?? [])),
      open: () => Promise.resolve(view),
      professions: () => Promise.resolve([welder]),
      recognitionCentres: () => Promise.resolve([bilik]),
    },
    { session: sessionAs("training-specialist") },
  );
  return { perform, backend };
}
const submit = "{Control>}{Enter}{/Control}";
const sent = (perform: ReturnType<typeof vi.fn>, act: object) =>
  waitFor(() => {
    expect(perform).toHaveBeenCalledWith("f-aigerim", act, []);
  });

describe("the voucher", () => {
  test("who handles vouchers comes to the voucher, with its own rail beside the registration", async () => {
    const { backend } = desk("applied");
    const { user } = openDesk("#/case/f-aigerim", backend);
    expect(await screen.findByRole("heading", { name: "D-2. Рассмотрение заявления" })).toBeVisible();
    expect(screen.getByText("безработный с 04.09.2026")).toBeVisible();
    expect(screen.getByText("Электрогазосварщик, уровень 4")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "2 · Карта занятости" }));
    expect(await screen.findByRole("heading", { name: /^2\. / })).toBeVisible();
  });

  test("an application says at once which papers the standard asks for", async () => {
    const { perform, backend } = desk("start");
    const { user } = openDesk("#/case/f-aigerim/11/take-voucher-application", backend);
    await screen.findByTestId("form-take-voucher-application");
    expect(await axeFindings()).toEqual([]);
    await user.keyboard(submit);
    expect(await screen.findByRole("alert")).toHaveTextContent("Выберите профессию или впишите её");
    await user.selectOptions(screen.getByLabelText("Как подписано"), "paper");
    await user.type(screen.getByLabelText("Профессия"), "свар");
    await user.click(await screen.findByRole("option", { name: /Электрогазосварщик/, hidden: true }));
    await user.selectOptions(screen.getByLabelText("Уровень квалификации"), "4");
    expect(screen.getByText(/стаж от 3 г/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Центр признания квалификации"), "rc-bilik");
    await user.keyboard(submit);
    await sent(perform, {
      act: "take-voucher-application",
      form: {
        language: "kk",
        method: "paper",
        profession: { code: "7212-1", name: "Электрогазосварщик", level: 4 },
        centre: { code: "rc-bilik", name: "Центр признания «Білік»" },
        papers: [],
      },
    });
  });

  test("each body's grounds stand in its own form only", async () => {
    const { perform, backend } = desk("applied");
    const { user } = openDesk("#/case/f-aigerim/12/refuse-voucher", backend);
    const form = await screen.findByTestId("form-refuse-voucher");
    const ground = within(form).getByLabelText("Основание отказа");
    expect(within(ground).queryByText("V-REQUIREMENTS")).toBeNull();
    await user.selectOptions(ground, "v-late");
    await user.type(within(form).getByLabelText("Обоснование"), "Подано 2 ноября.");
    await user.keyboard(submit);
    await sent(perform, { act: "refuse-voucher", form: { ground: "v-late", explanation: "Подано 2 ноября." } });
  });

  test("the recognition centre's letter is entered as it stands", async () => {
    const { perform, backend } = desk("referred");
    const { user } = openDesk("#/case/f-aigerim/13/record-voucher-decision", backend);
    const form = await screen.findByTestId("form-record-voucher-decision");
    expect(await axeFindings()).toEqual([]);
    await user.click(within(form).getByLabelText(/Выдать ваучер/));
    await user.type(within(form).getByLabelText("Номер решения"), "41");
    await user.type(within(form).getByLabelText("Дата решения"), "16.11.2026");
    await user.keyboard(submit);
    await sent(perform, {
      act: "record-voucher-decision",
      form: {
        decision: { decision: "issue", until: null, exam: null },
        number: "41",
        on: "2026-11-16",
        signed_by: null,
      },
    });
  });

  test("the recognition centre comes to its referrals, opens one and decides it itself", async () => {
    const open = { ...voucherCase("referred") };
    open.openActs = [{ act: "decide-voucher", step: "D-3.1", refusal: null, withPerson: false }];
    const perform = vi.fn(() => Promise.resolve({ result: "done" as const, value: open }));
    const referral = { ...waitingRows[0]!, file: "f-aigerim", act: "decide-voucher" as const, step: "D-3.1" };
    const backend = fakeBackend(
      {
        perform,
        catalogues: (lists) => Promise.resolve(lists.map((list) => catalogues[list] ?? [])),
        open: () => Promise.resolve(open),
        worklists: () => Promise.resolve([{ name: "with-recognition-centre", group: "mine", count: 1, overdue: 0 }]),
        worklist: () => Promise.resolve([{ ...referral, what: "decide-voucher", detail: "Электрогазосварщик" }]),
      },
      { session: sessionAs("recognition-centre") },
    );
    const { user } = openDesk("", backend);
    await user.click(await screen.findByRole("button", { name: "Решить" }));
    const form = await screen.findByTestId("form-decide-voucher");
    expect(await axeFindings()).toEqual([]);
    expect(within(form).queryByLabelText("Дата решения")).toBeNull();
    await user.click(within(form).getByRole("radio", { name: /Отказать/ }));
    await user.keyboard(submit);
    expect(await screen.findByRole("alert")).toHaveTextContent("Выберите основание");
    await user.selectOptions(within(form).getByLabelText("Основание отказа"), "v-requirements");
    await user.type(within(form).getByLabelText("Обоснование"), "Нет стажа.");
    await user.keyboard(submit);
    await sent(perform, {
      act: "decide-voucher",
      form: {
        decision: { decision: "refuse", ground: "v-requirements", explanation: "Нет стажа." },
        number: null,
        signed_by: null,
      },
    });
  });

  test("one key enters the voucher and sends it; before the centre's word nobody is shown it", async () => {
    const { perform, backend } = desk("granted");
    const { user } = openDesk("#/case/f-aigerim/13/send-voucher", backend);
    await screen.findByTestId("form-send-voucher");
    expect(screen.getByText(/когда центр примет шаг D-3.3/)).toBeVisible();
    await user.keyboard(submit);
    await sent(perform, { act: "send-voucher" });
  });

  test("accepted by the centre, it stands as the person will see it, in both languages", async () => {
    const { backend } = desk("issued", true);
    openDesk("#/case/f-aigerim/13", backend);
    const preview = await screen.findByRole("region", { name: "Так увидит человек" });
    expect(preview).toHaveTextContent("KRG-2026-000218");
    expect(preview).toHaveTextContent("Кәсіптік біліктілікті тануға бір реттік ваучер");
    expect(preview).toHaveTextContent("16.11.2026 – 31.12.2026");
    // The level by its word, in both languages, never as a number after a comma.
    expect(preview).toHaveTextContent(/Біліктілік деңгейі\s*Уровень квалификации\s*4/);
    expect(preview).not.toHaveTextContent(", 4");
    // The profession by its names in the register, not in the language of the hour in which it was typed.
    const [kk, ru] = [within(preview).getByText(welder.kk), within(preview).getByText(welder.ru)];
    expect([kk.lang, ru.lang]).toEqual(["kk", "ru"]);
    expect(within(preview).queryByText(/истёк|Аннулирован|Использован/)).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  const sentUntil = (until: string) => {
    const view = voucherCase("issued", true);
    const [voucher] = view.data.vouchers;
    return {
      ...view,
      data: { ...view.data, vouchers: [{ ...voucher!, stage: { at: "issued" as const, on: until, until } }] },
    };
  };
  test.each([
    ["used", voucherCase("used", true), "18.11.2026 пайдаланылды", "Использован 18.11.2026"],
    [
      "not used in time",
      voucherCase("annulled", true),
      "01.01.2027 күші жойылды: мерзімінде пайдаланылмаған",
      "Аннулирован 01.01.2027: не использован в срок",
    ],
    ["past its last day", sentUntil("2026-11-16"), "Мерзімі 16.11.2026 аяқталды", "Срок истёк 16.11.2026"],
  ])("a voucher that is %s says so on its face, in both languages", async (_how, view, kk, ru) => {
    const { backend } = desk("issued", true);
    openDesk("#/case/f-aigerim/13", { ...backend, open: () => Promise.resolve(view) });
    const preview = await screen.findByRole("region", { name: "Так увидит человек" });
    expect(within(preview).getByText(kk)).toBeVisible();
    expect(within(preview).getByText(ru)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test("on its last day a voucher is still good", async () => {
    const { backend } = desk("issued", true);
    openDesk("#/case/f-aigerim/13", { ...backend, open: () => Promise.resolve(sentUntil("2026-11-17")) });
    const preview = await screen.findByRole("region", { name: "Так увидит человек" });
    expect(within(preview).queryByText(/истёк/)).toBeNull();
  });

  test.each([
    "advise-on-voucher",
    "extend-voucher",
    "record-voucher-use",
    "annul-voucher",
    "withdraw-voucher-application",
  ])("%s opens and is accessible", async (act) => {
    const { backend } = desk("issued", true);
    openDesk(`#/case/f-aigerim/13/${act}`, backend);
    await screen.findByTestId(`form-${act}`);
    expect(await axeFindings()).toEqual([]);
  });
});
