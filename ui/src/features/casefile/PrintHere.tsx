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
export function PrintApplication({ view: { file } }: { view: CaseView }) {
  const { print } = usePaperWays();
  const paper = { kind: "application-pack", about: null } as const;
  return (
    <PrintHere
      id="print-application"
      error={print.error}
      make={(language) => print.mutateAsync({ file, paper, language })}
    />
  );
}

/** The queue ticket, while a visit goes on (1.1). */
export function PrintTicket({ view: { file } }: { view: CaseView }) {
  const { ticket } = usePaperWays();
  return (
    <PrintHere id="print-ticket" error={ticket.error} make={(language) => ticket.mutateAsync({ file, language })} />
  );
}

/** A paper that is printed where it belongs, in either language. */
function PrintHere({
  id,
  error,
  make,
}: {
  id: "print-application" | "print-ticket";
  error: Error | null;
  make: (language: PaperLanguage) => Promise<Printed>;
}) {
  const t = useText();
  const problemText = useProblemText();
  const [printed, setPrinted] = useState<Printed>();
  return (
    <section className={styles.notes} aria-label={t(id)} data-testid={id}>
      <div className="row">
        <span className="t-head">{t(id)}</span>
        {languages.map((language) => (
          <ActButton
            key={language}
            small
            icon={<IconPrinter size={14} aria-hidden />}
            testId={`${id}-${language}`}
            onAct={() => {
              // What went wrong is said below.
              make(language).then(setPrinted, () => undefined);
            }}
          >
            {t(`print-in-${language}`)}
          </ActButton>
        ))}
      </div>
      {error && <Note tone="bad">{problemText(error instanceof DeskFailure ? error : undefined)}</Note>}
      {printed && <PaperPreview key={printed.fileName} printed={printed} />}
    </section>
  );
}
