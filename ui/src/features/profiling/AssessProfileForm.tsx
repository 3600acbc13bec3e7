import { useMemo, useState } from "react";
import { useCatalogue, useProfileHint, type Level, type ProfileHints } from "@/backend";
import type { AssessmentForm_Deserialize, AssessmentForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { ChoiceGroup, SelectField, TextBlock } from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import { FactorNames } from "./FactorNames";
import { Hint } from "./Hint";

const levels: readonly Level[] = ["high", "middle", "low"];

interface Values {
  interview: string;
  answers: Record<string, string>;
  potential: Level | "";
  motivation: Level | "";
  why: string;
}

/** 3.4: the interview, and two levels by the specialist's own hand, each with its hint beside it. */
export function AssessProfileForm(props: StepFormProps) {
  return (
    <FactorNames list="motivation_question">
      <Filling {...props} />
    </FactorNames>
  );
}

function Filling(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const questions = useCatalogue("motivation_question").data ?? [];
  const profile = props.view?.data.profile;
  const before = profile?.assessment;
  const initial = useMemo<Values>(
    () => ({
      interview: before?.interview ?? "",
      answers: Object.fromEntries((before?.answers ?? []).map(({ factor, option }) => [factor, option ?? ""])),
      potential: before?.potential ?? "",
      motivation: before?.motivation ?? "",
      why: before?.why ?? "",
    }),
    [before],
  );
  // Counted by the desk from what is typed; the law counts once more when it is recorded.
  const [hints, setHints] = useState<ProfileHints | null>(null);
  const departs = (scale: keyof ProfileHints, level: Level | "") => {
    const hint = hints?.[scale].hint;
    return level !== "" && hint !== null && hint !== undefined && hint.level !== level;
  };
  const form = useActForm<Values>(props, {
    initial,
    check: ({ potential, motivation, why }) => ({
      ...(potential === "" ? { potential: t("assess-profile-level-missing") } : {}),
      ...(motivation === "" ? { motivation: t("assess-profile-level-missing") } : {}),
      ...((departs("potential", potential) || departs("motivation", motivation)) && why.trim() === ""
        ? { why: t("assess-profile-why-missing") }
        : {}),
    }),
    toForm: ({ interview, answers, potential, motivation, why }): AssessmentForm_Deserialize => ({
      interview: interview.trim() || null,
      answers: questions.map(({ code }) => ({ factor: code, option: answers[code] || null })),
      potential: potential || null,
      motivation: motivation || null,
      why: why.trim() || null,
    }),
    fromForm: (form: AssessmentForm_Serialize) => ({
      interview: form.interview ?? "",
      answers: Object.fromEntries(form.answers.map(({ factor, option }) => [factor, option ?? ""])),
      potential: form.potential ?? "",
      motivation: form.motivation ?? "",
      why: form.why ?? "",
    }),
  });
  const answers = form.field("answers");
  const given = questions.map(({ code }) => ({ factor: code, option: answers.value[code] || null }));
  const counted = useProfileHint(props.file, given).data ?? null;
  if (counted !== hints) setHints(counted);
  const cards = (scale: keyof ProfileHints) =>
    levels.map((level, at) => {
      const hint = hints?.[scale].hint;
      return {
        value: level,
        title: t(`assess-profile-level-${level}`),
        note: hint?.level === level ? t("assess-profile-hint", { score: hint.score }) : undefined,
        letter: `Digit${String(at + 1)}`,
      };
    });
  return (
    <ActForm form={form}>
      <TextBlock {...form.text("interview")} minRows={3} maxRows={12} />
      <FieldBlock title={t("assess-profile-answers")} note={t("assess-profile-answers-note")}>
        <Fields columns={2}>
          {questions.map((question, at) => (
            <SelectField
              key={question.code}
              id={at === 0 ? answers.id : `${answers.id}-${question.code}`}
              label={law(question)}
              value={answers.value[question.code] ?? ""}
              empty={t("fill-profile-not-counted")}
              options={question.options.map((option) => ({ code: option.code, label: law(option) }))}
              onChange={(option) => {
                answers.onChange({ ...answers.value, [question.code]: option });
              }}
            />
          ))}
        </Fields>
      </FieldBlock>
      <ChoiceGroup
        {...form.field("potential")}
        label={t("assess-profile-potential")}
        value={form.values.potential || null}
        choices={cards("potential")}
      />
      <Hint of={hints?.potential} />
      <ChoiceGroup
        {...form.field("motivation")}
        label={t("assess-profile-motivation")}
        value={form.values.motivation || null}
        choices={cards("motivation")}
      />
      <Hint of={hints?.motivation} />
      <TextBlock {...form.text("why")} description={t("assess-profile-why-note")} />
    </ActForm>
  );
}
