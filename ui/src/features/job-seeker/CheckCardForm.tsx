import type { CardField, CardValue_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Conditions } from "@/shared/conditions";
import { AnswerList } from "./AnswerList";

const fields: readonly CardField[] = ["name", "iin", "lives-at", "phones", "email", "work", "education"];
const empty = {};

/** 4.1: what the card must answer, as it stands. «Нет телефона» and «не работал» are answers. */
export function CheckCardForm(props: StepFormProps) {
  const form = useActForm(props, { initial: empty, toForm: () => undefined });
  const { view } = props;
  const values: Partial<Record<CardField, { value: CardValue_Serialize }>> = view?.data.card.values ?? {};
  const line = (view?.seekerChecks ?? []).filter(({ check }) => check.condition === "lir-card-complete");
  return (
    <ActForm form={form}>
      <AnswerList answers={fields.map((field) => ({ field, value: values[field]?.value }))} />
      {line.length > 0 && <Conditions checks={line} today={props.today} />}
    </ActForm>
  );
}
