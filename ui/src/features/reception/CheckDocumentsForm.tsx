import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { DocumentsForm_Deserialize, DocumentsForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { DateField, SelectField, TextBlock, TextLine } from "@/shared/fields";
import { FieldBlock, Fields, Rows, WideField } from "@/shared/forms";
import { day, isDay, useLawWords, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

interface Paper {
  kind: string;
  number: string;
  issued: string;
  issuedBy: string;
  validTo: string;
}
const blank: Paper = { kind: "", number: "", issued: "", issuedBy: "", validTo: "" };
const isDate = (text: string) => text === "" || isDay(text);

/** 1.4: each paper as it lies on the desk, then whether it agrees with what the person says. */
export function CheckDocumentsForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const named = useCodeName();
  const { data } = useCatalogue("document");
  const seen = props.view?.data.papers ?? [];
  const known = props.view?.identified ?? false;
  const initial = useMemo(() => ({ papers: known ? [] : [{ ...blank, kind: "identity" }], doubts: "" }), [known]);
  const kinds = (data ?? []).filter((entry) => entry.map?.includes("V-1.4"));
  const form = useActForm<{ papers: Paper[]; doubts: string }>(props, {
    initial,
    check: ({ papers }) => {
      if (papers.some((paper) => paper.kind === "")) return { papers: t("check-documents-kind-missing") };
      if (papers.some((paper) => !isDate(paper.issued) || !isDate(paper.validTo)))
        return { papers: t("date-unreadable") };
      return {};
    },
    toForm: ({ papers, doubts }): DocumentsForm_Deserialize => ({
      papers: papers.map((paper) => ({
        kind: paper.kind,
        number: paper.number.trim() || null,
        issued: paper.issued || null,
        issued_by: paper.issuedBy.trim() || null,
        valid_to: paper.validTo || null,
      })),
      doubts: doubts.trim() || null,
    }),
    fromForm: ({ papers, doubts }: DocumentsForm_Serialize) => ({
      papers: papers.map((paper) => ({
        kind: paper.kind,
        number: paper.number ?? "",
        issued: paper.issued ?? "",
        issuedBy: paper.issued_by ?? "",
        validTo: paper.valid_to ?? "",
      })),
      doubts: doubts ?? "",
    }),
    fieldOf: () => "papers",
  });
  const papers = form.field("papers");
  return (
    <ActForm form={form}>
      {seen.length > 0 && (
        <FieldBlock title={t("check-documents-seen")}>
          <ul>
            {seen.map((paper) => (
              <li key={paper.id} className="t-small">
                {[named(paper.kind, "document"), paper.number, paper.issued && day(paper.issued), paper.by]
                  .filter(Boolean)
                  .join(" · ")}
              </li>
            ))}
          </ul>
        </FieldBlock>
      )}
      <Rows
        id={papers.id}
        label={t("check-documents-papers")}
        rows={papers.value}
        onChange={papers.onChange}
        blank={blank}
        addText={t("check-documents-add")}
        error={papers.error}
      >
        {(paper, change) => (
          <Fields columns={3}>
            <WideField>
              <SelectField
                label={t("check-documents-kind")}
                value={paper.kind}
                options={kinds.map((entry) => ({ code: entry.code, label: law(entry) }))}
                onChange={(kind) => {
                  change({ kind });
                }}
              />
            </WideField>
            <TextLine
              label={t("check-documents-number")}
              value={paper.number}
              autoComplete="off"
              onChange={(event) => {
                change({ number: event.currentTarget.value });
              }}
            />
            <TextLine
              label={t("check-documents-issued-by")}
              value={paper.issuedBy}
              onChange={(event) => {
                change({ issuedBy: event.currentTarget.value });
              }}
            />
            <DateField
              label={t("check-documents-issued")}
              value={paper.issued}
              today={props.today}
              onChange={(issued) => {
                change({ issued });
              }}
            />
            <DateField
              label={t("check-documents-valid-to")}
              value={paper.validTo}
              today={props.today}
              side="future"
              onChange={(validTo) => {
                change({ validTo });
              }}
            />
          </Fields>
        )}
      </Rows>
      <TextBlock {...form.text("doubts")} description={t("check-documents-doubts-note")} />
    </ActForm>
  );
}
