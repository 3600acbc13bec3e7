import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { DeskFailure, useBackend, type CaseView, type Printed } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import styles from "./casefile.module.css";

const languages = ["kk", "ru"] as const;

/** The signed application, consents and receipt on paper, as soon as the application has been taken (2.1). */
export function PrintApplication({ view }: { view: CaseView }) {
  const t = useText();
  const backend = useBackend();
  const problemText = useProblemText();
  const frame = useRef<HTMLIFrameElement>(null);
  const [paper, setPaper] = useState<{ printed: Printed; url: string }>();
  const [failure, setFailure] = useState<string>();
  useEffect(
    () => () => {
      if (paper) URL.revokeObjectURL(paper.url);
    },
    [paper],
  );
  const show = async (language: (typeof languages)[number]) => {
    setFailure(undefined);
    try {
      const printed = await backend.print("application-pack", view.file, language);
      const bytes = Uint8Array.from(atob(printed.pdf), (sign) => sign.charCodeAt(0));
      setPaper({ printed, url: URL.createObjectURL(new Blob([bytes], { type: "application/pdf" })) });
    } catch (error) {
      setFailure(problemText(error instanceof DeskFailure ? error : undefined));
    }
  };
  return (
    <section className={styles.notes} aria-label={t("print-application")} data-testid="print-application">
      <div className="row">
        <span className="t-head">{t("print-application")}</span>
        {languages.map((language) => (
          <ActButton
            key={language}
            small
            icon={<IconPrinter size={14} aria-hidden />}
            testId={`print-application-${language}`}
            onAct={() => void show(language)}
          >
            {t(`print-in-${language}`)}
          </ActButton>
        ))}
      </div>
      {failure && <Note tone="bad">{failure}</Note>}
      {paper && (
        <>
          {paper.printed.unprintable !== "" && (
            <Note tone="warn">{t("print-unprintable", { signs: paper.printed.unprintable })}</Note>
          )}
          <iframe ref={frame} className={styles.paper} title={paper.printed.fileName} src={paper.url} />
          <div className="row">
            <ActButton
              small
              icon={<IconPrinter size={14} aria-hidden />}
              onAct={() => frame.current?.contentWindow?.print()}
            >
              {t("print-now")}
            </ActButton>
            <a className="t-link" href={paper.url} download={paper.printed.fileName}>
              {t("print-save", { file: paper.printed.fileName })}
            </a>
          </div>
        </>
      )}
    </section>
  );
}
