/**
 * ФК-D.03 in the real program: registered unemployed ask for the voucher of their year. One is used, one annulled, one expires. The
 * training specialist works at one desk, the head sits at the other; the recognition centre speaks by its letters.
 */
import { Key } from "selenium-webdriver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrived, bothShowTheSame, isOpen, line, open, untilCase, type Case, type Voucher } from "./office/case";
import { ask } from "./office/commands";
import { inDays } from "./office/dates";
import { Form } from "./office/form";
import { daysLater } from "./office/later";
import { look } from "./office/look";
import { Office, PASSWORD } from "./office/office";
import { until } from "./office/programs";
import { words } from "./office/words";
import { begin, speak } from "./steps/signIn";
import * as voucher from "./steps/voucher";

/** Applications are taken until a day of autumn; the walk must be possible on any day. */
const TAKEN_ALL_YEAR = `
[[norm]]
code = "voucher-limit-date"
value = "12-31"
`;
const accountant = { profession: "Бухгалтер", level: "5", centre: "rc-bilik" };
const seamstress = { profession: "Швея", level: "2", centre: "rc-sheberlik" };

let office: Office;
/** The standard of the first one's profession asks for papers that this person has not shown; that of the second for none. */
let first: string;
let second: string;
/** Of whom the voucher is never used. */
let third: string;

beforeAll(async () => {
  office = await Office.open("voucher", 60);
  office.centre.publish(TAKEN_ALL_YEAR);
  for (const desk of [office.first, office.second]) {
    await desk.open({ MANSAP_ENROL: office.centre.enrolmentCode(), MANSAP_DESK_NAME: desk.name });
    await speak(desk, "ru");
    await desk.page.sees(words("ru", "signin-title"), 30_000);
  }
  await begin(office.first, "marat", PASSWORD, "voucher-applications");
  await begin(office.second, "serik", PASSWORD, "decide");
  [first, second, third] = await unemployedWithoutVoucher();
  // Several are filled in twice: once is enough to look at.
  const seen = new Set<string>();
  Form.filled = async (desk, act) => {
    if (!seen.has(act)) await look(desk, act);
    seen.add(act);
  };
}, 240_000);
afterAll(async () => {
  await office.close();
});

describe("D-1, the application", () => {
  test("the training specialist sees what waits for him, and tells the first one what a voucher is", async () => {
    await look(office.first, "training-specialist");
    await voucher.advise(office.first, first, accountant);
    await look(office.first, "advised");
  });

  test("the application is taken at the desk (D-1.2) and stands among those to be considered", async () => {
    await voucher.takeApplication(office.first, first, accountant);
    expect((await open(office.first, first)).voucher?.at).toBe("applied");
    await office.first.page.goTo("#/home/voucher-applications");
    await look(office.first, "applications");
  });
});

describe("D-2, the refusal and the referral", () => {
  test("the check says what is missing (D-2.1), and nobody can be referred against it", async () => {
    await voucher.checkRight(office.first, first);
    expect(against(await open(office.first, first))).toEqual(["v-documents"]);
    await expect(voucher.refer(office.first, first)).rejects.toThrow("refer-to-recognition was not recorded");
    await look(office.first, "not-referred");
  });

  test("the reasoned refusal (D-2.2) stands on that ground and has its letter", async () => {
    await voucher.refuse(office.first, first);
    expect((await matter(first)).refusal).toMatchObject({ by: "career-centre", ground: "v-documents" });
    await look(office.first, "refused");
    await canBePrinted(first, "voucher-refusal");
  });

  test("with the papers the person applies again and is referred (D-2.2, D-2.3), with a number", async () => {
    await voucher.takeApplication(office.first, first, accountant, ["education", "employment-proof"]);
    expect(against(await open(office.first, first))).toEqual([]);
    await voucher.refer(office.first, first);
    await arrived(office.first);
    expect((await matter(first)).referral?.number).toMatch(/\d{4}-\d+/);
    await look(office.first, "referred");
    await canBePrinted(first, "recognition-referral");
  });
});

describe("D-3, the voucher", () => {
  test("the recognition centre's letter grants it (D-3.1, D-3.2); it is valid for 45 days after the decision", async () => {
    await voucher.lettersGrant(office.first, first, { number: "114", on: inDays(0), exam: inDays(10) });
    const { grant } = await matter(first);
    const days = (Date.parse(grant?.until ?? "") - Date.parse(grant?.on ?? "")) / (24 * 3_600_000);
    expect(days).toBe(45);
    await look(office.first, "granted");
    await office.first.page.goTo("#/home/vouchers-to-send");
    await look(office.first, "vouchers-to-send");
  });

  test("it is entered and sent (D-3.3), has its number at both desks, and may be shown (D-3.4)", async () => {
    await voucher.send(office.first, first);
    await arrived(office.first);
    await untilCase(office.first, first, "the voucher to be accepted", (now) => now.voucher?.mayBeShown === true);
    const { here, there } = await bothShowTheSame(office.first, office.second, first);
    const [mine, theirs] = [here.data.vouchers.at(-1), there.data.vouchers.at(-1)];
    expect(mine?.number).toMatch(/\d{4}-\d+/);
    expect(theirs?.number).toBe(mine?.number);
    await look(office.first, "issued");
    await canBePrinted(first, "qualification-voucher");
    await lookAtPaper(first, "qualification-voucher");
    await office.first.page.goTo("#/home/vouchers-held");
    await look(office.first, "vouchers-held");
  });

  test("it was used, and another in the same year is refused", async () => {
    await voucher.recordUse(office.first, first, { on: inDays(0), number: "Б-2201" });
    expect((await matter(first)).used?.outcome).toBe("recognised");
    await look(office.first, "used");
    await voucher.takeApplication(office.first, first, seamstress);
    expect(against(await open(office.first, first))).toEqual(["v-none-this-year"]);
    await look(office.first, "second-of-the-year");
  });
});

describe("another person, with the server gone", () => {
  test("application and referral need no line", async () => {
    await arrived(office.first);
    await office.centre.killServer();
    await voucher.takeApplication(office.first, second, seamstress);
    await voucher.refer(office.first, second);
    await line(office.first, false);
    await office.first.page.goTo(`#/case/${second}/12`);
    await look(office.first, "referred-offline");
    await office.centre.openServer();
    await arrived(office.first);
    expect((await matter(second)).referral?.number).toMatch(/\d{4}-\d+/);
  });

  test("the recognition centre refuses; the refusal is shown as its own, and the year's voucher is not used up", async () => {
    await voucher.lettersRefusal(office.first, second, { number: "115", on: inDays(0) });
    expect((await matter(second)).refusal).toMatchObject({ by: "recognition-centre", ground: "v-requirements" });
    await look(office.first, "refused-there");
    await voucher.takeApplication(office.first, second, { ...seamstress, centre: "rc-bilik" });
    expect(against(await open(office.first, second))).toEqual([]);
  });

  test("another recognition centre grants it, and the head annuls it at the other desk", async () => {
    await voucher.refer(office.first, second);
    await voucher.lettersGrant(office.first, second, { number: "31", on: inDays(0), exam: inDays(5) });
    await voucher.send(office.first, second);
    await arrived(office.first);
    await untilCase(office.second, second, "the voucher", (now) => isOpen(now, "annul-voucher"));
    await voucher.annul(office.second, second);
    await arrived(office.second);
    const annulled = await untilCase(office.first, second, "the end", (now) => now.voucher?.at === "annulled");
    expect(annulled.data.vouchers.at(-1)?.number).toMatch(/\d{4}-\d+/);
    await office.first.page.goTo(`#/case/${second}/13`);
    await look(office.first, "annulled");
  });
});

describe("a voucher that nobody uses", () => {
  test("the third one has it in hand", async () => {
    await voucher.takeApplication(office.first, third, seamstress);
    await voucher.refer(office.first, third);
    await voucher.lettersGrant(office.first, third, { number: "47", on: inDays(0), exam: inDays(5) });
    await voucher.send(office.first, third);
    await arrived(office.first);
    await untilCase(office.first, third, "the voucher to be accepted", (now) => now.voucher?.mayBeShown === true);
  });

  test("46 days later the centre has ended it by date, and both desks say since when", async () => {
    const { grant } = await matter(third);
    for (const desk of [office.first, office.second]) await desk.close();
    await office.centre.killServer();
    await office.centre.openServer(daysLater(46));
    for (const desk of [office.first, office.second]) await desk.open(daysLater(46));
    await begin(office.first, "marat", PASSWORD, "voucher-applications");
    await begin(office.second, "serik", PASSWORD, "decide");
    for (const desk of [office.first, office.second]) {
      const { data, history } = await untilCase(
        desk,
        third,
        "the end by date",
        (now) => now.voucher?.at === "annulled",
      );
      const ended = data.vouchers.at(-1);
      expect(ended?.used).toBeNull();
      expect(Date.parse(ended?.stage.on ?? "")).toBeGreaterThan(Date.parse(grant?.until ?? ""));
      expect(history.map(({ act }) => act)).toContain("expire-voucher");
    }
    const { vouchers } = (await open(office.first, first)).data;
    expect(vouchers.map(({ used }) => used?.outcome)).toContain("recognised");
    await office.first.page.goTo(`#/case/${third}/13`);
    await look(office.first, "expired");
    await office.first.page.goTo("#/home/vouchers-held");
    await look(office.first, "nobody-holds-one");
  });
});

async function matter(file: string): Promise<Voucher> {
  const present = (await open(office.first, file)).data.vouchers.at(-1);
  if (!present) throw new Error("no voucher in the file");
  return present;
}

const against = ({ voucher: now }: Case) =>
  (now?.checks ?? []).filter(({ check }) => check.finding === "against").map(({ check }) => check.condition);

async function canBePrinted(file: string, kind: string) {
  const papers = await ask<{ papers: { id: { kind: string }; state: { state: string } }[] }>(
    office.first.page,
    "papers",
    {
      file,
    },
  );
  expect(papers.papers.find(({ id }) => id.kind === kind)?.state.state).toBe("ready");
}

/** It opens in the window and is drawn. */
async function lookAtPaper(file: string, kind: string) {
  const { page } = office.first;
  await page.goTo(`#/case/${file}/13`);
  await look(office.first, kind, {
    open: async () => {
      await page.clickAt("[data-testid=papers]");
      await page.opensPaper(`[data-testid^=paper-${kind}-]`);
    },
    close: async () => {
      await page.keys(Key.ESCAPE);
      await until("the papers to close", async () => !(await page.isThere("[role=dialog]")));
    },
  });
}

/** Registered people of the demonstration whom nobody has told of a voucher yet; the first of them lacks a paper. */
async function unemployedWithoutVoucher(): Promise<[string, string, string]> {
  let lacking: string | undefined;
  const others = new Set<string>();
  for (const surname of office.surnames()) {
    const hits = await ask<{ file: string; stage: string }[]>(office.first.page, "search", {
      text: surname,
      limit: 50,
    });
    for (const { file } of hits.filter(({ stage }) => stage === "unemployed")) {
      const { data } = await open(office.first, file);
      if (data.vouchers.length > 0) continue;
      const has = (kind: string) => data.papers.some((paper) => paper.kind === kind);
      if (!lacking && !(has("education") && has("employment-proof"))) lacking = file;
      else if (file !== lacking) others.add(file);
    }
    const [one, other] = others;
    if (lacking && one && other) return [lacking, one, other];
  }
  throw new Error("the demonstration has nobody for a voucher");
}
