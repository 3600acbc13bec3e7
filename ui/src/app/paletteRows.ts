/** What the palette offers: acts of the open case, people opened lately or found, places. */
import { IconArrowRight, IconFileText, IconHistory, IconUserSearch, type Icon } from "@tabler/icons-react";
import { useMemo } from "react";
import { useSearch, useWorklists, type CaseView } from "@/backend";
import { groupIin } from "@/shared/fields";
import type { Chord } from "@/shared/keyboard";
import { useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
import type { RecentCase } from "./openCases";
import type { Place } from "./places";

export const groups = ["palette-acts", "palette-recent", "palette-people", "palette-places"] as const;

export interface PaletteRow {
  key: string;
  group: (typeof groups)[number];
  icon: Icon;
  number?: string;
  words: string;
  note?: string;
  chord?: Chord;
  blocked?: boolean;
  run: () => void;
}

/** Acts of the open case. Section 3 is not named outside its own open section, so it is not here at all. */
export function useActRows(view: CaseView | undefined, go: (place: Place) => void): PaletteRow[] {
  const t = useText();
  const refusalText = useRefusalText();
  return useMemo(
    () =>
      (view?.openActs ?? [])
        .filter((open) => !open.step.startsWith("3."))
        .map((open) => ({
          key: `act-${open.act}`,
          group: "palette-acts" as const,
          icon: IconFileText,
          number: open.step,
          words: t(`act-${open.act}`),
          ...(open.refusal ? { note: refusalText(open.refusal), blocked: true } : {}),
          run: () => {
            // The case page knows in which section an act stands.
            if (view) go({ at: "case", file: view.file, act: open.act });
          },
        }))
        .sort((a, b) => Number(a.blocked ?? false) - Number(b.blocked ?? false)),
    [view, go, t, refusalText],
  );
}

/** Those whose cases were open a moment ago, but not the one on the screen. */
export function useRecentRows(
  recent: RecentCase[],
  view: CaseView | undefined,
  go: (place: Place) => void,
): PaletteRow[] {
  const t = useText();
  return useMemo(
    () =>
      recent
        .filter((one) => one.file !== view?.file)
        .slice(0, 5)
        .map((one) => ({
          key: `recent-${one.file}`,
          group: "palette-recent" as const,
          icon: IconHistory,
          words: one.name,
          note: `${groupIin(one.iin)} · ${t(`stage-${one.stage}`)}`,
          run: () => {
            go({ at: "case", file: one.file });
          },
        })),
    [recent, view?.file, go, t],
  );
}

export function usePeopleRows(text: string, go: (place: Place) => void): PaletteRow[] {
  const t = useText();
  const hits = useSearch(text).data;
  return useMemo(
    () =>
      text.trim() === ""
        ? []
        : (hits ?? []).slice(0, 8).map((hit) => ({
            key: `person-${hit.file}`,
            group: "palette-people" as const,
            icon: IconUserSearch,
            words: hit.name,
            note: `${groupIin(hit.iin)} · ${t(`stage-${hit.stage}`)}`,
            run: () => {
              go({ at: "case", file: hit.file });
            },
          })),
    [hits, text, go, t],
  );
}

export function useListRows(go: (place: Place) => void): PaletteRow[] {
  const t = useText();
  const lists = useWorklists().data;
  return useMemo(
    () =>
      (lists ?? []).map((list) => ({
        key: `list-${list.name}`,
        group: "palette-places" as const,
        icon: IconArrowRight,
        words: t(`worklist-${list.name}`),
        note: String(list.count),
        run: () => {
          go({ at: "home", list: list.name });
        },
      })),
    [lists, go, t],
  );
}
