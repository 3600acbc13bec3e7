/** Papers of the standard as they lie on the desk: of education, of work. */
import type { PaperForm_Deserialize, PaperForm_Serialize } from "@/backend/bindings";
import { DateField, SelectField, TextLine, type FieldProps } from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { isDay, useText, type IsoDate } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

export interface PaperDraft {
  kind: string;
  number: string;
  issued: string;
}
const blank: PaperDraft = { kind: "", number: "", issued: "" };
const kinds = ["education", "employment-proof"] as const;

export function papersOf(papers: readonly PaperDraft[]): PaperForm_Deserialize[] {
  return papers.map(({ kind, number, issued }) => ({
    kind,
    number: number.trim() || null,
    issued: issued || null,
    issued_by: null,
    valid_to: null,
  }));
}

export const papersBefore = (papers: readonly PaperForm_Serialize[]): PaperDraft[] =>
  papers.map(({ kind, number, issued }) => ({ kind, number: number ?? "", issued: issued ?? "" }));

/** Something is missing in a row, or its date is no date. */
export const isUnfinished = ({ kind, issued }: PaperDraft): boolean => kind === "" || (issued !== "" && !isDay(issued));

export function PaperRows({
  id,
  label,
  value,
  onChange,
  error,
  today,
}: Pick<FieldProps<PaperDraft[]>, "value" | "onChange" | "error"> & { id: string; label: string; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  return (
    <Rows
      id={id}
      label={label}
      rows={value}
      onChange={onChange}
      blank={blank}
      addText={t("voucher-paper-add")}
      error={error}
    >
      {(paper, change) => (
        <Fields columns={3}>
          <SelectField
            label={t("voucher-paper-kind")}
            value={paper.kind}
            options={kinds.map((code) => ({ code, label: named(code) }))}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          <TextLine
            label={t("voucher-paper-number")}
            value={paper.number}
            autoComplete="off"
            onChange={(event) => {
              change({ number: event.currentTarget.value });
            }}
          />
          <DateField
            label={t("voucher-paper-issued")}
            value={paper.issued}
            today={today}
            onChange={(issued) => {
              change({ issued });
            }}
          />
        </Fields>
      )}
    </Rows>
  );
}
