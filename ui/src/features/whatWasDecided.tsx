/** What a hearing, an objection or a cancelling is about: the draft that waits, or the decision that was taken. */
import { useCatalogue, type CaseView } from "@/backend";
import { Note } from "@/shared/feedback";
import { day, useBasis, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type Registration = CaseView["data"]["registration"];

function useDecided() {
  const t = useText();
  const named = useCodeName();
  return ({ stage, refused, ended }: Registration): { title: string; why?: string | undefined } | null => {
    switch (stage.at) {
      case "proposed": {
        const { outcome, on, author_name: name, note } = stage.draft;
        const what =
          outcome.outcome === "refuse"
            ? t("decided-draft-refusal", { ground: named(outcome.ground, "refusal") })
            : t("decided-draft-register");
        return { title: t("decided-draft", { what, name, date: day(on) }), why: note ?? undefined };
      }
      case "removal-proposed": {
        const { ground, on, author_name: name, note } = stage.draft;
        const what = t("decided-draft-removal", { ground: named(ground, "removal") });
        return { title: t("decided-draft", { what, name, date: day(on) }), why: note ?? undefined };
      }
      case "refused":
      case "job-seeker": {
        if (!refused) return null;
        const id = stage.at === "refused" ? "decided-seeker-refused" : "decided-unemployed-refused";
        const title = t(id, { date: day(refused.on), ground: named(refused.ground, "refusal") });
        return { title, why: refused.explanation };
      }
      case "closed":
        return ended
          ? {
              title: t("decided-removed", {
                date: day(ended.decided),
                ground: named(ended.reason, "removal"),
                by: ended.by,
              }),
            }
          : null;
      case "start":
      case "reception":
      case "card":
      case "unemployed":
        return null;
    }
  };
}

export function WhatWasDecided({ view, norm }: { view: CaseView | null; norm: string }) {
  const t = useText();
  const basis = useBasis();
  const decided = useDecided();
  // The norm that lets the act be done at all says on which law it stands.
  const law = (useCatalogue("norm").data ?? []).find(({ code }) => code === norm)?.basis;
  const said = view && decided(view.data.registration);
  return (
    <>
      {said && <Note title={said.title}>{said.why}</Note>}
      {law && <p className="t-small t-second">{t("refusal-basis", { basis: basis(law) })}</p>}
    </>
  );
}
