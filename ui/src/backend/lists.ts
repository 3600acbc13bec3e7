/** The worklists with one's own views of them, the weekly run over many cases, and the search of people. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useBackend } from "./BackendProvider";
import type { DoneForMany, FileId, List, ListFilter, SavedView } from "./model";

export function useWorklists() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Worklist"], queryFn: () => backend.worklists() });
}

const MINUTE_MS = 60_000;
const ROWS_FIRST = 100;
const ROWS_MAX = 20_000;
/** A list of thousands is there with its most urgent rows at once; the others follow. */
export function useWorklist(name: List) {
  const backend = useBackend();
  const first = useQuery({
    queryKey: ["Worklist", name, "first"],
    queryFn: () => backend.worklist(name, ROWS_FIRST),
    // Who sits in front of the door sits there longer each minute, whatever comes in.
    refetchInterval: name === "waiting" ? MINUTE_MS : false,
  });
  const long = first.data?.length === ROWS_FIRST;
  const whole = useQuery({
    queryKey: ["Worklist", name],
    queryFn: () => backend.worklist(name, ROWS_MAX),
    enabled: long,
  });
  return long && whole.data ? whole : first;
}

/** The rows of a list that fit; nothing is asked without a filter. */
export function useNarrowedWorklist(name: List, filter: ListFilter | undefined) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Worklist", name, "narrowed", filter],
    queryFn: () => (filter ? backend.narrowedWorklist(name, filter) : Promise.resolve([])),
    enabled: filter !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** One's own views of the lists, and those that the centre shares. */
export function useSavedViews() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Worklist", "views"], queryFn: () => backend.savedViews() });
}

export function useViewWays() {
  const backend = useBackend();
  const client = useQueryClient();
  const refresh = { onSettled: () => client.invalidateQueries({ queryKey: ["Worklist", "views"] }) };
  return {
    save: useMutation({ mutationFn: (view: SavedView) => backend.saveView(view), ...refresh }),
    forget: useMutation({ mutationFn: (id: string) => backend.deleteView(id), ...refresh }),
  };
}

/** The weekly look: how far each case is. */
export function useWeekly() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Weekly"], queryFn: () => backend.weekly(), staleTime: Infinity });
}

/** So many cases in one call: often enough for a moving bar and for stopping in between. */
const AT_ONCE = 20;
export type ManyAct = "ask-registers" | "mark-unchanged";

/** One act for many cases, some at a time. What is done stays done when it is stopped. */
export function useForMany() {
  const backend = useBackend();
  const client = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const stopped = useRef(false);
  // Who leaves the screen stops it.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const run = async (act: ManyAct, files: readonly FileId[]): Promise<DoneForMany & { failure?: unknown }> => {
    stopped.current = false;
    const whole: DoneForMany & { failure?: unknown } = { done: 0, leftOut: [] };
    try {
      for (let from = 0; from < files.length && !stopped.current; from += AT_ONCE) {
        setProgress({ done: from, of: files.length });
        const some = files.slice(from, from + AT_ONCE);
        const part = await (act === "ask-registers" ? backend.askRegistersFor(some) : backend.markUnchangedFor(some));
        whole.done += part.done;
        whole.leftOut.push(...part.leftOut);
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
  const stop = () => {
    stopped.current = true;
  };
  return { run, stop, progress };
}

const HITS_MAX = 100;
export function useSearch(text: string) {
  const backend = useBackend();
  const wanted = text.trim();
  return useQuery({
    queryKey: ["Search", wanted],
    queryFn: () => backend.search(wanted, HITS_MAX),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
}
