/** Questions to the desk, each under the tag that a performed act refreshes. */
import {
  keepPreviousData,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type { ActName } from "./acts";
import { useBackend } from "./BackendProvider";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Participant_Deserialize as Participant } from "./bindings";
import type {
  Act,
  Capacity,
  DeskStatus,
  DoneForMany,
  EntryId,
  FactorChoice,
  FileId,
  IndicatorName,
  IsoDate,
  Lang,
  List,
  ListFilter,
  SavedView,
} from "./model";
import { keepEverything } from "./useScratch";

/** The desk says itself when something came or went; asked now and then for a clock that went on and a call that was lost. */
const STATUS_EVERY_MS = 15_000;
/** While the first exchange runs its count is watched. */
const PROGRESS_EVERY_MS = 1_000;

/** The line of state. When something was exchanged or saved, everything shown is asked again. */
export function useDeskStatus() {
  const backend = useBackend();
  const client = useQueryClient();
  const status = useQuery({
    queryKey: ["Desk"],
    queryFn: () => backend.deskStatus(),
    refetchInterval: ({ state: { data } }) =>
      data?.progress || (data?.session && data.line.lastExchange === null) ? PROGRESS_EVERY_MS : STATUS_EVERY_MS,
    refetchIntervalInBackground: true,
  });
  const changed = summary(status.data);
  useEffect(() => {
    void refreshShown(client);
  }, [client, changed]);
  useEffect(
    () =>
      backend.onChanged(() => {
        const before = summary(client.getQueryData(["Desk"]));
        void client.invalidateQueries({ queryKey: ["Desk"] }).then(() => {
          // A summary that did change has the rest asked again above.
          if (summary(client.getQueryData(["Desk"])) === before) void refreshShown(client);
        });
      }),
    [backend, client],
  );
  return status;
}

/** Asked only where the desk did not open. */
export function useStartProblem() {
  const backend = useBackend();
  return useQuery({ queryKey: ["StartProblem"], queryFn: () => backend.startProblem() });
}

function summary(desk: DeskStatus | undefined): string | undefined {
  return desk && JSON.stringify([desk.line.lastExchange, desk.waiting, desk.needsYou, desk.today]);
}

/** The line of state refreshes itself; the week's list is made when it is opened and after each run. */
const APART: readonly unknown[] = ["Desk", "Weekly"];
function refreshShown(client: QueryClient) {
  return client.invalidateQueries({ predicate: (query) => !APART.includes(query.queryKey[0]) });
}

/** Who is known here signs in without the line. The answer is the desk's new state. */
export function useSignIn() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ login, password }: { login: string; password: string }) => backend.signIn(login, password),
    onSuccess: (desk) => {
      client.setQueryData(["Desk"], desk);
    },
  });
}

export function useChooseCapacity() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (capacity: Capacity) => backend.chooseCapacity(capacity),
    onSuccess: (desk) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "Desk" });
      client.setQueryData(["Desk"], desk);
    },
  });
}

export function useExchangeNow() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({ mutationFn: () => backend.exchangeNow(), onSettled: () => client.invalidateQueries() });
}

export function useEnrol() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, deskName }: { code: string; deskName: string }) => backend.enrol(code, deskName),
    onSuccess: (desk) => {
      client.setQueryData(["Desk"], desk);
    },
  });
}

/** Leaving keeps what is being typed and forgets everything that was shown. */
export function useSignOut() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await keepEverything();
      return backend.signOut();
    },
    onSuccess: (desk) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "Desk" });
      client.setQueryData(["Desk"], desk);
    },
  });
}

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
    queryFn: () => backend.worklist(name, "", ROWS_FIRST),
    // Who sits in front of the door sits there longer each minute, whatever comes in.
    refetchInterval: name === "waiting" ? MINUTE_MS : false,
  });
  const long = first.data?.length === ROWS_FIRST;
  const whole = useQuery({
    queryKey: ["Worklist", name],
    queryFn: () => backend.worklist(name, "", ROWS_MAX),
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

/** One's own views of the lists. */
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

export function useCase(file: FileId) {
  const backend = useBackend();
  return useQuery({ queryKey: ["File", file], queryFn: () => backend.open(file) });
}

/** Other files beside the open one: the one to be joined, those that were. */
export function useCases(files: readonly FileId[]) {
  const backend = useBackend();
  return useQueries({
    queries: files.map((file) => ({ queryKey: ["File", file], queryFn: () => backend.open(file) })),
  });
}

/** The person's own view: what the screen shows while it is turned to them. */
export function useSeekerView(file: FileId) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Seeker", file], queryFn: () => backend.forSeeker(file) });
}

/** One act, then everything it may have changed. The new case is shown at once. */
export function usePerform(file: FileId | null) {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, participants }: { act: Act; participants: Participant[] }) =>
      backend.perform(file, act, participants),
    onSuccess: async (answer) => {
      if (answer.result === "refused") return;
      client.setQueryData(["File", answer.value.file], answer.value);
      await client.invalidateQueries();
    },
  });
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

/** The indicators over so many whole weeks. What was shown stays until another period is there. */
export function useIndicators(weeks: number) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Indicators", weeks],
    queryFn: () => backend.indicators(weeks),
    placeholderData: keepPreviousData,
  });
}

/** The cases behind a bar. */
export function useIndicatorCases(
  weeks: number,
  chart: IndicatorName,
  column: string | undefined,
  week: IsoDate | undefined,
) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Indicators", weeks, chart, column, week],
    queryFn: () => backend.indicatorCases(weeks, chart, column ?? null, week ?? null),
  });
}

export function useSaveIndicators() {
  const backend = useBackend();
  return useMutation({
    mutationFn: ({ weeks, language, name }: { weeks: number; language: Lang; name: string }) =>
      backend.saveIndicators(weeks, language, name),
  });
}

export function useOutbox({ enabled = true } = {}) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Sync", "outbox"], queryFn: () => backend.outbox(), enabled });
}

/** What others did since an unfinished form was begun. It is asked again with everything that is shown. */
export function useScratchNews(file: FileId, act: ActName) {
  const backend = useBackend();
  return useQuery({ queryKey: ["ScratchNews", file, act], queryFn: () => backend.scratchNews(file, act) });
}

export function useReturned(entry: EntryId | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Sync", "returned", entry],
    queryFn: () => (entry ? backend.returned(entry) : Promise.resolve(null)),
    enabled: entry !== null,
  });
}

/** Apply again, or withdraw with a reason. */
export function useReturnedWays(entry: EntryId) {
  const backend = useBackend();
  const client = useQueryClient();
  const refresh = { onSuccess: () => client.invalidateQueries() };
  return {
    applyAgain: useMutation({ mutationFn: () => backend.applyAgain(entry), ...refresh }),
    withdraw: useMutation({ mutationFn: (reason: string) => backend.withdraw(entry, reason), ...refresh }),
  };
}

/** 4.5: suitable vacancies, the best first. */
export function useVacancies(file: FileId | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Vacancies", file],
    queryFn: () => (file ? backend.vacancies(file) : Promise.resolve([])),
  });
}

/** The centre's own register of vacancies; the rows found last stay until the next are here. */
export function useVacancyRegister(text: string, closedToo: boolean) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["VacancyRegister", text, closedToo],
    queryFn: () => backend.vacancyRegister(text, closedToo),
    placeholderData: keepPreviousData,
  });
}

/** Writes into the register of vacancies. */
export function useKeepInRegister() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => backend.keepInRegister(act),
    onSuccess: async (answer) => {
      if (answer.result === "done") await client.invalidateQueries();
    },
  });
}

/** Section 3: what the answers typed so far come to. The last hint stays until the next is counted. */
export function useProfileHint(file: FileId | null, answers: FactorChoice[]) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["ProfileHint", file, answers],
    queryFn: () => (file ? backend.profileHint(file, null, answers) : Promise.resolve(null)),
    placeholderData: keepPreviousData,
  });
}

/** A profession of the register by its code, with the levels of its standard. */
export function useProfession(code: string | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Professions", code],
    queryFn: async () => (await backend.professions(code ?? "", 20)).find((found) => found.code === code) ?? null,
    enabled: code !== null,
  });
}

/** Recognition centres accredited today for the profession. */
export function useRecognitionCentres(profession: string | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["RecognitionCentres", profession],
    queryFn: () => backend.recognitionCentres(profession),
  });
}

/** A list of the rulebook: purposes, grounds, consents, documents. It changes by exchange only. */
export function useCatalogue(list: string) {
  const lists = useMemo(() => [list], [list]);
  const { data } = useCatalogues(lists);
  return { data: data?.[0] };
}

/** Several at once, in one question to the desk. */
export function useCatalogues(lists: readonly string[]) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Catalogue", ...lists], queryFn: () => backend.catalogues(lists), staleTime: Infinity });
}
