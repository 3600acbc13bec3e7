/** The decider's desk: drafts that wait for a signature, each with what was established, before the decision itself. */
import {
  useCase,
  useDeskStatus,
  useWorklist,
  type ActName,
  type CaseView,
  type FileId,
  type IsoDate,
  type WorkRow,
} from "@/backend";
import { Proofs } from "@/features/proofs";
import { ScansButton } from "@/features/scans";
import type { SectionForms } from "@/features/stepForm";
import { EmptyList } from "@/features/stillComing";
import { DutyBadge, SavedChip } from "@/shared/badges";
import { Conditions } from "@/shared/conditions";
import { Note, useToast } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { Kbd, useShortcuts } from "@/shared/keyboard";
import { day, moment, shortName, useLawWords, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import styles from "./decisions.module.css";
import { removalDraft } from "./removalDraft";

export function DecisionsPage({
  file,
  today,
  forms,
  onFile,
  onOpenCase,
  onBack,
}: {
  file: FileId | undefined;
  today: IsoDate;
  forms: SectionForms;
  onFile: (file: FileId) => void;
  onOpenCase: (file: FileId, act?: ActName) => void;
  onBack: () => void;
}) {
  const t = useText();
  const rows = useWorklist("decide").data ?? [];
  const index = Math.max(
    0,
    rows.findIndex((row) => row.file === file),
  );
  const current = rows[index];
  const go = (step: number) => {
    const next = rows[index + step];
    if (next) onFile(next.file);
  };
  useShortcuts([
    {
      chord: "KeyJ",
      label: "keys-next-draft",
      group: "keys-list",
      run: () => {
        go(1);
      },
    },
    {
      chord: "KeyK",
      label: "keys-previous-draft",
      group: "keys-list",
      run: () => {
        go(-1);
      },
    },
    { chord: "Escape", label: "keys-back", group: "keys-case", run: onBack },
  ]);
  return (
    <div className={styles.page}>
      <nav className={styles.list} aria-label={t("decisions-title")}>
        <h1 className={`${styles.listTitle ?? ""} t-section`}>
          {t("decisions-title")} <span className="t-quiet">{rows.length}</span>
        </h1>
        <ul className="scroll">
          {rows.map((row) => (
            <DraftItem
              key={row.file}
              row={row}
              current={row.file === current?.file}
              onOpen={() => {
                onFile(row.file);
              }}
            />
          ))}
        </ul>
        <p className={styles.listFoot}>
          <Kbd chord="KeyJ" />
          <Kbd chord="KeyK" />
          {t("keys-hint-next")}
        </p>
      </nav>
      {current ? (
        <Draft key={current.file} row={current} today={today} forms={forms} onOpenCase={onOpenCase} onBack={onBack} />
      ) : (
        <main className={styles.sheet}>
          <EmptyList title={t("decisions-empty")}>{t("decisions-empty-why")}</EmptyList>
        </main>
      )}
    </div>
  );
}

function DraftItem({ row, current, onOpen }: { row: WorkRow; current: boolean; onOpen: () => void }) {
  const t = useText();
  return (
    <li>
      <button className={styles.item} aria-current={current ? "page" : undefined} onClick={onOpen}>
        <span className="row">
          <span className="t-head grow ellipsis">{shortName(row.name)}</span>
          {row.due !== null && row.dueDays !== null && <DutyBadge due={row.due} days={row.dueDays} withDate={false} />}
        </span>
        <span className="row row-words t-small">
          <span className="t-number">{row.step}</span>
          {row.act && t(`act-${row.act}`)}
        </span>
        <span className="row t-small t-quiet">
          <span className="t-iin grow">{groupIin(row.iin)}</span>
        </span>
      </button>
    </li>
  );
}

function Draft({
  row,
  today,
  forms,
  onOpenCase,
  onBack,
}: {
  row: WorkRow;
  today: IsoDate;
  forms: SectionForms;
  onOpenCase: (file: FileId, act?: ActName) => void;
  onBack: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const view = useCase(row.file).data;
  const session = useDeskStatus().data?.session;
  if (!view) return <main className={styles.sheet} aria-busy="true" />;
  const removal = removalDraft(view);
  const act = removal ? "decide-removal" : "decide-unemployed";
  const Form = forms[act];
  const drawn = removal ? { by: removal.author_name, at: removal.at } : view.draft;
  const own = removal ? removal.author === session?.id : view.draft?.own;
  const note = removal ? removal.note : view.draft?.note;
  return (
    <main className={styles.sheet}>
      <header className={styles.head}>
        <div className="grow">
          <h2 className="t-name">{view.header.name}</h2>
          <p className="row t-small t-second">
            <span className="t-iin t-strong">{groupIin(view.header.iin)}</span>
            {drawn && t("decisions-draft-by", { name: drawn.by, at: moment(drawn.at, today) })}
            <button
              className="t-link"
              onClick={() => {
                onOpenCase(row.file);
              }}
            >
              {t("decisions-open-case")}
            </button>
          </p>
        </div>
        <ScansButton
          view={view}
          onAct={(act) => {
            onOpenCase(row.file, act);
          }}
        />
        {row.due !== null && row.dueDays !== null && <DutyBadge due={row.due} days={row.dueDays} />}
        <SavedChip standing={view.header.standing} />
      </header>
      <div className="scroll grow" tabIndex={0}>
        {removal ? (
          <RemovalSheet removal={removal} today={today} />
        ) : (
          <>
            <ChangedSince before={view.draft?.before ?? []} checks={view.draft?.checks ?? []} />
            <Conditions checks={view.draft?.checks ?? []} today={today} />
          </>
        )}
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {own ? (
        <div className={styles.decide}>
          <Note tone="warn" title={t("decisions-own")}>
            {t("decisions-own-way")}
          </Note>
        </div>
      ) : (
        Form && (
          <div className={styles.decide}>
            <Form
              act={act}
              file={view.file}
              view={view}
              today={today}
              onCancel={onBack}
              onDone={() => {
                toast({ id: "case-recorded", args: { act: { id: `act-${act}-done` } } });
              }}
            />
          </div>
        )
      )}
    </main>
  );
}

type Lines = NonNullable<CaseView["draft"]>["checks"];

/** What came to light while the draft waited: the decision stands on the lines of today, not on those that were sent. */
function ChangedSince({ before, checks }: { before: Lines; checks: Lines }) {
  const t = useText();
  const { law } = useLawWords();
  if (before.length === 0) return null;
  const now = (condition: string) => checks.find(({ check }) => check.condition === condition)?.check.finding;
  return (
    <Note tone="warn" title={t("decisions-changed")}>
      <ul>
        {before.map(({ check, words }) => (
          <li key={check.condition}>
            {t("decisions-changed-line", {
              condition: law(words),
              before: t(`finding-${check.finding}`),
              today: t(`finding-${now(check.condition) ?? "not-checked"}`),
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** 8.1 as the decider reads it: the ground, the day of effect, and what proved it when the draft was sent. */
function RemovalSheet({ removal, today }: { removal: NonNullable<ReturnType<typeof removalDraft>>; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  const { effective } = removal;
  return (
    <section className={styles.note} aria-label={t("decide-removal-ground")}>
      <p className="t-small t-second">{t("decide-removal-ground")}</p>
      <p className="t-head">{named(removal.ground, "removal")}</p>
      <p>
        {effective.from === "event"
          ? t("decide-removal-from-event", { date: day(effective.day) })
          : t("decide-removal-from-decision")}
      </p>
      <Proofs proofs={removal.proofs} today={today} />
    </section>
  );
}
