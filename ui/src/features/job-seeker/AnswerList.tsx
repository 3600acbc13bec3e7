import { IconAlertTriangle } from "@tabler/icons-react";
import type { CardField, CardValue_Serialize } from "@/backend/bindings";
import { useCardWords } from "@/features/cardWords";
import { useText } from "@/shared/language";
import styles from "./jobSeeker.module.css";

export interface CardAnswer {
  field: CardField;
  value: CardValue_Serialize | undefined;
}

/** Answers of the card to be read once more before an act: label and value, a line each. */
export function AnswerList({ answers }: { answers: readonly CardAnswer[] }) {
  const t = useText();
  const { lines } = useCardWords();
  return (
    <dl className={styles.answers}>
      {answers.map(({ field, value }) => {
        const said = value ? lines(value) : [];
        return (
          <div key={field} className={styles.answer}>
            <dt className="t-small t-second">{t(`field-${field}`)}</dt>
            <dd>
              {said.length > 0 ? (
                said.map((line, at) => <div key={at}>{line}</div>)
              ) : (
                <span className="row-4 t-warn">
                  <IconAlertTriangle size={14} aria-hidden />
                  {t("answer-missing")}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
