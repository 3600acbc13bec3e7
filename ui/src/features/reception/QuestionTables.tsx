/** Questions of the survey that take a small table: languages with their levels, dependants by their number. */
import { TextInput } from "@mantine/core";
import { useOptions } from "@/features/stepForm";
import { SelectField, type Option } from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { Draft } from "./survey";

export function LanguageRows({
  languages,
  ...rest
}: {
  id?: string;
  label: string;
  error: string | undefined;
  languages: Option[];
  rows: Draft["languages"];
  onChange: (rows: Draft["languages"]) => void;
}) {
  const t = useText();
  const levels = useOptions("language_level");
  return (
    <Rows {...rest} blank={{ language: "", level: "" }} addText={t("record-survey-add-language")}>
      {(row, set) => (
        <Fields>
          <SelectField
            label={t("record-survey-language")}
            value={row.language}
            options={languages}
            onChange={(language) => {
              set({ language });
            }}
          />
          <SelectField
            label={t("record-survey-level")}
            value={row.level}
            options={levels}
            onChange={(level) => {
              set({ level });
            }}
          />
        </Fields>
      )}
    </Rows>
  );
}

export function DependantCounts({
  id,
  label,
  error,
  value,
  change,
}: {
  id?: string;
  label: string;
  error: string | undefined;
  value: Draft;
  change: (part: Partial<Draft>) => void;
}) {
  const t = useText();
  const count = (name: keyof Draft["dependants"]) => ({
    label: t(`record-survey-dependants-${name}`),
    inputMode: "numeric" as const,
    value: value.dependants[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const digits = event.currentTarget.value.replace(/\D/g, "").slice(0, 2);
      change({ dependants: { ...value.dependants, [name]: digits } });
    },
  });
  return (
    <fieldset>
      <legend className="t-head">{label}</legend>
      <Fields columns={3}>
        <TextInput {...(id ? { id } : {})} {...count("under3")} error={error} />
        <TextInput {...count("under18")} />
        <TextInput {...count("adults")} />
      </Fields>
    </fieldset>
  );
}
