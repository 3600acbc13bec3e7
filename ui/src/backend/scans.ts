/** Scans of a case, and one of them to look at. */
import { useQuery } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type * as B from "./bindings";
import type { FileId } from "./model";

export type ScanRef = B.ScanRef;
export type ScanRow = B.ScanRow_Serialize;
export type ScanShown = B.ScanShown;
export type ThingId = B.ThingId;

/** How often a scan that is on its way is asked for. */
const COMING_MS = 1_000;

/** Scans of a case. */
export function useScans(file: FileId) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Scans", file], queryFn: () => backend.scans(file) });
}

/** A scan's bytes; asked again while they are on their way. */
export function useScan(file: FileId, scan: ThingId) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["Scan", file, scan],
    queryFn: () => backend.lookAtScan(file, scan),
    // Megabytes in base64: gone with the panel, and never asked twice when they are here.
    gcTime: 0,
    staleTime: ({ state }) => (state.data?.state === "here" ? Infinity : 0),
    refetchInterval: ({ state }) => (state.data?.state === "here" ? false : COMING_MS),
  });
}
