import { useOptions } from "@/features/stepForm";

/** Whose word ends an offer. The rulebook keeps one list; these of its reasons are the employer's. */
const EMPLOYERS: readonly string[] = ["filled", "employer-refused"];

export function useOfferReasons(whose: "person" | "employer") {
  const all = useOptions("offer_refusal_reason");
  const fitting = all.filter(({ code }) => EMPLOYERS.includes(code) === (whose === "employer"));
  return fitting.length > 0 ? fitting : all;
}
