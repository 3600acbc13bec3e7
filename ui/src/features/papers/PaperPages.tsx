/** A paper's pages to look at, and the same pages to be printed: one a sheet, without the window around them. */
import { createPortal } from "react-dom";
import type { Printed } from "@/backend";
import { Note } from "@/shared/feedback";
import { useText } from "@/shared/language";
import styles from "./papers.module.css";
import type { Page, Pages } from "./usePages";

export function PaperPages({ printed, pages }: { printed: Printed; pages: Pages }) {
  const t = useText();
  const { drawn, state } = pages;
  if (state === "failed")
    return (
      <Note tone="bad" live>
        {t("paper-not-drawn", { copies: printed.copies.length })}
      </Note>
    );
  return (
    <>
      <PageStrip name={printed.fileName} pages={pages} total={printed.pages} />
      {state === "drawn" && <Sheets drawn={drawn} />}
    </>
  );
}

/** Pages one below the other, those to come announced. */
export function PageStrip({ name, pages, total }: { name: string; pages: Pages; total: number }) {
  const t = useText();
  const { drawn, state } = pages;
  return (
    // A long paper is scrolled by the keyboard too, so it takes the focus.
    <div
      className={styles.pages}
      role="region"
      tabIndex={0}
      aria-label={name}
      aria-busy={state === "drawing"}
      data-testid="paper-pages"
    >
      {drawn.map(({ url }, at) => (
        <img
          key={url}
          className={styles.page}
          src={url}
          alt={t("paper-page", { name, page: at + 1, pages: total })}
          data-testid="paper-page"
        />
      ))}
      {state === "drawing" && (
        <p className="t-small t-second">{t("paper-drawing", { page: drawn.length + 1, pages: total })}</p>
      )}
    </div>
  );
}

/** Unseen until the window prints; then all else is unseen. */
function Sheets({ drawn }: { drawn: readonly Page[] }) {
  return createPortal(
    <div className={styles.sheets} aria-hidden data-testid="paper-sheets">
      {drawn.map(({ url, wide }) => (
        <div key={url} className={styles.sheet} data-wide={wide || undefined}>
          <img src={url} alt="" />
        </div>
      ))}
    </div>,
    document.body,
  );
}
