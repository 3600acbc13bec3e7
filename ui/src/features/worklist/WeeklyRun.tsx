/** The weekly look at many cases (7.1): registers asked for all, «checked without changes» for all that may; the rest named. */
import { Modal, Progress } from "@mantine/core";
import { IconCalendarWeek } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import {
  DeskFailure,
  isWeekly,
  useManyRun,
  useWeekly,
  type FileId,
  type IsoDate,
  type RunEnded,
  type WeeklyAct,
  type WeekRow,
  type WeekState,
  type WorkRow,
} from "@/backend";
import { useMissedDays } from "@/features/missedWeeks";
import { useRegisterWord } from "@/features/registerWord";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { DutyBadge } from "@/shared/badges";
import { Note } from "@/shared/feedback";
import { sentence, useProblemText, useText } from "@/shared/language";
import { useCodeName, useRefusalText } from "@/shared/refusal";
import styles from "./worklist.module.css";

/** What needs a person first. */
const ORDER: readonly WeekState[] = ["changed", "to-talk", "unchanged", "to-ask", "asked", "closed"];

const CHANGES = ["monitoring_change", "removal", "register"];

interface RunProps {
  /** Where the list is narrowed, by a filter, a saved view or words, only its rows are run over. */
  only?: readonly WorkRow[] | undefined;
  today: IsoDate;
  onOpen: (file: FileId) => void;
}

export function WeeklyRunButton({ only, today, onOpen }: RunProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActButton
        icon={<IconCalendarWeek size={15} aria-hidden />}
        testId="weekly-run"
        onAct={() => {
          setOpen(true);
        }}
      >
        {t("weekly-run")}
      </ActButton>
      <Modal
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t("weekly-run")}
        size="min(980px, 96vw)"
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <WeeklyRun only={only} today={today} onOpen={onOpen} />}
      </Modal>
    </>
  );
}

export function WeeklyRun({ only, today, onOpen }: RunProps) {
  const t = useText();
  const problemText = useProblemText();
  const weekly = useWeekly();
  const { running, ended: last, run: runMany, stop, seen } = useManyRun();
  const ended = last && isWeekly(last.act) ? last : undefined;
  // How it ended was read here: the line of state need not say it any more.
  const read = ended !== undefined;
  useEffect(() => (read ? seen : undefined), [read, seen]);
  const all = weekly.data ?? [];
  const shown = useMemo(() => only && new Set(only.map(({ file }) => file)), [only]);
  const rows = shown ? all.filter(({ file }) => shown.has(file)) : all;
  const those = (state: WeekState) => rows.filter((row) => row.state === state);
  const [toAsk, unchanged] = [those("to-ask"), those("unchanged")];
  const run = (act: WeeklyAct, chosen: readonly WeekRow[]) => runMany([{ act, files: chosen.map(({ file }) => file) }]);
  if (weekly.isPending) return <p aria-busy="true">{t("weekly-preparing")}</p>;
  if (weekly.isError)
    return <Note tone="bad">{problemText(weekly.error instanceof DeskFailure ? weekly.error : undefined)}</Note>;
  if (rows.length === 0) return <EmptyList title={t("weekly-none")}>{t("weekly-none-why")}</EmptyList>;
  return (
    <div className={styles.weekly}>
      <p className="t-second">{t("weekly-note")}</p>
      {shown && <p className="t-strong">{t("weekly-only", { shown: rows.length, all: all.length })}</p>}
      {ended?.failure !== undefined && (
        <Note tone="bad">{problemText(ended.failure instanceof DeskFailure ? ended.failure : undefined)}</Note>
      )}
      {ended && isWeekly(ended.act) && <Ended act={ended.act} result={ended.result} onOpen={onOpen} />}
      {running ? (
        <div className="row" role="status">
          <Progress className="grow" aria-label={t("weekly-run")} value={(100 * running.done) / running.of} />
          <span className="t-small">{t("weekly-progress", { done: running.done, of: running.of })}</span>
          <ActButton small onAct={stop}>
            {t("weekly-stop")}
          </ActButton>
        </div>
      ) : (
        <div className="row">
          <ActButton
            main
            testId="weekly-ask"
            blocked={toAsk.length === 0 ? t("weekly-nobody-to-ask") : undefined}
            onAct={() => void run("ask-registers", toAsk)}
          >
            {t("weekly-ask", { count: toAsk.length })}
          </ActButton>
          <ActButton
            testId="weekly-mark"
            blocked={unchanged.length === 0 ? t("weekly-nobody-to-mark") : undefined}
            onAct={() => void run("mark-unchanged", unchanged)}
          >
            {t("weekly-mark", { count: unchanged.length })}
          </ActButton>
        </div>
      )}
      {ORDER.map((state) => (
        <Group key={state} state={state} rows={those(state)} today={today} onOpen={onOpen} />
      ))}
    </div>
  );
}

/** Long groups are opened by hand; those that need a person stand open. */
function Group({
  state,
  rows,
  today,
  onOpen,
}: {
  state: WeekState;
  rows: readonly WeekRow[];
  today: IsoDate;
  onOpen: (file: FileId) => void;
}) {
  const t = useText();
  const named = useCodeName();
  // What waits to be settled may be a ground of removal, or the register about which the person is to be asked.
  const toSettle = (code: string) => CHANGES.map((list) => named(code, list)).find((name) => name !== code) ?? code;
  const refusalText = useRefusalText();
  const days = useMissedDays();
  const word = useRegisterWord();
  if (rows.length === 0) return null;
  return (
    <details open={state === "changed" || state === "to-talk"}>
      <summary className="t-strong">{t(`week-${state}`, { count: rows.length })}</summary>
      <ul className={styles.weekRows}>
        {rows.map((row) => (
          <li key={row.file} className="row">
            <button
              className="t-link"
              onClick={() => {
                onOpen(row.file);
              }}
            >
              {row.name}
            </button>
            {row.due && row.dueDays !== null && <DutyBadge due={row.due} days={row.dueDays} />}
            {row.missed.length > 0 && (
              <span className="t-small">
                {t("weeks-missed", { count: row.missed.length })}: {row.missed.map(days).join("; ")}
              </span>
            )}
            <span className="t-small t-second">
              {row.refusal ? sentence(refusalText(row.refusal)) : row.changes.map(toSettle).join(", ")}
              {row.heard.map((heard) => ` · ${word(heard, today)}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ended({ act, result, onOpen }: Pick<RunEnded, "result"> & { act: WeeklyAct; onOpen: (file: FileId) => void }) {
  const t = useText();
  const refusalText = useRefusalText();
  return (
    <Note tone={result.leftOut.length > 0 ? "warn" : "ok"} title={t(`weekly-done-${act}`, { count: result.done })}>
      {result.leftOut.length > 0 && (
        <>
          {t("weekly-left-out")}
          <ul className={styles.weekRows}>
            {result.leftOut.map(({ file, name, refusal }) => (
              <li key={file}>
                <button
                  className="t-link"
                  onClick={() => {
                    onOpen(file);
                  }}
                >
                  {name}
                </button>
                {": "}
                {refusalText(refusal)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
