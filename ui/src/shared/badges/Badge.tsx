import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Badge.module.css";

/** ok accepted, done · warn today, differs, missing · bad overdue, returned · neutral waiting · accent open. Never colour without a word. */
export type Tone = "ok" | "warn" | "bad" | "neutral" | "accent";

export function Badge({
  tone = "neutral",
  shape = "filled",
  icon: Sign,
  children,
}: {
  tone?: Tone;
  /** Plain is for tables and rails: icon and word without a frame. */
  shape?: "filled" | "hollow" | "plain";
  icon?: Icon;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.badge ?? ""} ${styles[tone] ?? ""} ${styles[shape] ?? ""}`}>
      {Sign && <Sign size={14} stroke={2} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
