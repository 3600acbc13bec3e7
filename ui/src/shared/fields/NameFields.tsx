import { useText } from "../language";
import { isNamePart } from "./signs";
import { TextLine } from "./TextFields";

const PART_MAX = 100;

export interface NameParts {
  surname: string;
  given: string;
  patronymic: string;
}
export const noName: NameParts = { surname: "", given: "", patronymic: "" };

/** Surname, given name and, where there is one, patronymic. */
export function NameFields({
  id,
  value,
  onChange,
  error,
  autoFocus,
}: {
  id?: string;
  value: NameParts;
  onChange: (value: NameParts) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const t = useText();
  const part = (name: keyof NameParts) => ({
    label: t(`name-${name}`),
    value: value[name],
    max: PART_MAX,
    unreadable: isNamePart(value[name])
      ? undefined
      : t(`name-${name === "patronymic" ? "patronymic" : "part"}-unreadable`),
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ ...value, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <TextLine {...(id ? { id } : {})} {...part("surname")} error={error} autoFocus={autoFocus ?? false} />
      <TextLine {...part("given")} />
      <TextLine {...part("patronymic")} />
    </>
  );
}

/** Null while nothing is typed; an empty patronymic means none. */
export function nameOf(parts: NameParts): { surname: string; given: string; patronymic: string | null } | null {
  const [surname, given, patronymic] = [parts.surname.trim(), parts.given.trim(), parts.patronymic.trim()];
  return surname === "" && given === "" ? null : { surname, given, patronymic: patronymic === "" ? null : patronymic };
}

export function partsOf(
  name: { surname: string; given: string; patronymic: string | null } | null | undefined,
): NameParts {
  return name ? { surname: name.surname, given: name.given, patronymic: name.patronymic ?? "" } : noName;
}
