import { IconEyeOff, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "@/shared/actions";
import { useLawWords, useText } from "@/shared/language";
import { useItemName, type ItemDraft, type Suggestion } from "./items";
import styles from "./plan.module.css";

/** 6.3: what suits this person and why. For staff only: nothing of it goes into the plan or onto paper. */
export function Suggestions({
  suggestions,
  rows,
  onAdd,
}: {
  suggestions: readonly Suggestion[];
  rows: readonly ItemDraft[];
  onAdd: (suggestion: Suggestion) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const { name } = useItemName();
  const [reasons, setReasons] = useState(false);
  const hide = () => {
    setReasons(false);
  };
  const best = suggestions.filter(({ recommended }) => recommended);
  if (best.length === 0) return null;
  return (
    <section className={styles.suggestions} aria-label={t("plan-suggestions")}>
      <p className="row t-small t-second">
        <span className="t-head">{t("plan-suggestions")}</span>
        <IconEyeOff size={14} aria-hidden />
        {t("plan-suggestions-note")}
        {/* They come from section 3, and the person may sit beside: seen only while the button or its key is held. */}
        <button
          type="button"
          className="t-link end"
          aria-pressed={reasons}
          onPointerDown={() => {
            setReasons(true);
          }}
          onPointerUp={hide}
          onPointerLeave={hide}
          onBlur={hide}
          onKeyDown={(event) => {
            if (event.key === " " || event.key === "Enter") setReasons(true);
          }}
          onKeyUp={hide}
        >
          {t("plan-suggestions-why")}
        </button>
      </p>
      <ul>
        {best.map((suggestion) => {
          const { kind, measure, why, unmet } = suggestion;
          const words = name(suggestion);
          const inPlan = rows.some((row) => row.kind === kind && row.measure === (measure ?? ""));
          return (
            <li key={`${kind} ${measure ?? ""}`} className={styles.suggestion}>
              <span>
                <span className="t-strong">{words}</span>
                {reasons && why && <span className={`${styles.evidence ?? ""} t-small t-second`}>{law(why)}</span>}
                {unmet.length > 0 && (
                  <span className={`${styles.evidence ?? ""} t-small t-warn`}>
                    {unmet
                      .map((one) => t(one.unknown ? "plan-unmet-unknown" : "plan-unmet", { condition: law(one.words) }))
                      .join("; ")}
                  </span>
                )}
              </span>
              {inPlan ? (
                <span className="t-small t-second">{t("plan-suggestion-in")}</span>
              ) : (
                <ActButton
                  small
                  icon={<IconPlus size={14} aria-hidden />}
                  onAct={() => {
                    onAdd(suggestion);
                  }}
                >
                  <span aria-hidden>{t("plan-suggestion-add")}</span>
                  <span className="only-screen-reader">{`${t("plan-suggestion-add")} ${words}`}</span>
                </ActButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
