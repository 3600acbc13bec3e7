import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { useChoiceWords } from "@/features/voucherWords";
import { Note } from "@/shared/feedback";
import { Facts } from "@/shared/ledger";
import { day, useText } from "@/shared/language";

const nothing = {};

/** D-3.3: one act enters the voucher in the card and sends it; D-3.4 follows once the centre has accepted it. */
export function SendVoucherForm(props: StepFormProps) {
  const t = useText();
  const voucher = props.view?.data.vouchers.at(-1);
  const form = useActForm(props, { initial: nothing, toForm: () => undefined });
  const choice = voucher?.application?.choice;
  const chosen = useChoiceWords(choice);
  return (
    <ActForm form={form}>
      {voucher?.grant && choice && (
        <Facts
          facts={[
            [t("voucher-profession"), chosen.profession],
            [t("voucher-centre"), chosen.centre],
            [t("voucher-issued"), day(voucher.grant.on)],
            [t("voucher-until"), day(voucher.extensions.at(-1)?.until ?? voucher.grant.until)],
          ]}
        />
      )}
      <Note>{t("send-voucher-note")}</Note>
    </ActForm>
  );
}
