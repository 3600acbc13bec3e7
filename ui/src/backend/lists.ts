/** The worklists with one's own views of them, the weekly look, and the search of people. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type { List, ListFilter, SavedView } from "./model";

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
