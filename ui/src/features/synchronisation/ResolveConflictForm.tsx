import { useMemo } from "react";
import type { CaseView, Take } from "@/backend";
import type { ResolveForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, SelectField } from "@/shared/fields";
import { useActorName, useText } from "@/shared/language";
import { Differences, useOwn } from "./Differences";

type Conflict = CaseView["data"]["conflicts"][number];
interface Values {
  field: string;
  take: Take | "";
}

/** Two values of a field side by side, each by whom it is: keys 1 and 2 choose. Both stay in the history. */
export function ResolveConflictForm(props: StepFormProps) {
  const t = useText();
  const actorName = useActorName();
  const own = useOwn();
  const conflicts = props.view?.data.conflicts ?? [];
  const first = conflicts[0]?.field ?? "";
  const initial = useMemo<Values>(() => ({ field: first, take: "" }), [first]);
  const open = (name: string): Conflict | undefined =>
    conflicts.find((conflict) => conflict.field === name) ?? conflicts[0];
  const form = useActForm<Values>(props, {
    initial,
    check: ({ take }) => (take === "" ? { take: t("resolve-conflict-take-missing") } : {}),
    toForm: ({ field, take }): ResolveForm | undefined => {
      const conflict = open(field);
      return conflict && take !== "" ? { field: conflict.field, take } : undefined;
    },
  });
  const current = open(form.values.field);
  if (!current) return <Note>{t("resolve-conflict-none")}</Note>;
  return (
    <ActForm form={form}>
      {conflicts.length > 1 && (
        <SelectField
          {...form.field("field")}
          value={current.field}
          options={conflicts.map(({ field }) => ({ code: field, label: t(`field-${field}`) }))}
          onChange={(field) => {
            form.set("field", field);
            form.set("take", "");
          }}
        />
      )}
      <Differences
        fields={[{ field: current.field, mine: current.other, centre: current.centre }]}
        today={props.today}
      />
      <ChoiceGroup
        {...form.field("take")}
        label={t("resolve-conflict-take")}
        value={form.values.take || null}
        choices={[
          {
            value: "said",
            title: own(current.other)
              ? t("exchange-mine")
              : t("exchange-later-of", { who: actorName(current.other.by) }),
            note: t("resolve-conflict-mine-note"),
            letter: "Digit1",
          },
          {
            value: "register",
            title: t("exchange-centre-of", { who: actorName(current.centre.by) }),
            note: t("resolve-conflict-centre-note"),
            letter: "Digit2",
          },
        ]}
      />
    </ActForm>
  );
}
