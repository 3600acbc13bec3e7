import { Textarea, TextInput } from "@mantine/core";
import { useCatalogue } from "@/backend";
import type { RightForm_Deserialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Conditions } from "@/shared/conditions";
import { DateField, SelectField } from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";

interface Paper {
  kind: string;
  number: string;
  issued: string;
  issuedBy: string;
}
const blank: Paper = { kind: "", number: "", issued: "", issuedBy: "" };
const empty: { lifts: Paper[]; note: string } = { lifts: [], note: "" };
/** A paper of the rulebook names the register whose word it answers: `register.ehr`. */
const ANSWERS = "register.";

/** 5.2: every condition as it stands today, and papers that answer a register's word. */
export function CheckUnemployedRightForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const papers = (useCatalogue("document").data ?? []).filter((entry) => entry.kind?.startsWith(ANSWERS));
  const registerOf = (kind: string) => papers.find((entry) => entry.code === kind)?.kind?.slice(ANSWERS.length) ?? "";
  const form = useActForm(props, {
    initial: empty,
    check: ({ lifts }) => {
      if (lifts.some((paper) => paper.kind === "")) return { lifts: t("check-unemployed-right-kind-missing") };
      if (lifts.some((paper) => !/^\d{4}-\d{2}-\d{2}$/.test(paper.issued)))
        return { lifts: t("check-unemployed-right-issued-missing") };
      return {};
    },
    toForm: ({ lifts, note }): RightForm_Deserialize => ({
      lifts: lifts.map((paper) => ({
        register: registerOf(paper.kind),
        paper: {
          kind: paper.kind,
          number: paper.number.trim() || null,
          issued: paper.issued,
          issued_by: paper.issuedBy.trim() || null,
          valid_to: null,
        },
      })),
      note: note.trim() || null,
    }),
    fieldOf: () => "lifts",
  });
  const lifts = form.field("lifts");
  return (
    <ActForm form={form}>
      <Conditions checks={props.view?.unemployedChecks ?? []} today={props.today} />
      <Rows
        id={lifts.id}
        label={t("check-unemployed-right-lifts")}
        rows={lifts.value}
        onChange={lifts.onChange}
        blank={papers.length === 1 && papers[0] ? { ...blank, kind: papers[0].code } : blank}
        addText={t("check-unemployed-right-add")}
        error={lifts.error}
      >
        {(paper, change) => (
          <Fields columns={2}>
            <SelectField
              label={t("check-unemployed-right-kind")}
              value={paper.kind}
              options={papers.map((entry) => ({ code: entry.code, label: law(entry) }))}
              onChange={(kind) => {
                change({ kind });
              }}
            />
            <DateField
              label={t("check-unemployed-right-issued")}
              value={paper.issued}
              today={props.today}
              onChange={(issued) => {
                change({ issued });
              }}
            />
            <TextInput
              label={t("check-unemployed-right-number")}
              value={paper.number}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => {
                change({ number: event.currentTarget.value });
              }}
            />
            <TextInput
              label={t("check-unemployed-right-issued-by")}
              value={paper.issuedBy}
              maxLength={200}
              onChange={(event) => {
                change({ issuedBy: event.currentTarget.value });
              }}
            />
          </Fields>
        )}
      </Rows>
      <Textarea {...form.text("note")} autosize minRows={2} maxRows={8} maxLength={4000} />
    </ActForm>
  );
}
