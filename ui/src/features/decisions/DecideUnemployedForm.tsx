import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { DecisionForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, GroundField, SelectField, TextBlock, type Choice } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { day, useLawWords, useText } from "@/shared/language";

type Verdict = DecisionForm_Deserialize["verdict"];
interface Values {
  verdict: Verdict | "";
  ground: string;
  explanation: string;
  reason: string;
  note: string;
}

/** 5.5: the three outcomes of a draft. Nobody decides a draft of their own. */
export function DecideUnemployedForm(props: StepFormProps) {
  const t = useText();
  const draft = props.view?.draft;
  if (draft?.own)
    return (
      <Note tone="warn" title={t("decisions-own")}>
        {t("decisions-own-way")}
      </Note>
    );
  return <Decision {...props} />;
}

function Decision(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const draft = props.view?.draft;
  const grounds = (useCatalogue("refusal").data ?? []).filter((entry) => entry.kind === "unemployed");
  const reasons = useOptions("return_reason");
  const proposed = draft?.ground ?? "";
  const initial = useMemo<Values>(
    () => ({ verdict: "", ground: proposed, explanation: "", reason: "", note: "" }),
    [proposed],
  );
  const form = useActForm<Values>(props, {
    initial,
    check: ({ verdict, ground, explanation, reason }) => {
      if (verdict === "") return { verdict: t("decide-unemployed-verdict-missing") };
      if (verdict === "refuse")
        return {
          ...(ground === "" ? { ground: t("decide-unemployed-ground-missing") } : {}),
          ...(explanation.trim() === "" ? { explanation: t("decide-unemployed-explanation-missing") } : {}),
        };
      if (verdict === "send-back" && reason === "") return { reason: t("decide-unemployed-reason-missing") };
      return {};
    },
    toForm: ({ verdict, ground, explanation, reason, note }): DecisionForm_Deserialize | undefined => {
      switch (verdict) {
        case "":
          return undefined;
        case "register":
          return { verdict };
        case "refuse":
          return { verdict, ground, explanation: explanation.trim() };
        case "send-back":
          return { verdict, reason, note: note.trim() || null };
      }
    },
  });
  const { verdict } = form.values;
  const ground = grounds.find((entry) => entry.code === proposed);
  const choices: Choice<Verdict>[] = [
    {
      value: "register",
      title: t("decide-unemployed-register"),
      note: t("decide-unemployed-register-note", {
        today: day(props.today),
        plan: draft ? day(draft.planBy) : "",
      }),
      letter: "KeyA",
    },
    { value: "refuse", title: t("decide-unemployed-refuse"), note: t("decide-unemployed-refuse-note"), letter: "KeyD" },
    {
      value: "send-back",
      title: t("decide-unemployed-send-back"),
      note: t("decide-unemployed-send-back-note"),
      letter: "KeyR",
    },
  ];
  return (
    <ActForm
      form={form}
      submitText={t(verdict === "" ? "decide-unemployed-submit" : `decide-unemployed-do-${verdict}`)}
    >
      {draft && (
        <p className="t-small t-second">
          {ground ? t("decide-unemployed-proposes-refusal", { ground: law(ground) }) : t("decide-unemployed-proposes")}
        </p>
      )}
      <ChoiceGroup
        {...form.field("verdict")}
        label={t("decide-unemployed-verdict")}
        value={verdict || null}
        choices={choices}
      />
      {verdict === "refuse" && (
        <Fields columns={2}>
          <GroundField {...form.field("ground")} grounds={grounds} />
          <TextBlock {...form.text("explanation")} />
        </Fields>
      )}
      {verdict === "send-back" && (
        <Fields columns={2}>
          <SelectField {...form.field("reason")} options={reasons} />
          <TextBlock {...form.text("note")} />
        </Fields>
      )}
    </ActForm>
  );
}
