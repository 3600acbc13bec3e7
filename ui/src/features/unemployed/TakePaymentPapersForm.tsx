import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { PaymentForm_Deserialize, PaymentForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { DateField, SelectField, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { isDay, useLawWords, useText } from "@/shared/language";
import { cleanIban, isIban } from "./iban";

/** The route whose papers the centre itself takes. */
const PAPER_CLAIM = "paper-claim";
const CLAIM = "payment-application";
const RESULT = "result";

interface Values {
  route: string;
  iban: string;
  claim: boolean;
  number: string;
  issued: string;
}

/** 5.3: how the job-loss payment is claimed, for a claim at the centre its papers, and later what came of it. */
export function TakePaymentPapersForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const registered = props.view?.data.registration.unemployed_since != null;
  const entries = useCatalogue("payment_route").data;
  // What came of a claim can be known of a registered person only.
  const routes = useMemo(
    () =>
      (entries ?? [])
        .filter((entry) => registered || entry.kind !== RESULT)
        .map((entry) => ({ code: entry.code, label: law(entry) })),
    [entries, law, registered],
  );
  const claim = useCatalogue("document").data?.find((entry) => entry.code === CLAIM);
  const before = props.view?.data.registration.payment;
  const initial = useMemo<Values>(
    () => ({ route: before?.route ?? "", iban: before?.iban ?? "", claim: false, number: "", issued: "" }),
    [before],
  );
  const form = useActForm<Values>(props, {
    initial,
    check: ({ route, iban, claim: has, issued }) => ({
      ...(route === "" ? { route: t("take-payment-papers-route-missing") } : {}),
      ...(route === PAPER_CLAIM && !isIban(iban) ? { iban: t("take-payment-papers-iban-wrong") } : {}),
      ...(route === PAPER_CLAIM && !has ? { claim: t("take-payment-papers-claim-missing") } : {}),
      ...(issued !== "" && !isDay(issued) ? { issued: t("date-unreadable") } : {}),
    }),
    toForm: ({ route, iban, claim: has, number, issued }): PaymentForm_Deserialize =>
      route === PAPER_CLAIM
        ? {
            route,
            iban: cleanIban(iban),
            papers: has
              ? [
                  {
                    kind: CLAIM,
                    number: number.trim() || null,
                    issued: issued || null,
                    issued_by: null,
                    valid_to: null,
                  },
                ]
              : [],
          }
        : { route, iban: null, papers: [] },
    fromForm: ({ route, iban, papers }: PaymentForm_Serialize) => ({
      route,
      iban: iban ?? "",
      claim: papers.length > 0,
      number: papers[0]?.number ?? "",
      issued: papers[0]?.issued ?? "",
    }),
  });
  return (
    <ActForm form={form} {...(registered ? { submitText: t("act-take-payment-papers-short") } : {})}>
      <SelectField
        {...form.field("route")}
        {...(registered ? { label: t("take-payment-papers-now") } : {})}
        options={routes}
      />
      {form.values.route === PAPER_CLAIM && (
        <>
          <TextLine
            {...form.text("iban")}
            description={t("take-payment-papers-iban-note")}
            autoComplete="off"
            max={42}
          />
          <Checkbox {...form.check("claim")} size="xs" description={claim ? law(claim) : undefined} />
          <Fields columns={2}>
            <TextLine {...form.text("number")} autoComplete="off" />
            <DateField {...form.field("issued")} today={props.today} />
          </Fields>
        </>
      )}
    </ActForm>
  );
}
