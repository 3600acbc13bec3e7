/** Sections 6–8: what is told of the plan (6.1), the plan (6.2, 6.4), the weekly check (7.1), removal (8.1, 8.2). */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** 6.1 */
export async function explainPlan(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "explain-plan");
  await form.press("explain-plan-all");
  await form.select("method", "paper");
  await form.submit();
}

/** 6.2: own search and preparation for interviews. */
export async function draftPlan(desk: Desk, file: string, until: string) {
  const form = await Form.open(desk, file, "draft-plan");
  await form.fill("goal", "Работа мастером участка");
  await form.selectNamed("plan-item-kind", "own-search", 1);
  await form.fillNamed("plan-item-due", until, 1);
  const second = await form.add("draft-plan-add");
  await form.selectNamed("plan-item-kind", "interview-training", second);
  await form.fillNamed("plan-item-due", until, second);
  await form.submit();
}

/** 6.4 */
export async function agreePlan(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "agree-plan");
  await form.choose("answer", "agrees");
  await form.select("method", "paper");
  await form.submit();
}

/** 7.1: six times no. */
export async function checkStatus(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "check-status");
  await form.select("channel", "phone");
  await form.answerAll("change-changed", false);
  await form.submit();
}

/** 8.1, at the person's own wish, with their application. */
export async function proposeRemoval(desk: Desk, file: string, today: string) {
  const form = await Form.open(desk, file, "propose-removal");
  await form.select("ground", "own-application");
  const paper = await form.add("right-papers-add");
  await form.selectNamed("right-papers-kind", "close-application", paper);
  await form.fillNamed("right-papers-issued", today, paper);
  await form.submit();
}

/** 8.2, on the head's own page. */
export async function decideRemoval(desk: Desk) {
  const form = await Form.here(desk, "decide-removal");
  await form.choose("verdict", "remove");
  await form.submit();
}

/** The run over many cases: what it says of how many. */
export async function weeklyRun(desk: Desk) {
  await desk.page.goTo("#/home/monitoring");
  await desk.page.clickAt("[data-testid=weekly-run]");
  await desk.page.at("[data-testid=weekly-ask]", 30_000);
}

/** Rows of the list that is open are to go to that colleague: chosen, not done yet. */
export async function chooseWhoGetsRows(desk: Desk, login: string) {
  await desk.page.clickAt("[data-testid=assign-rows]");
  await desk.page.set(() => desk.page.at(`#assign-rows-to option[value="${login}"]`));
}

/** What would become of them is looked at, then it is done. */
export async function giveRows(desk: Desk, login: string) {
  await chooseWhoGetsRows(desk, login);
  await desk.page.clickAt("[data-testid=many-look]");
  await desk.page.clickAt("[data-testid=many-do]");
}

/** Whose cases are handed over: the first colleague who keeps any. */
export async function chooseWhoseCases(desk: Desk) {
  await desk.page.clickAt("[data-testid=hand-over-cases]");
  await desk.page.set(() => desk.page.at('#hand-over-all-from option:not([value=""])'));
}

/** Who decides for the head, from the head's own lists. */
export async function openDeputies(desk: Desk) {
  await desk.page.clickAt("[data-testid=deputies]");
  await desk.page.at("[data-testid=deputy-name]");
}

/** The head names who decides in their absence. */
export async function nameDeputy(desk: Desk, login: string, order: string, from: string, to: string) {
  await openDeputies(desk);
  await desk.page.set(() => desk.page.at(`#deputy-who option[value="${login}"]`));
  await desk.page.fill("#deputy-number", order);
  await desk.page.fill("#deputy-from", from);
  await desk.page.fill("#deputy-to", to);
  await desk.page.clickAt("[data-testid=deputy-name]");
  await desk.page.at(`[data-testid="deputy-end-${order}"]`, 30_000);
}
