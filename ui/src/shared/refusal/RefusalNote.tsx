import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Note } from "../feedback";
import { sentence, useLawWords, useText } from "../language";
import { useRefusalText, type RefusalWords } from "./refusal";

/** The law says no: the reason, its ground, and that nothing typed was lost. */
export function RefusalNote({
  refusal,
  afterTyping,
  way,
}: {
  refusal: RefusalWords;
  afterTyping?: boolean;
  /** What can be done about it, as a button. */
  way?: ReactNode;
}) {
  const t = useText();
  const words = useRefusalText();
  const { law } = useLawWords();
  return (
    <Note tone={afterTyping ? "bad" : "neutral"} icon={IconLock} live={afterTyping ?? false}>
      <span className={afterTyping ? "t-strong" : undefined}>{sentence(words(refusal))}</span>
      {refusal.basis.ru !== "" && (
        <span className="t-small t-quiet"> {t("refusal-basis", { basis: law(refusal.basis) })}</span>
      )}
      {afterTyping && <div className="t-small t-second">{t("refusal-typed-kept")}</div>}
      {way}
    </Note>
  );
}
