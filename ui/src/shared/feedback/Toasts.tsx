/**
 * Only for what may be missed: six seconds, with undo where there is one. It has its own place in the line of state, where it
 * covers neither rows nor keys. Returns, terms and a lost line are notes in place.
 */
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { Kbd, useShortcuts } from "../keyboard";
import { useText, type Text } from "../language";
import styles from "./feedback.module.css";

/** A message by its key, said in whatever language the screen has; an argument may be a message itself. */
export interface ToastWords {
  id: string;
  args?: Record<string, string | number | { id: string }>;
}
interface Toast {
  id: number;
  words: ToastWords;
  undo?: (() => void) | undefined;
}
type Show = (words: ToastWords, undo?: () => void) => void;
const ShowContext = createContext<Show>(() => undefined);
const ShownContext = createContext<{ toast: Toast | undefined; leave: () => void }>({
  toast: undefined,
  leave: () => undefined,
});
const SHOWN_MS = 6000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback<Show>((words, undo) => {
    setToast((last) => ({ id: (last?.id ?? 0) + 1, words, undo }));
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
  const text = toast && said(toast.words, t);
  useShortcuts([{ chord: "Ctrl+KeyZ", disabled: !undo, run: takeBack }]);
  return (
    <>
      <span role="status" aria-live="polite" className={styles.toastPlace}>
        {toast && (
          <span className={styles.toast}>
            <IconCheck size={14} aria-hidden />
            <span className={styles.toastWords} title={text}>
              {text}
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

function said({ id, args = {} }: ToastWords, t: Text): string {
  const worded = Object.entries(args).map(([name, arg]) => [name, typeof arg === "object" ? t(arg.id) : arg] as const);
  return t(id, Object.fromEntries(worded));
}
