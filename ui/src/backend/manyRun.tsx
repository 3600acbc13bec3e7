/** One act for many cases, some at a time. It goes on whatever screen is open, until it ends, is stopped, or its user leaves. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useBackend } from "./BackendProvider";
import type { DoneForMany, FileId } from "./model";

/** So many cases in one call: often enough for a moving bar and for stopping in between. */
const AT_ONCE = 20;
export type ManyAct = "ask-registers" | "mark-unchanged";

export interface RunGoesOn {
  act: ManyAct;
  done: number;
  of: number;
}

export interface RunEnded {
  act: ManyAct;
  of: number;
  /** What is done stays done, also where the run was stopped or failed. */
  result: DoneForMany;
  failure: unknown;
}

interface ManyRun {
  /** The run that goes on now: one at a time. */
  running: RunGoesOn | undefined;
  /** How the last run ended, until its user has seen it. */
  ended: RunEnded | undefined;
  run: (act: ManyAct, files: readonly FileId[]) => Promise<void>;
  stop: () => void;
  seen: () => void;
}

const ManyRunContext = createContext<ManyRun>({
  running: undefined,
  ended: undefined,
  run: () => Promise.resolve(),
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
    async (act: ManyAct, files: readonly FileId[]) => {
      if (busy.current) return;
      busy.current = true;
      stopped.current = false;
      setEnded(undefined);
      const begunAs = current.current;
      const result: DoneForMany = { done: 0, leftOut: [] };
      let failure: unknown;
      try {
        for (let from = 0; from < files.length && !stopped.current; from += AT_ONCE) {
          setRunning({ act, done: from, of: files.length });
          const some = files.slice(from, from + AT_ONCE);
          const part = await (act === "ask-registers" ? backend.askRegistersFor(some) : backend.markUnchangedFor(some));
          result.done += part.done;
          result.leftOut.push(...part.leftOut);
        }
      } catch (why) {
        // What was done before it is told all the same.
        failure = why;
      }
      // The list says who is left before the next run may begin: nobody is taken twice.
      await client.invalidateQueries().catch(() => undefined);
      busy.current = false;
      setRunning(undefined);
      if (begunAs === current.current) setEnded({ act, of: files.length, result, failure });
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
