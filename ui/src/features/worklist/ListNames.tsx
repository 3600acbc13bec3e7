import { IconClockExclamation } from "@tabler/icons-react";
import type { DeskStatus, List, SavedViewInfo, WorklistInfo } from "@/backend";
import { useText } from "@/shared/language";
import { viewGroups } from "./viewGroups";
import styles from "./worklist.module.css";

/** The lists, grouped by who moves next; below them the exchange, with the same numbers as the line of state. */
export function ListNames({
  lists,
  views,
  desk,
  current,
  currentView,
  onOpen,
  onExchange,
  onIndicators,
  onHandOver,
  onDeputies,
}: {
  lists: WorklistInfo[];
  views: SavedViewInfo[];
  desk: DeskStatus;
  current: List | undefined;
  currentView: string | undefined;
  onOpen: (name: List, view?: string) => void;
  onExchange: () => void;
  onIndicators: (() => void) | undefined;
  /** Absent where all the cases of a colleague are not this capacity's to hand over. */
  onHandOver: (() => void) | undefined;
  /** Absent for who names no deputies. */
  onDeputies: (() => void) | undefined;
}) {
  const t = useText();
  // As the day of the role has them: who heads a unit begins with what is overdue, everybody else with their own.
  const groups = [...new Set(lists.map((list) => list.group))];
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
                <Name
                  key={list.name}
                  words={t(`worklist-${list.name}`)}
                  count={list.count}
                  overdue={list.overdue}
                  current={list.name === current && !currentView}
                  onOpen={() => {
                    onOpen(list.name);
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {viewGroups(views).map(({ group, members }) => (
        <section key={group}>
          <h2 className={styles.group}>{t(`worklist-group-${group}`)}</h2>
          <ul>
            {members.map(({ view, count, overdue }) => (
              <Name
                key={view.id}
                words={view.name}
                count={count}
                overdue={overdue}
                current={view.id === currentView}
                onOpen={() => {
                  onOpen(view.list, view.id);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2 className={styles.group}>{t("worklist-group-exchange")}</h2>
        <ul>
          <Name words={t("line-waiting")} count={desk.waiting} onOpen={onExchange} />
          <Name words={t("worklist-returned")} count={desk.needsYou} onOpen={onExchange} />
        </ul>
      </section>
      {(onIndicators ?? onHandOver ?? onDeputies) && (
        <section>
          <h2 className={styles.group}>{t("worklist-group-centre")}</h2>
          <ul>
            {onIndicators && (
              <li>
                <button className={styles.list} onClick={onIndicators}>
                  <span>{t("tab-indicators")}</span>
                </button>
              </li>
            )}
            {onHandOver && (
              <li>
                <button className={styles.list} data-testid="hand-over-cases" onClick={onHandOver}>
                  <span>{t("hand-over-cases")}</span>
                </button>
              </li>
            )}
            {onDeputies && (
              <li>
                <button className={styles.list} data-testid="deputies" onClick={onDeputies}>
                  <span>{t("deputies-title")}</span>
                </button>
              </li>
            )}
          </ul>
        </section>
      )}
    </nav>
  );
}

function Name({
  words,
  count,
  overdue = 0,
  current,
  onOpen,
}: {
  words: string;
  count: number;
  overdue?: number;
  current?: boolean;
  onOpen: () => void;
}) {
  const t = useText();
  return (
    <li>
      <button
        className={styles.list}
        aria-current={current ? "page" : undefined}
        data-empty={count === 0 || undefined}
        onClick={onOpen}
      >
        <span>{words}</span>
        {overdue > 0 && (
          <span className={styles.overdue}>
            <IconClockExclamation size={12} aria-hidden />
            <span className="only-screen-reader">{t("worklist-overdue")}</span>
            {overdue}
          </span>
        )}
        <span className={styles.listCount}>{count}</span>
      </button>
    </li>
  );
}
