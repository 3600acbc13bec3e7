import { useBasis, useLawWords, type LawWords } from "../language";
import type { FieldProps } from "./field";
import { SelectField } from "./SelectField";

/** A ground of the rulebook, with the law that the chosen one stands on. */
export function GroundField({
  grounds,
  ...field
}: FieldProps<string> & { grounds: readonly (LawWords & { code: string; basis: string })[] }) {
  const { law } = useLawWords();
  const basis = useBasis();
  return (
    <SelectField
      {...field}
      options={grounds.map((ground) => ({ code: ground.code, label: law(ground) }))}
      description={basis(grounds.find(({ code }) => code === field.value)?.basis)}
    />
  );
}
