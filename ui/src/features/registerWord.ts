import { useCallback } from "react";
import type { CaseView, IsoDate } from "@/backend";
import { day, moment, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type Heard = CaseView["changes"][number];

/** What the registers say of a change, in a sentence. */
export function useRegisterWord() {
  const t = useText();
  const named = useCodeName();
  return useCallback(
    ({ state }: Heard, today: IsoDate): string => {
      switch (state.heard) {
        case "silent":
          return t("change-silent");
        case "unchanged":
          return t("change-unchanged", { register: named(state.register, "register"), at: moment(state.at, today) });
        case "changed":
          return [
            t("change-heard", {
              register: named(state.register, "register"),
              detail: state.detail,
              date: state.since ? day(state.since) : "",
            }),
            state.measure && t("change-from-measure"),
          ]
            .filter(Boolean)
            .join(" ");
      }
    },
    [named, t],
  );
}
