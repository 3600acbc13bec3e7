import { useCatalogue } from "@/backend";
import type { ToldForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { CheckGroup, SelectField } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";

const empty: { told: string[]; method: string } = { told: [], method: "" };

/** 6.1: what the person is told before the plan, point by point; it may take several days. */
export function ExplainPlanForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const every = useCatalogue("plan_told").data ?? [];
  const before = (props.view?.data.registration.plan.told ?? []).map(({ point }) => point);
  const points = every.filter(({ code }) => !before.includes(code));
  const told = every.filter(({ code }) => before.includes(code));
  const methods = useOptions("sign_method");
  const form = useActForm(props, {
    initial: empty,
    check: ({ told: chosen, method }) => ({
      ...(chosen.length === 0 ? { told: t("explain-plan-told-missing") } : {}),
      ...(method === "" ? { method: t("explain-plan-method-missing") } : {}),
    }),
    toForm: ({ told: chosen, method }): ToldForm => ({ told: chosen, method }),
    fieldOf: (field) => (field === "method" ? "method" : "told"),
  });
  const shown = points.length > 0 ? points : every;
  return (
    <ActForm form={form}>
      {told.length > 0 && <Note title={t("explain-plan-before")}>{told.map((point) => law(point)).join(", ")}</Note>}
      <CheckGroup
        {...form.field("told")}
        options={shown.map((point) => ({ code: point.code, label: law(point), note: point.text && law(point.text) }))}
      />
      <div>
        <ActButton
          small
          onAct={() => {
            form.set(
              "told",
              shown.map((point) => point.code),
            );
          }}
        >
          {t("explain-plan-all")}
        </ActButton>
      </div>
      <SelectField {...form.field("method")} options={methods} />
    </ActForm>
  );
}
