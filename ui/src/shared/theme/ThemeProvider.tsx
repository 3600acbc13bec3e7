import { MantineProvider, type MantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { resolver, theme } from "./theme";

/** Light, dark, or as the computer has it. */
export function ThemeProvider({ scheme = "auto", children }: { scheme?: MantineColorScheme; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme={scheme} cssVariablesResolver={resolver}>
      {children}
    </MantineProvider>
  );
}
