import { useMemo } from "react";
import type { CaseView } from "@/backend";
import type {
  MeasureEnd,
  MeasureRecord,
  MeasureRecordForm_Deserialize,
  MeasureRecordForm_Serialize,
} from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { DateField, SelectField, TextBlock, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { day, isDay, useText } from "@/shared/language";
import { useItemName, type Referral } from "./items";

type Kind = MeasureRecord["record"];
const ends: readonly MeasureEnd[] = ["completed", "left", "stopped", "placed"];

interface Values {
  referral: string;
  record: Kind | "";
  words: string;
  on: string;
  end: MeasureEnd | "";
  paper: string;
  number: string;
  issued: string;
}

/** Referrals that go on, with what may become of each. */
function goingOn(view: CaseView | null): (Referral & { records: readonly Kind[] })[] {
  return (view?.choices.referrals ?? []).flatMap(({ referral, records }) => {
    const found = view?.data.registration.referrals.find(({ id }) => id === referral);
    return found ? [{ ...found, records }] : [];
  });
}

/** 7.2: the person's answer to a referral, the beginning, the end. */
export function RecordMeasureForm(props: StepFormProps) {
  const t = useText();
  const { measures } = useItemName();
  const documents = useOptions("document");
  const open = useMemo(() => goingOn(props.view), [props.view]);
  const initial = useMemo<Values>(
    () => ({
      referral: open[0]?.id ?? "",
      record: "",
      words: "",
      on: "",
      end: "",
      paper: "",
      number: "",
      issued: "",
    }),
    [open],
  );
  const form = useActForm<Values, MeasureRecordForm_Serialize>(props, {
    initial,
    check: ({ referral, record, words, on, end, issued }) => ({
      ...(open.some(({ id }) => id === referral) ? {} : { referral: t("record-measure-referral-missing") }),
      ...(record === "" ? { record: t("record-measure-record-missing") } : {}),
      ...(record === "refused" && words.trim() === "" ? { words: t("record-measure-words-missing") } : {}),
      ...((record === "began" || record === "ended") && !isDay(on) ? { on: t("record-measure-on-missing") } : {}),
      ...(record === "ended" && end === "" ? { end: t("record-measure-end-missing") } : {}),
      ...(issued !== "" && !isDay(issued) ? { issued: t("date-unreadable") } : {}),
    }),
    toForm: (values): MeasureRecordForm_Deserialize | undefined => {
      const record = recordOf(values);
      const { paper, number, issued } = values;
      return (
        record && {
          referral: values.referral,
          record,
          paper:
            paper === ""
              ? null
              : { kind: paper, number: number.trim() || null, issued: issued || null, issued_by: null, valid_to: null },
        }
      );
    },
    fromForm: ({ referral, record, paper }) => ({
      referral,
      record: record.record,
      ...("words" in record ? { words: record.words } : {}),
      ...("on" in record ? { on: record.on } : {}),
      ...("end" in record ? { end: record.end } : {}),
      paper: paper?.kind ?? "",
      number: paper?.number ?? "",
      issued: paper?.issued ?? "",
    }),
    fieldOf: (field) => (field === "on" ? "on" : "referral"),
  });
  if (open.length === 0) return <Note>{t("record-measure-none")}</Note>;
  const { referral, record, paper } = form.values;
  const kinds = open.find(({ id }) => id === referral)?.records ?? [];
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("referral")}
        options={open.map(({ id, measure, provider, on }) => ({
          code: id,
          label: t("record-measure-line", {
            measure: measures.find(({ code }) => code === measure)?.label ?? measure,
            provider: provider.name,
            date: day(on),
          }),
        }))}
      />
      <SelectField
        {...form.field("record")}
        options={kinds.map((code) => ({ code, label: t(`measure-${code}`) }))}
        onChange={(chosen) => {
          form.set("record", kinds.find((kind) => kind === chosen) ?? "");
        }}
      />
      {record === "refused" && <TextBlock {...form.text("words")} autosize minRows={2} maxRows={8} />}
      {(record === "began" || record === "ended") && (
        <Fields columns={2}>
          <DateField {...form.field("on")} today={props.today} />
          {record === "ended" && (
            <SelectField
              {...form.field("end")}
              options={ends.map((code) => ({ code, label: t(`measure-end-${code}`) }))}
              onChange={(chosen) => {
                form.set("end", ends.find((end) => end === chosen) ?? "");
              }}
            />
          )}
        </Fields>
      )}
      {record !== "" && <SelectField {...form.field("paper")} options={documents} />}
      {paper !== "" && (
        <Fields columns={2}>
          <TextLine {...form.text("number")} autoComplete="off" />
          <DateField {...form.field("issued")} today={props.today} />
        </Fields>
      )}
    </ActForm>
  );
}

function recordOf({ record, words, on, end }: Values): MeasureRecord | undefined {
  switch (record) {
    case "":
      return undefined;
    case "accepted":
      return { record };
    case "refused":
      return { record, words: words.trim() };
    case "began":
      return { record, on };
    case "ended":
      return end === "" ? undefined : { record, on, end };
  }
}
