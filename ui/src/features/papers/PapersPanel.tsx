/** The papers of a case: what can be printed now, what waits for which step, what was given out. */
import { useState, type ReactNode } from "react";
import {
  DeskFailure,
  usePaperWays,
  usePapers,
  type FileId,
  type IsoDate,
  type PaperId,
  type PaperLanguage,
  type Printed,
  type ThingId,
} from "@/backend";
import { Note } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import { PaperCheck } from "./PaperCheck";
import { PaperLog } from "./PaperLog";
import { PaperPreview } from "./PaperPreview";
import { PaperRow } from "./PaperRow";
import { keyOfPaper } from "./paper";
import styles from "./papers.module.css";

/** Beside the list: what was printed, the scan of a signed copy, or the form that attaches one. */
type Shown = { key: string } & (
  { what: "printed"; printed: Printed } | { what: "scan"; scan: ThingId } | { what: "attach"; paper: PaperId }
);

/** What the case page knows of signed copies; `papers` knows nothing of scans. */
export interface SignedCopies {
  /** Whether the person at the desk may attach one. */
  mayAttach: boolean;
  /** The scan that stands for a paper, newest first. */
  of: (paper: PaperId) => ThingId | undefined;
  form: (paper: PaperId, done: () => void) => ReactNode;
  show: (scan: ThingId) => ReactNode;
}

export function PapersPanel({ file, today, signed }: { file: FileId; today: IsoDate; signed?: SignedCopies }) {
  const t = useText();
  const problemText = useProblemText();
  const papers = usePapers(file).data;
  const ways = usePaperWays();
  const [open, setOpen] = useState<Shown>();
  const failure = ways.print.error ?? ways.again.error;
  const print = (paper: PaperId, language: PaperLanguage) => {
    ways.print.mutate(
      { file, paper, language },
      {
        onSuccess: (printed) => {
          setOpen({ key: keyOfPaper(paper), what: "printed", printed });
        },
      },
    );
  };
  const show = (copy: number) => {
    ways.again.mutate(copy, {
      onSuccess: (printed) => {
        setOpen({ key: String(copy), what: "printed", printed });
      },
    });
  };
  const signedWays = (paper: PaperId) => {
    const scan = signed?.of(paper);
    const key = keyOfPaper(paper);
    return {
      onSigned: scan
        ? () => {
            setOpen({ key, what: "scan", scan });
          }
        : undefined,
      onAttach: signed?.mayAttach
        ? () => {
            setOpen({ key, what: "attach", paper });
          }
        : undefined,
    };
  };
  const close = () => {
    setOpen(undefined);
  };
  if (!papers) return <div aria-busy="true" />;
  return (
    <div className={styles.panel}>
      <div className={styles.side}>
        {papers.papers.length === 0 && <p className="t-second">{t("papers-none")}</p>}
        <ul className={styles.list} aria-label={t("papers-title")}>
          {papers.papers.map((paper) => (
            <PaperRow
              key={keyOfPaper(paper.id)}
              paper={paper}
              open={open?.key === keyOfPaper(paper.id)}
              onPrint={(language) => {
                print(paper.id, language);
              }}
              {...signedWays(paper.id)}
            />
          ))}
        </ul>
        <h3 className="t-head">{t("paper-log")}</h3>
        <PaperLog log={papers.log} today={today} onShow={show} />
        <PaperCheck />
      </div>
      <div className={styles.side}>
        {failure && <Note tone="bad">{problemText(failure instanceof DeskFailure ? failure : undefined)}</Note>}
        {!open && <p className="t-second">{t("papers-choose")}</p>}
        {open?.what === "printed" && <PaperPreview printed={open.printed} />}
        {open?.what === "attach" && signed?.form(open.paper, close)}
        {open?.what === "scan" && signed?.show(open.scan)}
      </div>
    </div>
  );
}
