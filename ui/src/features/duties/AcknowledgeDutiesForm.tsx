import { useCatalogue } from "@/backend";
import type { ToldForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { ActButton } from "@/shared/actions";
import { CheckGroup, SelectField } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";

const empty: { told: string[]; method: string } = { told: [], method: "" };

/** 4.4 and 5.7: rights and duties of the status, point by point, and how the person acknowledged them. */
export function AcknowledgeDutiesForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const status = props.act === "acknowledge-unemployed-duties" ? "unemployed" : "lir";
  const points = (useCatalogue("rights_duties").data ?? []).filter((entry) => entry.kind === status);
  const methods = useOptions("sign_method");
  const form = useActForm(props, {
    initial: empty,
    check: ({ told, method }) => ({
      ...(points.some((point) => !told.includes(point.code)) ? { told: t("duties-not-all-told") } : {}),
      ...(method === "" ? { method: t("duties-method-missing") } : {}),
    }),
    toForm: ({ told, method }): ToldForm => ({ told, method }),
    fieldOf: (field) => (field === "method" ? "method" : "told"),
  });
  return (
    <ActForm form={form}>
      <CheckGroup
        {...form.field("told")}
        options={points.map((point) => ({ code: point.code, label: law(point), note: law(point.basis) }))}
      />
      <div>
        <ActButton
          small
          onAct={() => {
            form.set(
              "told",
              points.map((point) => point.code),
            );
          }}
        >
          {t("duties-all-told")}
        </ActButton>
      </div>
      <SelectField {...form.field("method")} options={methods} />
    </ActForm>
  );
}
