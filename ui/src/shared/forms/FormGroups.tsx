import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconUserQuestion, type Icon } from "@tabler/icons-react";
import { useRef, type ReactNode } from "react";
import { Kbd, useShortcuts } from "../keyboard";
import { useText } from "../language";
import styles from "./groups.module.css";
import { useGroupInView } from "./useGroupInView";

/** How a group stands: errors to put right, something that is asked for and missing, something said, nothing said. */
export type GroupState = "wrong" | "missing" | "filled" | "empty";

export interface FormGroup {
  key: string;
  title: string;
  state: GroupState;
  /** How many fields are wrong or missing. */
  count: number;
  /** Which ones, in words. */
  about: string;
  /** Where the hand is needed first; absent = the beginning of the group. */
  field?: string | undefined;
  children: ReactNode;
}

const looks: Record<GroupState, { icon: Icon; tone: string }> = {
  wrong: { icon: IconAlertTriangle, tone: "t-bad" },
  missing: { icon: IconUserQuestion, tone: "t-warn" },
  filled: { icon: IconCircleCheck, tone: "t-ok" },
  empty: { icon: IconCircleDashed, tone: "t-second" },
};
const NEXT = "Alt+PageDown";
const PREVIOUS = "Alt+PageUp";

/**
 * A long form as groups of fields with their list beside them, which stays while the form is scrolled. The list says where
 * something is missing and leads there: to the very field, if it is known, else to the group's first one.
 */
export function FormGroups({ label, groups }: { label: string; groups: readonly FormGroup[] }) {
  const t = useText();
  const whole = useRef<HTMLDivElement>(null);
  const { current, setCurrent } = useGroupInView(whole, groups[0]?.key ?? "");
  const at = groups.findIndex(({ key }) => key === current);
  const partOf = (key: string) => whole.current?.querySelector<HTMLElement>(`[data-group="${key}"]`);

  const go = (group: FormGroup | undefined) => {
    const part = group && partOf(group.key);
    if (!part) return;
    setCurrent(group.key);
    const asked = group.field === undefined ? null : document.getElementById(group.field);
    const target = asked ?? part.querySelector<HTMLElement>("input, select, textarea, button") ?? part;
    target.focus({ preventScroll: true });
    if (asked) asked.scrollIntoView({ block: "center" });
    else part.scrollIntoView({ block: "start" });
  };
  useShortcuts([
    {
      chord: NEXT,
      label: "keys-next-group",
      group: "keys-form",
      run: () => {
        go(groups[at + 1]);
      },
    },
    {
      chord: PREVIOUS,
      label: "keys-previous-group",
      group: "keys-form",
      run: () => {
        go(groups[at - 1]);
      },
    },
  ]);

  return (
    <div className={styles.whole}>
      <div className={styles.grouped} ref={whole}>
        <nav className={styles.list} aria-label={label}>
          <ul className={styles.lines}>
            {groups.map((group) => (
              <li key={group.key}>
                <GroupLine
                  group={group}
                  current={group.key === current}
                  onGo={() => {
                    go(group);
                  }}
                />
              </li>
            ))}
          </ul>
          <p className={`${styles.keys ?? ""} row-4 t-small t-second`}>
            <Kbd chord={PREVIOUS} />
            <Kbd chord={NEXT} />
            {t("keys-hint-groups")}
          </p>
        </nav>
        <div className={styles.parts}>
          {groups.map((group) => (
            <div
              key={group.key}
              data-group={group.key}
              tabIndex={-1}
              className={styles.part}
              onFocus={() => {
                setCurrent(group.key);
              }}
            >
              {group.children}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function GroupLine({ group, current, onGo }: { group: FormGroup; current: boolean; onGo: () => void }) {
  const t = useText();
  const { icon: Sign, tone } = looks[group.state];
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={current ? "true" : undefined}
      title={group.about || undefined}
      onClick={onGo}
    >
      <span className={styles.title}>{group.title}</span>
      <span className={`${styles.state ?? ""} t-small ${tone}`}>
        <Sign size={14} aria-hidden />
        <span>
          {t(`form-group-${group.state}`, { count: group.count })}
          {group.about && <span className="only-screen-reader">{`: ${group.about}`}</span>}
        </span>
      </span>
    </button>
  );
}
