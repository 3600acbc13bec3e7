import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { RefusalForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { GroundField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

/** 4.2, refusal: a ground of the law and the reasons of this case. */
export function RefuseSeekerForm(props: StepFormProps) {
  const t = useText();
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
      <GroundField {...form.field("ground")} grounds={grounds} />
      <TextBlock
        {...form.text("explanation")}
        description={t("refuse-seeker-explanation-note")}
        minRows={3}
        maxRows={10}
      />
    </ActForm>
  );
}
