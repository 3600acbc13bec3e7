/** Questions about a case, each under the tag that a performed act refreshes, and the exchange of its acts. */
import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ActName } from "./acts";
import { useBackend } from "./BackendProvider";
import type { Participant_Deserialize as Participant } from "./bindings";
import type { Act, EntryId, FactorChoice, FileId, VacanciesFound } from "./model";

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
    // Nobody waits for the lists: the case itself has come with the answer.
    onSuccess: (answer) => {
      if (answer.result === "refused") return;
      client.setQueryData(["File", answer.value.file], answer.value);
      void client.invalidateQueries();
    },
  });
}

/** What others did since an unfinished form was begun. It is asked again with everything that is shown. */
export function useScratchNews(file: FileId, act: ActName) {
  const backend = useBackend();
  return useQuery({ queryKey: ["ScratchNews", file, act], queryFn: () => backend.scratchNews(file, act) });
}

export function useOutbox({ enabled = true } = {}) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Sync", "outbox"], queryFn: () => backend.outbox(), enabled });
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

/** Section 3: what the answers typed so far come to. The last hint stays until the next is counted. */
export function useProfileHint(file: FileId | null, answers: FactorChoice[]) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["ProfileHint", file, answers],
    queryFn: () => (file ? backend.profileHint(file, null, answers) : Promise.resolve(null)),
    placeholderData: keepPreviousData,
  });
}

const none: VacanciesFound = { best: [], all: 0 };

/** 4.5: suitable vacancies, the best first. */
export function useVacancies(file: FileId | null, words = "") {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Vacancies", file, words],
    queryFn: () => (file ? backend.vacancies(file, words) : Promise.resolve(none)),
    placeholderData: keepPreviousData,
  });
}
