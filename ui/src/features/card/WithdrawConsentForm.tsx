import { useCatalogue } from "@/backend";
import type { WithdrawConsentForm as Withdrawal } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { ChoiceGroup } from "@/shared/fields";
import { EmptyState, Note } from "@/shared/feedback";
import { moment, useLawWords, useText } from "@/shared/language";

const empty = { kind: "" };

/** The person takes a consent back. What was done stays; queries that wait stop at once. */
export function WithdrawConsentForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { data } = useCatalogue("consent");
  const file = props.view?.data;
  const inForce = (props.view?.choices.consents ?? []).flatMap(
    (kind) => file?.consents.findLast((one) => one.kind === kind) ?? [],
  );
  const form = useActForm(props, {
    initial: empty,
    check: ({ kind }) => (kind === "" ? { kind: t("withdraw-consent-kind-missing") } : {}),
    toForm: ({ kind }): Withdrawal => ({ kind }),
    fieldOf: () => "kind",
  });
  if (inForce.length === 0) return <EmptyState title={t("withdraw-consent-none")} />;
  return (
    <ActForm form={form}>
      <Note tone="warn">{t("withdraw-consent-note")}</Note>
      <ChoiceGroup
        {...form.field("kind")}
        label={t("withdraw-consent-kind")}
        columns={1}
        value={form.values.kind || null}
        choices={inForce.map((consent, at) => {
          const entry = data?.find((candidate) => candidate.code === consent.kind);
          return {
            value: consent.kind,
            title: entry ? law(entry) : consent.kind,
            note: t("withdraw-consent-given", { when: moment(consent.at, props.today) }),
            letter: `Digit${String(at + 1)}`,
          };
        })}
      />
    </ActForm>
  );
}
