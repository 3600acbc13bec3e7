import { useMemo, useState } from "react";
import type { CaseView, Lang } from "@/backend";
import type { VisitForm_Deserialize, VisitForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import {
  ChoiceGroup,
  IinField,
  NameFields,
  PhoneField,
  Segmented,
  TextBlock,
  TextLine,
  isIin,
  nameOf,
  noName,
  partsOf,
  readPhone,
  type NameParts,
} from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { useLanguage, useText } from "@/shared/language";
import { KnownCase, type Known } from "./KnownCase";

interface Values {
  name: NameParts;
  iin: string;
  phone: string;
  remark: string;
  purpose: string;
  language: Lang;
  note: string;
  /** The ИИН for which a second case is begun knowingly. */
  secondCase: string;
}

/** 1.1: who comes in, for what, in which language. A name or an ИИН is enough to begin. */
export function RecordVisitForm(props: StepFormProps) {
  const t = useText();
  const { language } = useLanguage();
  const purposes = useOptions("purpose");
  const [known, setKnown] = useState<Known>();
  const initial = useMemo(() => initialOf(props.view, language === "kk" ? "kk" : "ru"), [props.view, language]);
  const form = useActForm<Values>(props, {
    initial,
    check: ({ name, iin, phone, purpose, secondCase }) => {
      const person = nameOf(name);
      return {
        ...(person && (person.surname === "" || person.given === "") ? { name: t("record-visit-name-whole") } : {}),
        ...(!person && iin === "" ? { name: t("record-visit-who-missing") } : {}),
        ...(iin !== "" && !isIin(iin) ? { iin: t("record-visit-iin-wrong") } : {}),
        ...(known?.iin === iin && known.hit && secondCase !== iin ? { iin: t("record-visit-known-decide") } : {}),
        ...(phone !== "" && !readPhone(phone) ? { phone: t("phone-unreadable") } : {}),
        ...(purpose === "" ? { purpose: t("record-visit-purpose-missing") } : {}),
      };
    },
    toForm: (values): VisitForm_Deserialize => ({
      who: {
        name: nameOf(values.name),
        iin: values.iin === "" ? null : values.iin,
        phone: values.phone === "" ? null : (readPhone(values.phone) ?? null),
        remark: values.remark.trim() || null,
      },
      purpose: values.purpose,
      language: values.language,
      note: values.note.trim() || null,
    }),
    fromForm: ({ who, purpose, language: spoken, note }: VisitForm_Serialize) => ({
      name: who.name ? partsOf(who.name) : noName,
      iin: who.iin ?? "",
      phone: who.phone ?? "",
      remark: who.remark ?? "",
      purpose,
      language: spoken,
      note: note ?? "",
    }),
  });
  const name = form.field("name");
  const purpose = form.field("purpose");
  const { iin } = form.values;
  const asks = props.file === null && isIin(iin);
  return (
    <ActForm form={form} blocked={asks && known?.iin !== iin ? t("record-visit-known-searching") : undefined}>
      <FieldBlock title={t("record-visit-who")}>
        <Fields columns={3}>
          <NameFields {...name} autoFocus />
        </Fields>
        <Fields columns={3}>
          <IinField {...form.field("iin")} />
          <PhoneField {...form.field("phone")} />
          <TextLine {...form.text("remark")} />
        </Fields>
        {asks && (
          <KnownCase
            iin={iin}
            known={known}
            onKnown={setKnown}
            goesOn={form.values.secondCase === iin}
            onContinue={() => {
              form.set("secondCase", iin);
            }}
            onCancel={() => {
              form.set("iin", "");
            }}
          />
        )}
      </FieldBlock>
      <ChoiceGroup
        {...purpose}
        label={t("record-visit-purpose")}
        columns={2}
        value={form.values.purpose || null}
        choices={purposes.map(({ code, label }, at) => ({
          value: code,
          title: label,
          ...(at < 9 ? { letter: `Digit${String(at + 1)}` } : {}),
        }))}
      />
      <FieldBlock title={t("record-visit-language")}>
        <Segmented
          id="record-visit-language"
          label={t("record-visit-language")}
          value={form.values.language}
          onChange={(chosen) => {
            form.set("language", chosen);
          }}
          segments={[
            { value: "kk", label: t("language-kk"), lang: "kk", letter: "Digit1" },
            { value: "ru", label: t("language-ru"), lang: "ru", letter: "Digit2" },
          ]}
        />
      </FieldBlock>
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}

function initialOf(view: CaseView | null, language: Lang): Values {
  const card = view?.data.card.values;
  const name = card?.name?.value;
  const phones = card?.phones?.value;
  return {
    name: name?.field === "name" ? partsOf(name.value) : noName,
    iin: card?.iin?.value.field === "iin" ? card.iin.value.value : "",
    phone: phones?.field === "phones" ? (phones.value[0]?.number ?? "") : "",
    remark: "",
    purpose: "",
    language: view?.header.languageOfService ?? language,
    note: "",
    secondCase: "",
  };
}
