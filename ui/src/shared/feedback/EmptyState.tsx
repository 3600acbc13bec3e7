import { IconInbox, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./feedback.module.css";

/** An empty list says what will come here; an empty search says where it looked. */
export function EmptyState({
  icon: Sign = IconInbox,
  title,
  children,
}: {
  icon?: Icon;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Sign size={20} aria-hidden />
      <p className="t-head">{title}</p>
      {children && <div className="t-small t-second">{children}</div>}
    </div>
  );
}
