import { useCase, type ActName, type CaseView, type FileId, type WorkRow } from "@/backend";
import { useDoneWords } from "@/features/doneWords";
import { useCardWords } from "@/features/cardWords";
import { ActButton } from "@/shared/actions";
import { DutyBadge } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { moment, useLawWords, useText } from "@/shared/language";
import { actOf } from "./columns";
import styles from "./worklist.module.css";

const LAST = 5;

/** On a wide monitor: who the selected row is about, what differs, what is due, what was done last. */
export function Preview({
  row,
  today,
  onOpen,
}: {
  row: WorkRow | undefined;
  today: string;
  onOpen: (file: FileId, act?: ActName) => void;
}) {
  const t = useText();
  return (
    <aside className={styles.preview} aria-label={t("preview")} tabIndex={0}>
      {row && <OfRow key={row.file} row={row} today={today} onOpen={onOpen} />}
    </aside>
  );
}

function OfRow({ row, today, onOpen }: { row: WorkRow; today: string; onOpen: (file: FileId, act?: ActName) => void }) {
  const t = useText();
  const { law } = useLawWords();
  const view = useCase(row.file).data;
  const act = actOf(row);
  const about = view && [
    view.header.age !== null && t("years", { age: view.header.age }),
    view.header.place && law(view.header.place),
  ];
  return (
    <>
      <h2 className="t-section">{row.name}</h2>
      <p className="t-second">
        <span className="t-iin">{groupIin(row.iin)}</span>
        {about?.filter(Boolean).map((word) => ` · ${String(word)}`)}
      </p>
      <div className="row">
        {act && (
          <ActButton
            small
            onAct={() => {
              onOpen(row.file, act);
            }}
          >
            {t(`act-${act}-short`)}
          </ActButton>
        )}
        <ActButton
          small
          onAct={() => {
            onOpen(row.file);
          }}
        >
          {t("keys-open-row")}
        </ActButton>
      </div>
      {view && <Known view={view} today={today} />}
    </>
  );
}

function Known({ view, today }: { view: CaseView; today: string }) {
  const t = useText();
  const doneWords = useDoneWords();
  const { text } = useCardWords();
  const differing = view.comparison.filter((line) => line.choice_needed);
  return (
    <>
      {differing.length > 0 && (
        <section>
          <h3 className="t-head">{t("preview-differs")}</h3>
          <dl className={styles.pairs}>
            {differing.map((line) => (
              <div key={line.field}>
                <dt>{t(`field-${line.field}`)}</dt>
                <dd>
                  {line.said ? text(line.said) : ""} → {text(line.register)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {view.duties.length > 0 && (
        <section>
          <h3 className="t-head">{t("preview-terms")}</h3>
          <ul className={styles.terms}>
            {view.duties.map((duty) => (
              <li key={`${duty.step} ${duty.what} ${duty.due}`}>
                <span className="t-number">{duty.step}</span>
                <span className="grow">{duty.act ? t(`act-${duty.act}`) : t(`work-${duty.what}`)}</span>
                <DutyBadge due={duty.due} days={duty.dueDays} short />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className="t-head">{t("preview-last")}</h3>
        <ul className={styles.terms}>
          {view.history
            .slice(-LAST)
            .reverse()
            .map((line) => (
              <li key={line.entry}>
                <span className="t-number">{line.step}</span>
                <span className="grow">
                  {doneWords(line)}, {moment(line.at, today)}
                </span>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
