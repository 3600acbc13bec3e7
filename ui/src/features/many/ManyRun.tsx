/** One act for many cases: who it will be done for and who is left out and why; then it is done, and what became of it. */
import { Progress } from "@mantine/core";
import { useState } from "react";
import {
  DeskFailure,
  useForMany,
  useLookAtMany,
  type FileId,
  type ForMany,
  type LookedAt,
  type ManyPart,
  type RunEnded,
} from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { sentence, useProblemText, useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
import styles from "./many.module.css";

export function ManyRun({
  parts,
  onBack,
  onOpen,
}: {
  parts: readonly ManyPart[];
  /** To what was chosen. */
  onBack: () => void;
  onOpen: (file: FileId) => void;
}) {
  const [ended, setEnded] = useState<{ rows: readonly LookedAt[]; result: RunEnded; undone: boolean }>();
  const many = useForMany();
  const run = async (rows: readonly LookedAt[], undone = false) => {
    const result = await many.runAll(partsOf(rows));
    setEnded({ rows, result, undone });
  };
  if (many.progress) return <Running progress={many.progress} onStop={many.stop} />;
  if (!ended) return <Look parts={parts} onBack={onBack} onOpen={onOpen} onRun={(rows) => void run(rows)} />;
  const back = ended.undone ? [] : givenBack(ended.rows, ended.result.files);
  return <Ended {...ended} given={back.length} onOpen={onOpen} onBack={onBack} onUndo={() => void run(back, true)} />;
}

/** Cases with the same act go together. */
function partsOf(rows: readonly LookedAt[]): ManyPart[] {
  const parts = new Map<string, ManyPart>();
  for (const { act, file } of rows) {
    const key = JSON.stringify(act);
    const part = parts.get(key);
    if (part) part.files.push(file);
    else parts.set(key, { act, files: [file] });
  }
  return [...parts.values()];
}

/** A case that was handed over goes back to who had it; what was nobody's has nobody to go back to. */
function givenBack(rows: readonly LookedAt[], files: readonly FileId[]): LookedAt[] {
  return rows
    .filter(({ file }) => files.includes(file))
    .flatMap((row) => {
      if (row.act.what !== "assign" || !row.holder) return [];
      const act: ForMany = { what: "assign", form: { to: row.holder.staff, name: row.holder.name, note: null } };
      return [{ ...row, act }];
    });
}

function Look({
  parts,
  onBack,
  onOpen,
  onRun,
}: {
  parts: readonly ManyPart[];
  onBack: () => void;
  onOpen: (file: FileId) => void;
  onRun: (rows: readonly LookedAt[]) => void;
}) {
  const t = useText();
  const problemText = useProblemText();
  const refusalText = useRefusalText();
  const look = useLookAtMany(parts);
  if (look.isPending) return <p aria-busy="true">{t("many-looking")}</p>;
  if (look.isError)
    return <Note tone="bad">{problemText(look.error instanceof DeskFailure ? look.error : undefined)}</Note>;
  const ready = look.data.filter(({ state }) => state === "ready");
  const left = look.data.filter(({ state }) => state !== "ready");
  const why = ({ state, refusal }: LookedAt) =>
    refusal ? sentence(refusalText(refusal)) : t(state === "newer-program" ? "many-newer-program" : "many-theirs");
  const who = ({ act, holder }: LookedAt) =>
    act.what === "assign"
      ? t("many-from-to", { from: holder?.name ?? t("many-nobody"), to: act.form.name })
      : t(`record-notice-${act.form.delivery}`);
  return (
    <div className={styles.steps}>
      <div className="row">
        <ActButton
          main
          testId="many-do"
          blocked={ready.length === 0 ? t("many-nobody-ready") : undefined}
          onAct={() => {
            onRun(ready);
          }}
        >
          {t("many-do", { count: ready.length })}
        </ActButton>
        <ActButton onAct={onBack}>{t("many-back")}</ActButton>
      </div>
      {left.length > 0 && (
        <Note tone="warn" title={t("many-left-out", { count: left.length })}>
          <Rows rows={left} words={why} onOpen={onOpen} label={t("many-left-out", { count: left.length })} />
        </Note>
      )}
      {ready.length > 0 && (
        <section>
          <h3 className="t-strong">{t("many-ready", { count: ready.length })}</h3>
          <Rows rows={ready} words={who} onOpen={onOpen} label={t("many-ready", { count: ready.length })} />
        </section>
      )}
    </div>
  );
}

/** Those who can be shown without scrolling for long; the others are counted. */
const ROWS_SHOWN = 200;

function Rows<Row extends { file: FileId; name: string }>({
  rows,
  words,
  onOpen,
  label,
}: {
  rows: readonly Row[];
  words: (row: Row) => string;
  onOpen: (file: FileId) => void;
  label: string;
}) {
  const t = useText();
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.slice(0, ROWS_SHOWN).map((row) => (
        <li key={row.file}>
          <button
            className="t-link"
            onClick={() => {
              onOpen(row.file);
            }}
          >
            {row.name}
          </button>{" "}
          <span className="t-small t-second">{words(row)}</span>
        </li>
      ))}
      {rows.length > ROWS_SHOWN && <li className="t-small">{t("many-more", { count: rows.length - ROWS_SHOWN })}</li>}
    </ul>
  );
}

function Running({ progress, onStop }: { progress: { done: number; of: number }; onStop: () => void }) {
  const t = useText();
  return (
    <div className="row" role="status">
      <Progress className="grow" aria-label={t("many-running")} value={(100 * progress.done) / progress.of} />
      <span className="t-small">{t("weekly-progress", { ...progress })}</span>
      <ActButton small onAct={onStop}>
        {t("weekly-stop")}
      </ActButton>
    </div>
  );
}

function Ended({
  rows,
  result,
  undone,
  given,
  onUndo,
  onBack,
  onOpen,
}: {
  rows: readonly LookedAt[];
  result: RunEnded;
  undone: boolean;
  /** So many can be given back. */
  given: number;
  onUndo: () => void;
  onBack: () => void;
  onOpen: (file: FileId) => void;
}) {
  const t = useText();
  const problemText = useProblemText();
  const refusalText = useRefusalText();
  const { leftOut, failure } = result;
  const words = (row: (typeof leftOut)[number]) => sentence(refusalText(row.refusal));
  return (
    <div className={styles.steps}>
      {failure !== undefined && (
        <Note tone="bad">{problemText(failure instanceof DeskFailure ? failure : undefined)}</Note>
      )}
      <Note
        live
        tone={result.done < rows.length ? "warn" : "ok"}
        title={t(undone ? "many-undone" : "many-done", { count: result.done, of: rows.length })}
      >
        {leftOut.length > 0 && (
          <Rows rows={leftOut} words={words} onOpen={onOpen} label={t("many-left-out", { count: leftOut.length })} />
        )}
      </Note>
      <div className="row">
        {given > 0 && (
          <ActButton testId="many-undo" onAct={onUndo}>
            {t("many-undo", { count: given })}
          </ActButton>
        )}
        <ActButton onAct={onBack}>{t("many-again")}</ActButton>
      </div>
    </div>
  );
}
