import type { CaseView, IsoDate, VoucherView } from "@/backend";
import { useChosenInBoth } from "@/features/voucherWords";
import { groupIin } from "@/shared/fields";
import { day, LanguageProvider, useText } from "@/shared/language";
import styles from "./voucher.module.css";

/** How the person will see the voucher, in both languages; empty until the centre has accepted D-3.3. */
export function VoucherPreview({ view, voucher, today }: { view: CaseView; voucher: VoucherView; today: IsoDate }) {
  const t = useText();
  const ended = endOf(view, today);
  const chosen = useChosenInBoth(view.data.vouchers.at(-1)?.application?.choice);
  return (
    <section className={styles.preview} aria-label={t("voucher-preview")}>
      <h2 className="t-head">{t("voucher-preview")}</h2>
      {voucher.mayBeShown && voucher.seeker?.number ? (
        <article className={styles.paper} data-ended={ended !== undefined}>
          {ended && (
            <div className={styles.ended}>
              <InBoth>{(words) => words(ended.id, { date: day(ended.on) })}</InBoth>
            </div>
          )}
          <InBoth>{(words) => words("voucher-title")}</InBoth>
          <p className={styles.number}>{voucher.seeker.number}</p>
          <Both id="voucher-holder" value={`${view.header.name}, ${groupIin(view.header.iin)}`} />
          <Both id="voucher-profession" value={chosen.profession ?? voucher.seeker.profession ?? ""} />
          {voucher.seeker.level !== null && <Both id="voucher-level" value={String(voucher.seeker.level)} />}
          <Both id="voucher-centre" value={chosen.centre ?? voucher.seeker.centre ?? ""} />
          <Both id="voucher-valid" value={`${day(voucher.seeker.issued ?? "")} – ${day(voucher.seeker.until ?? "")}`} />
        </article>
      ) : (
        <p className="t-small t-second">{t("voucher-preview-later")}</p>
      )}
      <p className="t-small t-second">{t("voucher-preview-note")}</p>
    </section>
  );
}

/** What ended the voucher, and when. The day after the last one it is worth nothing, whoever has recorded that yet. */
function endOf(view: CaseView, today: IsoDate): { id: string; on: IsoDate } | undefined {
  const stage = view.data.vouchers.at(-1)?.stage;
  switch (stage?.at) {
    case "issued":
      return stage.until < today ? { id: "voucher-ended-expired", on: stage.until } : undefined;
    case "used":
      return { id: "voucher-ended-used", on: stage.on };
    case "annulled":
      return {
        id: stage.because.because === "unused" ? "voucher-ended-unused" : "voucher-ended-annulled",
        on: stage.on,
      };
    default:
      return undefined;
  }
}

/** A name that both languages share stands once. */
function Both({ id, value }: { id: string; value: string | { kk: string; ru: string } }) {
  const lines = typeof value === "string" ? [{ lang: undefined, text: value }] : inLines(value);
  return (
    <div>
      <InBoth>{(words) => words(id)}</InBoth>
      {lines.map(({ lang, text }) => (
        <p key={lang ?? "both"} lang={lang} className="t-strong">
          {text}
        </p>
      ))}
    </div>
  );
}
const inLines = ({ kk, ru }: { kk: string; ru: string }) =>
  kk === ru
    ? [{ lang: undefined, text: ru }]
    : [
        { lang: "kk", text: kk },
        { lang: "ru", text: ru },
      ];

type Say = ReturnType<typeof useText>;

/** Kazakh first, Russian under it, as on the paper. */
function InBoth({ children }: { children: (words: Say) => string }) {
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
function Words({ children }: { children: (words: Say) => string }) {
  return children(useText());
}
const stay = () => undefined;
