import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { Backend } from "./backend";
import { keepEverything } from "./useScratch";

const Context = createContext<Backend | null>(null);

/** One query cache over the desk. Nothing waits for the network, so nothing is retried. */
export function BackendProvider({ backend, children }: { backend: Backend; children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: false, networkMode: "always", staleTime: 30_000, refetchOnWindowFocus: true },
          mutations: { retry: false, networkMode: "always" },
        },
      }),
  );
  useEffect(() => backend.onClosing(keepEverything), [backend]);
  return (
    <Context value={backend}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </Context>
  );
}

export function useBackend(): Backend {
  const backend = useContext(Context);
  if (!backend) throw new Error("useBackend stands outside BackendProvider");
  return backend;
}
