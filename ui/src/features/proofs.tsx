/** What proves a ground (7.3), line by line: by what it is met, or what is still needed. */
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { CaseView, IsoDate } from "@/backend";
import { useEvidenceText } from "@/shared/conditions";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

export type ProofLine = CaseView["grounds"][number]["proofs"][number];

export function Proofs({ proofs, today }: { proofs: readonly ProofLine[]; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  const evidence = useEvidenceText();
  return (
    <ul aria-label={t("proofs-title")}>
      {proofs.map((line, at) => (
        <li key={at} className="row">
          {line.met_by ? (
            <>
              <IconCircleCheck size={16} color="var(--ok)" aria-hidden />
              <span>
                <span className="t-strong">{t("proofs-met")}</span> {evidence(line.met_by, today)}
                {line.since && <span className="t-second"> · {t("proofs-since", { date: day(line.since) })}</span>}
              </span>
            </>
          ) : (
            <>
              <IconAlertTriangle size={16} color="var(--wa)" aria-hidden />
              <span>
                <span className="t-strong">{t("proofs-needed")}</span>{" "}
                {line.any.map((kind) => named(kind)).join(t("proofs-or"))}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
