import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ActName, CaseView, IsoDate } from "@/backend";
import { PapersButton } from "@/features/papers";
import { DutyBadge, SavedChip } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { useActorName, useLawWords, useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
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
  const about = [
    header.age !== null ? t("years", { age: header.age }) : null,
    header.place ? law(header.place) : null,
    header.number
      ? t("case-number", { number: header.number })
      : header.numberFollows
        ? t("case-number-follows")
        : null,
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <div className="grow">
        <h1 className="t-name ellipsis">{header.name || t("case-no-name")}</h1>
        <p className="row t-small t-second">
          {header.iin && <span className={`${styles.iin ?? ""} t-iin`}>{groupIin(header.iin)}</span>}
          <span className="ellipsis">{about.join(" · ")}</span>
        </p>
      </div>
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
      <div className={`${styles.headFact ?? ""} ${styles.headActs ?? ""}`}>
        <Button className={styles.historyToggle ?? ""} variant="default" aria-pressed={history} onClick={onHistory}>
          {t("case-history")}
        </Button>
        <PapersButton file={view.file} today={today} />
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

/** Everything the law knows for this capacity here, with the reason where it is not open. Section 3 stays in its section. */
function AllActs({ view, onAct }: { view: CaseView; onAct: (act: ActName) => void }) {
  const t = useText();
  const refusalText = useRefusalText();
  const acts = view.openActs.filter((open) => !open.step.startsWith("3."));
  return (
    <Menu position="bottom-end" width={420} withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("case-all-acts")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={480} style={{ overflowY: "auto" }}>
        {acts.length === 0 && <Menu.Label>{t("case-no-acts")}</Menu.Label>}
        {acts.map((open) => (
          <Menu.Item
            key={open.act}
            disabled={open.refusal !== null}
            onClick={() => {
              onAct(open.act);
            }}
            leftSection={<span className={`${styles.menuNumber ?? ""} t-number`}>{open.step}</span>}
          >
            {t(`act-${open.act}`)}
            {open.refusal && (
              <span className="row-4 t-small t-quiet">
                <IconLock size={13} aria-hidden />
                {refusalText(open.refusal)}
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
