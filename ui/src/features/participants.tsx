/** Who took part beside the person: a representative, an interpreter, one who signs for another. Named on each act. */
import { IconUsers } from "@tabler/icons-react";
import { useCallback } from "react";
import type { CaseView, Part } from "@/backend";
import type { Participant_Deserialize, Participant_Serialize } from "@/backend/bindings";
import { ActButton } from "@/shared/actions";
import {
  IinField,
  NameFields,
  SelectField,
  TextLine,
  isIin,
  nameOf,
  noName,
  partsOf,
  type FieldProps,
  type NameParts,
} from "@/shared/fields";
import { Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";

export interface ParticipantDraft {
  part: Part | "";
  name: NameParts;
  basis: string;
  iin: string;
}
const parts: readonly Part[] = ["guardian", "representative", "interpreter", "signer"];
const nobody: ParticipantDraft = { part: "", name: noName, basis: "", iin: "" };

/** The value for the act; null while it is not whole. */
export function participantOf({ part, name, basis, iin }: ParticipantDraft): Participant_Deserialize | null {
  const person = nameOf(name);
  if (part === "" || !person || person.surname === "" || person.given === "" || (iin !== "" && !isIin(iin)))
    return null;
  return { part, name: person, basis: basis.trim() || null, iin: iin || null };
}

export function participantDraft({ part, name, basis, iin }: Participant_Serialize): ParticipantDraft {
  return { part, name: partsOf(name), basis: basis ?? "", iin: iin ?? "" };
}

/** One line of words: «переводчик Ли Анна, доверенность № 12». */
export function useParticipantWords() {
  const t = useText();
  return useCallback(
    ({ part, name, basis }: Pick<Participant_Serialize, "part" | "name" | "basis">) =>
      [
        t("participant-words", {
          part: t(`part-${part}`),
          name: [name.surname, name.given, name.patronymic].filter(Boolean).join(" "),
        }),
        basis,
      ]
        .filter(Boolean)
        .join(", "),
    [t],
  );
}

/** Quiet until somebody is added; who took part before is named again at one press. */
export function ParticipantsField({
  id,
  value,
  onChange,
  error,
  view,
}: Pick<FieldProps<ParticipantDraft[]>, "value" | "onChange" | "error"> & { id: string; view: CaseView | null }) {
  const t = useText();
  const words = useParticipantWords();
  const before = (view?.data.participants ?? [])
    .map(({ who }) => who)
    .filter((who, at, all) => all.findIndex((other) => words(other) === words(who)) === at)
    .filter((who) => !value.some((draft) => same(draft, who)));
  const again = before.map((who) => (
    <ActButton
      key={words(who)}
      small
      onAct={() => {
        onChange([...value, participantDraft(who)]);
      }}
    >
      {t("participants-again", { who: words(who) })}
    </ActButton>
  ));
  if (value.length === 0)
    return (
      <div id={id} className="row" tabIndex={-1}>
        <ActButton
          small
          testId="participants-add"
          icon={<IconUsers size={14} aria-hidden />}
          onAct={() => {
            onChange([nobody]);
          }}
        >
          {t("participants-somebody")}
        </ActButton>
        {again}
      </div>
    );
  return (
    <>
      <Rows
        id={id}
        label={t("participants")}
        rows={value}
        onChange={onChange}
        blank={nobody}
        addText={t("participants-add")}
        error={error}
      >
        {(row, change) => (
          <Fields columns={3}>
            <NameFields
              value={row.name}
              onChange={(name) => {
                change({ name });
              }}
            />
            <SelectField
              label={t("participants-part")}
              value={row.part}
              options={parts.map((part) => ({ code: part, label: t(`part-${part}`) }))}
              onChange={(code) => {
                change({ part: parts.find((part) => part === code) ?? "" });
              }}
            />
            <TextLine
              label={t(row.part === "signer" ? "participants-basis-signer" : "participants-basis")}
              value={row.basis}
              onChange={(event) => {
                change({ basis: event.currentTarget.value });
              }}
            />
            <IinField
              label={t("field-iin")}
              value={row.iin}
              onChange={(iin) => {
                change({ iin });
              }}
            />
          </Fields>
        )}
      </Rows>
      {again.length > 0 && <div className="row">{again}</div>}
    </>
  );
}

function same(draft: ParticipantDraft, who: Participant_Serialize): boolean {
  return draft.part === who.part && draft.name.surname === who.name.surname && draft.name.given === who.name.given;
}
