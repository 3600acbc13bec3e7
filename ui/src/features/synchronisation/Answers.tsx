import { useCases, type WrittenAct } from "@/backend";
import type { Participant_Serialize } from "@/backend/bindings";
import { useParticipantWords } from "@/features/participants";
import { useText } from "@/shared/language";
import styles from "./synchronisation.module.css";
import type { AnswerContext } from "./saying";
import { useActAnswers } from "./useActAnswers";

/** Everything that was filled in, label and words, a line each. */
export function Answers({
  act,
  participants,
  ...context
}: Omit<AnswerContext, "other"> & { act: WrittenAct; participants: readonly Participant_Serialize[] }) {
  const t = useText();
  const [other] = useCases(act.act === "join-files" || act.act === "separate-files" ? [act.form.other] : []);
  const participantWords = useParticipantWords();
  const answers = useActAnswers()(act, { ...context, other: other?.data?.header }).concat(
    participants.length > 0 ? [{ label: t("participants"), lines: participants.map(participantWords) }] : [],
  );
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
