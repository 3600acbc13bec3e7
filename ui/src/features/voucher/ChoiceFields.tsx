import { useCallback } from "react";
import { useBackend, useProfession, useRecognitionCentres, type Profession } from "@/backend";
import { Note } from "@/shared/feedback";
import { ClassifierField, SelectField, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import type { ChoiceDraft } from "./choice";
import styles from "./voucher.module.css";

const FOUND_MAX = 20;

/** Profession by the register, its level, and a centre accredited for it. What the standard demands is said at once. */
export function ChoiceFields({
  id,
  value,
  onChange,
  error,
}: {
  id: string;
  value: ChoiceDraft;
  onChange: (value: ChoiceDraft) => void;
  error?: string | undefined;
}) {
  const t = useText();
  const { law } = useLawWords();
  const backend = useBackend();
  const profession = useProfession(value.profession?.code ?? null).data ?? null;
  const centres = useRecognitionCentres(value.profession?.code ?? null).data ?? [];
  const search = useCallback(
    async (text: string) =>
      (await backend.professions(text, FOUND_MAX)).map((found) => ({ code: found.code, label: law(found) })),
    [backend, law],
  );
  const change = (part: Partial<ChoiceDraft>) => {
    onChange({ ...value, ...part });
  };
  return (
    <div id={id} tabIndex={-1} className={styles.choice}>
      <Fields columns={2}>
        <ClassifierField
          id={`${id}-profession`}
          label={t("voucher-profession")}
          description={t("voucher-profession-note")}
          value={value.profession}
          error={error}
          search={search}
          recentKey="professions"
          onChange={(chosen) => {
            change({ profession: chosen, level: "", centre: "", centreName: "" });
          }}
        />
        <SelectField
          label={t("voucher-level")}
          value={value.level}
          options={(profession?.levels ?? [])
            .filter(({ level }) => level > 0)
            .map(({ level }) => ({ code: String(level), label: t("voucher-level-of", { level }) }))}
          disabled={profession === null}
          onChange={(level) => {
            change({ level });
          }}
        />
        {value.profession === null && (
          <TextLine
            label={t("voucher-other")}
            description={t("voucher-other-note")}
            value={value.other}
            onChange={(event) => {
              change({ other: event.currentTarget.value });
            }}
          />
        )}
        <SelectField
          label={t("voucher-centre")}
          description={t("voucher-centre-note")}
          value={value.centre}
          options={centres.map((centre) => ({
            code: centre.code,
            label: `${law(centre)} · ${law({ kk: centre.place_kk, ru: centre.place_ru })}`,
          }))}
          onChange={(code) => {
            const centre = centres.find((candidate) => candidate.code === code);
            change({ centre: code, centreName: centre ? law(centre) : "" });
          }}
        />
      </Fields>
      <Demands profession={profession} level={value.level} />
    </div>
  );
}

/** Papers of the standard, before anybody is sent home for them. */
function Demands({ profession, level }: { profession: Profession | null; level: string }) {
  const t = useText();
  const levels = profession?.levels ?? [];
  const chosen = levels.find((one) => String(one.level) === level) ?? (levels.length === 1 ? levels[0] : undefined);
  if (!chosen) return null;
  if (!chosen.education && chosen.experience_years === 0) return <Note>{t("voucher-demands-nothing")}</Note>;
  return (
    <Note tone="warn" title={t("voucher-demands")}>
      {[
        chosen.education ? t("voucher-demands-education") : null,
        chosen.experience_years > 0 ? t("voucher-demands-experience", { years: chosen.experience_years }) : null,
      ]
        .filter(Boolean)
        .join(" ")}
    </Note>
  );
}
