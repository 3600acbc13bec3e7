/** ФК-D.03: advice and application (D-1), the right, referral or refusal (D-2), the recognition centre's letter and the voucher (D-3). */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";

/** Sections of the second map follow those of the first in a link. */
const [SECTION_1, SECTION_2, SECTION_3] = [11, 12, 13];

/** What the person chooses: by the registers, as they are searched. */
export interface Choice {
  profession: string;
  level: string;
  centre: string;
}

/** Before the application: every point is told. */
export async function advise(desk: Desk, file: string, choice: Choice) {
  const form = await Form.open(desk, file, "advise-on-voucher", SECTION_1);
  await form.tickAll();
  await choose(form, choice);
  await form.submit();
}

/** D-1.2 at the desk, with the papers that were brought. */
export async function takeApplication(desk: Desk, file: string, choice: Choice, papers: readonly string[] = []) {
  const form = await Form.open(desk, file, "take-voucher-application", SECTION_1);
  await form.select("method", "paper");
  await choose(form, choice);
  for (const kind of papers) {
    const row = await form.add("voucher-paper-add");
    await form.selectNamed("voucher-paper-kind", kind, row);
    await form.fillNamed("voucher-paper-number", "ЖБ-Б 1002014", row);
  }
  await form.submit();
}

/** D-2.1: the check runs by itself; the specialist writes down what it found. */
export async function checkRight(desk: Desk, file: string) {
  await (await Form.open(desk, file, "check-voucher-right", SECTION_2)).submit();
}

/** D-2.2 with D-2.3 */
export async function refer(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "refer-to-recognition", SECTION_2);
  await form.fill("note", "Просит экзамен в первой половине дня.");
  await form.submit();
}

/** D-2.2 with D-2.3: on the ground that the check itself gives. */
export async function refuse(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "refuse-voucher", SECTION_2);
  await form.fill("explanation", "Стандарт требует документов, их не принесли.");
  await form.submit();
}

/** D-3.1, 3.2: the letter grants the voucher; how long it is valid is the rulebook's. */
export async function lettersGrant(desk: Desk, file: string, letter: { number: string; on: string; exam: string }) {
  const form = await Form.open(desk, file, "record-voucher-decision", SECTION_3);
  await form.choose("decision", "issue");
  await form.fill("number", letter.number);
  await form.fill("on", letter.on);
  await form.fill("signedBy", "Ержан Қасенов");
  await form.fill("exam", letter.exam);
  await form.submit();
}

/** D-3.1, 3.2: the letter refuses, on a ground of the recognition centre. */
export async function lettersRefusal(desk: Desk, file: string, letter: { number: string; on: string }) {
  const form = await Form.open(desk, file, "record-voucher-decision", SECTION_3);
  await form.choose("decision", "refuse");
  await form.fill("number", letter.number);
  await form.fill("on", letter.on);
  await form.select("ground", "v-requirements");
  await form.fill("explanation", "Нет навыков, которых требует профессиональный стандарт.");
  await form.submit();
}

/** D-3.3 */
export async function send(desk: Desk, file: string) {
  await (await Form.open(desk, file, "send-voucher", SECTION_3)).submit();
}

/** The recognition centre says that the voucher was used. */
export async function recordUse(desk: Desk, file: string, use: { on: string; number: string }) {
  const form = await Form.open(desk, file, "record-voucher-use", SECTION_3);
  await form.fill("on", use.on);
  await form.fill("number", use.number);
  await form.choose("outcome", "recognised");
  await form.submit();
}

/** The head ends it before its last day. */
export async function annul(desk: Desk, file: string) {
  const form = await Form.open(desk, file, "annul-voucher", SECTION_3);
  await form.selectFirst("reason");
  await form.fill("explanation", "Направление выдано по ошибке.");
  await form.submit();
}

async function choose(form: Form, { profession, level, centre }: Choice) {
  await form.find("choice-profession", profession);
  await form.selectNamed("voucher-level", level);
  await form.selectNamed("voucher-centre", centre);
}
