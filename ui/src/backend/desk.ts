/** The line of state, and who is at the desk. */
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useBackend } from "./BackendProvider";
import { isLineTried, type Capacity, type DeskStatus } from "./model";
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
      data?.progress || (data?.session && !isLineTried(data.line)) ? PROGRESS_EVERY_MS : STATUS_EVERY_MS,
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

/** The line of state as it was heard last, for what stands inside the frame: `useDeskStatus` above it keeps it fresh. */
export function useDesk(): DeskStatus | undefined {
  const backend = useBackend();
  return useQuery({ queryKey: ["Desk"], queryFn: () => backend.deskStatus(), staleTime: Infinity }).data;
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
