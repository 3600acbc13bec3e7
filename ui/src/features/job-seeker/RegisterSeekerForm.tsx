import type { CardField, CardValue_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TransferOffer } from "@/features/transferOffer";
import { Conditions } from "@/shared/conditions";
import { FieldBlock } from "@/shared/forms";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { AnswerList } from "./AnswerList";

const fields: readonly CardField[] = ["name", "iin", "lives-at", "phones", "email", "education", "work"];
const empty = {};

/** 4.2: everything answered so far, read once more, and every condition; then one button registers. */
export function RegisterSeekerForm(props: StepFormProps) {
  const t = useText();
  const named = useCodeName();
  const form = useActForm(props, { initial: empty, toForm: () => undefined });
  const { view, today } = props;
  const values: Partial<Record<CardField, { value: CardValue_Serialize }>> = view?.data.card.values ?? {};
  const application = view?.data.registration.application;
  const consents = (view?.data.consents ?? []).filter(({ given, withdrawn }) => given && withdrawn === null);
  return (
    <ActForm form={form}>
      <FieldBlock title={t("register-seeker-check")} note={t("register-seeker-check-note", { date: day(today) })}>
        <AnswerList answers={fields.map((field) => ({ field, value: values[field]?.value }))} />
        <p className="t-small t-second">
          {application ? t("register-seeker-applied", { date: day(application.on) }) : t("register-seeker-not-applied")}
        </p>
        {consents.length > 0 && (
          <div className="t-small t-second">
            {t("register-seeker-consents")}
            <ul>
              {consents.map(({ kind }, at) => (
                <li key={at}>{named(kind, "consent")}</li>
              ))}
            </ul>
          </div>
        )}
      </FieldBlock>
      <Conditions
        checks={view?.seekerChecks ?? []}
        today={today}
        way={(found) => <TransferOffer file={view?.file} code={found} />}
      />
    </ActForm>
  );
}
