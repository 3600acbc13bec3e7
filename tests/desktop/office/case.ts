/** A case as a desk holds it: to wait for what arrives, and to compare two desks. */
import { ask } from "./commands";
import type { Desk } from "./desk";
import { until } from "./programs";

export interface Case {
  header: { stage: string; number: string | null; standing: string | { returned: unknown } };
  openActs: { act: string; refusal: unknown }[];
  history: {
    entry: string;
    act: string;
    who: string;
    standing: unknown;
    participants: { name: { surname: string } }[];
  }[];
  data: {
    notes: { text: string }[];
    version: number;
    papers: { kind: string }[];
    scans?: { id: string }[];
    vouchers: Voucher[];
  };
  voucher: { at: string; checks: { check: { condition: string; finding: string } }[]; mayBeShown: boolean } | null;
}

/** A matter of ФК-D.03 in the file. */
export interface Voucher {
  referral: { number: string | null } | null;
  refusal: { by: string; ground: string } | null;
  grant: { on: string; until: string; number: string | null } | null;
  number: string | null;
  used: { outcome: string } | null;
  stage: { at: string; on?: string };
}

export const open = ({ page }: Desk, file: string) => ask<Case>(page, "open", { file });

export const isOpen = ({ openActs }: Case, act: string) =>
  openActs.some((candidate) => candidate.act === act && candidate.refusal === null);

export function untilCase(desk: Desk, file: string, what: string, holds: (now: Case) => boolean): Promise<Case> {
  return until(
    what,
    async () => {
      const now = await open(desk, file);
      return holds(now) && now;
    },
    60_000,
  );
}

/** The centre itself adds to a case at any time (an answer, a letter sent), so both are asked until they agree. */
export function bothShowTheSame(one: Desk, other: Desk, file: string): Promise<{ here: Case; there: Case }> {
  return until(
    `${other.name} to show what ${one.name} shows`,
    async () => {
      const [here, there] = [await open(one, file), await open(other, file)];
      return here.data.version === there.data.version && { here, there };
    },
    60_000,
  );
}

interface Status {
  waiting: number;
  needsYou: number;
  line: { online: boolean };
}
export const status = ({ page }: Desk) => ask<Status>(page, "desk_status");

/** Nothing of this desk waits any more: the centre has it. */
export async function arrived(desk: Desk) {
  await until(`everything of ${desk.name} to arrive`, async () => (await status(desk)).waiting === 0, 90_000);
}

export async function line(desk: Desk, online: boolean) {
  await until(
    `the line of ${desk.name} to be ${online ? "up" : "down"}`,
    async () => (await status(desk)).line.online === online,
    90_000,
  );
}

/** The codes of a list of the rulebook that an act must name. */
export async function codes({ page }: Desk, list: string, kind?: string): Promise<string[]> {
  const [entries = []] = await ask<{ code: string; kind: string | null }[][]>(page, "catalogues", { lists: [list] });
  return entries.filter((entry) => kind === undefined || entry.kind === kind).map(({ code }) => code);
}
