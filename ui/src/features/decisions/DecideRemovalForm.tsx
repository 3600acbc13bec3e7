import { useDeskStatus } from "@/backend";
import type { RemovalDecisionForm_Deserialize, RemovalDecisionForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, SelectField, TextBlock } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { removalDraft } from "./removalDraft";

type Verdict = RemovalDecisionForm_Deserialize["verdict"];
interface Values {
  verdict: Verdict | "";
  explanation: string;
  reason: string;
  note: string;
}
const empty: Values = { verdict: "", explanation: "", reason: "", note: "" };

/** 8.2: remove, keep, or give the draft back. Nobody decides a draft of their own. */
export function DecideRemovalForm(props: StepFormProps) {
  const t = useText();
  const session = useDeskStatus().data?.session;
  const draft = removalDraft(props.view);
  if (draft && draft.author === session?.id)
    return (
      <Note tone="warn" title={t("decisions-own")}>
        {t("decisions-own-way")}
      </Note>
    );
  return <Decision {...props} />;
}

function Decision(props: StepFormProps) {
  const t = useText();
  const named = useCodeName();
  const reasons = useOptions("return_reason");
  const draft = removalDraft(props.view);
  const form = useActForm<Values, RemovalDecisionForm_Serialize>(props, {
    initial: empty,
    check: ({ verdict, explanation, reason }) => {
      if (verdict === "") return { verdict: t("decide-removal-verdict-missing") };
      if (verdict === "keep" && explanation.trim() === "")
        return { explanation: t("decide-removal-explanation-missing") };
      if (verdict === "send-back" && reason === "") return { reason: t("decide-removal-reason-missing") };
      return {};
    },
    toForm: ({ verdict, explanation, reason, note }): RemovalDecisionForm_Deserialize | undefined => {
      switch (verdict) {
        case "":
          return undefined;
        case "remove":
          return { verdict };
        case "keep":
          return { verdict, explanation: explanation.trim() };
        case "send-back":
          return { verdict, reason, note: note.trim() || null };
      }
    },
    fromForm: (form) =>
      form.verdict === "send-back"
        ? { verdict: form.verdict, reason: form.reason, note: form.note ?? "" }
        : { ...form },
  });
  const { verdict } = form.values;
  const from = draft?.effective.from === "event" ? draft.effective.day : props.today;
  return (
    <ActForm form={form} submitText={t(verdict === "" ? "decide-removal-submit" : `decide-removal-do-${verdict}`)}>
      {draft && (
        <p className="t-small t-second">
          {t("decide-removal-proposes", { ground: named(draft.ground, "removal"), date: day(from) })}
        </p>
      )}
      <ChoiceGroup
        {...form.field("verdict")}
        label={t("decide-removal-verdict")}
        value={verdict || null}
        choices={[
          {
            value: "remove",
            title: t("decide-removal-remove"),
            note: t("decide-removal-remove-note", { date: day(from) }),
            letter: "KeyA",
          },
          { value: "keep", title: t("decide-removal-keep"), note: t("decide-removal-keep-note"), letter: "KeyD" },
          {
            value: "send-back",
            title: t("decide-removal-send-back"),
            note: t("decide-removal-send-back-note"),
            letter: "KeyR",
          },
        ]}
      />
      {verdict === "keep" && <TextBlock {...form.text("explanation")} autosize minRows={2} maxRows={8} />}
      {verdict === "send-back" && (
        <Fields columns={2}>
          <SelectField {...form.field("reason")} options={reasons} />
          <TextBlock {...form.text("note")} autosize minRows={2} maxRows={8} />
        </Fields>
      )}
    </ActForm>
  );
}
