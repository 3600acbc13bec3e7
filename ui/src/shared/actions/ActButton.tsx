import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Kbd, useShortcuts, type Chord, type Shortcut } from "../keyboard";

/**
 * A button that names the act. The filled one is what its key does now, one on a screen.
 * A blocked button stays readable and says what is missing.
 */
export function ActButton({
  children,
  onAct,
  chord,
  keyLabel,
  keyGroup = "keys-form",
  main,
  small,
  wide,
  blocked,
  busy,
  icon,
  id,
  submit,
  testId,
}: {
  children: ReactNode;
  onAct?: () => void;
  chord?: Chord;
  /** Message key for the list of keys; absent = not listed. */
  keyLabel?: string;
  /** Where the list of keys names it. */
  keyGroup?: Shortcut["group"];
  main?: boolean;
  small?: boolean;
  wide?: boolean;
  /** Why it cannot be done now; shown instead of the name. */
  blocked?: string | undefined;
  busy?: boolean;
  icon?: ReactNode;
  id?: string;
  /** The form's own button: Enter in a field does the same. */
  submit?: boolean;
  testId?: string;
}) {
  useShortcuts(
    chord && onAct
      ? [
          {
            chord,
            run: onAct,
            disabled: busy === true || blocked !== undefined,
            ...(keyGroup ? { group: keyGroup } : {}),
            ...(keyLabel ? { label: keyLabel } : {}),
          },
        ]
      : [],
  );
  return (
    <Button
      {...(id ? { id } : {})}
      {...(testId ? { "data-testid": testId } : {})}
      variant={main ? "filled" : "default"}
      size={small ? "compact-xs" : "xs"}
      {...(submit ? { type: "submit" } : { onClick: onAct })}
      fullWidth={wide ?? false}
      loading={busy === true}
      leftSection={icon}
      disabled={blocked !== undefined}
      aria-keyshortcuts={chord?.replace("Key", "").replace("Ctrl", "Control")}
    >
      {blocked ?? children}
      {chord && <Kbd chord={chord} inButton />}
    </Button>
  );
}
