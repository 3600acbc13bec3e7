import { useLocalization } from "@fluent/react";
import { useCallback } from "react";

/** Who acted: a person by name; registers, portals and the program itself, which sign by their role, in words. */
export function useActorName() {
  const { l10n } = useLocalization();
  return useCallback(
    (who: string): string => {
      if (!/^[a-z][a-z-]*$/.test(who)) return who;
      const id = ["role", "actor"].map((family) => `${family}-${who}`).find((key) => l10n.getBundle(key) !== null);
      return id ? l10n.getString(id) : who;
    },
    [l10n],
  );
}
