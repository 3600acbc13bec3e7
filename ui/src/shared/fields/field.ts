import type { ReactNode } from "react";

/** What every field of a form takes. The error is the same sentence as in the summary. */
export interface FieldProps<Value> {
  id?: string;
  label: ReactNode;
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: () => void;
  error?: string | undefined;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}
