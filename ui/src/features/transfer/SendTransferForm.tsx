import type { TransferForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { WantedNote } from "./WantedNote";

/** 7.1: the case goes to the centre of the new address, which accepts it or not. */
export function SendTransferForm(props: StepFormProps) {
  const t = useText();
  const centres = useOptions("centre").filter(({ code }) => code !== props.view?.data.centre);
  const wanted = props.view?.data.wanted_transfer;
  const form = useActForm(props, {
    initial: { to: wanted?.by ?? "", reason: wanted?.reason ?? "" },
    check: ({ to, reason }) => ({
      ...(to === "" ? { to: t("send-transfer-to-missing") } : {}),
      ...(reason.trim() === "" ? { reason: t("send-transfer-reason-missing") } : {}),
    }),
    toForm: ({ to, reason }): TransferForm => ({ to, reason: reason.trim() }),
  });
  return (
    <ActForm form={form} blocked={centres.length === 0 ? t("send-transfer-no-centres") : undefined}>
      {wanted && <WantedNote wanted={wanted} today={props.today} />}
      <Note>{t("send-transfer-note")}</Note>
      {centres.length === 0 && <Note tone="warn">{t("send-transfer-no-centres-why")}</Note>}
      <SelectField {...form.field("to")} options={centres} />
      <TextBlock {...form.text("reason")} description={t("send-transfer-reason-note")} />
    </ActForm>
  );
}
