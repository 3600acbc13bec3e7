import { useShortcuts, type Shortcut } from "../keyboard";

/** J and K, arrows, pages, ends; `/` searches, → opens, Enter acts on the selected row. */
export function useListKeys({
  move,
  page,
  count,
  onSearch,
  onEnter,
  onOpen,
}: {
  move: (step: number) => void;
  page: () => number;
  count: number;
  onSearch: (() => void) | undefined;
  onEnter: (() => void) | undefined;
  onOpen: (() => void) | undefined;
}) {
  const by = (chord: string, step: () => number): Shortcut => ({
    chord,
    run: () => {
      move(step());
    },
  });
  useShortcuts([
    { ...by("KeyJ", () => 1), label: "keys-next-row", group: "keys-list" },
    { ...by("KeyK", () => -1), label: "keys-previous-row", group: "keys-list" },
    by("ArrowDown", () => 1),
    by("ArrowUp", () => -1),
    by("PageDown", page),
    by("PageUp", () => -page()),
    by("Home", () => -count),
    by("End", () => count),
    {
      chord: "Slash",
      label: "keys-search-list",
      group: "keys-list",
      disabled: !onSearch,
      run: () => {
        onSearch?.();
      },
    },
    ...(onOpen ? [{ chord: "ArrowRight", label: "keys-open-row", group: "keys-list" as const, run: onOpen }] : []),
  ]);
  // Enter belongs to the focused control; only when nothing has the focus it acts on the selected row.
  useShortcuts([
    {
      chord: "Enter",
      label: "keys-act-row",
      group: "keys-list",
      disabled: !onEnter,
      run: () => {
        const focused = document.activeElement;
        if (focused instanceof HTMLButtonElement || focused instanceof HTMLAnchorElement) focused.click();
        else onEnter?.();
      },
    },
  ]);
}
