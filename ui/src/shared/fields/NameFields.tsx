import { TextInput } from "@mantine/core";
import { useText } from "../language";

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
    maxLength: 100,
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ ...value, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <TextInput {...(id ? { id } : {})} {...part("surname")} error={error} autoFocus={autoFocus ?? false} />
      <TextInput {...part("given")} />
      <TextInput {...part("patronymic")} />
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
