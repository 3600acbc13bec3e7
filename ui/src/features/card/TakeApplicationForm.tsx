import { useMemo } from "react";
import { useCatalogue, type Lang, type RuleEntry } from "@/backend";
import type { ApplicationForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Segmented, SelectField, YesNoField, type YesNo } from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { lawWords, useLawWords, useText } from "@/shared/language";
import styles from "./card.module.css";

interface Values {
  language: Lang;
  method: string;
  consents: Record<string, YesNo>;
}

/** 2.1: the application, and each consent with the text that is read. */
export function TakeApplicationForm(props: StepFormProps) {
  const { data } = useCatalogue("consent");
  return data ? <Application {...props} consents={data} /> : null;
}

function Application({ consents, ...props }: StepFormProps & { consents: RuleEntry[] }) {
  const t = useText();
  const { law } = useLawWords();
  const methods = useOptions("sign_method");
  const language = props.view?.header.languageOfService === "kk" ? "kk" : "ru";
  const initial = useMemo<Values>(() => ({ language, method: "", consents: {} }), [language]);
  const form = useActForm<Values>(props, {
    initial,
    check: (values) => ({
      ...(values.method === "" ? { method: t("take-application-method-missing") } : {}),
      ...(consents.some(({ code }) => !values.consents[code]) ? { consents: t("take-application-unanswered") } : {}),
    }),
    toForm: (values): ApplicationForm => ({
      language: values.language,
      method: values.method,
      consents: consents.map(({ code }) => ({ kind: code, given: values.consents[code] === "yes" })),
    }),
    fromForm: ({ language: signed, method, consents: given }: ApplicationForm) => ({
      language: signed,
      method,
      consents: Object.fromEntries(given.map((one) => [one.kind, one.given ? "yes" : "no"])),
    }),
    fieldOf: (field) =>
      field === "consent-method" || field === "sign_method"
        ? "method"
        : consents.some(({ code }) => code === field)
          ? "consents"
          : undefined,
  });
  const answers = form.field("consents");
  return (
    <ActForm form={form}>
      <Fields>
        <div>
          <p className="t-small t-strong">{t("take-application-language")}</p>
          <Segmented
            id="take-application-language"
            label={t("take-application-language")}
            value={form.values.language}
            onChange={(chosen) => {
              form.set("language", chosen);
            }}
            segments={[
              { value: "kk", label: t("language-kk"), lang: "kk", letter: "Digit1" },
              { value: "ru", label: t("language-ru"), lang: "ru", letter: "Digit2" },
            ]}
          />
        </div>
        <SelectField {...form.field("method")} options={methods} />
      </Fields>
      <FieldBlock title={t("take-application-consents")} note={t("take-application-consents-note")}>
        <div id={answers.id} tabIndex={-1}>
          {consents.map((consent) => (
            <div key={consent.code} className={styles.consent}>
              <YesNoField
                label={consent.required ? t("take-application-required", { consent: law(consent) }) : law(consent)}
                value={answers.value[consent.code] ?? ""}
                onChange={(answer) => {
                  answers.onChange({ ...answers.value, [consent.code]: answer });
                }}
              />
              {consent.text && (
                <p className="t-small t-second" lang={form.values.language}>
                  {lawWords(consent.text, form.values.language)}
                </p>
              )}
            </div>
          ))}
        </div>
        {answers.error && <p className="t-small t-bad">{answers.error}</p>}
      </FieldBlock>
    </ActForm>
  );
}
