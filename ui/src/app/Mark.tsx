import { useText } from "@/shared/language";
import styles from "./frame.module.css";

/** The mark: a ledger with its number column. */
export function Mark() {
  const t = useText();
  return (
    <span className={styles.mark}>
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      >
        <rect x="1" y="1" width="16" height="16" rx="2.5" />
        <path d="M5.5 1v16" stroke="var(--acc)" />
        <path d="M8.5 5.5h5M8.5 9h5M8.5 12.5h3" />
      </svg>
      {t("product")}
    </span>
  );
}
