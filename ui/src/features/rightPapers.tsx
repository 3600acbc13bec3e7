/** Papers laid against a register's word (2.5, 5.2): a contract has ended, though the register still shows it. */
import { useCatalogue, type IsoDate } from "@/backend";
import type { Lift_Deserialize, Lift_Serialize, PaperForm_Deserialize, PaperForm_Serialize } from "@/backend/bindings";
import { noPaper, paperDraft, paperOf, type PaperDraft } from "@/features/onePaper";
import { DateField, SelectField, TextLine, type FieldProps } from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { isDay, useLawWords, useText, type Text } from "@/shared/language";

export type RightPaper = PaperDraft;

export const papersOf = (rows: readonly RightPaper[]): PaperForm_Deserialize[] =>
  rows.flatMap((row) => paperOf(row) ?? []);
export const papersBefore = (papers: readonly PaperForm_Serialize[]): RightPaper[] => papers.map(paperDraft);

/** A paper of the rulebook names the register whose word it answers: `register.ehr`. */
const ANSWERS = "register.";

export function useRightPapers() {
  const { law } = useLawWords();
  const papers = (useCatalogue("document").data ?? []).filter((entry) => entry.kind?.startsWith(ANSWERS));
  return {
    options: papers.map((entry) => ({ code: entry.code, label: law(entry) })),
    liftsOf: (rows: readonly RightPaper[]): Lift_Deserialize[] =>
      rows.map((paper) => ({
        register: papers.find((entry) => entry.code === paper.kind)?.kind?.slice(ANSWERS.length) ?? "",
        paper: {
          kind: paper.kind,
          number: paper.number.trim() || null,
          issued: paper.issued,
          issued_by: paper.issuedBy.trim() || null,
          valid_to: null,
        },
      })),
  };
}

export function rightPapersOf(lifts: readonly Lift_Serialize[]): RightPaper[] {
  return papersBefore(lifts.map(({ paper }) => paper));
}

export function wrongPapers(rows: readonly RightPaper[], t: Text): { lifts?: string } {
  if (rows.some((paper) => paper.kind === "")) return { lifts: t("right-papers-kind-missing") };
  if (rows.some((paper) => !isDay(paper.issued))) return { lifts: t("right-papers-issued-missing") };
  return {};
}

export function RightPapers({
  id,
  label,
  value,
  error,
  onChange,
  options,
  today,
}: FieldProps<RightPaper[]> & { options: { code: string; label: string }[]; today: IsoDate }) {
  const t = useText();
  const only = options.length === 1 ? options[0] : undefined;
  return (
    <Rows
      {...(id ? { id } : {})}
      label={String(label)}
      rows={value}
      onChange={onChange}
      blank={only ? { ...noPaper, kind: only.code } : noPaper}
      addText={t("right-papers-add")}
      error={error}
    >
      {(paper, change) => (
        <Fields columns={2}>
          <SelectField
            label={t("right-papers-kind")}
            value={paper.kind}
            options={options}
            onChange={(kind) => {
              change({ kind });
            }}
          />
          <DateField
            label={t("right-papers-issued")}
            value={paper.issued}
            today={today}
            onChange={(issued) => {
              change({ issued });
            }}
          />
          <TextLine
            label={t("right-papers-number")}
            value={paper.number}
            autoComplete="off"
            onChange={(event) => {
              change({ number: event.currentTarget.value });
            }}
          />
          <TextLine
            label={t("right-papers-issued-by")}
            value={paper.issuedBy}
            onChange={(event) => {
              change({ issuedBy: event.currentTarget.value });
            }}
          />
        </Fields>
      )}
    </Rows>
  );
}
