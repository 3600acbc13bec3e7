/** 7.3: what a person may be asked to explain: a no-show at an employer, a measure that was left. */
import { useMemo } from "react";
import type { CaseView } from "@/backend";
import type { About } from "@/backend/bindings";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type Asked = CaseView["data"]["registration"]["explanations"][number];
export interface ToExplain {
  /** As the choice of a field. */
  key: string;
  about: About;
  label: string;
  /** The newest question about it. */
  asked: Asked | undefined;
}

export const keyOf = ({ about, of }: About) => `${about} ${of}`;

export function useToExplain(view: CaseView | null): ToExplain[] {
  const t = useText();
  const named = useCodeName();
  return useMemo(() => {
    if (!view) return [];
    const { offers, registration } = view.data;
    const one = (about: About, label: string): ToExplain => ({
      key: keyOf(about),
      about,
      label,
      asked: registration.explanations.findLast((asked) => keyOf(asked.about) === keyOf(about)),
    });
    const noShows = offers.flatMap(({ id, vacancy, employer }) =>
      employer?.answer.answer === "no-show"
        ? one(
            { about: "offer", of: id },
            t("explain-no-show", { title: vacancy.title, employer: vacancy.employer, date: day(employer.on) }),
          )
        : [],
    );
    const left = registration.referrals.flatMap(({ id, measure, provider, state }) =>
      state.state === "ended" && state.end === "left"
        ? one(
            { about: "measure", of: id },
            t("explain-left", { measure: named(measure, "measure"), provider: provider.name, date: day(state.on) }),
          )
        : [],
    );
    return [...noShows, ...left];
  }, [named, t, view]);
}
