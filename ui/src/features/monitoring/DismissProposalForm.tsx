import { useMemo } from "react";
import type { DismissForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { openOf, useProposalText } from "./OpenProposals";

/** Nothing follows from a change; the reason stays to be read. */
export function DismissProposalForm(props: StepFormProps) {
  const t = useText();
  const words = useProposalText();
  const monitoring = props.view?.data.registration.monitoring;
  const open = openOf(monitoring);
  const initial = useMemo(() => ({ proposal: openOf(monitoring)[0]?.id ?? "", why: "" }), [monitoring]);
  const form = useActForm(props, {
    initial,
    check: ({ proposal, why }) => ({
      ...(open.some(({ id }) => id === proposal) ? {} : { proposal: t("dismiss-proposal-proposal-missing") }),
      ...(why.trim() === "" ? { why: t("dismiss-proposal-why-missing") } : {}),
    }),
    toForm: ({ proposal, why }): DismissForm => ({ proposal, why: why.trim() }),
  });
  if (open.length === 0) return <Note>{t("dismiss-proposal-none")}</Note>;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("proposal")}
        options={open.map((proposal) => ({ code: proposal.id, label: words(proposal, props.today) }))}
      />
      <TextBlock {...form.text("why")} autosize minRows={2} maxRows={8} />
    </ActForm>
  );
}
