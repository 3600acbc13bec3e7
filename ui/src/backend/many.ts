/** One act for many cases: looked through first, then done some cases at a time. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useBackend } from "./BackendProvider";
import type { DoneForMany, FileId, ForMany, ManyRow } from "./model";

/** So many cases in one call: often enough for a moving bar and for stopping in between. */
const AT_ONCE = 20;
export type ManyAct = "ask-registers" | "mark-unchanged";

/** The same act for these cases. */
export interface ManyPart<Act = ForMany> {
  act: Act;
  files: FileId[];
}
/** A case in the preview, with what would be done for it. */
export type LookedAt = ManyRow & { act: ForMany };

export interface RunEnded extends DoneForMany {
  /** For which cases it was done. */
  files: FileId[];
  failure?: unknown;
}

/** What would become of each case; nothing is saved. */
export function useLookAtMany(parts: readonly ManyPart[]) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Many", "look", parts],
    queryFn: async () => {
      const rows: LookedAt[] = [];
      for (const { act, files } of parts)
        rows.push(...(await backend.previewForMany(act, files)).map((row) => ({ ...row, act })));
      return rows;
    },
    // Each look is asked of the cases as they stand now.
    gcTime: 0,
  });
}

/** What is done stays done when it is stopped. */
export function useForMany() {
  const backend = useBackend();
  const client = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const stopped = useRef(false);
  // Who leaves the screen stops it.
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const call = (act: ManyAct | ForMany, files: FileId[]) => {
    if (act === "ask-registers") return backend.askRegistersFor(files);
    if (act === "mark-unchanged") return backend.markUnchangedFor(files);
    return backend.doForMany(act, files);
  };
  const runAll = async (parts: readonly ManyPart<ManyAct | ForMany>[]): Promise<RunEnded> => {
    stopped.current = false;
    const whole: RunEnded = { done: 0, leftOut: [], files: [] };
    const of = parts.reduce((sum, { files }) => sum + files.length, 0);
    const pieces = parts.flatMap(({ act, files }) =>
      Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, n) => ({
        act,
        files: files.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      })),
    );
    let done = 0;
    try {
      for (const { act, files } of pieces) {
        if (stopped.current) break;
        setProgress({ done, of });
        const part = await call(act, files);
        whole.done += part.done;
        whole.leftOut.push(...part.leftOut);
        whole.files.push(...files.filter((file) => part.leftOut.every((left) => left.file !== file)));
        done += files.length;
      }
    } catch (failure) {
      // What was done before it is told all the same.
      whole.failure = failure;
    } finally {
      setProgress(undefined);
      await client.invalidateQueries();
    }
    return whole;
  };
  const run = (act: ManyAct | ForMany, files: readonly FileId[]) => runAll([{ act, files: [...files] }]);
  const stop = () => {
    stopped.current = true;
  };
  return { run, runAll, stop, progress };
}
