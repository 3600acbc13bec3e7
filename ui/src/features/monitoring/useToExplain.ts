/** 7.3: what a person may be asked to explain, and which questions may be answered: the desk says it, here are its words. */
import { useMemo } from "react";
import type { CaseView } from "@/backend";
import type { About, ToExplain_Serialize } from "@/backend/bindings";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

export interface Explainable extends ToExplain_Serialize {
  /** As the choice of a field. */
  key: string;
  label: string;
}

export const keyOf = ({ about, of }: About) => `${about} ${of}`;

export function useToExplain(view: CaseView | null, list: "to_ask" | "to_explain"): Explainable[] {
  const t = useText();
  const named = useCodeName();
  return useMemo(() => {
    const label = (about: About): string => {
      if (about.about === "offer") {
        const offer = view?.data.offers.find(({ id }) => id === about.of);
        const { title = "", employer = "" } = offer?.vacancy ?? {};
        return t("explain-no-show", { title, employer, date: day(offer?.employer?.on ?? "") });
      }
      const referral = view?.data.registration.referrals.find(({ id }) => id === about.of);
      const date = referral?.state.state === "ended" ? day(referral.state.on) : "";
      const measure = named(referral?.measure ?? "", "measure");
      return t("explain-left", { measure, provider: referral?.provider.name ?? "", date });
    };
    return (view?.choices[list] ?? []).map((one) => ({ ...one, key: keyOf(one.about), label: label(one.about) }));
  }, [list, named, t, view]);
}
