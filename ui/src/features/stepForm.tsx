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
import { useCallback, useMemo, useRef, useState, type ComponentType, type ReactNode } from "react";
import {
  actOf,
  DeskFailure,
  useCatalogue,
  usePerform,
  useScratch,
  type ActName,
  type CaseView,
  type FileId,
  type IsoDate,
  type Refusal,
} from "@/backend";
import type { Participant_Serialize } from "@/backend/bindings";
import { FormNews } from "@/features/formNews";
import { TransferOffer } from "@/features/transferOffer";
import { participantDraft, participantOf, ParticipantsField, type ParticipantDraft } from "@/features/participants";
import type { FieldError } from "@/shared/feedback";
import { FieldTroubleContext, type FieldProps, type TellTrouble } from "@/shared/fields";
import { FormFrame } from "@/shared/forms";
import { useLawWords, useProblemText, useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";

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

export type Errors<Values> = Partial<Record<keyof Values & string, string>>;

export interface ActFormSpec<Values extends object, Form = never> {
  initial: Values;
  /** What is missing or misspelt, as finished sentences. The law is checked by the desk, not here. */
  check?: (values: Values) => Errors<Values>;
  toForm: (values: Values) => unknown;
  /** The way back, for an act that was returned. Without it values of the same name and kind are taken over. */
  fromForm?: (form: Form) => Partial<Values>;
  /** The value that a refusal's field belongs to, where they are named differently: `work.years` is said in `work`. */
  fieldOf?: (field: string) => string | undefined;
  /** Label of a value that is named by the rulebook or the card, not by this form. */
  labelOf?: (name: string) => string | undefined;
}

export function useActForm<Values extends object, Form = never>(props: StepFormProps, spec: ActFormSpec<Values, Form>) {
  const { act, file, returned, onDone } = props;
  const t = useText();
  const refusalText = useRefusalText();
  const problemText = useProblemText();
  const known = useMemo(() => Object.keys(spec.initial), [spec.initial]);
  const scratch = useScratch<Partial<Values> & WithParticipants>(file, act, isRecord);
  const perform = usePerform(file);
  const [typed, setTyped] = useState<Partial<Values> & WithParticipants>({});
  const [tried, setTried] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const troubles = useRef(new Map<string, FieldError>());
  const tellTrouble = useCallback<TellTrouble>((name, trouble) => {
    if (trouble) troubles.current.set(name, trouble);
    else troubles.current.delete(name);
  }, []);
  /** What the fields themselves said against saving at the last try. */
  const [troubled, setTroubled] = useState<FieldError[]>([]);

  const kept = useMemo<Partial<Values>>(
    () => {
      const said = returned?.form;
      if (!isRecord(said)) return {};
      return spec.fromForm ? spec.fromForm(said as Form) : sameNamed(spec.initial, said);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read once for each returned act
    [returned],
  );
  const values = useMemo<Values>(
    () => ({ ...spec.initial, ...kept, ...scratch.loaded?.values, ...typed }),
    [spec.initial, kept, scratch.loaded, typed],
  );
  const participants = useMemo(
    () =>
      typed.participants ?? scratch.loaded?.values?.participants ?? returned?.participants.map(participantDraft) ?? [],
    [typed.participants, scratch.loaded, returned],
  );
  const about = refusal?.field ? (spec.fieldOf?.(refusal.field) ?? refusal.field) : null;
  const refusedField = about !== null && known.includes(about) ? about : null;
  const found: Partial<Record<string, string>> = tried > 0 ? { ...spec.check?.(values) } : {};
  if (refusal && refusedField) found[refusedField] = refusalText(refusal);
  const participantsError =
    tried === 0
      ? undefined
      : participants.some((one) => !participantOf(one))
        ? t("participants-not-whole")
        : about?.startsWith(PARTICIPANT) && refusal
          ? refusalText(refusal)
          : undefined;

  const change = useCallback(
    (part: Partial<Values> & WithParticipants) => {
      setRefusal(null);
      setTyped((last) => {
        const next = { ...last, ...part };
        scratch.save({ ...scratch.loaded?.values, ...next });
        return next;
      });
    },
    [scratch],
  );
  const set = useCallback(
    <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
      change({ [name]: value } as unknown as Partial<Values> & WithParticipants);
    },
    [change],
  );
  const id = (name: string) => `${act}-${name}`;
  const label = (name: string) => spec.labelOf?.(name) ?? t(`${act}-${kebab(name)}`);
  const field = <Name extends keyof Values & string>(name: Name): FieldProps<Values[Name]> & { id: string } => ({
    id: id(name),
    label: label(name),
    value: values[name],
    error: found[name],
    onChange: (value) => {
      set(name, value);
    },
  });
  /** For Mantine's own inputs, whose change is an event. */
  const text = (name: TextNames<Values>) => ({
    id: id(name),
    label: label(name),
    value: String(values[name]),
    error: found[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      set(name, event.currentTarget.value as Values[typeof name]);
    },
  });
  const check = (name: FlagNames<Values>) => ({
    id: id(name),
    label: label(name),
    checked: Boolean(values[name]),
    error: found[name],
    onChange: (event: { currentTarget: { checked: boolean } }) => {
      set(name, event.currentTarget.checked as Values[typeof name]);
    },
  });

  const errors = useMemo<FieldError[]>(
    () =>
      tried === 0
        ? []
        : known
            .flatMap((name) => {
              const sentence = found[name];
              const field = `${act}-${name}`;
              const told = troubled.some((trouble) => trouble.field === field);
              return sentence && !told ? [{ field, label: label(name), text: sentence }] : [];
            })
            .concat(
              participantsError ? [{ field: id(PARTICIPANTS), label: t("participants"), text: participantsError }] : [],
              troubled,
            ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the summary takes the focus by each try, not by each letter
    [tried, refusal, troubled],
  );

  const submit = useCallback(async () => {
    setFailure(null);
    setRefusal(null);
    setTried((last) => last + 1);
    const against = [...troubles.current.values()];
    setTroubled(against);
    const beside = participants.map(participantOf).filter((one) => one !== null);
    if (beside.length < participants.length || against.length > 0) return;
    if (Object.values(spec.check?.(values) ?? {}).some(Boolean)) return;
    try {
      const form = spec.toForm(values);
      const answer = await perform.mutateAsync({ act: actOf(act, form), participants: beside });
      if (answer.result === "refused") {
        setRefusal(answer.value);
        return;
      }
      await scratch.drop();
      onDone(answer.value);
    } catch (error) {
      const why = problemText(error instanceof DeskFailure ? error : undefined);
      const recorded = error instanceof DeskFailure && error.code === "saved-not-shown";
      setFailure(recorded ? `${why}.` : t("form-failed", { why }));
    }
  }, [act, onDone, participants, perform, problemText, scratch, spec, t, values]);

  return {
    ...props,
    values,
    set,
    field,
    text,
    check,
    errors,
    participants: {
      id: id(PARTICIPANTS),
      value: participants,
      error: participantsError,
      onChange: (participants: ParticipantDraft[]) => {
        change({ participants } as Partial<Values> & WithParticipants);
      },
    },
    tellTrouble,
    refusal,
    failure,
    notKept: scratch.failed ? t("form-not-kept") : null,
    submit,
    busy: perform.isPending,
    /** False until an earlier scratch has been read: a form must not flash empty. */
    ready: scratch.loaded !== undefined,
    savedAt: scratch.savedAt,
  };
}
type TextNames<Values> = { [Name in keyof Values & string]: Values[Name] extends string ? Name : never }[keyof Values &
  string];
type FlagNames<Values> = {
  [Name in keyof Values & string]: Values[Name] extends boolean ? Name : never;
}[keyof Values & string];

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

/** Kept with what else was typed. */
interface WithParticipants {
  participants?: ParticipantDraft[];
}
const PARTICIPANTS = "participants";
/** How the law names what is missing of them. */
const PARTICIPANT = "participant";

/** A list of the rulebook as what a field offers, in the language of the screen; empty until it is read. */
export function useOptions(list: string): { code: string; label: string }[] {
  const { law } = useLawWords();
  const { data } = useCatalogue(list);
  return useMemo(() => (data ?? []).map((entry) => ({ code: entry.code, label: law(entry) })), [data, law]);
}

/** Values that an act's form and the screen's call and keep alike. */
function sameNamed<Values extends object>(initial: Values, form: Record<string, unknown>): Partial<Values> {
  const alike = (one: unknown, other: unknown) =>
    typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
  return Object.fromEntries(
    Object.entries(initial).flatMap(([name, value]: [string, unknown]) =>
      form[name] !== null && alike(form[name], value) ? [[name, form[name]]] : [],
    ),
  ) as Partial<Values>;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function isRecord(value: unknown): value is Record<string, unknown> & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
