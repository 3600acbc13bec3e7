import { useLawWords, useText, type LawWords } from "../language";
import type { FieldProps } from "./field";
import { SelectField } from "./SelectField";

/** A ground of the rulebook, with the law that the chosen one stands on, and whether its reading is settled. */
export function GroundField({
  grounds,
  ...field
}: FieldProps<string> & { grounds: readonly (LawWords & { code: string; basis: LawWords; confirmed: boolean })[] }) {
  const t = useText();
  const { law } = useLawWords();
  const chosen = grounds.find(({ code }) => code === field.value);
  return (
    <SelectField
      {...field}
      options={grounds.map((ground) => ({ code: ground.code, label: law(ground) }))}
      description={
        chosen && [law(chosen.basis), chosen.confirmed ? "" : t("ground-unconfirmed")].filter(Boolean).join(". ")
      }
    />
  );
}
