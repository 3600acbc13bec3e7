/** The papers of a case: what can be printed now, what waits for which step, what was given out. */
import { useState } from "react";
import {
  DeskFailure,
  usePaperWays,
  usePapers,
  type FileId,
  type IsoDate,
  type PaperId,
  type PaperLanguage,
  type Printed,
} from "@/backend";
import { Note } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import { PaperCheck } from "./PaperCheck";
import { PaperLog } from "./PaperLog";
import { PaperPreview } from "./PaperPreview";
import { PaperRow } from "./PaperRow";
import styles from "./papers.module.css";

export function PapersPanel({ file, today }: { file: FileId; today: IsoDate }) {
  const t = useText();
  const problemText = useProblemText();
  const papers = usePapers(file).data;
  const ways = usePaperWays();
  const [open, setOpen] = useState<{ key: string; printed: Printed }>();
  const failure = ways.print.error ?? ways.again.error;
  const print = (paper: PaperId, language: PaperLanguage) => {
    ways.print.mutate(
      { file, paper, language },
      {
        onSuccess: (printed) => {
          setOpen({ key: keyOf(paper), printed });
        },
      },
    );
  };
  const show = (copy: number) => {
    ways.again.mutate(copy, {
      onSuccess: (printed) => {
        setOpen({ key: String(copy), printed });
      },
    });
  };
  if (!papers) return <div aria-busy="true" />;
  return (
    <div className={styles.panel}>
      <div className={styles.side}>
        {papers.papers.length === 0 && <p className="t-second">{t("papers-none")}</p>}
        <ul className={styles.list} aria-label={t("papers-title")}>
          {papers.papers.map((paper) => (
            <PaperRow
              key={keyOf(paper.id)}
              paper={paper}
              open={open?.key === keyOf(paper.id)}
              onPrint={(language) => {
                print(paper.id, language);
              }}
            />
          ))}
        </ul>
        <h3 className="t-head">{t("paper-log")}</h3>
        <PaperLog log={papers.log} today={today} onShow={show} />
        <PaperCheck />
      </div>
      <div className={styles.side}>
        {failure && <Note tone="bad">{problemText(failure instanceof DeskFailure ? failure : undefined)}</Note>}
        {open ? <PaperPreview printed={open.printed} /> : <p className="t-second">{t("papers-choose")}</p>}
      </div>
    </div>
  );
}

function keyOf(paper: PaperId): string {
  return `${paper.kind} ${paper.about ?? ""}`;
}
