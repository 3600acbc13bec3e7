import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { RefusalForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { SelectField, TextBlock } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";

/** 4.2, refusal: a ground of the law and the reasons of this case. */
export function RefuseSeekerForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const grounds = (useCatalogue("refusal").data ?? []).filter((entry) => entry.kind === "lir");
  const against =
    props.view?.seekerChecks.find(({ check }) => check.finding === "against" && check.ground !== null)?.check.ground ??
    "";
  const initial = useMemo(() => ({ ground: against, explanation: "" }), [against]);
  const form = useActForm(props, {
    initial,
    check: ({ ground, explanation }) => ({
      ...(ground === "" ? { ground: t("refuse-seeker-ground-missing") } : {}),
      ...(explanation.trim() === "" ? { explanation: t("refuse-seeker-explanation-missing") } : {}),
    }),
    toForm: ({ ground, explanation }): RefusalForm => ({ ground, explanation: explanation.trim() }),
  });
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("ground")}
        options={grounds.map((entry) => ({ code: entry.code, label: law(entry) }))}
        description={grounds.find((entry) => entry.code === form.values.ground)?.basis}
      />
      <TextBlock
        {...form.text("explanation")}
        description={t("refuse-seeker-explanation-note")}
        minRows={3}
        maxRows={10}
      />
    </ActForm>
  );
}
