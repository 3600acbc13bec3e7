import { useMemo } from "react";
import { useCatalogue, type Lang, type Part, type RuleEntry } from "@/backend";
import type { ApplicationForm_Deserialize, ApplicationForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import {
  IinField,
  NameFields,
  Segmented,
  SelectField,
  TextLine,
  YesNoField,
  isIin,
  nameOf,
  noName,
  partsOf,
  type NameParts,
  type YesNo,
} from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { lawWords, useLawWords, useText } from "@/shared/language";
import styles from "./card.module.css";

interface ParticipantDraft {
  part: Part | "";
  name: NameParts;
  basis: string;
  iin: string;
}
interface Values {
  language: Lang;
  method: string;
  consents: Record<string, YesNo>;
  participants: ParticipantDraft[];
}
const parts: readonly Part[] = ["guardian", "representative", "interpreter", "signer"];
const nobody: ParticipantDraft = { part: "", name: noName, basis: "", iin: "" };

/** 2.1: the application, each consent with the text that is read, and who took part beside the person. */
export function TakeApplicationForm(props: StepFormProps) {
  const { data } = useCatalogue("consent");
  return data ? <Application {...props} consents={data} /> : null;
}

function Application({ consents, ...props }: StepFormProps & { consents: RuleEntry[] }) {
  const t = useText();
  const { law } = useLawWords();
  const methods = useOptions("sign_method");
  const language = props.view?.header.languageOfService === "kk" ? "kk" : "ru";
  const initial = useMemo<Values>(() => ({ language, method: "", consents: {}, participants: [] }), [language]);
  const form = useActForm<Values>(props, {
    initial,
    check: (values) => ({
      ...(values.method === "" ? { method: t("take-application-method-missing") } : {}),
      ...(consents.some(({ code }) => !values.consents[code]) ? { consents: t("take-application-unanswered") } : {}),
      ...(values.participants.some((one) => !whole(one)) ? { participants: t("take-application-part-missing") } : {}),
    }),
    toForm: (values): ApplicationForm_Deserialize => ({
      language: values.language,
      method: values.method,
      consents: consents.map(({ code }) => ({ kind: code, given: values.consents[code] === "yes" })),
      participants: values.participants.flatMap(({ part, name, basis, iin }) => {
        const person = nameOf(name);
        return part === "" || !person ? [] : [{ part, name: person, basis: basis.trim() || null, iin: iin || null }];
      }),
    }),
    fromForm: ({ language: signed, method, consents: given, participants }: ApplicationForm_Serialize) => ({
      language: signed,
      method,
      consents: Object.fromEntries(given.map((one) => [one.kind, one.given ? "yes" : "no"])),
      participants: participants.map(({ part, name, basis, iin }) => ({
        part,
        name: partsOf(name),
        basis: basis ?? "",
        iin: iin ?? "",
      })),
    }),
    fieldOf: (field) =>
      field === "consent-method" || field === "sign_method"
        ? "method"
        : consents.some(({ code }) => code === field)
          ? "consents"
          : undefined,
  });
  const answers = form.field("consents");
  const people = form.field("participants");
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
      <Rows
        id={people.id}
        label={t("take-application-participants")}
        rows={people.value}
        onChange={people.onChange}
        blank={nobody}
        addText={t("take-application-add-participant")}
        error={people.error}
      >
        {(row, change) => (
          <Fields columns={3}>
            <NameFields
              value={row.name}
              onChange={(name) => {
                change({ name });
              }}
            />
            <SelectField
              label={t("take-application-part")}
              value={row.part}
              options={parts.map((part) => ({ code: part, label: t(`part-${part}`) }))}
              onChange={(code) => {
                change({ part: parts.find((part) => part === code) ?? "" });
              }}
            />
            <TextLine
              label={t("take-application-basis")}
              value={row.basis}
              onChange={(event) => {
                change({ basis: event.currentTarget.value });
              }}
            />
            <IinField
              label={t("field-iin")}
              value={row.iin}
              onChange={(iin) => {
                change({ iin });
              }}
            />
          </Fields>
        )}
      </Rows>
    </ActForm>
  );
}

function whole({ part, name, iin }: ParticipantDraft): boolean {
  const person = nameOf(name);
  return part !== "" && person !== null && person.surname !== "" && person.given !== "" && (iin === "" || isIin(iin));
}
