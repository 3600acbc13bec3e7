import { Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useSearch, type CaseView, type Lang } from "@/backend";
import type { VisitForm_Deserialize, VisitForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import {
  ChoiceGroup,
  IinField,
  isIin,
  NameFields,
  nameOf,
  noName,
  partsOf,
  PhoneField,
  readPhone,
  Segmented,
  type NameParts,
} from "@/shared/fields";
import { FieldBlock, Fields } from "@/shared/forms";
import { useLanguage, useText } from "@/shared/language";

interface Values {
  name: NameParts;
  iin: string;
  phone: string;
  remark: string;
  purpose: string;
  language: Lang;
  note: string;
}

/** 1.1: who comes in, for what, in which language. A name or an ИИН is enough to begin. */
export function RecordVisitForm(props: StepFormProps) {
  const t = useText();
  const { language } = useLanguage();
  const purposes = useOptions("purpose");
  const initial = useMemo(() => initialOf(props.view, language === "kk" ? "kk" : "ru"), [props.view, language]);
  const form = useActForm<Values>(props, {
    initial,
    check: ({ name, iin, phone, purpose }) => {
      const person = nameOf(name);
      return {
        ...(person && (person.surname === "" || person.given === "") ? { name: t("record-visit-name-whole") } : {}),
        ...(!person && iin === "" ? { name: t("record-visit-who-missing") } : {}),
        ...(iin !== "" && !isIin(iin) ? { iin: t("record-visit-iin-wrong") } : {}),
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
  return (
    <ActForm form={form}>
      <FieldBlock title={t("record-visit-who")}>
        <Fields columns={3}>
          <NameFields {...name} autoFocus />
        </Fields>
        <Fields columns={3}>
          <IinField
            {...form.field("iin")}
            known={props.file === null && isIin(form.values.iin) ? <KnownCase iin={form.values.iin} /> : undefined}
          />
          <PhoneField {...form.field("phone")} />
          <TextInput {...form.text("remark")} maxLength={200} />
        </Fields>
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
      <Textarea {...form.text("note")} autosize minRows={2} maxRows={8} maxLength={4000} />
    </ActForm>
  );
}

/** The case that this ИИН has already: a second one would have to be joined later. */
function KnownCase({ iin }: { iin: string }) {
  const t = useText();
  const { data } = useSearch(iin);
  const hit = data?.find((candidate) => candidate.iin === iin);
  if (!hit) return null;
  return (
    <span>
      {t("record-visit-known", { name: hit.name })}{" "}
      <a href={`#/case/${hit.file}/1/record-visit`}>{t("record-visit-open-known")}</a>
    </span>
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
  };
}
