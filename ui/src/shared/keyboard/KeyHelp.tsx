import { Modal } from "@mantine/core";
import { useText } from "../language";
import { Kbd } from "./Kbd";
import { KeyLayer, useScreenShortcuts, useShortcuts, type Shortcut } from "./KeyboardProvider";
import styles from "./KeyHelp.module.css";

const groups = ["keys-window", "keys-list", "keys-case", "keys-form"] as const;

/** All keys that work on the present screen (`?`). */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="t-section">{t("keys-title")}</span>}
      closeButtonProps={{ "aria-label": t("close") }}
      size={560}
      returnFocus
    >
      <KeyLayer>
        <KeyList onClose={onClose} />
      </KeyLayer>
    </Modal>
  );
}

function KeyList({ onClose }: { onClose: () => void }) {
  const t = useText();
  const shortcuts = useScreenShortcuts();
  useShortcuts([
    { chord: "Escape", run: onClose },
    { chord: "Shift+Slash", run: onClose },
  ]);
  const listed = groups
    .map(
      (group) =>
        [group, firstOfEach(shortcuts.filter((s) => s.label && (s.group ?? "keys-window") === group))] as const,
    )
    .filter(([, keys]) => keys.length > 0);
  return (
    <div className={styles.columns}>
      {listed.map(([group, keys]) => (
        <section key={group}>
          <h3 className="t-head">{t(group)}</h3>
          <ul>
            {keys.map((shortcut) => (
              <li key={shortcut.chord} className={styles.item}>
                <Kbd chord={shortcut.chord} />
                <span>{t(shortcut.label ?? "")}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function firstOfEach(shortcuts: Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.chord, shortcut])).values()];
}
