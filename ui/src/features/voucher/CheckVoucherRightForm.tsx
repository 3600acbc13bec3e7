import type { VoucherRightForm_Deserialize, VoucherRightForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { isUnfinished, PaperRows, papersBefore, papersOf, type PaperDraft } from "./papers";

const empty: { papers: PaperDraft[]; note: string } = { papers: [], note: "" };

/** D-2.1 runs by itself and stands above; here papers are added that the person brought since. */
export function CheckVoucherRightForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: empty,
    check: ({ papers }) => (papers.some(isUnfinished) ? { papers: t("voucher-paper-missing") } : {}),
    toForm: ({ papers, note }): VoucherRightForm_Deserialize => ({
      papers: papersOf(papers),
      note: note.trim() || null,
    }),
    fromForm: ({ papers, note }: VoucherRightForm_Serialize) => ({ papers: papersBefore(papers), note: note ?? "" }),
    fieldOf: () => "papers",
  });
  const papers = form.field("papers");
  return (
    <ActForm form={form}>
      <PaperRows
        id={papers.id}
        label={t("check-voucher-right-papers")}
        value={papers.value}
        onChange={papers.onChange}
        error={papers.error}
        today={props.today}
      />
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
