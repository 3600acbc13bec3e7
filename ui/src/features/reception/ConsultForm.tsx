import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { ConsultForm as Told } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { CheckGroup, type CheckOption } from "@/shared/fields";
import { FieldBlock } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";

const parts = ["V-1.2", "V-1.3"] as const;

/** 1.2, 1.3: the points told, one by one. Which of them must be told is the rulebook's. */
export function ConsultForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { data } = useCatalogue("consultation");
  const visit = props.view?.data.visits.at(-1);
  const initial = useMemo(() => ({ told: visit && !visit.closed ? visit.told : [] }), [visit]);
  const form = useActForm<{ told: string[] }>(props, {
    initial,
    check: ({ told }) => (told.length === 0 ? { told: t("consult-nothing-told") } : {}),
    toForm: ({ told }): Told => ({ told }),
    fieldOf: () => "told",
  });
  const told = form.field("told");
  return (
    <ActForm form={form}>
      {parts.map((part, at) => {
        const options: CheckOption[] = (data ?? [])
          .filter((entry) => entry.map === part)
          .map((entry) => ({
            code: entry.code,
            label: law(entry),
            note: entry.required ? t("consult-required") : undefined,
          }));
        return (
          <FieldBlock key={part} title={t(at === 0 ? "consult-part-1-2" : "consult-part-1-3")}>
            <CheckGroup
              {...told}
              id={at === 0 ? told.id : `${told.id}-${String(at)}`}
              label={t(at === 0 ? "consult-part-1-2" : "consult-part-1-3")}
              hideLabel
              options={options}
              error={at === 0 ? told.error : undefined}
            />
          </FieldBlock>
        );
      })}
    </ActForm>
  );
}
