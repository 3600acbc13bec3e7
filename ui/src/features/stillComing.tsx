/**
 * While a desk fills up, an empty list means «not here yet», not «nobody». Every place that would say that there is
 * nobody asks here first.
 */
import { IconRefresh, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useDesk, type DeskStatus } from "@/backend";
import { EmptyState } from "@/shared/feedback";
import { useText } from "@/shared/language";

export interface Coming {
  title: string;
  words: string;
}

/** What this computer still lacks; undefined when the centre has answered and everything it sent is in the lists. */
export function useStillComing(): Coming | undefined {
  const t = useText();
  const desk = useDesk();
  if (!desk?.session) return undefined;
  const { progress, line } = desk;
  if (progress) return { title: t("coming-title"), words: comingWords(t, progress) };
  // Never heard to the end: what is here is not all.
  if (line.lastExchange === null) return { title: t("coming-unheard"), words: t("coming-unheard-what") };
  return undefined;
}

export const comingWords = (t: ReturnType<typeof useText>, { what, done, of }: NonNullable<DeskStatus["progress"]>) =>
  t(`home-progress-${what}`, { done, of });

/** An empty list that does not say «nobody» before it can know. */
export function EmptyList({ icon, title, children }: { icon?: Icon; title: string; children?: ReactNode }) {
  const coming = useStillComing();
  if (coming)
    return (
      <EmptyState icon={IconRefresh} title={coming.title}>
        {coming.words}
      </EmptyState>
    );
  return (
    <EmptyState {...(icon ? { icon } : {})} title={title}>
      {children}
    </EmptyState>
  );
}

/** One quiet line beside rows or numbers that are there already; nothing once all are. */
export function StillComing() {
  const coming = useStillComing();
  return coming ? (
    <p className="t-small t-second">
      {coming.title}. {coming.words}
    </p>
  ) : null;
}
