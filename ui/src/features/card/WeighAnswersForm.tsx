import type { Compared, Verdict } from "@/backend";
import type { CardField, WeighForm_Deserialize, WeighForm_Serialize } from "@/backend/bindings";
import { useCardWords } from "@/features/cardWords";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import {
  ChoiceGroup,
  Comparison,
  TextBlock,
  YesNoField,
  type ComparisonLine,
  type TakenFrom,
  type YesNo,
} from "@/shared/fields";
import { Note } from "@/shared/feedback";
import { FieldBlock } from "@/shared/forms";
import { moment, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import styles from "./card.module.css";

interface Values {
  choices: Partial<Record<CardField, TakenFrom>>;
  warnings: Record<string, { proceed: YesNo; note: string } | undefined>;
  verdict: Verdict | "";
  note: string;
}
const empty: Values = { choices: {}, warnings: {}, verdict: "", note: "" };
const verdicts: readonly Verdict[] = ["reliable", "corrected", "unreliable"];

/** 2.3: what was said beside what a register gave; each difference chosen, each warning answered, then the verdict. */
export function WeighAnswersForm(props: StepFormProps) {
  const t = useText();
  const named = useCodeName();
  const { text: said } = useCardWords();
  const compared = props.view?.comparison ?? [];
  const warnings = props.view?.warnings ?? [];
  const differing = compared.filter((line) => line.differs);
  // A name that is only written otherwise, address, work and studies may be taken from the register, and may stay.
  const open = differing.filter((line) => line.choice_needed);
  const form = useActForm<Values>(props, {
    initial: empty,
    check: (values) => ({
      ...(values.verdict !== "unreliable" && open.some((line) => !values.choices[line.field])
        ? { choices: t("weigh-answers-choose") }
        : {}),
      ...(values.verdict !== "unreliable" && warnings.some((line) => !values.warnings[line.register]?.proceed)
        ? { warnings: t("weigh-answers-answer") }
        : {}),
      ...(values.verdict === "" ? { verdict: t("weigh-answers-verdict-missing") } : {}),
    }),
    toForm: (values): WeighForm_Deserialize | undefined =>
      values.verdict === ""
        ? undefined
        : {
            choices: differing.flatMap(({ field }) => {
              const take = values.choices[field];
              return take ? [{ field, take }] : [];
            }),
            warnings: warnings.flatMap(({ register }) => {
              const answer = values.warnings[register];
              if (!answer?.proceed) return [];
              return [{ register, proceed: answer.proceed === "yes", note: answer.note.trim() || null }];
            }),
            verdict: values.verdict,
            note: values.note.trim() || null,
          },
    fromForm: ({ choices: taken, warnings: answered, verdict, note }: WeighForm_Serialize) => ({
      choices: Object.fromEntries(taken.map(({ field, take }) => [field, take])),
      warnings: Object.fromEntries(
        answered.map(({ register, proceed, note: why }) => [
          register,
          { proceed: proceed ? ("yes" as const) : ("no" as const), note: why ?? "" },
        ]),
      ),
      verdict,
      note: note ?? "",
    }),
    fieldOf: (field) => (warnings.some((line) => line.register === field) ? "warnings" : "choices"),
  });
  const choices = form.field("choices");
  const answers = form.field("warnings");
  const lineOf = (line: Compared): ComparisonLine => ({
    field: line.field,
    label: t(`field-${line.field}`),
    said: line.said ? said(line.said) : t("weigh-answers-not-said"),
    given: said(line.register),
    source: `${named(line.from)} · ${moment(line.at, props.today)}`,
    verdict: line.differs ? "differs" : line.said ? "equal" : "onlyRegister",
  });
  return (
    <ActForm form={form}>
      <div id={choices.id} tabIndex={-1}>
        {compared.length === 0 ? (
          <Note>{t("weigh-answers-nothing")}</Note>
        ) : (
          <Comparison
            lines={compared.map(lineOf)}
            choices={choices.value}
            onChoose={(field, side) => {
              choices.onChange({ ...choices.value, [field]: side });
            }}
            saidAt={t("weigh-answers-said")}
            givenAt={t("weigh-answers-given")}
          />
        )}
        {differing.length > open.length && <p className="t-small t-second">{t("weigh-answers-may-stay")}</p>}
        {choices.error && <p className="t-small t-bad">{choices.error}</p>}
      </div>
      {warnings.length > 0 && (
        <FieldBlock title={t("weigh-answers-warnings")}>
          <div id={answers.id} tabIndex={-1} className={styles.warning}>
            {warnings.map((warning) => {
              const answer = answers.value[warning.register] ?? { proceed: "" as const, note: "" };
              const change = (part: Partial<typeof answer>) => {
                answers.onChange({ ...answers.value, [warning.register]: { ...answer, ...part } });
              };
              return (
                <Note
                  key={warning.register}
                  tone="warn"
                  title={`${named(warning.register)} · ${moment(warning.at, props.today)}`}
                >
                  <p>{t(`warning-${warning.code}`, { detail: warning.detail })}</p>
                  <YesNoField
                    label={t("weigh-answers-proceed")}
                    value={answer.proceed}
                    onChange={(proceed) => {
                      change({ proceed });
                    }}
                  />
                  <TextBlock
                    label={t("weigh-answers-why")}
                    value={answer.note}
                    minRows={1}
                    onChange={(event) => {
                      change({ note: event.currentTarget.value });
                    }}
                  />
                </Note>
              );
            })}
          </div>
          {answers.error && <p className="t-small t-bad">{answers.error}</p>}
        </FieldBlock>
      )}
      <ChoiceGroup
        {...form.field("verdict")}
        label={t("weigh-answers-verdict")}
        columns={3}
        value={form.values.verdict || null}
        choices={verdicts.map((verdict, at) => ({
          value: verdict,
          title: t(`verdict-${verdict}`),
          note: t(`verdict-${verdict}-note`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
