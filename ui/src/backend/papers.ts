/** Papers of a case: what can be printed, and what was done with what was given out. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useBackend } from "./BackendProvider";
import type * as B from "./bindings";
import type { FileId, List } from "./model";
import { beforeLeaving } from "./useScratch";

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

export function useDeskPapers() {
  const backend = useBackend();
  return useQuery({ queryKey: ["Papers"], queryFn: () => backend.deskPapers() });
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
    ticket: useMutation({
      mutationFn: ({ file, language }: { file: FileId; language: PaperLanguage }) =>
        backend.printTicket(file, language),
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

/**
 * The system tells nobody whether its print dialog ended with a paper or without, so the log waits for a person's answer.
 * Whoever leaves without one has the paper logged as printed: one that is out unseen could not be asked back.
 */
export function usePrintAnswer(copies: number[]): (printed: boolean) => void {
  const { mutateAsync } = usePaperWays().handled;
  const answered = useRef(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const answer = useCallback(
    async (printed: boolean) => {
      if (answered.current) return;
      answered.current = true;
      // What could not be logged is told by the log itself: it has no line.
      if (printed)
        await mutateAsync({ copies, what: copies.length > 1 ? "printed-in-bulk" : "printed" }).catch(() => undefined);
    },
    [copies, mutateAsync],
  );
  useEffect(() => {
    clearTimeout(leaving.current);
    const stop = beforeLeaving(() => answer(true));
    return () => {
      stop();
      // A moment later: React may only be mounting twice to test itself.
      leaving.current = setTimeout(() => void answer(true));
    };
  }, [answer]);
  return useCallback((printed: boolean) => void answer(printed), [answer]);
}
