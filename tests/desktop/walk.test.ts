/**
 * The office day in the real program: two windows of two processes with a database each, a server and the stand-ins of the
 * registers as processes of their own. One person goes from the door to the head's decision; the server is killed on the way.
 */
import { Key } from "selenium-webdriver";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { arrived, bothShowTheSame, codes, isOpen, line, open, status, untilCase } from "./office/case";
import { inDays } from "./office/dates";
import { Form } from "./office/form";
import { look } from "./office/look";
import { Office, PASSWORD } from "./office/office";
import { until } from "./office/programs";
import { words } from "./office/words";
import * as after from "./steps/after";
import * as card from "./steps/card";
import * as seeker from "./steps/jobSeeker";
import { full, type Visitor } from "./steps/person";
import * as mediation from "./steps/mediation";
import * as profiling from "./steps/profiling";
import * as reception from "./steps/reception";
import * as scans from "./steps/scans";
import { begin, enrol, signIn, signOut, speak } from "./steps/signIn";
import * as unemployed from "./steps/unemployed";

let office: Office;
let arman: Visitor;
let file: string;

beforeAll(async () => {
  office = await Office.open("walk", 60);
  arman = office.visitor("Беков");
  await office.first.open();
  // As an installation by hand of the administrator does: the second desk asks nothing at its first start.
  await office.second.open({ MANSAP_ENROL: office.centre.enrolmentCode(), MANSAP_DESK_NAME: office.second.name });
  Form.filled = (desk, act) => look(desk, act);
});
afterAll(async () => {
  await office.close();
});

/** A step that fails leaves pictures of both desks as it found them. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const desk of [office.first, office.second]) await desk.picture(`failed-${desk.name}`).catch(() => undefined);
});

describe("the door", () => {
  test("each desk is enrolled with a code of its own, by hand or at its first start", async () => {
    await look(office.first, "enrolment");
    await enrol(office.first, office.centre.enrolmentCode());
    await speak(office.second, "ru");
    await office.second.page.sees(words("ru", "signin-title"), 30_000);
  });

  test("a wrong password is told in words", async () => {
    await signIn(office.first, "aigul", "not-the-password");
    await office.first.page.sees(words("ru", "problem-wrong-password"), 30_000);
    await look(office.first, "wrong-password");
  });

  test("the consultant signs in and sees her lists", async () => {
    await begin(office.first, "aigul", PASSWORD, "reception");

    await look(office.first, "consultant");
  });
});

describe("section 1", () => {
  test("what cannot be read is told at its field, stays typed, and nothing is recorded", async () => {
    const { page } = office.first;
    await page.goTo("#/reception/record-visit");
    const form = await Form.here(office.first, "record-visit");
    await form.fillNamed("name-surname", "Беков");
    await form.fillNamed("name-given", "Арман");
    await form.fillNamed("name-patronymic", "-");
    await form.fill("iin", "923114450120");
    await form.fill("phone", "12");
    await form.choose("purpose", "unemployed");
    await expect(form.submit()).rejects.toThrow("record-visit was not recorded");
    for (const said of ["name-patronymic-unreadable", "phone-unreadable"]) await page.sees(words("ru", said));
    await page.sees("Нет месяца 31");
    expect(await form.valueNamed("name-surname")).toBe("Беков");
    await look(office.first, "bad-input");
  });

  test("the consultant records the visit (1.1), explains (1.2, 1.3) and hands over", async () => {
    file = await reception.recordVisit(office.first, arman);
    await office.first.page.goTo(`#/case/${file}`);
    await office.first.page.sees(full(arman));
    await look(office.first, "visit");
    await reception.consult(office.first, file);
    await reception.handOver(office.first, file);
    await signOut(office.first, "Сәрсенова");
  });

  test("the specialist finds the person among those who wait, sees the papers (1.4) and asks (1.5)", async () => {
    await begin(office.first, "dana", PASSWORD, "my-step");
    const { page } = office.first;

    await look(office.first, "specialist");
    await page.goTo("#/home/waiting");
    await page.sees(full(arman));
    await look(office.first, "waiting");
    await page.goTo(`#/case/${file}/1`);
    await reception.checkDocuments(office.first, file);
    await reception.recordSurvey(office.first, file);
    await look(office.first, "section-1");
  });
});

describe("section 2", () => {
  test("application and consents (2.1), then the registers are asked (2.2)", async () => {
    await card.takeApplication(office.first, file);
    await office.first.page.goTo(`#/case/${file}/2`);
    await look(office.first, "application");
    await card.queryRegisters(office.first, file);
    await untilCase(office.first, file, "the registers' answers", (now) => isOpen(now, "weigh-answers"));
    await look(office.first, "answers");
  });

  test("the answers are weighed (2.3), the card filled (2.4), the right checked (2.5)", async () => {
    await card.weighAnswers(office.first, file);
    await card.editCard(office.first, file);
    await card.checkSeekerRight(office.first, file);
    await look(office.first, "card");
  });
});

describe("section 3", () => {
  test("the profile stays behind its own door (3.1, 3.4)", async () => {
    await profiling.fillProfile(office.first, file);
    await profiling.assessProfile(office.first, file);
    await office.first.page.goTo(`#/case/${file}/3`);
    await look(office.first, "section-3");
  });
});

describe("section 4, with the server gone", () => {
  test("the head signs in at the other desk while there is a line", async () => {
    await begin(office.second, "serik", PASSWORD, "decide");

    await arrived(office.first);
  });

  test("the server is killed; the person is registered (4.2) and told (4.3, 4.4), offers are sought (4.5)", async () => {
    await office.centre.killServer();
    await seeker.checkCard(office.first, file);
    await seeker.registerSeeker(office.first, file);
    await seeker.explainDuties(office.first, file);
    await seeker.offerVacancy(office.first, file);
    await line(office.first, false);
    await office.first.page.goTo(`#/case/${file}/4`);
    await look(office.first, "registered-offline");
    await office.first.page.goTo("#/exchange");
    await look(office.first, "waiting-to-be-sent");
    expect((await status(office.first)).waiting).toBeGreaterThanOrEqual(5);
  });

  test("the server comes back and everything arrives, with its number", async () => {
    await office.centre.openServer();
    await arrived(office.first);
    await untilCase(office.first, file, "acceptance", ({ header }) => header.standing === "final");
    const { here, there } = await bothShowTheSame(office.first, office.second, file);
    expect(there.header.number).toBe(here.header.number);
    expect(here.header.stage).toBe("job-seeker");
    // Who interpreted stands on that act alone, at both desks.
    for (const { history } of [here, there]) {
      const named = history.filter(({ participants }) => participants.length > 0);
      expect(named.map(({ act }) => act)).toEqual(["acknowledge-seeker-duties"]);
      expect(named[0]?.participants[0]?.name.surname).toBe(seeker.interpreter.surname);
    }
    await look(office.first, "all-sent");
  });
});

describe("section 5", () => {
  test("fresh answers (5.1), the right (5.2), payment papers (5.3), the draft (5.4)", async () => {
    await card.queryRegisters(office.first, file, "refresh-answers");
    await untilCase(office.first, file, "fresh answers", (now) => isOpen(now, "check-unemployed-right"));
    await unemployed.checkRight(office.first, file);
    const [route = ""] = await codes(office.first, "payment_route");
    await unemployed.takePaymentPapers(office.first, file, route);
    await office.first.page.goTo(`#/case/${file}/5`);
    await look(office.first, "section-5");
    await unemployed.propose(office.first, file);
    await look(office.first, "draft-sent");
  });

  test("the order of dismissal is photographed at one desk and looked at by the head on the other", async () => {
    await scans.attach(office.first, file, "dismissal");
    await arrived(office.first);
    await untilCase(office.second, file, "the scan", ({ data }) => (data.scans ?? []).length === 1);
    for (const desk of [office.first, office.second]) {
      await desk.page.goTo(`#/case/${file}/5`);
      await look(desk, `scan-${desk.name}`, {
        open: () => scans.seen(desk),
        close: async () => {
          await desk.page.keys(Key.ESCAPE);
          await until("the scans to close", async () => !(await desk.page.isThere("[role=dialog]")));
        },
      });
    }
  });

  test("the head gives the draft back; the specialist reads why in her list and sends it again", async () => {
    await untilCase(office.second, file, "the draft", ({ header }) => header.stage === "proposed");
    await office.second.page.goTo(`#/decisions/${file}`);
    await office.second.page.sees(full(arman));
    await unemployed.sendBack(office.second, "Нет приказа об увольнении");
    await arrived(office.second);
    await untilCase(office.first, file, "the draft given back", (now) => isOpen(now, "propose-unemployed"));
    await office.first.page.goTo("#/home/sent-back");
    await office.first.page.sees(full(arman));
    await look(office.first, "sent-back");
    await unemployed.propose(office.first, file);
    await arrived(office.first);
  });

  test("the head decides at the other desk (5.5)", async () => {
    await untilCase(office.second, file, "the draft", ({ header }) => header.stage === "proposed");
    await office.second.page.goTo(`#/decisions/${file}`);
    await office.second.page.sees(full(arman));
    await look(office.second, "decision");
    await unemployed.decide(office.second);
    await arrived(office.second);
    await look(office.second, "decided");
  });

  test("the specialist sees the decision and tells rights and duties (5.7)", async () => {
    await untilCase(office.first, file, "the decision", ({ header }) => header.stage === "unemployed");
    await unemployed.acknowledgeDuties(office.first, file);
    await arrived(office.first);
    await look(office.first, "unemployed");
  });
});

describe("sections 6 and 7", () => {
  test("the plan is told, drawn up and agreed (6.1, 6.2, 6.4); the week is checked (7.1)", async () => {
    await after.explainPlan(office.first, file);
    await after.draftPlan(office.first, file, inDays(30));
    await after.agreePlan(office.first, file);
    await office.first.page.goTo(`#/case/${file}/6`);
    await look(office.first, "section-6");
    await after.checkStatus(office.first, file);
    await office.first.page.goTo(`#/case/${file}/7`);
    await look(office.first, "section-7");
    await arrived(office.first);
  });

  test("a second vacancy is taken, the letter printed; who does not come is asked why (6.3, 7.3)", async () => {
    await mediation.acceptOffer(office.first, file);
    await mediation.writeLetter(office.first, file);
    const { page } = office.first;
    const close = async () => {
      await page.keys(Key.ESCAPE);
      await until("the papers to close", async () => !(await page.isThere("[role=dialog]")));
    };
    // Until the centre has answered the list of papers moves under the hand.
    await arrived(office.first);
    await page.goTo(`#/case/${file}/6`);
    await look(office.first, "letter", {
      open: async () => {
        await page.clickAt("[data-testid=papers]");
        await page.opensPaper("[data-testid=paper-vacancy-referral-ru]");
      },
      close,
    });
    await mediation.didNotCome(office.first, file);
    await mediation.askWhy(office.first, file);
    await page.goTo("#/home/with-seeker");
    await page.sees(full(arman));
    await look(office.first, "asked-why");
  });

  test("a measure is agreed to, the plan goes on (6.3, 7.2), the payment is granted (5.3)", async () => {
    await mediation.referToMeasure(office.first, file);
    await mediation.reportItem(office.first, file);
    await office.first.page.goTo("#/home/payments");
    await look(office.first, "payments");
    await mediation.paymentGranted(office.first, file);
    await office.first.page.goTo(`#/case/${file}/7`);
    await look(office.first, "section-7-later");
    await arrived(office.first);
  });

  test("the signed plan is photographed beside its paper, and found among the papers of the desk", async () => {
    const { page } = office.first;
    await page.goTo(`#/case/${file}/6`);
    const close = async () => {
      await page.keys(Key.ESCAPE);
      await until("the papers to close", async () => !(await page.isThere("[role=dialog]")));
    };
    await page.clickAt("[data-testid=papers]");
    await scans.attachSigned(office.first, "employment-plan");
    await close();
    await look(office.first, "signed-plan", {
      open: async () => {
        await page.clickAt("[data-testid=papers]");
        await page.clickAt("[data-testid=signed-employment-plan]");
        const width = () => page.widthOf("[data-testid=scan-picture] img");
        await until("the signed plan to be drawn", async () => (await width()) > 1_000, 60_000);
      },
      close,
    });
    await page.goTo("#/papers");
    await page.sees(full(arman));
    await look(office.first, "papers-of-the-desk");
    await arrived(office.first);
  });

  test("the week's run says how far each case is", async () => {
    await look(office.first, "weekly-run", {
      open: () => after.weeklyRun(office.first),
      close: async () => {
        await office.first.page.keys(Key.ESCAPE);
        await until("the run to close", async () => !(await office.first.page.isThere("[role=dialog]")));
      },
    });
  });

  test("the cases of a list are given to a colleague at once", async () => {
    const { page } = office.first;
    await page.goTo("#/home/monitoring");
    const close = async () => {
      await page.keys(Key.ESCAPE);
      await until("the choice to close", async () => !(await page.isThere("[role=dialog]")));
    };
    await look(office.first, "give-cases", { open: () => after.chooseWhoGetsRows(office.first, "bolat"), close });
    await after.giveRows(office.first, "bolat");
    await untilCase(office.first, file, "the hand-over", ({ history }) =>
      history.some(({ act }) => act === "assign-case"),
    );
    await close();
    await arrived(office.first);
  });
});

describe("beside the case", () => {
  test("people are found by letters, the palette opens, keys are told", async () => {
    const { page } = office.second;
    await page.goTo("#/people/Беков");
    await page.sees(full(arman));
    await look(office.second, "people");
    const dialog = (open: () => Promise<void>) => ({
      open: async () => {
        await open();
        await page.find("dialog", "");
      },
      close: async () => {
        await page.keys(Key.ESCAPE);
        await until("the dialog to close", async () => !(await page.isThere("[role=dialog]")));
      },
    });
    await look(
      office.second,
      "palette",
      dialog(() => page.chord(Key.CONTROL, "k")),
    );
    await look(
      office.second,
      "keys",
      dialog(() => page.chord(Key.SHIFT, "/")),
    );
  });

  test("a paper of the case opens in the window in Kazakh and in Russian, with its number", async () => {
    const { page } = office.first;
    await page.goTo(`#/case/${file}/5`);
    const close = async () => {
      await page.keys(Key.ESCAPE);
      await until("the papers to close", async () => !(await page.isThere("[role=dialog]")));
    };
    for (const language of ["kk", "ru"]) {
      await look(office.first, `paper-${language}`, {
        open: async () => {
          await page.clickAt("[data-testid=papers]");
          const pages = `[data-testid=paper-pages][aria-label$="-${language}.pdf"]`;
          await page.opensPaper(`[data-testid=paper-application-pack-${language}]`, pages);
          await page.at("[data-testid=paper-print]");
        },
        close,
      });
    }
  });

  test("the curtain hides the desk at one key and shows the seeker nothing of section 3", async () => {
    const { page } = office.first;
    await page.goTo(`#/case/${file}/3`);
    await page.keys(Key.F9);
    await until("the curtain", async () => !(await page.isThere("nav")));
    await look(office.first, "curtain");
    for (const word of ["рофил", "отенциал", "отиваци", "әлеует"]) expect(await page.text()).not.toContain(word);
    await page.keys(Key.F9);
    await page.click("button", words("ru", "curtain-leave-now"));
  });
});

describe("the head", () => {
  test("what the staff did not do in time stands in the head's list; all cases of a colleague can be handed over", async () => {
    const { page } = office.second;
    await page.goTo("#/home/escalated-to-head");
    await page.sees(words("ru", "worklist-escalated-to-head"));
    await look(office.second, "overdue-of-staff");
    await look(office.second, "hand-over-cases", {
      open: () => after.chooseWhoseCases(office.second),
      close: async () => {
        await page.keys(Key.ESCAPE);
        await until("the choice to close", async () => !(await page.isThere("[role=dialog]")));
      },
    });
  });
});

describe("a deputy", () => {
  test("is named by the head at the desk, and takes up the capacity without signing in again", async () => {
    const { page } = office.second;
    const close = async () => {
      await page.keys(Key.ESCAPE);
      await until("the deputies to close", async () => !(await page.isThere("[role=dialog]")));
    };
    await page.goTo("#/home/decide");
    await after.nameDeputy(office.second, "bolat", "47-к", inDays(0), inDays(10));
    await page.sees("47-к");
    await close();
    await look(office.second, "deputies", { open: () => after.openDeputies(office.second), close });
  });
});

describe("section 8", () => {
  test("the specialist proposes removal at the person's own wish (8.1), the head decides it (8.2)", async () => {
    await after.proposeRemoval(office.first, file, inDays(0));
    await arrived(office.first);
    await untilCase(office.second, file, "the draft", ({ header }) => header.stage === "removal-proposed");
    await office.second.page.goTo(`#/decisions/${file}`);
    await office.second.page.sees(full(arman));
    await look(office.second, "removal-decision");
    await after.decideRemoval(office.second);
    await arrived(office.second);
    await untilCase(office.first, file, "the removal", ({ header }) => header.stage === "closed");
    await office.first.page.goTo(`#/case/${file}/8`);
    await look(office.first, "removed");
  });
});

describe("an act that comes back", () => {
  let zarina: string;

  test("two desks without a line do what cannot both be", async () => {
    await signOut(office.second, "Ахметов");
    await begin(office.second, "aigul", PASSWORD, "reception");

    zarina = await reception.recordVisit(office.second, office.visitor("Әлімова"));
    await reception.consult(office.second, zarina);
    await arrived(office.second);
    await untilCase(office.first, zarina, "the visit", (now) => isOpen(now, "check-documents"));
    await office.centre.killServer();
    await reception.checkDocuments(office.first, zarina);
    await card.takeApplication(office.first, zarina);
    await reception.closeVisit(office.second, zarina);
    // The desk that closes the visit reaches the centre first: the other one is switched off meanwhile.
    await office.first.close();
    await office.centre.openServer();
    await arrived(office.second);
  });

  test("the desk that comes later gets its act back, with the reason, and nothing is lost", async () => {
    await office.first.open();
    await begin(office.first, "dana", PASSWORD, "my-step");

    await until("the returned act", async () => (await status(office.first)).needsYou > 0, 60_000);
    await office.first.page.goTo("#/exchange");
    await look(office.first, "returned");
    const { history } = await open(office.first, zarina);
    expect(history.map(({ act }) => act)).toContain("take-application");
  });
});
