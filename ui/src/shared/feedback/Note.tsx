import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Tone } from "../badges";
import styles from "./feedback.module.css";

const icons: Record<Tone, Icon> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertCircle,
  neutral: IconInfoCircle,
  accent: IconInfoCircle,
};

/** What needs attention, in its place: a toast never carries it. */
export function Note({
  tone = "neutral",
  icon,
  title,
  children,
  live,
}: {
  tone?: Tone;
  icon?: Icon;
  title?: ReactNode;
  children?: ReactNode;
  /** Said aloud when it appears. */
  live?: boolean;
}) {
  const Sign = icon ?? icons[tone];
  return (
    <div className={`${styles.note ?? ""} ${styles[tone] ?? ""}`} role={live ? "status" : undefined}>
      <Sign size={16} aria-hidden className={styles.sign} />
      <div className="grow">
        {title && <span className="t-strong">{title} </span>}
        {children}
      </div>
    </div>
  );
}
