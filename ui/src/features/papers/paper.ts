/** One paper of a case: its key among the others, and its name as one line. */
import type { PaperId, PaperInfo } from "@/backend";
import { day, useLawWords, useText } from "@/shared/language";

export const keyOfPaper = ({ kind, about }: PaperId): string => `${kind} ${about ?? ""}`;

export function usePaperTitle(): (paper: PaperInfo) => string {
  const t = useText();
  const { law } = useLawWords();
  return ({ id, detail, number, on }) => {
    const name = [t(`paper-kind-${id.kind}`), detail && law(detail)].filter(Boolean).join(": ");
    return [name, number && `№ ${number}`, on && day(on)].filter(Boolean).join(", ");
  };
}
