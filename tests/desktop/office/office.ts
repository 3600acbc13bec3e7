/** A centre and two desks for one office day, in a folder of their own under `target/desktop`. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Visitor } from "../steps/person";
import { Centre } from "./centre";
import { Desk } from "./desk";
import { root } from "./programs";

/** Of the demonstration's accounts; never of an office. */
export const PASSWORD = "Mansap-2026";

/** Somebody in the stand-in of the registers. */
interface Known {
  iin: string;
  replies: { identity?: { data: { surname: string; given: string; patronymic: string | null } } };
}

export class Office {
  private constructor(
    private readonly folder: string,
    readonly centre: Centre,
    readonly first: Desk,
    readonly second: Desk,
  ) {}

  /** `day` names the folders of data and of screenshots. */
  static async open(day: string, people: number): Promise<Office> {
    const folder = join(root, "target/desktop", day);
    const pictures = join(root, "target/screenshots", day);
    for (const old of [folder, pictures]) rmSync(old, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const centre = await Centre.found(join(folder, "centre"), people);
    await centre.open();
    const first = new Desk("Рабочее место 1", join(folder, "desk-1"), pictures);
    const second = new Desk("Рабочее место 2", join(folder, "desk-2"), pictures);
    return new Office(folder, centre, first, second);
  }

  /** Somebody whom the state registers know and the centre does not. */
  visitor(surname: string): Visitor {
    const found = this.people().find(({ replies }) => replies.identity?.data.surname === surname);
    const identity = found?.replies.identity?.data;
    if (!identity) throw new Error(`the registers know nobody called ${surname}`);
    const { given, patronymic } = identity;
    return { surname, given, patronymic, iin: found.iin, phone: "+77015559901" };
  }

  /** Of all whom the state registers know: the people with a file are among them. */
  surnames(): string[] {
    return [...new Set(this.people().flatMap(({ replies }) => replies.identity?.data.surname ?? []))];
  }

  private people(): Known[] {
    return JSON.parse(readFileSync(join(this.folder, "centre/people.json"), "utf8")) as Known[];
  }

  async close() {
    await this.first.leave();
    await this.second.leave();
    await this.centre.close();
  }
}
