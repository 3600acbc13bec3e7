import { IconClockExclamation } from "@tabler/icons-react";
import type { WorklistInfo } from "@/backend";
import { useText } from "@/shared/language";
import styles from "./worklist.module.css";

const groups = ["mine", "others", "exchange"] as const;

/** The lists, grouped by who moves next. */
export function ListNames({
  lists,
  current,
  onOpen,
}: {
  lists: WorklistInfo[];
  current: string | undefined;
  onOpen: (name: string) => void;
}) {
  const t = useText();
  return (
    <nav className={styles.lists} aria-label={t("home-lists")}>
      {groups.map((group) => {
        const members = lists.filter((list) => list.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group}>
            <h2 className={styles.group}>{t(`worklist-group-${group}`)}</h2>
            <ul>
              {members.map((list) => (
                <li key={list.name}>
                  <button
                    className={styles.list}
                    aria-current={list.name === current ? "page" : undefined}
                    data-empty={list.count === 0 || undefined}
                    onClick={() => {
                      onOpen(list.name);
                    }}
                  >
                    <span className={styles.listName}>{t(`worklist-${list.name}`)}</span>
                    {list.overdue > 0 && (
                      <span className={styles.overdue}>
                        <IconClockExclamation size={12} aria-hidden />
                        <span className="only-screen-reader">{t("worklist-overdue")}</span>
                        {list.overdue}
                      </span>
                    )}
                    <span className={styles.listCount}>{list.count}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
