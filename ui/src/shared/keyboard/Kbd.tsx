import styles from "./Kbd.module.css";
import { capsOf, type Chord } from "./chord";

/** A key drawn where the hand needs it. Hidden from screen readers: the control says its key in `aria-keyshortcuts`. */
export function Kbd({ chord, inButton }: { chord: Chord; inButton?: boolean }) {
  return (
    <span className={inButton ? styles.button : styles.key} aria-hidden="true">
      {capsOf(chord).join(" ")}
    </span>
  );
}
