import type { WrittenAct } from "@/backend";
import { useText } from "@/shared/language";
import styles from "./synchronisation.module.css";
import { useActAnswers, type AnswerContext } from "./useActAnswers";

/** Everything that was filled in, label and words, a line each. */
export function Answers({ act, ...context }: AnswerContext & { act: WrittenAct }) {
  const t = useText();
  const answers = useActAnswers()(act, context);
  const closed = act.act === "fill-profile" || act.act === "assess-profile";
  return (
    <section className={styles.answers}>
      <h3 className="t-head">{t("exchange-written")}</h3>
      {answers.length === 0 ? (
        <p className="t-second">{t(closed ? "exchange-written-closed" : "exchange-written-nothing")}</p>
      ) : (
        <dl>
          {answers.map(({ label, lines }, at) => (
            <div key={at} className={styles.answer}>
              <dt>{label}</dt>
              <dd>
                {lines.map((line, index) => (
                  <div key={index}>{line}</div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
