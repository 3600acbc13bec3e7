/** Questions to the desk, each under the tag that a performed act refreshes. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type { Act, EntryId, FileId, Role } from "./model";

const STATUS_EVERY_MS = 5_000;

export function useDeskStatus() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Desk"], queryFn: () => backend.deskStatus(), refetchInterval: STATUS_EVERY_MS });
}

export function useSignIn() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ login, password, capacity }: { login: string; password: string; capacity?: Role }) =>
      backend.signIn(login, password, capacity),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useEnrol() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, deskName }: { code: string; deskName: string }) => backend.enrol(code, deskName),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Leaving forgets everything that was shown. */
export function useSignOut() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => backend.signOut(),
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "Desk" });
      await client.invalidateQueries();
    },
  });
}

export function useWorklists() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Worklist"], queryFn: () => backend.worklists() });
}

const ROWS_MAX = 5_000;
export function useWorklist(name: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Worklist", name], queryFn: () => backend.worklist(name, "", ROWS_MAX) });
}

export function useSearch(text: string) {
  const backend = useBackend();
  const wanted = text.trim();
  return useQuery({
    queryKey: ["Search", wanted],
    queryFn: () => backend.search(wanted),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCase(file: FileId) {
  const backend = useBackend();
  return useQuery({ queryKey: ["File", file], queryFn: () => backend.open(file) });
}

/** One act, then everything it may have changed. The new case is shown at once. */
export function usePerform(file: FileId | null) {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => backend.perform(file, act),
    onSuccess: async (answer) => {
      if (!("ok" in answer)) return;
      client.setQueryData(["File", answer.ok.file], answer.ok);
      await client.invalidateQueries();
    },
  });
}

export function useOutbox() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Sync", "outbox"], queryFn: () => backend.outbox() });
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

/** A list of the rulebook: purposes, grounds, consents, documents. It changes by exchange only. */
export function useCatalogue(list: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Catalogue", list], queryFn: () => backend.catalogue(list), staleTime: Infinity });
}
