import { useCatalogue, type IsoDate, type RuleEntry } from "@/backend";
import { AddressField } from "@/features/address";
import { useOptions, type StepFormProps } from "@/features/stepForm";
import { DateField, type FieldProps, Segmented, SelectField, TextLine, YesNoField } from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { moment, useLawWords, useText } from "@/shared/language";
import { asksFor, noAnswer, takenPart, type AnswerDraft, type AnswerDrafts, type Heard } from "./answers";
import styles from "./monitoring.module.css";
import { useRegisterWord } from "@/features/registerWord";

export function useQuestions(): RuleEntry[] {
  return useCatalogue("monitoring_change").data ?? [];
}

/** The questions of 7.1, each beside what the registers say and what the person said before. */
export function Questions({
  id,
  label,
  value,
  error,
  onChange,
  view,
  today,
}: FieldProps<AnswerDrafts> & Pick<StepFormProps, "view" | "today">) {
  const { law } = useLawWords();
  const questions = useQuestions();
  const registration = view?.data.registration;
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={String(label)} className={styles.questions}>
      {error && <p className="t-small t-bad">{error}</p>}
      {questions.map((question, at) => (
        <Question
          key={question.code}
          question={question}
          title={`${String(at + 1)}. ${law(question)}`}
          draft={value[question.code] ?? noAnswer}
          heard={view?.changes.find(({ change }) => change === question.code)}
          said={registration?.monitoring.gathered.findLast(({ answer }) => answer.change === question.code)?.at}
          measures={takenPart(registration?.referrals)}
          today={today}
          onChange={(draft) => {
            onChange({ ...value, [question.code]: draft });
          }}
        />
      ))}
    </div>
  );
}

function Question({
  question,
  title,
  draft,
  heard,
  said,
  measures,
  today,
  onChange,
}: {
  question: RuleEntry;
  title: string;
  draft: AnswerDraft;
  heard: Heard | undefined;
  /** When the person spoke of it since the last check. */
  said: string | undefined;
  measures: ReturnType<typeof takenPart>;
  today: IsoDate;
  onChange: (draft: AnswerDraft) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const word = useRegisterWord();
  const measureNames = useOptions("measure");
  const groups = useOptions("disability_group");
  const change = (part: Partial<AnswerDraft>) => {
    onChange({ ...draft, ...part });
  };
  const spoke = heard?.state.heard === "changed" ? heard.state : undefined;
  const field = asksFor(question.code);
  const yes = draft.changed === "yes";
  return (
    <FieldBlock
      title={title}
      note={
        <>
          {heard && <span className={spoke ? "t-warn" : undefined}>{word(heard, today)}</span>}
          {said && <span> {t("change-said", { at: moment(said, today) })}</span>}
        </>
      }
    >
      <YesNoField
        label={t("change-changed")}
        value={draft.changed}
        onChange={(changed) => {
          const from = changed === "yes" && spoke;
          change({
            changed,
            ...(from
              ? {
                  source: "register" as const,
                  since: draft.since || (spoke.since ?? ""),
                  measure: draft.measure || (spoke.measure ?? ""),
                }
              : {}),
          });
        }}
      />
      {yes && (
        <Fields columns={2}>
          <DateField
            label={t("change-since")}
            value={draft.since}
            today={today}
            onChange={(since) => {
              change({ since });
            }}
          />
          {question.options.length > 0 && (
            <SelectField
              label={t("change-option")}
              value={draft.option}
              options={question.options.map((option) => ({ code: option.code, label: law(option) }))}
              onChange={(option) => {
                change({ option });
              }}
            />
          )}
          {field === "disability" && (
            <>
              <SelectField
                label={t("field-disability")}
                value={draft.group}
                options={groups}
                onChange={(group) => {
                  change({ group });
                }}
              />
              <DateField
                label={t("edit-card-disability-to")}
                value={draft.groupTo}
                today={today}
                side="future"
                onChange={(groupTo) => {
                  change({ groupTo });
                }}
              />
            </>
          )}
          {measures.length > 0 && (
            <SelectField
              label={t("change-measure")}
              value={draft.measure}
              options={measures.map(({ id, measure, provider }) => ({
                code: id,
                label: `${measureNames.find(({ code }) => code === measure)?.label ?? measure}, ${provider.name}`,
              }))}
              onChange={(measure) => {
                change({ measure });
              }}
            />
          )}
        </Fields>
      )}
      {yes && field === "lives-at" && (
        <AddressField
          label={t("field-lives-at")}
          value={draft.address}
          onChange={(address) => {
            change({ address });
          }}
        />
      )}
      {yes && spoke && (
        <Segmented
          label={t("change-source")}
          value={draft.source}
          segments={[
            { value: "register", label: t("change-source-register") },
            { value: "said", label: t("change-source-said") },
          ]}
          onChange={(source) => {
            change({ source });
          }}
        />
      )}
      {draft.changed !== "" && (
        <TextLine
          label={t(draft.changed === "no" && spoke ? "change-note-denies" : "change-note")}
          value={draft.note}
          autoComplete="off"
          onChange={(event) => {
            change({ note: event.currentTarget.value });
          }}
        />
      )}
    </FieldBlock>
  );
}
