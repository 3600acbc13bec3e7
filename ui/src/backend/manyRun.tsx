/** One act for many cases, some at a time. It goes on whatever screen is open, until it ends, is stopped, or its user leaves. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Backend } from "./backend";
import { useBackend } from "./BackendProvider";
import type { DoneForMany, FileId, ForMany } from "./model";

/** So many cases in one call: often enough for a moving bar and for stopping in between. */
const AT_ONCE = 20;
export type WeeklyAct = "ask-registers" | "mark-unchanged";
export type ManyAct = WeeklyAct | ForMany;
export const isWeekly = (act: ManyAct): act is WeeklyAct => typeof act === "string";

/** The same act for these cases. */
export interface ManyPart<Act extends ManyAct = ManyAct> {
  act: Act;
  files: readonly FileId[];
}

export interface RunGoesOn {
  /** With what the run began. */
  act: ManyAct;
  done: number;
  of: number;
}

export interface RunEnded {
  act: ManyAct;
  of: number;
  /** What is done stays done, also where the run was stopped or failed. */
  result: DoneForMany;
  /** For which cases it was done. */
  files: FileId[];
  failure: unknown;
}

interface ManyRun {
  /** The run that goes on now: one at a time. */
  running: RunGoesOn | undefined;
  /** How the last run ended, until its user has seen it. */
  ended: RunEnded | undefined;
  /** Says how it ended; nothing where another run goes on. */
  run: (parts: readonly ManyPart[]) => Promise<RunEnded | undefined>;
  stop: () => void;
  seen: () => void;
}

const ManyRunContext = createContext<ManyRun>({
  running: undefined,
  ended: undefined,
  run: () => Promise.resolve(undefined),
  stop: () => undefined,
  seen: () => undefined,
});

export function useManyRun(): ManyRun {
  return useContext(ManyRunContext);
}

/** Stands above all screens. A run belongs to one user in one capacity: it ends when that changes, for the law answers
 * otherwise then. */
export function ManyRunProvider({ capacity, children }: { capacity: string; children: ReactNode }) {
  const backend = useBackend();
  const client = useQueryClient();
  const [running, setRunning] = useState<RunGoesOn>();
  const [ended, setEnded] = useState<RunEnded>();
  const stopped = useRef(false);
  const busy = useRef(false);
  const current = useRef(capacity);
  useEffect(() => {
    current.current = capacity;
    return () => {
      stopped.current = true;
      setEnded(undefined);
    };
  }, [capacity]);
  const run = useCallback(
    async (parts: readonly ManyPart[]) => {
      const act = parts[0]?.act;
      if (busy.current || act === undefined) return undefined;
      busy.current = true;
      stopped.current = false;
      setEnded(undefined);
      const begunAs = current.current;
      const of = parts.reduce((sum, { files }) => sum + files.length, 0);
      const whole: RunEnded = { act, of, result: { done: 0, leftOut: [] }, files: [], failure: undefined };
      let done = 0;
      try {
        for (const piece of piecesOf(parts)) {
          if (stopped.current) break;
          setRunning({ act, done, of });
          const { done: more, leftOut } = await call(backend, piece);
          whole.result.done += more;
          whole.result.leftOut.push(...leftOut);
          whole.files.push(...piece.files.filter((file) => leftOut.every((left) => left.file !== file)));
          done += piece.files.length;
        }
      } catch (why) {
        // What was done before it is told all the same.
        whole.failure = why;
      }
      // The list says who is left before the next run may begin: nobody is taken twice.
      await client.invalidateQueries().catch(() => undefined);
      busy.current = false;
      setRunning(undefined);
      if (begunAs === current.current) setEnded(whole);
      return whole;
    },
    [backend, client],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  const seen = useCallback(() => {
    setEnded(undefined);
  }, []);
  const value = useMemo(() => ({ running, ended, run, stop, seen }), [running, ended, run, stop, seen]);
  return <ManyRunContext value={value}>{children}</ManyRunContext>;
}

function piecesOf(parts: readonly ManyPart[]): ManyPart[] {
  return parts.flatMap(({ act, files }) =>
    Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, n) => ({
      act,
      files: files.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
    })),
  );
}

function call(backend: Backend, { act, files }: ManyPart): Promise<DoneForMany> {
  const some = [...files];
  if (act === "ask-registers") return backend.askRegistersFor(some);
  if (act === "mark-unchanged") return backend.markUnchangedFor(some);
  return backend.doForMany(act, some);
}
