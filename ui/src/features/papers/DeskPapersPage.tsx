/** Papers without a case: one that somebody brings is checked, and what was given out at this desk is found again. */
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, useDeskPapers, usePaperWays, type FileId, type IsoDate, type Printed } from "@/backend";
import { EmptyState, Note } from "@/shared/feedback";
import { useShortcuts } from "@/shared/keyboard";
import { useProblemText, useText } from "@/shared/language";
import { PaperCheck } from "./PaperCheck";
import { PaperLog } from "./PaperLog";
import { PaperPreview } from "./PaperPreview";
import styles from "./papers.module.css";

export function DeskPapersPage({
  today,
  prints,
  onOpenCase,
  onBack,
}: {
  today: IsoDate;
  /** Whether the person at the desk prints papers; else there is nothing but to check one. */
  prints: boolean;
  onOpenCase: (file: FileId) => void;
  onBack: () => void;
}) {
  const t = useText();
  const problemText = useProblemText();
  const log = useDeskPapers().data;
  const ways = usePaperWays();
  const [text, setText] = useState("");
  const [shown, setShown] = useState<Printed>();
  useShortcuts([{ chord: "Escape", label: "keys-back", group: "keys-window", run: onBack }]);
  const sought = text.trim().toLocaleLowerCase();
  const found = (log ?? []).filter(({ person, number, kind, who }) =>
    [person, number ?? "", who, t(`paper-kind-${kind}`)].some((words) => words.toLocaleLowerCase().includes(sought)),
  );
  return (
    <main className={styles.page}>
      <section className={styles.side} aria-label={t("desk-papers-check")}>
        <h1 className="t-section">{t("tab-papers")}</h1>
        <PaperCheck />
        {prints && (
          <>
            <h2 className="t-head">{t("paper-log")}</h2>
            {log && log.length > 0 && (
              <TextInput
                size="xs"
                aria-label={t("desk-papers-search")}
                placeholder={t("desk-papers-search")}
                leftSection={<IconSearch size={15} aria-hidden />}
                value={text}
                onChange={(event) => {
                  setText(event.currentTarget.value);
                }}
              />
            )}
            {!log && <div aria-busy="true" />}
            {log?.length === 0 && <EmptyState title={t("desk-papers-none")} />}
            {log && log.length > 0 && found.length === 0 && <p className="t-second">{t("desk-papers-none-found")}</p>}
            {found.length > 0 && (
              <PaperLog
                log={found}
                today={today}
                onShow={(copy) => {
                  ways.again.mutate(copy, { onSuccess: setShown });
                }}
                onOpenCase={onOpenCase}
              />
            )}
          </>
        )}
      </section>
      <section className={styles.side} aria-label={t("desk-papers-shown")}>
        {ways.again.error && (
          <Note tone="bad">{problemText(ways.again.error instanceof DeskFailure ? ways.again.error : undefined)}</Note>
        )}
        {shown && <PaperPreview printed={shown} />}
        {!shown && prints && <p className="t-second">{t("papers-choose")}</p>}
      </section>
    </main>
  );
}
