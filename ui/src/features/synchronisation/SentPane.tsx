import { IconDeviceDesktop, IconPlugConnectedX } from "@tabler/icons-react";
import { useCase, type CaseView, type DeskUser, type FileId, type IsoDate, type OutboxItem } from "@/backend";
import { ActButton } from "@/shared/actions";
import { DutyBadge } from "@/shared/badges";
import { Note } from "@/shared/feedback";
import { useText, type LineProblem } from "@/shared/language";
import { ActHead } from "./ActHead";
import { Answers } from "./Answers";
import { Changes } from "./Changes";
import { Hints } from "./Hints";
import styles from "./synchronisation.module.css";
import { writtenIn } from "./written";

/** An act that waits or was accepted: what was written, where it goes or went, and how the case stands now. */
export function SentPane({
  item,
  today,
  online,
  why,
  users,
  onOpenCase,
}: {
  item: OutboxItem;
  today: IsoDate;
  online: boolean;
  /** Why nothing is exchanged, where it is more than a missing line. */
  why: LineProblem | null;
  users: readonly DeskUser[];
  onOpenCase: (file: FileId) => void;
}) {
  const t = useText();
  const view = useCase(item.file).data;
  const written = writtenIn(item, view);
  const waits = item.standing === "pending";
  return (
    <main className={styles.sheet}>
      <ActHead item={item} today={today} />
      <div className="scroll grow" tabIndex={0}>
        <div className={styles.notes}>
          {waits && why ? (
            <Note tone={why.grave ? "bad" : "warn"} icon={IconPlugConnectedX} title={t("exchange-waiting-title")}>
              {why.full}
            </Note>
          ) : waits ? (
            <Note icon={IconDeviceDesktop} title={t("exchange-waiting-title")}>
              {t(online ? "exchange-waiting-next" : "exchange-waiting-why")}
            </Note>
          ) : (
            <Note tone="ok" title={t("exchange-sent-title")}>
              {item.seq !== null && t("exchange-sent-number", { number: item.seq })} {t("exchange-sent-why")}
            </Note>
          )}
          <Settled item={item} view={view} />
        </div>
        {written ? (
          <Answers act={written} participants={item.participants} view={view} users={users} today={today} />
        ) : (
          view && <p className={styles.inCase}>{t("exchange-written-in-case")}</p>
        )}
        {view && <CaseNow view={view} />}
      </div>
      <footer className={styles.foot}>
        <Hints />
        <span className="row end">
          <ActButton
            main
            chord="ArrowRight"
            keyLabel="keys-open-row"
            testId="exchange-open-case"
            onAct={() => {
              onOpenCase(item.file);
            }}
          >
            {t("exchange-open-case")}
          </ActButton>
        </span>
      </footer>
    </main>
  );
}

/** What came out otherwise than this desk had shown. */
function Settled({ item, view }: { item: OutboxItem; view: CaseView | undefined }) {
  const t = useText();
  const differences = view?.history.find((line) => line.entry === item.entry)?.differences ?? [];
  if (differences.length === 0) return null;
  return (
    <Note tone="warn" title={t("exchange-differs")}>
      <ul>
        {differences.map((one, at) => (
          <li key={at}>
            {t(`difference-${one.difference}`, {
              field: one.difference === "field-settled" ? t(`field-${one.field}`) : "",
              number: one.difference === "number-from-centre" ? one.number : "",
            })}
            {one.difference === "facts-differ" && <Changes changes={one.changes} />}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Where the case stands after everything that is known here. */
export function CaseNow({ view }: { view: CaseView }) {
  const t = useText();
  const { stage, nextDuty, nextAct } = view.header;
  return (
    <section className={styles.answers}>
      <h3 className="t-head">{t("exchange-case-now")}</h3>
      <dl>
        <div className={styles.answer}>
          <dt>{t("case-stage")}</dt>
          <dd>{t(`stage-${stage}`)}</dd>
        </div>
        {nextAct && (
          <div className={styles.answer}>
            <dt>{t("exchange-next")}</dt>
            <dd>{t(`act-${nextAct}`)}</dd>
          </div>
        )}
        {nextDuty && (
          <div className={styles.answer}>
            <dt>{t("case-next-term")}</dt>
            <dd>
              <DutyBadge due={nextDuty.due} days={nextDuty.dueDays} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
