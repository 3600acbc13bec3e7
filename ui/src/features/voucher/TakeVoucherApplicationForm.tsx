import { useMemo } from "react";
import type { Lang } from "@/backend";
import type { VoucherApplicationForm_Deserialize, VoucherApplicationForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Segmented, SelectField } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { useText } from "@/shared/language";
import { advised, centreOf, chosenBefore, professionOf, type ChoiceDraft } from "./choice";
import { ChoiceFields } from "./ChoiceFields";
import { isUnfinished, PaperRows, papersBefore, papersOf, type PaperDraft } from "./papers";

interface Values {
  language: Lang;
  method: string;
  choice: ChoiceDraft;
  papers: PaperDraft[];
}

/** D-1.2 at the desk: the person's signed application. It counts as sent when it is typed. */
export function TakeVoucherApplicationForm(props: StepFormProps) {
  const t = useText();
  const methods = useOptions("sign_method");
  const voucher = props.view?.data.vouchers.at(-1);
  const language = props.view?.header.languageOfService === "kk" ? "kk" : "ru";
  const initial = useMemo<Values>(
    () => ({ language, method: "", choice: advised(voucher), papers: [] }),
    [language, voucher],
  );
  const form = useActForm<Values>(props, {
    initial,
    check: ({ method, choice, papers }) => ({
      ...(method === "" ? { method: t("take-voucher-application-method-missing") } : {}),
      ...(professionOf(choice) === null
        ? { choice: t("voucher-profession-missing") }
        : centreOf(choice) === null
          ? { choice: t("voucher-centre-missing") }
          : {}),
      ...(papers.some(isUnfinished) ? { papers: t("voucher-paper-missing") } : {}),
    }),
    toForm: ({ language, method, choice, papers }): VoucherApplicationForm_Deserialize | undefined => {
      const [profession, centre] = [professionOf(choice), centreOf(choice)];
      return profession && centre ? { language, method, profession, centre, papers: papersOf(papers) } : undefined;
    },
    fromForm: ({ language: spoken, method, profession, centre, papers }: VoucherApplicationForm_Serialize) => ({
      language: spoken,
      method,
      choice: chosenBefore(profession, centre),
      papers: papersBefore(papers),
    }),
    fieldOf: (field) => (field === "sign_method" ? "method" : "papers"),
  });
  const choice = form.field("choice");
  const papers = form.field("papers");
  return (
    <ActForm form={form}>
      <Fields>
        <div>
          <p className="t-small t-strong">{t("take-application-language")}</p>
          <Segmented
            id="take-voucher-application-language"
            label={t("take-application-language")}
            value={form.values.language}
            onChange={(chosen) => {
              form.set("language", chosen);
            }}
            segments={[
              { value: "kk", label: t("language-kk"), lang: "kk", letter: "Digit1" },
              { value: "ru", label: t("language-ru"), lang: "ru", letter: "Digit2" },
            ]}
          />
        </div>
        <SelectField {...form.field("method")} options={methods} />
      </Fields>
      <ChoiceFields id={choice.id} value={choice.value} onChange={choice.onChange} error={choice.error} />
      <PaperRows
        id={papers.id}
        label={t("take-voucher-application-papers")}
        value={papers.value}
        onChange={papers.onChange}
        error={papers.error}
        today={props.today}
      />
    </ActForm>
  );
}
