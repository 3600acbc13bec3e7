/** The one paper that may lie beside an act: an employer's mark, a certificate, a letter. Without a kind there is none. */
import type { IsoDate } from "@/backend";
import type { PaperForm_Deserialize, PaperForm_Serialize } from "@/backend/bindings";
import { DateField, SelectField, TextLine, type FieldProps } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { isDay, useText, type Text } from "@/shared/language";
import { useOptions } from "./stepForm";

export interface PaperDraft {
  kind: string;
  number: string;
  issued: string;
  issuedBy: string;
}
export const noPaper: PaperDraft = { kind: "", number: "", issued: "", issuedBy: "" };

export function paperOf({ kind, number, issued, issuedBy }: PaperDraft): PaperForm_Deserialize | null {
  return kind === ""
    ? null
    : {
        kind,
        number: number.trim() || null,
        issued: issued || null,
        issued_by: issuedBy.trim() || null,
        valid_to: null,
      };
}

export function paperDraft(paper: PaperForm_Serialize | null): PaperDraft {
  return paper
    ? { kind: paper.kind, number: paper.number ?? "", issued: paper.issued ?? "", issuedBy: paper.issued_by ?? "" }
    : noPaper;
}

/** The sentence against a paper whose date is no date. */
export function wrongPaper({ kind, issued }: PaperDraft, t: Text): { paper?: string } {
  return kind === "" || issued === "" || isDay(issued) ? {} : { paper: t("date-unreadable") };
}

export function OnePaper({
  value,
  onChange,
  today,
  ...field
}: Omit<FieldProps<PaperDraft>, "required"> & { today: IsoDate }) {
  const t = useText();
  const documents = useOptions("document");
  return (
    <>
      <SelectField
        {...field}
        value={value.kind}
        options={documents}
        onChange={(kind) => {
          onChange({ ...value, kind });
        }}
      />
      {value.kind !== "" && (
        <Fields columns={3}>
          <TextLine
            label={t("right-papers-number")}
            value={value.number}
            autoComplete="off"
            onChange={(event) => {
              onChange({ ...value, number: event.currentTarget.value });
            }}
          />
          <DateField
            label={t("right-papers-issued")}
            value={value.issued}
            today={today}
            onChange={(issued) => {
              onChange({ ...value, issued });
            }}
          />
          <TextLine
            label={t("right-papers-issued-by")}
            value={value.issuedBy}
            onChange={(event) => {
              onChange({ ...value, issuedBy: event.currentTarget.value });
            }}
          />
        </Fields>
      )}
    </>
  );
}
