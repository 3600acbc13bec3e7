export { Note } from "./Note";
export { ErrorSummary, type FieldError } from "./ErrorSummary";
export { EmptyState } from "./EmptyState";
export { ToastPlace, ToastProvider, useToast, type ToastWords } from "./Toasts";
