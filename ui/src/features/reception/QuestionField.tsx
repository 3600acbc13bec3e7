import { TextInput } from "@mantine/core";
import type { IsoDate, RuleEntry } from "@/backend";
import { useOptions } from "@/features/stepForm";
import {
  CheckGroup,
  DateField,
  MoneyField,
  SelectField,
  TextBlock,
  TextLine,
  YesNoField,
  type FieldProps,
  type Option,
} from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import { DependantCounts, LanguageRows } from "./QuestionTables";
import { liesAhead, shapeOf, type Draft } from "./survey";

type Props = Omit<FieldProps<Draft>, "label"> & {
  question: RuleEntry;
  label: string;
  today: IsoDate;
};

/** One question of the survey as its kind asks for it: a line of text, a choice, a table. */
export function QuestionField(props: Props) {
  return props.question.list && props.question.options.length === 0 && shapeOf(props.question) !== "occupations" ? (
    <ListedQuestion {...props} list={props.question.list} />
  ) : (
    <OwnQuestion {...props} />
  );
}

function ListedQuestion({ list, ...props }: Props & { list: string }) {
  return <Asked {...props} options={useOptions(list)} />;
}
function OwnQuestion(props: Props) {
  const { law } = useLawWords();
  return <Asked {...props} options={props.question.options.map((one) => ({ code: one.code, label: law(one) }))} />;
}

function Asked({ question, options, today, id, label, value, onChange, error }: Props & { options: Option[] }) {
  const t = useText();
  const change = (part: Partial<Draft>) => {
    onChange({ ...value, ...part });
  };
  const common = { ...(id ? { id } : {}), label, error };
  switch (shapeOf(question)) {
    case "text":
      return (
        <TextBlock
          {...common}
          minRows={1}
          maxRows={6}
          value={value.text}
          onChange={(event) => {
            change({ text: event.currentTarget.value });
          }}
        />
      );
    case "choice":
      return (
        <SelectField
          {...common}
          value={value.text}
          options={options}
          onChange={(text) => {
            change({ text });
          }}
        />
      );
    case "choices":
      return (
        <CheckGroup
          {...common}
          columns={2}
          value={value.codes}
          options={options}
          onChange={(codes) => {
            change({ codes });
          }}
        />
      );
    case "yes-no":
      return (
        <YesNoField
          {...common}
          value={value.yesNo}
          onChange={(yesNo) => {
            change({ yesNo });
          }}
        />
      );
    case "number":
      return (
        <TextInput
          {...common}
          inputMode="numeric"
          value={value.text}
          onChange={(event) => {
            change({ text: event.currentTarget.value.replace(/\D/g, "").slice(0, 6) });
          }}
        />
      );
    case "money":
      return (
        <MoneyField
          {...common}
          value={value.money}
          onChange={(money) => {
            change({ money });
          }}
        />
      );
    case "date":
      return (
        <DateField
          {...common}
          value={value.text}
          today={today}
          side={liesAhead(question.code) ? "future" : "past"}
          onChange={(text) => {
            change({ text });
          }}
        />
      );
    case "occupations":
      return (
        <Rows
          {...common}
          rows={value.codes.map((name) => ({ name }))}
          blank={{ name: "" }}
          addText={t("record-survey-add-occupation")}
          onChange={(rows) => {
            change({ codes: rows.map((row) => row.name) });
          }}
        >
          {(row, set) => (
            <TextLine
              label={t("record-survey-occupation")}
              value={row.name}
              onChange={(event) => {
                set({ name: event.currentTarget.value });
              }}
            />
          )}
        </Rows>
      );
    case "languages":
      return (
        <LanguageRows
          {...common}
          languages={options}
          rows={value.languages}
          onChange={(languages) => {
            change({ languages });
          }}
        />
      );
    case "certificates":
      return (
        <Rows
          {...common}
          rows={value.certificates}
          blank={{ name: "", issued: "" }}
          addText={t("record-survey-add-certificate")}
          onChange={(certificates) => {
            change({ certificates });
          }}
        >
          {(row, set) => (
            <Fields>
              <TextLine
                label={t("record-survey-certificate")}
                value={row.name}
                onChange={(event) => {
                  set({ name: event.currentTarget.value });
                }}
              />
              <DateField
                label={t("record-survey-certificate-issued")}
                value={row.issued}
                today={today}
                onChange={(issued) => {
                  set({ issued });
                }}
              />
            </Fields>
          )}
        </Rows>
      );
    case "dependants":
      return <DependantCounts {...common} value={value} change={change} />;
  }
}
