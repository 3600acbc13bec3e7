import type { IsoDate } from "@/backend";
import { useEvidenceText } from "@/shared/conditions";
import { Note } from "@/shared/feedback";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import type { Monitoring } from "./answers";

export type Proposal = Monitoring["proposals"][number];
export const openOf = (monitoring: Monitoring | undefined): Proposal[] =>
  (monitoring?.proposals ?? []).filter(({ settled }) => settled === null);

/** What is advised about a change, in words: the change, the advice, since when, by which evidence. */
export function useProposalText() {
  const t = useText();
  const named = useCodeName();
  const evidence = useEvidenceText();
  return ({ advice, change, since, evidence: by }: Proposal, today: IsoDate): string => {
    const what =
      advice.advice === "remove"
        ? t("proposal-remove", { ground: named(advice.ground, "removal") })
        : advice.advice === "ask-person"
          ? t("proposal-ask-person", { register: named(advice.register, "register") })
          : t(`proposal-${advice.advice}`);
    return [
      change && named(change, "monitoring_change"),
      what,
      since && t("proofs-since", { date: day(since) }),
      by.map((one) => evidence(one, today)).join(", "),
    ]
      .filter(Boolean)
      .join(" · ");
  };
}

/** Changes that somebody must settle: nothing removes anybody by itself. */
export function OpenProposals({ monitoring, today }: { monitoring: Monitoring; today: IsoDate }) {
  const t = useText();
  const words = useProposalText();
  const open = openOf(monitoring);
  if (open.length === 0) return null;
  return (
    <Note tone="warn" title={t("proposals-open")}>
      <ul>
        {open.map((proposal) => (
          <li key={proposal.id}>{words(proposal, today)}</li>
        ))}
      </ul>
    </Note>
  );
}
