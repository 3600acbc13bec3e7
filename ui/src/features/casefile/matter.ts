/** Two matters lie in one file. In links the sections of the second map follow those of the first: 11 is D-1. */
import { isOfVoucher, type ActName, type CaseView } from "@/backend";

const AFTER = 10;
export const isVoucherSection = (number: number): boolean => number > AFTER;
export const voucherSection = (number: number): number => number + AFTER;
/** D-1, D-2, D-3 of a section in a link. */
export const ofVoucher = (number: number): number => number - AFTER;

/** Acts beside the map stand where they belong in time. */
const beside: Partial<Record<ActName, number>> = {
  "record-employer-answer": 4,
  "end-seeker-registration": 4,
  "advise-on-voucher": 1,
  "withdraw-voucher-application": 2,
};

export function sectionOf(view: CaseView, act: ActName | undefined): number | undefined {
  if (act === undefined) return undefined;
  if (!isOfVoucher(act)) {
    const listed = view.sections.find((section) => section.steps.some((step) => step.act === act))?.number;
    // A numbered act that happens only where there is one (4.5, a letter to an employer) is not listed in its section.
    const numbered = Number.parseInt(view.openActs.find((open) => open.act === act)?.step ?? "", 10);
    return listed ?? beside[act] ?? (Number.isNaN(numbered) ? undefined : numbered);
  }
  if (!view.voucher) return undefined;
  const own = view.voucher.sections.find((section) => section.steps.some((step) => step.act === act))?.number;
  return voucherSection(own ?? beside[act] ?? 3);
}

/** Where the case stands for who looks at it: those who may do nothing but the voucher's acts come to the voucher. */
export function present(view: CaseView): number {
  const only = view.openActs.length > 0 && view.openActs.every(({ act }) => isOfVoucher(act));
  return view.voucher && only ? voucherSection(voucherStands(view)) : view.header.section;
}

/** The section that the voucher is in; a refusal stands where it was decided. */
export function voucherStands({ data, voucher }: CaseView): number {
  switch (voucher?.at ?? "start") {
    case "start":
    case "advised":
    case "withdrawn":
      return 1;
    case "applied":
      return 2;
    case "referred":
    case "granted":
    case "issued":
    case "used":
    case "annulled":
      return 3;
    case "refused":
      return data.vouchers.at(-1)?.refusal?.by === "career-centre" ? 2 : 3;
  }
}
