import { useCallback } from "react";
import { useCatalogue } from "@/backend";
import { ClassifierField, SelectField, TextBlock, TextLine, type FieldProps } from "@/shared/fields";
import { byAlphabet, countryCodes, useLanguage, useLawWords, useText } from "@/shared/language";

/** One line of text inside a wider field. */
export function Line({
  onChange,
  digits,
  ...rest
}: Omit<FieldProps<string>, "onBlur"> & {
  /** Most digits of a whole number; absent = any text. */
  digits?: number;
}) {
  return (
    <TextLine
      {...rest}
      autoComplete="off"
      {...(digits ? { inputMode: "numeric" as const } : {})}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(digits ? typed.replace(/\D/g, "").slice(0, digits) : typed);
      }}
    />
  );
}

/** Several lines inside a wider field. */
export function Block({ onChange, ...rest }: Omit<FieldProps<string>, "onBlur">) {
  return (
    <TextBlock
      {...rest}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** Options of a survey's question, which the card shares. */
export function useQuestionOptions(code: string): { code: string; label: string }[] {
  const { law } = useLawWords();
  const { data } = useCatalogue("question");
  const question = data?.find((candidate) => candidate.code === code);
  return (question?.options ?? []).map((option) => ({ code: option.code, label: law(option) }));
}
export function QuestionSelect({ question, ...rest }: FieldProps<string> & { question: string }) {
  return <SelectField {...rest} options={useQuestionOptions(question)} />;
}

/** A country by its name or code; the card keeps the code. */
export function CountryField({ value, onChange, ...rest }: FieldProps<string>) {
  const t = useText();
  const { language } = useLanguage();
  const search = useCallback(
    (text: string) => {
      const wanted = text.toLocaleLowerCase();
      const found = countryCodes
        .map((code) => ({ code, label: t(`country-${code}`) }))
        .filter(({ code, label }) => `${label} ${code}`.toLocaleLowerCase().includes(wanted))
        .sort((a, b) => byAlphabet(language)(a.label, b.label));
      return Promise.resolve(found.slice(0, 20));
    },
    [language, t],
  );
  const known = countryCodes.includes(value);
  return (
    <ClassifierField
      {...rest}
      value={value === "" ? null : { code: value, label: known ? t(`country-${value}`) : value }}
      search={search}
      onChange={(option) => {
        onChange(option?.code ?? "");
      }}
    />
  );
}
