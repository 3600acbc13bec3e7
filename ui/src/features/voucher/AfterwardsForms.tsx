/** After 3.3, beside the map: withdrawal, illness, use, annulment. */
import { useMemo } from "react";
import type { RecognitionOutcome } from "@/backend";
import type {
  AnnulVoucherForm as AnnulForm,
  ExtendVoucherForm_Deserialize,
  ExtendVoucherForm_Serialize,
  VoucherUseForm_Deserialize,
  WithdrawVoucherForm_Deserialize,
} from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, DateField, SelectField, TextBlock, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { day, isDay, useText } from "@/shared/language";

const noNote = { note: "" };

/** The person takes the application back; nothing is used up. */
export function WithdrawVoucherApplicationForm(props: StepFormProps) {
  const form = useActForm(props, {
    initial: noNote,
    toForm: ({ note }): WithdrawVoucherForm_Deserialize => ({ note: note.trim() || null }),
  });
  return (
    <ActForm form={form}>
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}

const healthy = { from: "", to: "", number: "", issued: "", issuedBy: "" };

/** Days of a sick-leave certificate are added to the term. */
export function ExtendVoucherForm(props: StepFormProps) {
  const t = useText();
  const voucher = props.view?.data.vouchers.at(-1);
  const until = voucher?.extensions.at(-1)?.until ?? voucher?.grant?.until;
  const form = useActForm(props, {
    initial: healthy,
    check: ({ from, to, number, issued }) => ({
      ...(!isDay(from) ? { from: t("extend-voucher-from-missing") } : {}),
      ...(!isDay(to) ? { to: t("extend-voucher-to-missing") } : {}),
      ...(number.trim() === "" ? { number: t("extend-voucher-number-missing") } : {}),
      ...(!isDay(issued) ? { issued: t("extend-voucher-issued-missing") } : {}),
    }),
    toForm: ({ from, to, number, issued, issuedBy }): ExtendVoucherForm_Deserialize => ({
      from,
      to,
      paper: {
        kind: "voucher-sick-leave",
        number: number.trim(),
        issued,
        issued_by: issuedBy.trim() || null,
        valid_to: null,
      },
    }),
    fromForm: ({ from, to, paper }: ExtendVoucherForm_Serialize) => ({
      from,
      to,
      number: paper.number ?? "",
      issued: paper.issued ?? "",
      issuedBy: paper.issued_by ?? "",
    }),
    fieldOf: (field) => (field.endsWith("number") ? "number" : field.endsWith("issued") ? "issued" : field),
  });
  return (
    <ActForm form={form}>
      {until && <Note>{t("extend-voucher-now", { until: day(until) })}</Note>}
      <Fields columns={2}>
        <DateField {...form.field("from")} today={props.today} />
        <DateField {...form.field("to")} today={props.today} />
      </Fields>
      <Fields columns={3}>
        <TextLine {...form.text("number")} autoComplete="off" />
        <DateField {...form.field("issued")} today={props.today} />
        <TextLine {...form.text("issuedBy")} />
      </Fields>
    </ActForm>
  );
}

const outcomes: readonly RecognitionOutcome[] = ["recognised", "not-recognised", "not-told"];
interface Use {
  on: string;
  outcome: RecognitionOutcome | "";
  number: string;
}

/** The recognition centre says that the voucher was used. */
export function RecordVoucherUseForm(props: StepFormProps) {
  const t = useText();
  const exam = props.view?.data.vouchers.at(-1)?.grant?.exam ?? "";
  const initial = useMemo<Use>(
    () => ({ on: exam !== "" && exam <= props.today ? exam : "", outcome: "", number: "" }),
    [exam, props.today],
  );
  const form = useActForm<Use>(props, {
    initial,
    check: ({ on, outcome }) => ({
      ...(!isDay(on) ? { on: t("record-voucher-use-on-missing") } : {}),
      ...(outcome === "" ? { outcome: t("record-voucher-use-outcome-missing") } : {}),
    }),
    toForm: ({ on, outcome, number }): VoucherUseForm_Deserialize | undefined =>
      outcome === "" ? undefined : { on, outcome, number: number.trim() || null },
  });
  return (
    <ActForm form={form}>
      <Fields columns={2}>
        <DateField {...form.field("on")} today={props.today} />
        <TextLine {...form.text("number")} autoComplete="off" />
      </Fields>
      <ChoiceGroup
        {...form.field("outcome")}
        label={t("record-voucher-use-outcome")}
        value={form.values.outcome || null}
        choices={outcomes.map((outcome, at) => ({
          value: outcome,
          title: t(`record-voucher-use-${outcome}`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
    </ActForm>
  );
}

const noReason = { reason: "", explanation: "" };

/** The head ends a voucher before its last day. It still counts for the year. */
export function AnnulVoucherForm(props: StepFormProps) {
  const t = useText();
  const reasons = useOptions("voucher_annul_reason");
  const form = useActForm(props, {
    initial: noReason,
    check: ({ reason, explanation }) => ({
      ...(reason === "" ? { reason: t("annul-voucher-reason-missing") } : {}),
      ...(explanation.trim() === "" ? { explanation: t("annul-voucher-explanation-missing") } : {}),
    }),
    toForm: ({ reason, explanation }): AnnulForm => ({ reason, explanation: explanation.trim() }),
  });
  return (
    <ActForm form={form}>
      <Note tone="warn">{t("annul-voucher-note")}</Note>
      <SelectField {...form.field("reason")} options={reasons} />
      <TextBlock {...form.text("explanation")} minRows={3} maxRows={10} />
    </ActForm>
  );
}
