import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CaseView } from "@/backend";
import { caseView } from "@/testing/fakeBackend";
import { missingInKazakh, openLater, sentAs, submitKeys } from "@/testing/later";
import { axeFindings } from "@/testing/render";

const [offer] = caseView.data.offers;
const letter = { on: "2026-11-12", at: "2026-11-12T09:00:00+05:00", by: "Жұмабекова Д. Қ.", appear_by: "2026-11-19" };
/** A case with one offer, of which the desk says what may be done with it. */
const withOffer = (
  one: CaseView["data"]["offers"][number],
  choices: Partial<CaseView["choices"]>,
): Partial<CaseView> => ({
  data: { ...caseView.data, offers: [one] },
  choices: { ...caseView.choices, ...choices },
});
const sent = withOffer({ ...offer!, letter }, { to_hear: ["o1"] });

test("the only offer waits chosen, and one key gives the letter", async () => {
  const { user, perform } = openLater(
    4,
    "refer-to-employer",
    {},
    withOffer({ ...offer!, answer: { answer: "accepted" } }, { to_refer: ["o1"] }),
  );
  expect(await screen.findByText("Человек согласен")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, { act: "refer-to-employer", form: { offer: "o1" } });
});

test("an offer that the desk does not name gets no letter", async () => {
  openLater(4, "refer-to-employer", {}, sent);
  expect(await screen.findByText("Предложений, по которым можно выдать направление, нет.")).toBeVisible();
});

test("the employer hired the person who was sent, from the day on its order", async () => {
  const { user, perform } = openLater(4, "record-employer-answer", {}, sent);
  await screen.findByTestId("form-record-employer-answer");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите ответ работодателя");
  await user.click(screen.getByRole("radio", { name: /Принял на работу/ }));
  await user.clear(screen.getByLabelText("Работает с"));
  await user.type(screen.getByLabelText("Работает с"), "16112026");
  await user.selectOptions(screen.getByLabelText("Документ от работодателя"), "certificate");
  await user.type(screen.getByLabelText("Номер"), "14-к");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-employer-answer",
    form: {
      offer: "o1",
      answer: { answer: "hired", from: "2026-11-16" },
      paper: { kind: "certificate", number: "14-к", issued: null, issued_by: null, valid_to: null },
    },
  });
});

test("a no-show is recorded by its key alone", async () => {
  const { user, perform } = openLater(4, "record-employer-answer", {}, sent);
  const form = await screen.findByTestId("form-record-employer-answer");
  within(form)
    .getByRole("radio", { name: /Принял на работу/ })
    .focus();
  await user.keyboard("3");
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "record-employer-answer",
    form: { offer: "o1", answer: { answer: "no-show" }, paper: null },
  });
});

test("a job seeker's own application ends the registration, with the law that the reason stands on", async () => {
  const { user, perform } = openLater(4, "end-seeker-registration");
  await screen.findByTestId("form-end-seeker-registration");
  await user.keyboard(submitKeys);
  expect(await screen.findByRole("alert")).toHaveTextContent("Выберите причину");
  await user.selectOptions(screen.getByLabelText("Причина"), "own-wish");
  expect(screen.getByText("Социальный кодекс РК, ст. 98, п. 1")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /Добавить документ/ }));
  await user.selectOptions(screen.getByLabelText("Документ"), "close-application");
  await user.type(screen.getByLabelText("Дата документа"), "16112026");
  expect(await axeFindings()).toEqual([]);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "end-seeker-registration",
    form: {
      reason: "own-wish",
      since: null,
      papers: [{ kind: "close-application", number: null, issued: "2026-11-16", issued_by: null, valid_to: null }],
      note: null,
    },
  });
});

test.each(["refer-to-employer", "record-employer-answer", "end-seeker-registration"] as const)(
  "%s is said in Kazakh",
  async (act) => {
    openLater(4, act, {}, act === "refer-to-employer" ? withOffer(offer!, { to_refer: ["o1"] }) : sent, "kk");
    expect(missingInKazakh(await screen.findByTestId(`form-${act}`))).toEqual([]);
  },
);

test("what the file proves is chosen already, with its evidence, and needs no paper", async () => {
  const proofs = [{ any: ["journal.hired"], met_by: { by: "file" as const }, since: "2026-11-16" }];
  const unproved = [{ any: ["document.close-application"], met_by: null, since: null }];
  const { user, perform } = openLater(
    4,
    "end-seeker-registration",
    {},
    {
      grounds: [
        { ground: "own-wish", proofs: unproved, proved: false, names_day: false, dated_by: [] },
        { ground: "found-work", proofs, proved: true, names_day: false, dated_by: [] },
      ],
    },
  );
  await waitFor(() => {
    expect(screen.getByLabelText("Причина")).toHaveValue("found-work");
  });
  expect(screen.getByRole("list", { name: "Доказательства" })).toHaveTextContent(/16\.11/);
  await user.keyboard(submitKeys);
  await sentAs(perform, {
    act: "end-seeker-registration",
    form: { reason: "found-work", since: null, papers: [], note: null },
  });
});
