/** What the person chooses: a profession with its level, and the recognition centre. The choice is theirs (art. 28(2)). */
import type { VoucherView, Voucher } from "@/backend";
import type {
  CentreAsked_Deserialize,
  CentreAsked_Serialize,
  ProfessionAsked_Deserialize,
  ProfessionAsked_Serialize,
} from "@/backend/bindings";
import type { ClassifierOption } from "@/shared/fields";

export interface ChoiceDraft {
  profession: ClassifierOption | null;
  /** The profession in the person's words, where the register has none. */
  other: string;
  level: string;
  centre: string;
  centreName: string;
}
export const nothingChosen: ChoiceDraft = { profession: null, other: "", level: "", centre: "", centreName: "" };

export function professionOf({ profession, other, level }: ChoiceDraft): ProfessionAsked_Deserialize | null {
  const name = profession?.label ?? other.trim();
  if (name === "") return null;
  return { code: profession?.code ?? null, name, level: level === "" ? null : Number(level) };
}

export function centreOf({ centre, centreName }: ChoiceDraft): CentreAsked_Deserialize | null {
  if (centreName.trim() === "") return null;
  return { code: centre === "" ? null : centre, name: centreName.trim() };
}

/** The way back, for an act that was returned. */
export function chosenBefore(
  profession: ProfessionAsked_Serialize | null,
  centre: CentreAsked_Serialize | null,
): ChoiceDraft {
  return {
    profession: profession?.code ? { code: profession.code, label: profession.name } : null,
    other: profession && !profession.code ? profession.name : "",
    level: profession?.level ? String(profession.level) : "",
    centre: centre?.code ?? "",
    centreName: centre?.name ?? "",
  };
}

/** What was spoken of at the advice stands in the application's form, to be changed as the person wishes. */
export function advised(voucher: Voucher | undefined): ChoiceDraft {
  const { profession, centre } = voucher?.advice ?? {};
  return chosenBefore(profession ?? null, centre ?? null);
}

/** The ground that the check itself gives, if any. */
export const groundAgainst = (voucher: VoucherView | null | undefined): string =>
  voucher?.checks.find(({ check }) => check.finding === "against" && check.ground !== null)?.check.ground ?? "";
