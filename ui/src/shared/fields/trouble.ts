/**
 * What a field itself knows against keeping what is typed in it: too long, not in its list. The form refuses to save while any
 * field on it says so, and names the field; what was typed stays.
 */
import { createContext, useContext, useEffect, type ReactNode } from "react";
import type { FieldError } from "../feedback";

export type TellTrouble = (field: string, trouble: FieldError | null) => void;
export const FieldTroubleContext = createContext<TellTrouble>(() => undefined);

export function useFieldTrouble(field: string, label: ReactNode, text: string | undefined) {
  const tell = useContext(FieldTroubleContext);
  const words = typeof label === "string" ? label : "";
  useEffect(() => {
    if (text === undefined) return;
    tell(field, { field, label: words, text });
    return () => {
      tell(field, null);
    };
  }, [tell, field, words, text]);
}
