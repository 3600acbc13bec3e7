/** One scan as it lies on the table; what is not on this computer is fetched while the words say how far it is. */
import { useState } from "react";
import { DeskFailure, useScan, type FileId, type ScanRow } from "@/backend";
import { PageStrip, usePages } from "@/features/papers";
import { Note } from "@/shared/feedback";
import { useProblemText, useText } from "@/shared/language";
import styles from "./scans.module.css";

export function ScanView({ file, row }: { file: FileId; row: ScanRow }) {
  const t = useText();
  const problemText = useProblemText();
  const [broken, setBroken] = useState(false);
  const { data, error } = useScan(file, row.attached.id);
  const { name } = row.attached.scan;
  if (error) return <Note tone="bad">{problemText(error instanceof DeskFailure ? error : undefined)}</Note>;
  if (!data) return <div aria-busy="true" />;
  if (data.state === "coming")
    return (
      <p role="status" className="t-second">
        {data.held === 0 ? t("scan-waits") : t("scan-coming", { held: data.held, of: data.of })}
      </p>
    );
  if (data.kind === "pdf") return <ScannedPages pdf={data.data} name={name} />;
  if (broken)
    return (
      <Note tone="bad" live>
        {t("scan-not-drawn")}
      </Note>
    );
  return (
    // A high picture is scrolled by the keyboard too, so it takes the focus.
    <div className={styles.picture} role="region" tabIndex={0} aria-label={name} data-testid="scan-picture">
      <img
        src={`data:image/${data.kind};base64,${data.data}`}
        alt={name}
        onError={() => {
          setBroken(true);
        }}
      />
    </div>
  );
}

function ScannedPages({ pdf, name }: { pdf: string; name: string }) {
  const t = useText();
  const pages = usePages(pdf);
  if (pages.state === "failed")
    return (
      <Note tone="bad" live>
        {t("scan-not-drawn")}
      </Note>
    );
  return <PageStrip name={name} pages={pages} total={pages.total === 0 ? 1 : pages.total} />;
}
