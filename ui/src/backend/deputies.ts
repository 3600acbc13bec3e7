/** Deputies of the head: who decides in their absence. Naming one needs the line. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type * as B from "./bindings";

export type Deputies = B.Deputies;
export type Deputy = B.Deputy;
export type DeputyOrder = B.DeputyOrder;

const KEY = ["Deputies"];

export function useDeputies() {
  const backend = useBackend();
  return useQuery({ queryKey: KEY, queryFn: () => backend.deputies() });
}

export function useDeputyWays() {
  const backend = useBackend();
  const client = useQueryClient();
  const onSuccess = (known: Deputies) => {
    client.setQueryData(KEY, known);
  };
  return {
    name: useMutation({
      mutationFn: ({ deputy, order }: { deputy: B.StaffId; order: DeputyOrder }) => backend.nameDeputy(deputy, order),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: ({ staff, order }: Deputy) => backend.endDeputy(staff, order.number),
      onSuccess,
    }),
  };
}
