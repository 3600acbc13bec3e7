import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, usePaperWays, type CaseView, type PaperLanguage, type Printed } from "@/backend";
import { PaperPreview } from "@/features/papers";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import styles from "./casefile.module.css";

const languages = ["kk", "ru"] as const;

/** The signed application, consents and receipt on paper, as soon as the application has been taken (2.1). */
export function PrintApplication({ view }: { view: CaseView }) {
  const t = useText();
  const problemText = useProblemText();
  const { print } = usePaperWays();
  const [printed, setPrinted] = useState<Printed>();
  const show = (language: PaperLanguage) => {
    const paper = { kind: "application-pack", about: null } as const;
    print.mutate({ file: view.file, paper, language }, { onSuccess: setPrinted });
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
            onAct={() => {
              show(language);
            }}
          >
            {t(`print-in-${language}`)}
          </ActButton>
        ))}
      </div>
      {print.error && (
        <Note tone="bad">{problemText(print.error instanceof DeskFailure ? print.error : undefined)}</Note>
      )}
      {printed && <PaperPreview printed={printed} />}
    </section>
  );
}
