/**
 * `cargo xtask run --tour`: a short office day that does itself in the two windows. A person comes in, becomes a job seeker while
 * the line is down, and the head decides at the other desk. A picture of every screen stays in target/screenshots/tour.
 */
import { afterAll, beforeAll, test } from "vitest";
import { arrived, codes, isOpen, line, untilCase } from "./office/case";
import type { Desk } from "./office/desk";
import { Form } from "./office/form";
import { Office, PASSWORD } from "./office/office";
import { pause } from "./office/programs";
import { words } from "./office/words";
import * as card from "./steps/card";
import * as seeker from "./steps/jobSeeker";
import { full } from "./steps/person";
import * as profiling from "./steps/profiling";
import * as reception from "./steps/reception";
import { begin, signOut, speak } from "./steps/signIn";
import * as unemployed from "./steps/unemployed";

/** Long enough to see what happens, where somebody looks on. */
const PACE = process.env["MANSAP_SHOW"] && process.env["DISPLAY"] ? 1_200 : 250;
let office: Office;
let file: string;
let pictures = 0;

async function show(desk: Desk, name: string) {
  pictures += 1;
  await pause(PACE);
  await desk.picture(`${String(pictures).padStart(2, "0")}-${name}`);
}

beforeAll(async () => {
  office = await Office.open("tour", Number(process.env["MANSAP_PEOPLE"] ?? 300));
  for (const desk of [office.first, office.second]) {
    await desk.open({ MANSAP_ENROL: office.centre.enrolmentCode(), MANSAP_DESK_NAME: desk.name });
    await speak(desk, "ru");
    await desk.page.sees(words("ru", "signin-title"), 30_000);
  }
  Form.filled = show;
}, 300_000);
afterAll(async () => {
  await office.close();
});

test("a person comes in: visit, consultation, handing over", async () => {
  const { first } = office;
  await show(first, "sign-in");
  await begin(first, "aigul", PASSWORD, "reception");
  await show(first, "consultant");
  file = await reception.recordVisit(first, office.visitor("Беков"));
  await reception.consult(first, file);
  await reception.handOver(first, file);
  await signOut(first, "Сәрсенова");
  await begin(first, "dana", PASSWORD, "my-step");
  await show(first, "specialist");
  await first.page.goTo("#/home/waiting");
  await first.page.sees(full(office.visitor("Беков")));
  await show(first, "waiting");
}, 180_000);

test("papers, questions, application, registers, card, section 3", async () => {
  const { first } = office;
  await reception.checkDocuments(first, file);
  await reception.recordSurvey(first, file);
  await card.takeApplication(first, file);
  await card.queryRegisters(first, file);
  await untilCase(first, file, "the registers' answers", (now) => isOpen(now, "weigh-answers"));
  await card.weighAnswers(first, file);
  await card.editCard(first, file);
  await card.checkSeekerRight(first, file);
  await profiling.fillProfile(first, file);
  await profiling.assessProfile(first, file);
}, 300_000);

test("the line goes down, the work goes on, and everything arrives", async () => {
  const { first, second, centre } = office;
  await begin(second, "serik", PASSWORD, "decide");
  await show(second, "head");
  await arrived(first);
  await centre.killServer();
  await seeker.checkCard(first, file);
  await seeker.registerSeeker(first, file);
  await seeker.explainDuties(first, file);
  await seeker.offerVacancy(first, file);
  await line(first, false);
  await first.page.goTo("#/exchange");
  await show(first, "waiting-to-be-sent");
  await centre.openServer();
  await arrived(first);
  await show(first, "all-sent");
}, 300_000);

test("fresh answers, the draft, and the head's decision at the other desk", async () => {
  const { first, second } = office;
  await card.queryRegisters(first, file, "refresh-answers");
  await untilCase(first, file, "fresh answers", (now) => isOpen(now, "check-unemployed-right"));
  await unemployed.checkRight(first, file);
  await unemployed.takePaymentPapers(first, file, await firstRoute(first));
  await unemployed.propose(first, file);
  await untilCase(second, file, "the draft", ({ header }) => header.stage === "proposed");
  await second.page.goTo(`#/decisions/${file}`);
  await unemployed.decide(second);
  await show(second, "decided");
  await untilCase(first, file, "the decision", ({ header }) => header.stage === "unemployed");
  await unemployed.acknowledgeDuties(first, file);
  await arrived(first);
  await show(first, "unemployed");
}, 300_000);

async function firstRoute(desk: Desk): Promise<string> {
  const [route = ""] = await codes(desk, "payment_route");
  return route;
}
