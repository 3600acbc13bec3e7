import type { ToldForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { CheckGroup, SelectField } from "@/shared/fields";
import { useText } from "@/shared/language";

/** What step 4.3 of the map names; the rulebook has no list for it. */
const points = ["order", "conditions", "terms", "enbek"] as const;
const empty: { told: string[]; method: string } = { told: [], method: "" };

/** 4.3: order, conditions and terms of being a job seeker, and what Enbek.kz offers. */
export function ExplainSeekerOrderForm(props: StepFormProps) {
  const t = useText();
  const methods = useOptions("sign_method");
  const form = useActForm(props, {
    initial: empty,
    check: ({ told, method }) => ({
      ...(told.length === 0 ? { told: t("explain-seeker-order-told-missing") } : {}),
      ...(method === "" ? { method: t("duties-method-missing") } : {}),
    }),
    toForm: ({ told, method }): ToldForm => ({ told, method }),
  });
  return (
    <ActForm form={form}>
      <CheckGroup
        {...form.field("told")}
        options={points.map((code) => ({ code, label: t(`explain-seeker-order-${code}`) }))}
      />
      <SelectField {...form.field("method")} options={methods} />
    </ActForm>
  );
}
