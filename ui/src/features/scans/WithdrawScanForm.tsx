import { useMemo } from "react";
import type { WithdrawScanForm as Withdrawn } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

/** Attached to the wrong person, or not to be read. That it was here stays in the history. */
export function WithdrawScanForm(props: StepFormProps) {
  const t = useText();
  const named = useCodeName();
  const scans = props.view?.data.scans;
  const there = useMemo(() => (scans ?? []).filter(({ withdrawn }) => withdrawn === null), [scans]);
  const initial = useMemo(() => ({ scan: (there.length === 1 && there[0]?.id) || "", reason: "" }), [there]);
  const form = useActForm<typeof initial, Withdrawn>(props, {
    initial,
    check: ({ scan, reason }) => ({
      ...(scan === "" ? { scan: t("withdraw-scan-scan-missing") } : {}),
      ...(reason.trim() === "" ? { reason: t("withdraw-scan-reason-missing") } : {}),
    }),
    toForm: ({ scan, reason }): Withdrawn => ({ scan, reason: reason.trim() }),
    fromForm: ({ scan, reason }) => ({ scan, reason }),
  });
  if (there.length === 0) return <Note>{t("scans-none")}</Note>;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("scan")}
        options={there.map(({ id, paper, scan, on }) => ({
          code: id,
          label: [named(paper, "document"), scan.name, day(on)].join(" · "),
        }))}
      />
      <TextBlock {...form.text("reason")} minRows={2} maxRows={6} />
    </ActForm>
  );
}
