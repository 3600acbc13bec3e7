import type { RightForm_Deserialize, RightForm_Serialize } from "@/backend/bindings";
import { RightPapers, rightPapersOf, useRightPapers, wrongPapers, type RightPaper } from "@/features/rightPapers";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { TransferOffer } from "@/features/transferOffer";
import { Conditions } from "@/shared/conditions";
import { TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

const empty: { lifts: RightPaper[]; note: string } = { lifts: [], note: "" };

/** 2.5: each condition as it stands today, with what it relies on; papers may answer a register's word. */
export function CheckSeekerRightForm(props: StepFormProps) {
  const t = useText();
  const papers = useRightPapers();
  const form = useActForm(props, {
    initial: empty,
    check: ({ lifts }) => wrongPapers(lifts, t),
    toForm: ({ lifts, note }): RightForm_Deserialize => ({ lifts: papers.liftsOf(lifts), note: note.trim() || null }),
    fromForm: ({ lifts, note }: RightForm_Serialize) => ({ lifts: rightPapersOf(lifts), note: note ?? "" }),
    fieldOf: () => "lifts",
  });
  return (
    <ActForm form={form}>
      <Conditions
        checks={props.view?.seekerChecks ?? []}
        today={props.today}
        way={(found) => <TransferOffer file={props.view?.file} code={found} />}
      />
      {papers.options.length > 0 && (
        <RightPapers {...form.field("lifts")} options={papers.options} today={props.today} />
      )}
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
