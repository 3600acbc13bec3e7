import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { ProfileForm_Deserialize, ProfileForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { useFoundText } from "@/shared/conditions";
import { SelectField, TextBlock } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import { FactorNames } from "./FactorNames";

/** 3.1: each factor as the card already tells it, corrected by the specialist. What nobody knows does not count. */
export function FillProfileForm(props: StepFormProps) {
  return (
    <FactorNames list="profile_factor">
      <Filling {...props} />
    </FactorNames>
  );
}

function Filling(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const factors = useCatalogue("profile_factor").data ?? [];
  const education = useOptions("education_level");
  const languages = useOptions("language_level");
  const driving = useOptions("driving_category");
  const names = useMemo(
    () => new Map([...education, ...languages, ...driving].map(({ code, label }) => [code, label] as const)),
    [education, languages, driving],
  );
  const found = useFoundText(names);
  const prefill = props.view?.profilePrefill;
  const kept = props.view?.data.profile?.factors;
  const why = props.view?.data.profile?.why;
  const initial = useMemo(() => {
    const told = (prefill ?? []).map(({ factor, option }) => [factor, option ?? ""] as const);
    const saved = (kept ?? []).map(({ factor, option }) => [factor, option ?? ""] as const);
    return { factors: Object.fromEntries<string>([...told, ...saved]), why: why ?? "" };
  }, [prefill, kept, why]);
  const form = useActForm<{ factors: Record<string, string>; why: string }>(props, {
    initial,
    toForm: ({ factors: chosen, why }): ProfileForm_Deserialize => ({
      factors: factors.map(({ code }) => ({ factor: code, option: chosen[code] || null })),
      why: why.trim() || null,
    }),
    fromForm: (form: ProfileForm_Serialize) => ({
      factors: Object.fromEntries(form.factors.map(({ factor, option }) => [factor, option ?? ""])),
      why: form.why ?? "",
    }),
    fieldOf: () => "factors",
  });
  const field = form.field("factors");
  return (
    <ActForm form={form}>
      <p className="t-small t-second">{t("fill-profile-note")}</p>
      <Fields columns={2}>
        {factors.map((factor, at) => {
          const known = prefill?.find((line) => line.factor === factor.code);
          return (
            <SelectField
              key={factor.code}
              id={at === 0 ? field.id : `${field.id}-${factor.code}`}
              label={law(factor)}
              description={known?.value_text ? found(known.value_text) : t("fill-profile-unknown")}
              value={field.value[factor.code] ?? ""}
              empty={t("fill-profile-not-counted")}
              options={factor.options.map((option) => ({ code: option.code, label: law(option) }))}
              error={at === 0 ? field.error : undefined}
              onChange={(option) => {
                field.onChange({ ...field.value, [factor.code]: option });
              }}
            />
          );
        })}
      </Fields>
      <TextBlock {...form.text("why")} description={t("fill-profile-why-note")} />
    </ActForm>
  );
}
