/**
 * Only for what may be missed: six seconds, with undo where there is one. It has its own place in the line of state, where it
 * covers neither rows nor keys. Returns, terms and a lost line are notes in place.
 */
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { Kbd, useShortcuts } from "../keyboard";
import { useText } from "../language";
import styles from "./feedback.module.css";

interface Toast {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}
type Show = (text: string, undo?: () => void) => void;
const ShowContext = createContext<Show>(() => undefined);
const ShownContext = createContext<{ toast: Toast | undefined; leave: () => void }>({
  toast: undefined,
  leave: () => undefined,
});
const SHOWN_MS = 6000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback<Show>((text, undo) => {
    setToast((last) => ({ id: (last?.id ?? 0) + 1, text, undo }));
  }, []);
  const leave = useCallback(() => {
    setToast(undefined);
  }, []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(leave, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast, leave]);
  const shown = useMemo(() => ({ toast, leave }), [toast, leave]);
  return (
    <ShowContext value={show}>
      <ShownContext value={shown}>{children}</ShownContext>
    </ShowContext>
  );
}

/** Says that something was done; `undo` takes it back while the words stand. */
export function useToast(): Show {
  return useContext(ShowContext);
}

/** Where toasts stand; what usually stands there comes back after them. */
export function ToastPlace({ children }: { children?: ReactNode }) {
  const t = useText();
  const { toast, leave } = useContext(ShownContext);
  const undo = toast?.undo;
  const takeBack = () => {
    undo?.();
    leave();
  };
  useShortcuts([{ chord: "Ctrl+KeyZ", disabled: !undo, run: takeBack }]);
  return (
    <>
      <span role="status" aria-live="polite" className={styles.toastPlace}>
        {toast && (
          <span className={styles.toast}>
            <IconCheck size={14} aria-hidden />
            <span className={styles.toastWords} title={toast.text}>
              {toast.text}
            </span>
          </span>
        )}
      </span>
      {undo && (
        <button className={styles.undo} onClick={takeBack}>
          <IconArrowBackUp size={14} aria-hidden />
          {t("undo")}
          <Kbd chord="Ctrl+KeyZ" />
        </button>
      )}
      {!toast && children}
    </>
  );
}
