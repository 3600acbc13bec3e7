/** Papers of a case: what can be printed, and what was done with what was given out. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "./BackendProvider";
import type * as B from "./bindings";
import type { FileId, List } from "./model";

export type PaperId = B.PaperId;
export type PaperKind = B.PaperKind;
export type PaperLanguage = B.PaperLanguage;
export type PaperHandled = B.PaperHandled;
export type PaperInfo = B.PaperInfo_Serialize;
export type PaperLogLine = B.PaperLogLine_Serialize;
export type CasePapers = B.CasePapers_Serialize;
export type PaperProof = B.PaperProof;
export type Printed = B.Printed;

interface ManyPapers {
  list: List;
  files: FileId[];
  kind: PaperKind;
  language: PaperLanguage;
}

export function usePapers(file: FileId) {
  const backend = useBackend();
  return useQuery({ queryKey: ["Papers", file], queryFn: () => backend.papers(file) });
}

/** What can be done with papers. Each leaves a line in the log, so the list is asked anew. */
export function usePaperWays() {
  const backend = useBackend();
  const client = useQueryClient();
  const refresh = { onSettled: () => client.invalidateQueries({ queryKey: ["Papers"] }) };
  return {
    print: useMutation({
      mutationFn: ({ file, paper, language }: { file: FileId; paper: PaperId; language: PaperLanguage }) =>
        backend.print(file, paper, language),
      ...refresh,
    }),
    /** The list of the rows itself, or one paper of each case. */
    many: useMutation({
      mutationFn: ({ list, files, kind, language }: ManyPapers) =>
        kind === "meeting-list" ? backend.printList(list, files, language) : backend.printMany(files, kind, language),
      ...refresh,
    }),
    check: useMutation({ mutationFn: (code: string) => backend.checkPaper(code) }),
    again: useMutation({ mutationFn: (copy: number) => backend.archivedPaper(copy) }),
    handled: useMutation({
      mutationFn: ({ copies, what }: { copies: number[]; what: PaperHandled }) => backend.paperHandled(copies, what),
      onSettled: () => client.invalidateQueries(),
    }),
    save: useMutation({
      mutationFn: ({ copy, name }: { copy: number; name: string }) => backend.savePaper(copy, name),
      ...refresh,
    }),
  };
}
