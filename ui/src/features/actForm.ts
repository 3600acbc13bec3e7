/** What is typed into an act's form, kept, checked and sent; `ActForm` shows it. */
import { useCallback, useMemo, useRef, useState } from "react";
import { actOf, DeskFailure, usePerform, useScratch, type Refusal } from "@/backend";
import { participantDraft, participantOf, type ParticipantDraft } from "@/features/participants";
import type { FieldError } from "@/shared/feedback";
import type { FieldProps, TellTrouble } from "@/shared/fields";
import { useProblemText, useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
import type { StepFormProps } from "./stepForm";

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

/** Kept with what else was typed. */
interface WithParticipants {
  participants?: ParticipantDraft[];
}
const PARTICIPANTS = "participants";
/** How the law names what is missing of them. */
const PARTICIPANT = "participant";

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
