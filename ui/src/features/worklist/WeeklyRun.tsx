/** The weekly look at many cases (7.1): registers asked for all, «checked without changes» for all that may; the rest named. */
import { Modal, Progress } from "@mantine/core";
import { IconCalendarWeek } from "@tabler/icons-react";
import { useState } from "react";
import {
  DeskFailure,
  useForMany,
  useWeekly,
  type DoneForMany,
  type FileId,
  type ManyAct,
  type WeekRow,
  type WeekState,
} from "@/backend";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { DutyBadge } from "@/shared/badges";
import { Note } from "@/shared/feedback";
import { sentence, useProblemText, useText } from "@/shared/language";
import { useCodeName, useRefusalText } from "@/shared/refusal";
import styles from "./worklist.module.css";

/** What needs a person first. */
const ORDER: readonly WeekState[] = ["changed", "to-talk", "unchanged", "to-ask", "asked", "closed"];

export function WeeklyRunButton({ onOpen }: { onOpen: (file: FileId) => void }) {
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
        {open && <WeeklyRun onOpen={onOpen} />}
      </Modal>
    </>
  );
}

export function WeeklyRun({ onOpen }: { onOpen: (file: FileId) => void }) {
  const t = useText();
  const problemText = useProblemText();
  const weekly = useWeekly();
  const many = useForMany();
  const [ended, setEnded] = useState<{ act: ManyAct; result: DoneForMany }>();
  const [failure, setFailure] = useState<string>();
  const rows = weekly.data ?? [];
  const those = (state: WeekState) => rows.filter((row) => row.state === state);
  const [toAsk, unchanged] = [those("to-ask"), those("unchanged")];
  const run = async (act: ManyAct, chosen: readonly WeekRow[]) => {
    setEnded(undefined);
    setFailure(undefined);
    const files = chosen.map(({ file }) => file);
    const { failure: why, done, leftOut } = await many.run(act, files);
    setEnded({ act, result: { done, leftOut } });
    if (why !== undefined) setFailure(problemText(why instanceof DeskFailure ? why : undefined));
  };
  if (weekly.isPending) return <p aria-busy="true">{t("weekly-preparing")}</p>;
  if (weekly.isError)
    return <Note tone="bad">{problemText(weekly.error instanceof DeskFailure ? weekly.error : undefined)}</Note>;
  if (rows.length === 0) return <EmptyList title={t("weekly-none")}>{t("weekly-none-why")}</EmptyList>;
  return (
    <div className={styles.weekly}>
      <p className="t-second">{t("weekly-note")}</p>
      {failure && <Note tone="bad">{failure}</Note>}
      {ended && <Ended {...ended} onOpen={onOpen} />}
      {many.progress ? (
        <div className="row" role="status">
          <Progress
            className="grow"
            aria-label={t("weekly-run")}
            value={(100 * many.progress.done) / many.progress.of}
          />
          <span className="t-small">{t("weekly-progress", { ...many.progress })}</span>
          <ActButton small onAct={many.stop}>
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
        <Group key={state} state={state} rows={those(state)} onOpen={onOpen} />
      ))}
    </div>
  );
}

/** Long groups are opened by hand; those that need a person stand open. */
function Group({
  state,
  rows,
  onOpen,
}: {
  state: WeekState;
  rows: readonly WeekRow[];
  onOpen: (file: FileId) => void;
}) {
  const t = useText();
  const named = useCodeName();
  const refusalText = useRefusalText();
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
            <span className="t-small t-second">
              {row.refusal
                ? sentence(refusalText(row.refusal))
                : row.changes.map((change) => named(change, "monitoring_change")).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ended({ act, result, onOpen }: { act: ManyAct; result: DoneForMany; onOpen: (file: FileId) => void }) {
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
