import { useCatalogue } from "@/backend";
import type {
  VoucherDecisionForm_Deserialize,
  VoucherDecisionForm_Serialize,
  VoucherLetterForm_Deserialize,
  VoucherLetterForm_Serialize,
} from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, DateField, GroundField, TextBlock, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { isDay, useText } from "@/shared/language";

interface Values {
  decision: "issue" | "refuse" | "";
  number: string;
  on: string;
  signedBy: string;
  until: string;
  exam: string;
  ground: string;
  explanation: string;
}
const empty: Values = {
  decision: "",
  number: "",
  on: "",
  signedBy: "",
  until: "",
  exam: "",
  ground: "",
  explanation: "",
};
/** Grounds that belong to the recognition centre. */
const THEIRS = "D-3.1";

/** D-3.1: the recognition centre decides itself, today. */
export function DecideVoucherForm(props: StepFormProps) {
  return <CentreDecisionForm {...props} letter={false} />;
}

/** D-3.2: the decision of the recognition centre, as its letter says it. */
export function RecordVoucherDecisionForm(props: StepFormProps) {
  return <CentreDecisionForm {...props} letter />;
}

/** One decision, whoever writes it down: only a letter has a day of its own, and never comes without a number. */
function CentreDecisionForm({ letter, ...props }: StepFormProps & { letter: boolean }) {
  const t = useText();
  const grounds = (useCatalogue("refusal").data ?? []).filter(
    (entry) => entry.kind === "voucher" && entry.map === THEIRS,
  );
  const form = useActForm<Values>(props, {
    initial: empty,
    labelOf: (name) => t(`record-voucher-decision-${name === "signedBy" ? "signed-by" : name}`),
    check: ({ decision, number, on, until, exam, ground, explanation }) => ({
      ...(decision === "" ? { decision: t("record-voucher-decision-decision-missing") } : {}),
      ...(letter && number.trim() === "" ? { number: t("record-voucher-decision-number-missing") } : {}),
      ...(letter && !isDay(on) ? { on: t("record-voucher-decision-on-missing") } : {}),
      ...(until !== "" && !isDay(until) ? { until: t("date-unreadable") } : {}),
      ...(exam !== "" && !isDay(exam) ? { exam: t("date-unreadable") } : {}),
      ...(decision === "refuse" && ground === "" ? { ground: t("refuse-voucher-ground-missing") } : {}),
      ...(decision === "refuse" && explanation.trim() === ""
        ? { explanation: t("refuse-voucher-explanation-missing") }
        : {}),
    }),
    toForm: ({
      decision,
      number,
      on,
      signedBy,
      until,
      exam,
      ground,
      explanation,
    }): VoucherLetterForm_Deserialize | VoucherDecisionForm_Deserialize | undefined =>
      decision === ""
        ? undefined
        : {
            decision:
              decision === "issue"
                ? { decision, until: until || null, exam: exam || null }
                : { decision, ground, explanation: explanation.trim() },
            ...(letter ? { number: number.trim(), on } : { number: number.trim() || null }),
            signed_by: signedBy.trim() || null,
          },
    fromForm: ({
      decision,
      number,
      signed_by,
      ...dated
    }: VoucherLetterForm_Serialize | VoucherDecisionForm_Serialize): Partial<Values> => ({
      number: number ?? "",
      ...("on" in dated ? { on: dated.on } : {}),
      signedBy: signed_by ?? "",
      ...(decision.decision === "issue"
        ? { decision: "issue", until: decision.until ?? "", exam: decision.exam ?? "" }
        : { decision: "refuse", ground: decision.ground, explanation: decision.explanation }),
    }),
  });
  const { decision } = form.values;
  return (
    <ActForm form={form}>
      {letter && <Note>{t("record-voucher-decision-whose")}</Note>}
      <ChoiceGroup
        {...form.field("decision")}
        label={t("record-voucher-decision-decision")}
        value={decision || null}
        choices={[
          { value: "issue", title: t("record-voucher-decision-issue"), letter: "KeyA" },
          { value: "refuse", title: t("record-voucher-decision-refuse"), letter: "KeyD" },
        ]}
      />
      <Fields columns={3}>
        <TextLine {...form.text("number")} autoComplete="off" />
        {letter && <DateField {...form.field("on")} today={props.today} />}
        <TextLine {...form.text("signedBy")} />
      </Fields>
      {decision === "issue" && (
        <Fields columns={2}>
          <DateField
            {...form.field("until")}
            description={t("record-voucher-decision-until-note")}
            today={props.today}
            side="future"
          />
          <DateField {...form.field("exam")} today={props.today} side="future" />
        </Fields>
      )}
      {decision === "refuse" && (
        <Fields columns={2}>
          <GroundField {...form.field("ground")} grounds={grounds} />
          <TextBlock {...form.text("explanation")} />
        </Fields>
      )}
    </ActForm>
  );
}
