import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Performed, Role, SeekerView } from "@/backend";
import type { Language } from "@/shared/language";
import { axeFindings, openDesk } from "@/testing/render";
import { caseView, deskStatus, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { seekerView } from "@/testing/sample";
import { expectClean, secret, shownText, standing } from "@/testing/sweep";

const desk = (role: Role, language: Language) => fakeBackend({}, { language, session: sessionAs(role) });

const places: [name: string, hash: string, role: Role][] = [
  ["home", "#/home", "specialist"],
  ["an empty list", "#/home/with-seeker", "specialist"],
  ["a case", "#/case/f-aigerim", "specialist"],
  ["a form", "#/case/f-aigerim/2/add-note", "specialist"],
  ["the card", "#/case/f-aigerim/2/edit-card", "specialist"],
  ["decisions", "#/decisions", "head"],
  ["vacancies", "#/vacancies", "employer-relations"],
  ["exchange", "#/exchange", "specialist"],
  ["people", "#/people/ива", "specialist"],
  ["papers of the desk", "#/papers", "specialist"],
  ["papers of who prints none", "#/papers", "consultant"],
  ["indicators of who opens cases", "#/home/indicators", "head"],
  ["indicators of who opens none", "#/home", "analyst"],
  ["the cases behind a bar", "#/home/indicators/13/registrations/visit", "head"],
];

describe.each(["kk", "ru"] as const)("every screen in %s", (language) => {
  test.each(places)(
    "%s: axe finds nothing serious, no key stands for a word, section 3 is not named",
    async (_, hash, role) => {
      openDesk(hash, desk(role, language), language);
      await standing();
      await expectClean();
    },
  );
});

describe("at the door", () => {
  test.each([
    ["sign-in", { session: null }],
    ["a new workstation", { session: null, enrolled: false }],
  ])("%s: axe finds nothing serious", async (_, status) => {
    openDesk("", fakeBackend({}, status), "kk");
    await screen.findByRole("main");
    await screen.findByRole("heading", { level: 1 });
    expect(await axeFindings()).toEqual([]);
  });

  test("a role held twice is named once", async () => {
    const [first] = deskStatus.users;
    const users = [{ ...first!, roles: ["administrator" as const, "administrator" as const] }];
    openDesk("", fakeBackend({}, { session: null, users }));
    expect(await screen.findByText("Администратор")).toBeInTheDocument();
  });

  test("the chosen person signs in with Enter", async () => {
    const { user } = openDesk("", fakeBackend({}, { session: null }));
    await user.click(await screen.findByRole("button", { name: /Ахметов/ }));
    await user.type(await screen.findByLabelText(/^Пароль/), "пароль{Enter}");
    expect(await screen.findByRole("link", { name: /Проекты решений/ })).toBeInTheDocument();
  });
});

describe("the language", () => {
  test("changes without restart", async () => {
    const { user } = openDesk("#/home");
    await screen.findByText("Мой ход");
    await user.click(screen.getByRole("radio", { name: "Қазақша" }));
    expect(await screen.findByText("Менің кезегім")).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("kk");
  });
});

describe("the keyboard", () => {
  test("J, Enter does the act of the row; Esc comes back", async () => {
    const { user } = openDesk("#/home/my-step");
    await screen.findByText(/Шмидт/);
    await user.keyboard("[KeyJ][Enter]");
    await waitFor(() => {
      expect(window.location.hash).toBe("#/case/f-shmidt//propose-unemployed");
    });
  });

  test("Ctrl K finds a person and Enter opens the case", async () => {
    const { user } = openDesk("#/home");
    await screen.findByText("Мой ход");
    await user.keyboard("{Control>}[KeyK]{/Control}");
    await user.type(await screen.findByRole("combobox"), "Ким");
    await screen.findByRole("option", { name: /Ким Виктор/ });
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(window.location.hash).toBe("#/case/f-kim");
    });
  });

  test("the empty palette offers the people whose cases were open", async () => {
    const { user } = openDesk("#/case/f-kim");
    await screen.findByRole("heading", { name: "Ким Виктор Сергеевич" });
    await user.click(screen.getByRole("button", { name: /^Закрыть: Ким/ }));
    await screen.findByText("Мой ход");
    await user.keyboard("{Control>}[KeyK]{/Control}");
    await user.click(await screen.findByRole("option", { name: /Ким Виктор Сергеевич.*850722 301 743/ }));
    await waitFor(() => {
      expect(window.location.hash).toBe("#/case/f-kim");
    });
  });

  test("forbidden acts stand in the palette with their reason, those of section 3 not at all", async () => {
    const { user } = openDesk("#/case/f-aigerim");
    await screen.findByRole("heading", { name: caseView.header.name });
    await user.keyboard("{Control>}[KeyK]{/Control}");
    const forbidden = await screen.findByRole("option", { name: /Зарегистрировать лицом.*сначала 2\.3/ });
    expect(forbidden).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("option", { name: /3\.1/ })).toBeNull();
  });
});

describe("an act that takes its time", () => {
  const slowly = () => {
    let record: (answer: Performed) => void = () => undefined;
    const perform = () =>
      new Promise<Performed>((resolve) => {
        record = resolve;
      });
    const recorded = () => {
      record({ result: "done", value: caseView });
    };
    return { perform, recorded };
  };
  const writeNote = async (perform: () => Promise<Performed>) => {
    const { user } = openDesk("#/case/f-aigerim/2/add-note", fakeBackend({ perform }));
    await user.type(await screen.findByRole("textbox", { name: /Заметка для коллег/ }), "Позвонить до обеда");
    await user.click(screen.getByTestId("submit-add-note"));
  };

  test("takes nobody away from the form that was opened meanwhile", async () => {
    const { perform, recorded } = slowly();
    await writeNote(perform);
    window.location.hash = "#/case/f-aigerim/2/edit-card";
    await screen.findByTestId("form-edit-card");
    recorded();
    await screen.findAllByText(/Заметка добавлена/);
    expect(window.location.hash).toBe("#/case/f-aigerim/2/edit-card");
  });

  test("closes its own form when the person has stayed", async () => {
    const { perform, recorded } = slowly();
    await writeNote(perform);
    recorded();
    await waitFor(() => {
      expect(window.location.hash).toBe("#/case/f-aigerim/2");
    });
  });
});

describe("the curtain", () => {
  test("shows the person only their own, in their language, and takes a deliberate act to leave", async () => {
    const { user } = openDesk("#/case/f-aigerim");
    await screen.findByRole("heading", { name: caseView.header.name });
    await user.keyboard("[F9]");
    expect(await screen.findByText("Сіздің карточкаңыз (түйіндеме)")).toBeInTheDocument();
    expect(screen.queryByText(/Қызметтік бөлім|Служебный раздел/)).toBeNull();
    expect(screen.queryByText(/Есептен шығару/)).toBeNull();
    expect(shownText()).not.toMatch(secret);
    for (const own of [
      "+7 701 555 01 42",
      "Қазақстан",
      /КарУ им. Е. А. Букетова/,
      /Бухгалтер, ТОО «Жол»/,
      "Өтініш қабылданды",
    ])
      expect(screen.getByText(own)).toBeInTheDocument();
    expect(screen.queryByText(/Просит звонить/)).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.keyboard("[F9]");
    expect(screen.getByText("Сіздің карточкаңыз (түйіндеме)")).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Жұмысқа оралу" }));
    expect(await screen.findByRole("navigation", { name: "Разделы дела" })).toBeInTheDocument();
  });

  test("shows the person's own view and asks for nothing else of their file", async () => {
    const words = { surname: "Өзгерген", given: "Аты", patronymic: null };
    const kept = seekerView.card.values.name!;
    const own: SeekerView = {
      ...seekerView,
      stage: "refused",
      card: { values: { ...seekerView.card.values, name: { ...kept, value: { field: "name", value: words } } } },
      ahead: [{ what: "answer-offer", by: "2026-11-20", about: "Бухгалтер" }],
    };
    const open = vi.fn(() => Promise.resolve(caseView));
    const { user } = openDesk("#/case/f-aigerim", fakeBackend({ open, forSeeker: () => Promise.resolve(own) }));
    await screen.findByRole("heading", { name: caseView.header.name });
    open.mockClear();
    await user.keyboard("[F9]");
    expect(await screen.findByRole("heading", { level: 1, name: "Өзгерген Аты" })).toBeInTheDocument();
    expect(screen.getByText("Тіркеуден бас тартылды")).toBeInTheDocument();
    expect(screen.getByText("Ұсынылған бос жұмыс орны бойынша жауабыңызды күтеміз: Бухгалтер")).toBeInTheDocument();
    expect(open).not.toHaveBeenCalled();
  });

  test("hides the lists of other people", async () => {
    const { user } = openDesk("#/home/my-step");
    await screen.findByText(/Шмидт/);
    await user.keyboard("[F9]");
    await waitFor(() => {
      expect(screen.queryByText(/Шмидт/)).toBeNull();
    });
  });
});

test("who signs in next begins at home, and whoever sat here last is offered first", async () => {
  const { user } = openDesk("#/case/f-aigerim");
  await user.click(await screen.findByRole("button", { name: /Жұмабекова Д. Қ./ }));
  await user.click(await screen.findByRole("menuitem", { name: "Выйти", hidden: true }));
  expect(await screen.findByText("Кто сегодня за этим столом?")).toBeInTheDocument();
  expect(window.location.hash).toBe("#/home");
  expect(screen.getByRole("button", { name: /Жұмабекова Динара/, current: true })).toBeInTheDocument();
});
