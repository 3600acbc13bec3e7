import { useId } from "react";
import type { Hinted } from "@/backend";
import { useLawWords, useText } from "@/shared/language";

/** What the answers so far come to, or how many are missing; and what each of them adds, the one that holds back most first. */
export function Hint({ of }: { of: Hinted | undefined }) {
  const t = useText();
  const { law } = useLawWords();
  const name = useId();
  if (!of) return null;
  const { hint, answered, needed, reasons } = of;
  return (
    <div className="t-small t-second">
      <p id={name}>
        {hint
          ? t("assess-profile-hint-level", { level: t(`assess-profile-level-${hint.level}`), score: hint.score })
          : t("assess-profile-hint-later", { answered, needed })}
      </p>
      {reasons.length > 0 && (
        <ul aria-labelledby={name}>
          {reasons.map(({ factor, question, answer, points, of: most }) => (
            <li key={factor}>
              {t("assess-profile-reason", { question: law(question), answer: law(answer), points, most })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
