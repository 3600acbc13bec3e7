/** The draft that waits, or the decision that was taken: what a hearing, an objection or a cancelling is about, and how a registration ended. */
import { useCatalogue, type CaseView, type IsoDate } from "@/backend";
import { Proofs } from "@/features/proofs";
import { Note } from "@/shared/feedback";
import { day, useActorName, useLawWords, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type EndedHow = NonNullable<Registration["ended"]>["how"];
type Registration = CaseView["data"]["registration"];

function useDecided() {
  const t = useText();
  const named = useCodeName();
  const actorName = useActorName();
  const endedBecause = (how: EndedHow, reason: string) =>
    how === "before-registration"
      ? t(`closed-reason-${reason}`)
      : named(reason, how === "seeker" ? "seeker_close_reason" : "seeker_end");
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
      case "closed": {
        if (!ended) return null;
        const { how, reason, by } = ended;
        // Why somebody was removed is not for every capacity: then there is no such ground.
        const ground = named(reason, "removal");
        const removed = { date: day(ended.decided), from: day(ended.on), by: actorName(by) };
        return how === "removal"
          ? {
              title:
                ground === reason ? t("decided-removed-plain", removed) : t("decided-removed", { ...removed, ground }),
            }
          : {
              title: t("decided-ended", {
                date: day(ended.on),
                ground: endedBecause(how, reason),
                by: actorName(by),
              }),
            };
      }
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
  const { law } = useLawWords();
  const decided = useDecided();
  // The norm that lets the act be done at all says on which law it stands.
  const basis = (useCatalogue("norm").data ?? []).find(({ code }) => code === norm)?.basis;
  // Who comes about a decision is received by a visit, which begins a new registration.
  const { registration, past } = view?.data ?? {};
  const spokenOf = registration?.stage.at === "reception" ? past?.at(-1) : registration;
  const said = spokenOf && decided(spokenOf);
  return (
    <>
      {said && <Note title={said.title}>{said.why}</Note>}
      {basis && <p className="t-small t-second">{t("refusal-basis", { basis: law(basis) })}</p>}
    </>
  );
}

/** In which section a registration that is over says why. */
const ENDS: Partial<Record<Registration["stage"]["at"], number>> = {
  refused: 4,
  "job-seeker": 5,
  "removal-proposed": 8,
  closed: 8,
};

/** Why the registration was refused or has ended, or is proposed to end and by what that is proved, where the case stands. */
export function HowItEnded({
  registration,
  section,
  today,
}: {
  registration: Registration;
  section: number;
  today: IsoDate;
}) {
  const said = useDecided()(registration);
  const { stage } = registration;
  return said && ENDS[stage.at] === section ? (
    <Note tone="warn" title={said.title}>
      {said.why}
      {stage.at === "removal-proposed" && <Proofs proofs={stage.draft.proofs} today={today} />}
    </Note>
  ) : null;
}
