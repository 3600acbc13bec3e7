import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ActName, CaseView, IsoDate } from "@/backend";
import { PapersButton } from "@/features/papers";
import { ScansButton, useSignedCopies } from "@/features/scans";
import { DutyBadge, SavedChip } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { useActorName, useLawWords, useText } from "@/shared/language";
import { AllActs } from "./AllActs";
import styles from "./casefile.module.css";

/** Who it is, where the case stands, the next term, where it is saved, who holds it. Never scrolls. */
export function CaseHead({
  view,
  stage,
  today,
  history,
  onHistory,
  onAct,
}: {
  view: CaseView;
  /** Where the matter on the screen stands. */
  stage: string;
  today: IsoDate;
  /** In a narrow window the history takes the place of the steps. */
  history: boolean;
  onHistory: () => void;
  onAct: (act: ActName) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const actorName = useActorName();
  const { header } = view;
  const signed = useSignedCopies(view, today);
  const about = [
    // The number first: what a narrow window cuts off is the rest.
    header.number
      ? t("case-number", { number: header.number })
      : header.numberFollows
        ? t("case-number-follows")
        : null,
    header.age !== null ? t("years", { age: header.age }) : null,
    header.place ? law(header.place) : null,
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <div className={styles.headName}>
        <h1 className="t-name ellipsis">{header.name || t("case-no-name")}</h1>
        <p className="row t-small t-second">
          {header.iin && <span className={`${styles.iin ?? ""} t-iin`}>{groupIin(header.iin)}</span>}
          <span className="ellipsis">{about.join(" · ")}</span>
        </p>
      </div>
      <div className={styles.headFacts}>
        <Fact name={t("case-stage")}>
          <span className="t-strong">{stage}</span>
        </Fact>
        {header.nextDuty && (
          <Fact name={t("case-next-term")}>
            <DutyBadge due={header.nextDuty.due} days={header.nextDuty.dueDays} />
          </Fact>
        )}
        <Fact name={t("case-saved")} optional>
          <SavedChip standing={header.standing} short />
        </Fact>
        {header.holder && (
          <Fact name={t("case-holder")} optional>
            {actorName(header.holder)}
          </Fact>
        )}
      </div>
      <div className={`${styles.headFact ?? ""} ${styles.headActs ?? ""}`}>
        <Button className={styles.historyToggle ?? ""} variant="default" aria-pressed={history} onClick={onHistory}>
          {t("case-history")}
        </Button>
        <PapersButton file={view.file} today={today} signed={signed} />
        <ScansButton view={view} onAct={onAct} />
        <AllActs view={view} onAct={onAct} />
      </div>
    </header>
  );
}

/** Optional facts give way in a narrow window. */
function Fact({ name, optional, children }: { name: string; optional?: boolean; children: ReactNode }) {
  return (
    <div className={styles.headFact} data-optional={optional || undefined}>
      <span className="t-caption">{name}</span>
      <span>{children}</span>
    </div>
  );
}
