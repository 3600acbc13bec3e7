import { useEffect, useRef } from "react";
import { usePrintAnswer } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useText } from "@/shared/language";
import styles from "./papers.module.css";

/** After the print dialog: one Enter says that the paper came out. The log gets what is answered. */
export function PrintAnswer({ copies, onAnswered }: { copies: number[]; onAnswered: () => void }) {
  const t = useText();
  const answer = usePrintAnswer(copies);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector("button")?.focus();
  }, []);
  const say = (printed: boolean) => () => {
    answer(printed);
    onAnswered();
  };
  return (
    <div ref={place} className={styles.answer} role="group" aria-label={t("print-asked", { copies: copies.length })}>
      <span className="grow">
        <span className="t-strong">{t("print-asked", { copies: copies.length })}</span>{" "}
        <span className="t-small t-second">{t("print-asked-how")}</span>
      </span>
      <ActButton main small onAct={say(true)} testId="paper-printed-yes">
        {t("print-asked-yes")}
      </ActButton>
      <ActButton small onAct={say(false)} testId="paper-printed-no">
        {t("print-asked-no")}
      </ActButton>
    </div>
  );
}
