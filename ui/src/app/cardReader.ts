/**
 * A bar-code or card reader is a very fast keyboard: twelve digits and Enter within a blink. From any screen it opens the case;
 * what it typed into a focused field on the way is taken out again.
 */
import { useEffect, useRef } from "react";
import { isIin } from "@/shared/fields";

const BETWEEN_KEYS_MS = 40;

export function useCardReader(onIin: (iin: string) => void) {
  const listener = useRef(onIin);
  useEffect(() => {
    listener.current = onIin;
  });
  useEffect(() => {
    let digits = "";
    let last = 0;
    let before: { field: HTMLInputElement; value: string } | null = null;
    const listen = (event: KeyboardEvent) => {
      const quick = event.timeStamp - last < BETWEEN_KEYS_MS;
      last = event.timeStamp;
      if (/^\d$/.test(event.key)) {
        if (!quick) {
          digits = "";
          const field = document.activeElement;
          before = field instanceof HTMLInputElement ? { field, value: field.value } : null;
        }
        digits += event.key;
        return;
      }
      if (event.key === "Enter" && quick && isIin(digits)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (before) restore(before.field, before.value);
        listener.current(digits);
      }
      digits = "";
    };
    window.addEventListener("keydown", listen, true);
    return () => {
      window.removeEventListener("keydown", listen, true);
    };
  }, []);
}

function restore(field: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
