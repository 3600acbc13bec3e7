import { useEffect } from "react";
import { useDesk, useSearch, type Hit } from "@/backend";
import { comingWords } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";

/** What is known of an ИИН: the case that has it already, or none. */
export interface Known {
  iin: string;
  hit: Hit | null;
}

/** The case that this ИИН has already, with the three ways: open it, go on knowingly, or take the ИИН back. */
export function KnownCase({
  iin,
  known,
  goesOn,
  onKnown,
  onContinue,
  onCancel,
}: {
  iin: string;
  known: Known | undefined;
  goesOn: boolean;
  onKnown: (known: Known) => void;
  onContinue: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const { data, isPlaceholderData, isError } = useSearch(iin);
  const found = data?.find((candidate) => candidate.iin === iin);
  const answered = (data !== undefined && !isPlaceholderData) || isError;
  useEffect(() => {
    if (answered && (known?.iin !== iin || known.hit?.file !== found?.file)) onKnown({ iin, hit: found ?? null });
  }, [answered, found, iin, known, onKnown]);
  const hit = known?.iin === iin ? known.hit : null;
  const progress = useDesk()?.progress;
  if (!hit)
    return answered && progress ? (
      <Note tone="warn" title={t("record-visit-known-coming")}>
        {t("record-visit-known-coming-how")} {comingWords(t, progress)}
      </Note>
    ) : null;
  return (
    <Note tone="warn" title={t("record-visit-known", { name: hit.name })} live>
      <p className="t-small t-second">
        {[groupIin(hit.iin), t(`stage-${hit.stage}`), law(hit.centre), hit.number].filter(Boolean).join(" · ")}
      </p>
      <p>{t(goesOn ? "record-visit-known-goes-on" : "record-visit-known-why")}</p>
      <div className="row">
        <a className="t-link" data-testid="known-open" href={`#/case/${hit.file}/1/record-visit`}>
          {t("record-visit-open-known")}
        </a>
        {!goesOn && (
          <ActButton small testId="known-continue" onAct={onContinue}>
            {t("record-visit-known-continue")}
          </ActButton>
        )}
        <ActButton small testId="known-cancel" onAct={onCancel}>
          {t("record-visit-known-cancel")}
        </ActButton>
      </div>
    </Note>
  );
}
