/** The other centre takes the case or does not; the centre that sent it may keep it after all. */
import type { TransferEndForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { TransferFacts } from "./TransferFacts";

const nothing = {};

/** From now on the case is this centre's. */
export function AcceptTransferForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, { initial: nothing, toForm: () => undefined });
  const transfer = props.view?.data.transfer;
  if (!transfer) return <Note>{t("transfer-none")}</Note>;
  return (
    <ActForm form={form}>
      <TransferFacts transfer={transfer} today={props.today} />
      <Note>{t("accept-transfer-note")}</Note>
    </ActForm>
  );
}

const noReason = { reason: "" };

/** «Отклонить» at the other centre, «отозвать» at the one that sent it: both need their reason. */
export function EndTransferForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: noReason,
    check: ({ reason }) => (reason.trim() === "" ? { reason: t(`${props.act}-reason-missing`) } : {}),
    toForm: ({ reason }): TransferEndForm => ({ reason: reason.trim() }),
  });
  const transfer = props.view?.data.transfer;
  if (!transfer) return <Note>{t("transfer-none")}</Note>;
  return (
    <ActForm form={form}>
      <TransferFacts transfer={transfer} today={props.today} />
      <TextBlock {...form.text("reason")} />
    </ActForm>
  );
}
