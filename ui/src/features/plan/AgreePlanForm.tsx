import { useCatalogue } from "@/backend";
import type { AgreeForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { CheckGroup, ChoiceGroup, SelectField, TextBlock } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";
import { draftedOf, useItemName } from "./items";
import { ItemTable } from "./ItemTable";

interface Values {
  answer: "agrees" | "disagrees" | "";
  method: string;
  items: string[];
  words: string;
}
const empty: Values = { answer: "", method: "", items: [], words: "" };

/** 6.4: the person's word on the plan that was put to them. Without agreement it stays a draft. */
export function AgreePlanForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { name } = useItemName();
  const methods = useOptions("sign_method");
  const plan = props.view?.data.registration.plan;
  const draft = draftedOf(plan);
  const untold = (useCatalogue("plan_told").data ?? []).filter(
    ({ code, required }) => required && !plan?.told.some(({ point }) => point === code),
  );
  const form = useActForm<Values, AgreeForm>(props, {
    initial: empty,
    check: ({ answer, method, words }) => ({
      ...(answer === "" ? { answer: t("agree-plan-answer-missing") } : {}),
      ...(answer === "agrees" && method === "" ? { method: t("agree-plan-method-missing") } : {}),
      ...(answer === "disagrees" && words.trim() === "" ? { words: t("agree-plan-words-missing") } : {}),
    }),
    toForm: ({ answer, method, items, words }): AgreeForm | undefined => {
      switch (answer) {
        case "":
          return undefined;
        case "agrees":
          return { answer: { answer, method }, revision: draft?.number ?? null };
        case "disagrees":
          return { answer: { answer, items, words: words.trim() }, revision: draft?.number ?? null };
      }
    },
    fromForm: ({ answer }) => answer,
    fieldOf: (field) => (field === "method" ? "method" : "answer"),
  });
  if (!draft) return <Note>{t("agree-plan-none")}</Note>;
  const { answer } = form.values;
  return (
    <ActForm form={form} submitText={t(answer === "disagrees" ? "agree-plan-submit-disagrees" : "agree-plan-submit")}>
      {untold.length > 0 && (
        <Note tone="warn" title={t("agree-plan-untold")}>
          {untold.map((point) => law(point)).join(", ")}
        </Note>
      )}
      {draft.goal && <p>{t("agree-plan-goal", { goal: draft.goal })}</p>}
      <ItemTable items={draft.items} />
      <ChoiceGroup
        {...form.field("answer")}
        label={t("agree-plan-answer")}
        value={answer || null}
        choices={[
          { value: "agrees", title: t("agree-plan-agrees"), note: t("agree-plan-agrees-note"), letter: "KeyA" },
          {
            value: "disagrees",
            title: t("agree-plan-disagrees"),
            note: t("agree-plan-disagrees-note"),
            letter: "KeyD",
          },
        ]}
      />
      {answer === "agrees" && <SelectField {...form.field("method")} options={methods} />}
      {answer === "disagrees" && (
        <>
          <CheckGroup
            {...form.field("items")}
            options={draft.items.map(({ id, planned }) => ({ code: id, label: name(planned) }))}
          />
          <TextBlock {...form.text("words")} autosize minRows={2} maxRows={8} />
        </>
      )}
    </ActForm>
  );
}
