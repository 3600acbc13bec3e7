/**
 * What every act's form is and gets. A form knows its fields and how they become the act's form; keeping a scratch, errors,
 * refusals, performing and the foot are the same for all and live here.
 *
 * ```tsx
 * export function RecordNoteForm(props: StepFormProps) {
 *   const form = useActForm(props, { initial: { text: "" }, check: …, toForm: (values) => ({ text: values.text }) });
 *   return <ActForm form={form}><TextBlock {...form.text("text")} /></ActForm>;
 * }
 * ```
 * Words: `<act>-<field>` is the label of a field, `<act>-submit` the name of the act on its button.
 */
import { useMemo, type ComponentType, type ReactNode } from "react";
import { useCatalogue, type ActName, type CaseView, type FileId, type IsoDate } from "@/backend";
import type { Participant_Serialize } from "@/backend/bindings";
import { FormNews } from "@/features/formNews";
import { ParticipantsField } from "@/features/participants";
import { TransferOffer } from "@/features/transferOffer";
import { FieldTroubleContext } from "@/shared/fields";
import { FormFrame } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import type { useActForm } from "./actForm";

export { useActForm, type ActFormSpec, type Errors } from "./actForm";

/** What a returned act said, and who took part in it. */
export interface ReturnedForm {
  form: unknown;
  participants: readonly Participant_Serialize[];
}
export interface StepFormProps {
  act: ActName;
  /** Absent for the acts that begin a file. */
  file: FileId | null;
  view: CaseView | null;
  today: IsoDate;
  /** The returned act that is put right here: nothing typed is lost. */
  returned?: ReturnedForm | undefined;
  onDone: (next: CaseView) => void;
  onCancel: () => void;
}
export type StepForm = ComponentType<StepFormProps>;
/** The forms of one section of the map; `stepForms.ts` joins them and tsc checks that none is missing. */
export type SectionForms = Partial<Record<ActName, StepForm>>;

export type ActFormState = Pick<
  ReturnType<typeof useActForm>,
  | "act"
  | "view"
  | "today"
  | "errors"
  | "participants"
  | "tellTrouble"
  | "refusal"
  | "failure"
  | "notKept"
  | "submit"
  | "busy"
  | "ready"
  | "savedAt"
  | "onCancel"
>;

/** The form on the screen. `blocked` is the sentence of what is missing: «осталось 1 поле». */
export function ActForm({
  form,
  children,
  blocked,
  submitText,
  more,
}: {
  form: ActFormState;
  children?: ReactNode;
  blocked?: string | undefined;
  submitText?: string;
  more?: ReactNode;
}) {
  const t = useText();
  if (!form.ready) return null;
  // What begins a file has no case to ask: somebody stands at the counter.
  const withPerson = form.view?.openActs.find(({ act }) => act === form.act)?.withPerson ?? form.view === null;
  return (
    <FormFrame
      act={form.act}
      label={t(`act-${form.act}`)}
      errors={form.errors}
      refusal={form.refusal}
      way={<TransferOffer file={form.view?.file} code={form.refusal?.code} />}
      failure={form.failure}
      notKept={form.notKept}
      busy={form.busy}
      savedAt={form.savedAt}
      submitText={submitText ?? t(`${form.act}-submit`)}
      blocked={blocked}
      onSubmit={() => void form.submit()}
      onCancel={form.onCancel}
      more={more}
    >
      <FieldTroubleContext value={form.tellTrouble}>
        {form.view && <FormNews act={form.act} view={form.view} today={form.today} />}
        {children}
        {withPerson && <ParticipantsField {...form.participants} view={form.view} />}
      </FieldTroubleContext>
    </FormFrame>
  );
}

/** A list of the rulebook as what a field offers, in the language of the screen; empty until it is read. */
export function useOptions(list: string): { code: string; label: string }[] {
  const { law } = useLawWords();
  const { data } = useCatalogue(list);
  return useMemo(() => (data ?? []).map((entry) => ({ code: entry.code, label: law(entry) })), [data, law]);
}
