import type { CaseView } from "@/backend";
import { day, useText } from "@/shared/language";
import { Facts } from "@/shared/ledger";
import styles from "./casefile.module.css";

/** Whether the résumé stands on the Electronic Labour Exchange, and since when: it follows the consent of 2.1. */
export function ResumeLine({ resume }: { resume: CaseView["resume"] }) {
  const t = useText();
  if (!resume) return null;
  const id = `resume-${resume.resume}`;
  const words = resume.since === null ? t(id) : t(`${id}-since`, { date: day(resume.since) });
  return (
    <div className={styles.notes}>
      <Facts facts={[[t("resume-on-exchange"), words]]} />
    </div>
  );
}
