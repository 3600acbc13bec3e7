/** A returned act that had drawn a case number: the number is void, and people may know it already. */
import { useEffect, useRef } from "react";
import { useOutbox, type OutboxItem } from "@/backend";
import { Note, useToast } from "@/shared/feedback";
import { sentence, useText } from "@/shared/language";

export function voidNumberOf(item: OutboxItem): string | null {
  return item.standing === "returned" ? item.number : null;
}

export function VoidNumberNote({ item }: { item: OutboxItem }) {
  const t = useText();
  const number = voidNumberOf(item);
  if (number === null) return null;
  return <Note tone="bad" title={sentence(t("exchange-number-void", { number }))} />;
}

/** Says it wherever one works, in the moment in which such an act comes back; after that it stands with the act. */
export function VoidNumberWatch({ returned }: { returned: number }) {
  const toast = useToast();
  const none = returned === 0;
  const items = useOutbox({ enabled: !none }).data;
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (none) known.current = new Set();
    if (none || !items) return;
    const numbers = items.map(voidNumberOf).filter((number) => number !== null);
    const fresh = known.current ? numbers.find((number) => !known.current?.has(number)) : undefined;
    known.current = new Set(numbers);
    if (fresh !== undefined) toast({ id: "exchange-number-void", args: { number: fresh } });
  }, [items, none, toast]);
  return null;
}
