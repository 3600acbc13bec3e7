/** Only for what may be missed: six seconds, with undo where there is one. Returns, terms and a lost line are notes in place. */
import { IconCheck } from "@tabler/icons-react";
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import styles from "./feedback.module.css";

interface Toast {
  id: number;
  text: string;
}
const Context = createContext<(text: string) => void>(() => undefined);
const SHOWN_MS = 6000;

export function ToastProvider({ hidden, children }: { hidden?: boolean; children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback((text: string) => {
    setToast((last) => ({ id: (last?.id ?? 0) + 1, text }));
  }, []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => {
      setToast(undefined);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast]);
  return (
    <Context value={show}>
      {children}
      <div role="status" aria-live="polite" className={styles.toasts}>
        {toast && !hidden && (
          <div className={styles.toast}>
            <IconCheck size={16} aria-hidden />
            <span>{toast.text}</span>
          </div>
        )}
      </div>
    </Context>
  );
}

export function useToast() {
  return useContext(Context);
}
