import type { CaseView, IsoDate } from "@/backend";
import { day, moment, useActorName, useLawWords, useText } from "@/shared/language";
import { Facts } from "@/shared/ledger";
import styles from "./casefile.module.css";

type Notice = CaseView["notices"][number];
/** Nothing more happens by itself: somebody hands it over. */
const toBring: readonly Notice["stands"]["state"][] = ["on-paper", "failed", "expired"];

/** What the person was told and how far each notice came; what did not reach them says what to do. */
export function Notices({ view, ofVoucher, today }: { view: CaseView; ofVoucher: boolean; today: IsoDate }) {
  const t = useText();
  const { law } = useLawWords();
  const notices = view.notices.filter((notice) => notice.ofVoucher === ofVoucher);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t("notices")} data-testid="notices">
      <span className="t-head">{t("notices")}</span>
      <Facts
        facts={notices.map((notice) => [law(notice.kind), <Stands key={notice.id} notice={notice} today={today} />])}
      />
    </section>
  );
}

function Stands({ notice: { queued, deliverBy, stands }, today }: { notice: Notice; today: IsoDate }) {
  const t = useText();
  const actorName = useActorName();
  const at = (time: string) => moment(time, today);
  const brings = toBring.includes(stands.state);
  return (
    <span>
      <span {...(brings ? { className: "t-warn" } : {})}>{words()}</span>
      {brings && <span className="t-second"> · {t("notice-bring", { date: day(deliverBy) })}</span>}
    </span>
  );

  function words(): string {
    switch (stands.state) {
      case "queued":
        return t("notice-queued", { time: at(queued) });
      case "sent":
        return t("notice-sent", { way: t(`notice-way-${stands.way}`), time: at(stands.at) });
      case "delivered":
        return t("notice-delivered", { way: t(`notice-way-${stands.way}`), time: at(stands.at) });
      case "on-paper":
        return t("notice-on-paper");
      case "failed":
        return t("notice-failed", { why: stands.why, time: at(stands.at) });
      case "expired":
        return t("notice-expired", { time: at(stands.at) });
      case "brought":
        return t("notice-brought", {
          how: t(`record-notice-${stands.how}`),
          who: actorName(stands.by),
          time: at(stands.at),
        });
      case "stopped":
        return t("notice-stopped", { time: at(stands.at) });
    }
  }
}
