/** One act for many cases: who it will be done for and who is left out and why; then it is done, and what became of it. */
import { Progress } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import {
  DeskFailure,
  useLookAtMany,
  useManyRun,
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
import { CaseRows } from "./CaseRows";
import { ManyEnded } from "./ManyEnded";
import styles from "./many.module.css";

export function ManyRun({
  parts,
  onBack,
  onOpen,
}: {
  parts: readonly ManyPart<ForMany>[];
  /** To what was chosen. */
  onBack: () => void;
  onOpen: (file: FileId) => void;
}) {
  const { running, run: runMany, stop, seen } = useManyRun();
  const [goesOn, setGoesOn] = useState(false);
  const [ended, setEnded] = useState<{ rows: readonly LookedAt[]; result: RunEnded; undone: boolean }>();
  // Who closes the window while it goes on reads in the line of state how it ended.
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const run = async (rows: readonly LookedAt[], undone = false) => {
    setGoesOn(true);
    const result = await runMany(partsOf(rows));
    if (!open.current) return;
    setGoesOn(false);
    if (!result) return;
    seen();
    setEnded({ rows, result, undone });
  };
  if (goesOn) return <Running progress={running ?? { done: 0, of: 1 }} onStop={stop} />;
  if (!ended)
    return (
      <Look
        parts={parts}
        busy={running !== undefined}
        onOpen={onOpen}
        onBack={onBack}
        onRun={(rows) => void run(rows)}
      />
    );
  const back = ended.undone ? [] : givenBack(ended.rows, ended.result.files);
  return (
    <ManyEnded
      ended={ended.result}
      undone={ended.undone}
      given={back.length}
      onOpen={onOpen}
      onBack={onBack}
      onUndo={() => void run(back, true)}
    />
  );
}

/** Cases with the same act go together. */
function partsOf(rows: readonly LookedAt[]): ManyPart<ForMany>[] {
  const parts = new Map<string, ManyPart<ForMany> & { files: FileId[] }>();
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
  busy,
  onBack,
  onOpen,
  onRun,
}: {
  parts: readonly ManyPart<ForMany>[];
  /** Another run goes on. */
  busy: boolean;
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
          blocked={ready.length === 0 ? t("many-nobody-ready") : busy ? t("many-another-run") : undefined}
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
          <CaseRows rows={left} words={why} onOpen={onOpen} label={t("many-left-out", { count: left.length })} />
        </Note>
      )}
      {ready.length > 0 && (
        <section>
          <h3 className="t-strong">{t("many-ready", { count: ready.length })}</h3>
          <CaseRows rows={ready} words={who} onOpen={onOpen} label={t("many-ready", { count: ready.length })} />
        </section>
      )}
    </div>
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
