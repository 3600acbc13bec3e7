import { IconAlertTriangle } from "@tabler/icons-react";
import type { CardField, CardValue_Serialize } from "@/backend/bindings";
import { useOptions } from "@/features/stepForm";
import { showPhone } from "@/shared/fields";
import { day, useLawWords, useText } from "@/shared/language";
import styles from "./jobSeeker.module.css";

export interface CardAnswer {
  field: CardField;
  value: CardValue_Serialize | undefined;
}

/** Answers of the card to be read once more before an act: label and value, a line each. */
export function AnswerList({ answers }: { answers: readonly CardAnswer[] }) {
  const t = useText();
  const words = useAnswerWords();
  return (
    <dl className={styles.answers}>
      {answers.map(({ field, value }) => {
        const text = value && words(value);
        return (
          <div key={field} className={styles.answer}>
            <dt className="t-small t-second">{t(`field-${field}`)}</dt>
            <dd>
              {text ? (
                text
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

/** The fields that 4.1 and 4.2 read, in words; any other field has none here. */
function useAnswerWords() {
  const t = useText();
  const { law } = useLawWords();
  const levels = useOptions("education_level");
  return (answer: CardValue_Serialize): string => {
    if (answer.field === "name")
      return [answer.value.surname, answer.value.given, answer.value.patronymic].filter(Boolean).join(" ");
    if (answer.field === "iin") return answer.value;
    if (answer.field === "birth-date") return day(answer.value);
    if (answer.field === "lives-at") {
      const { place_kk: kk, place_ru: ru, street } = answer.value;
      return [law({ kk, ru }), street].filter(Boolean).join(", ");
    }
    if (answer.field === "phones")
      return answer.value.length === 0
        ? t("answer-no-phone")
        : answer.value.map(({ number, whose }) => [showPhone(number), whose].filter(Boolean).join(" ")).join(", ");
    if (answer.field === "email") return answer.value.answer === "is" ? answer.value.address : t("answer-no-email");
    if (answer.field === "education")
      return answer.value
        .map(({ level, institution }) =>
          [levels.find(({ code }) => code === level)?.label ?? level, institution].filter(Boolean).join(", "),
        )
        .join("; ");
    if (answer.field === "work")
      return answer.value.never_worked
        ? t("answer-never-worked")
        : answer.value.jobs.map(({ position, employer }) => `${position}, ${employer}`).join("; ");
    return "";
  };
}
