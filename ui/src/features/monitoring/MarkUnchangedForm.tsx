import { MissedWeeks } from "@/features/missedWeeks";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { moment, useLawWords, useText } from "@/shared/language";
import styles from "./monitoring.module.css";
import { useQuestions } from "./Questions";
import { useRegisterWord } from "@/features/registerWord";

const empty = {};

/** 7.1: «checked without changes», by the answers that are there; each with who gave it and when. */
export function MarkUnchangedForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const word = useRegisterWord();
  const questions = useQuestions();
  const form = useActForm(props, { initial: empty, toForm: () => undefined });
  const { view, today } = props;
  const gathered = view?.data.registration.monitoring.gathered ?? [];
  return (
    <ActForm form={form}>
      <p className="t-small t-second">{t("mark-unchanged-note")}</p>
      <MissedWeeks weeks={view?.missedWeeks ?? []} />
      <table className={styles.words}>
        <caption className="only-screen-reader">{t("changes-title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("changes-change")}</th>
            <th scope="col">{t("changes-register")}</th>
            <th scope="col">{t("changes-person")}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => {
            const heard = view?.changes.find(({ change }) => change === question.code);
            const said = gathered.findLast(({ answer }) => answer.change === question.code);
            return (
              <tr key={question.code}>
                <th scope="row">{law(question)}</th>
                <td>{heard ? word(heard, today) : t("change-silent")}</td>
                <td>
                  {said
                    ? t(said.answer.changed ? "changes-said-yes" : "changes-said-no", { at: moment(said.at, today) })
                    : t("changes-not-asked")}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ActForm>
  );
}
