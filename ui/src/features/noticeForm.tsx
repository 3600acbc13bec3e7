import { useMemo } from "react";
import type { CaseView, Delivery } from "@/backend";
import type { NoticeForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "./stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, SelectField, TextLine } from "@/shared/fields";
import { day, useText } from "@/shared/language";

const deliveries: readonly Delivery[] = ["handed-over", "posted", "told"];
type Notices = CaseView["data"]["notices"];
/** Notices of the voucher are its specialist's. */
const dueOf = (view: CaseView | null, voucher: boolean): Notices =>
  (view?.choices[voucher ? "voucher_notices" : "notices"] ?? []).flatMap(
    (id) => view?.data.notices.find((notice) => notice.id === id) ?? [],
  );
/** What cannot go by itself comes first. */
const firstOf = (due: Notices) => (due.find((notice) => notice.on_paper || notice.letter_follows) ?? due[0])?.id ?? "";
const wayOf = (notice: Notices[number]) =>
  notice.on_paper ? "on-paper" : notice.letter_follows ? "letter-follows" : "electronic";

interface Values {
  notice: string;
  delivery: Delivery | "";
  proof: string;
}

/** 5.6: a notice of the registration. */
export function RecordNoticeForm(props: StepFormProps) {
  return <DeliveryForm {...props} voucher={false} />;
}

/** A notice of the voucher. */
export function RecordVoucherNoticeForm(props: StepFormProps) {
  return <DeliveryForm {...props} voucher />;
}

/** A notice handed over, posted or told. What goes by SMS or e-mail leaves by itself. */
function DeliveryForm({ voucher, ...props }: StepFormProps & { voucher: boolean }) {
  const t = useText();
  const kinds = useOptions("notice");
  const due = useMemo(() => dueOf(props.view, voucher), [props.view, voucher]);
  const initial = useMemo<Values>(() => ({ notice: firstOf(due), delivery: "", proof: "" }), [due]);
  const form = useActForm<Values>(props, {
    initial,
    labelOf: (name) => t(`record-notice-${name}`),
    check: ({ notice, delivery, proof }) => ({
      ...(notice === "" ? { notice: t("record-notice-notice-missing") } : {}),
      ...(delivery === "" ? { delivery: t("record-notice-delivery-missing") } : {}),
      ...(delivery === "posted" && proof.trim() === "" ? { proof: t("record-notice-proof-missing") } : {}),
    }),
    toForm: ({ notice, delivery, proof }): NoticeForm_Deserialize | undefined =>
      delivery === "" ? undefined : { notice, delivery, proof: proof.trim() || null },
  });
  if (due.length === 0) return <Note>{t("record-notice-none")}</Note>;
  const chosen = due.find((notice) => notice.id === form.values.notice);
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("notice")}
        options={due.map((notice) => ({
          code: notice.id,
          label: t("record-notice-line", {
            kind: kinds.find(({ code }) => code === notice.kind)?.label ?? notice.kind,
            date: day(notice.deliver_by),
          }),
        }))}
        description={chosen && t(`record-notice-${wayOf(chosen)}`)}
      />
      <ChoiceGroup
        {...form.field("delivery")}
        label={t("record-notice-delivery")}
        value={form.values.delivery || null}
        choices={deliveries.map((delivery, at) => ({
          value: delivery,
          title: t(`record-notice-${delivery}`),
          letter: `Digit${String(at + 1)}`,
        }))}
      />
      <TextLine {...form.text("proof")} description={t("record-notice-proof-note")} />
    </ActForm>
  );
}
