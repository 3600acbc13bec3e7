/** `t("saved-here")`: a message by its key. A missing key is shown as the key itself, and a test forbids it. */
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

export type TextArguments = Record<string, string | number>;
export type Text = (id: string, args?: TextArguments) => string;

export function useText(): Text {
  const { l10n } = useLocalization();
  return useCallback((id, args) => l10n.getString(id, args ?? null), [l10n]);
}

/** Arguments as they came with an act: those that it does not have are left out. */
export function definedArgs(args: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
