import type { CaseView, VoucherView } from "@/backend";
import { groupIin } from "@/shared/fields";
import { day, LanguageProvider, useText } from "@/shared/language";
import styles from "./voucher.module.css";

/** How the person will see the voucher, in both languages; empty until the centre has accepted D-3.3. */
export function VoucherPreview({ view, voucher }: { view: CaseView; voucher: VoucherView }) {
  const t = useText();
  return (
    <section className={styles.preview} aria-label={t("voucher-preview")}>
      <h2 className="t-head">{t("voucher-preview")}</h2>
      {voucher.mayBeShown && voucher.seeker?.number ? (
        <article className={styles.paper}>
          <InBoth>{(words) => words("voucher-title")}</InBoth>
          <p className={styles.number}>{voucher.seeker.number}</p>
          <Both id="voucher-holder" value={`${view.header.name}, ${groupIin(view.header.iin)}`} />
          <Both id="voucher-profession" value={voucher.seeker.profession ?? ""} />
          {voucher.seeker.level !== null && <Both id="voucher-level" value={String(voucher.seeker.level)} />}
          <Both id="voucher-centre" value={voucher.seeker.centre ?? ""} />
          <Both id="voucher-valid" value={`${day(voucher.seeker.issued ?? "")} – ${day(voucher.seeker.until ?? "")}`} />
        </article>
      ) : (
        <p className="t-small t-second">{t("voucher-preview-later")}</p>
      )}
      <p className="t-small t-second">{t("voucher-preview-note")}</p>
    </section>
  );
}

function Both({ id, value }: { id: string; value: string }) {
  return (
    <div>
      <InBoth>{(words) => words(id)}</InBoth>
      <p className="t-strong">{value}</p>
    </div>
  );
}

/** Kazakh first, Russian under it, as on the paper. */
function InBoth({ children }: { children: (words: (id: string) => string) => string }) {
  return (
    <p className="t-small t-second">
      {(["kk", "ru"] as const).map((language) => (
        <span key={language} lang={language} className={styles.line}>
          <LanguageProvider language={language} onChange={stay}>
            <Words>{children}</Words>
          </LanguageProvider>
        </span>
      ))}
    </p>
  );
}
function Words({ children }: { children: (words: (id: string) => string) => string }) {
  return children(useText());
}
const stay = () => undefined;
