import { useMemo } from "react";
import { useCases } from "@/backend";
import type { JoinForm_Deserialize, JoinForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { groupIin, SelectField } from "@/shared/fields";
import { useText } from "@/shared/language";

/** A file that was joined to this one by fault stands alone again. */
export function SeparateFilesForm(props: StepFormProps) {
  const t = useText();
  const joined = props.view?.data.joined;
  const others = useCases(joined ?? []);
  const initial = useMemo(() => ({ other: (joined?.length === 1 && joined[0]) || "" }), [joined]);
  const form = useActForm<typeof initial, JoinForm_Serialize>(props, {
    initial,
    check: ({ other }) => (joined?.includes(other) ? {} : { other: t("separate-files-other-missing") }),
    // Its card went into this one when they were joined; nothing is carried back.
    toForm: ({ other }): JoinForm_Deserialize => ({ other, card: [] }),
    fromForm: ({ other }) => ({ other }),
    fieldOf: () => "other",
  });
  if (!joined || joined.length === 0) return <Note>{t("separate-files-none")}</Note>;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("other")}
        options={joined.map((file, at) => {
          const header = others[at]?.data?.header;
          return {
            code: file,
            label: header
              ? [
                  header.name || t("case-no-name"),
                  header.iin && groupIin(header.iin),
                  header.number && t("case-number", { number: header.number }),
                ]
                  .filter(Boolean)
                  .join(" · ")
              : file,
          };
        })}
      />
      <Note>{t("separate-files-note")}</Note>
    </ActForm>
  );
}
