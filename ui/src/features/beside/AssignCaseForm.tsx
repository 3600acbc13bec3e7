import { useDeskStatus } from "@/backend";
import type { AssignForm_Deserialize, AssignForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { SelectField, TextLine } from "@/shared/fields";
import { moment, useText } from "@/shared/language";

const empty = { to: "", note: "" };

/** In whose lists the case stands from now on. Who takes it over themselves stands first. */
export function AssignCaseForm(props: StepFormProps) {
  const t = useText();
  const { data: desk } = useDeskStatus();
  const own = desk?.session?.id;
  const held = props.view?.data.assigned;
  const specialists = (desk?.users ?? [])
    .filter(({ id, keepsCases }) => keepsCases && id !== held?.staff)
    .sort((one, other) => Number(other.id === own) - Number(one.id === own));
  const form = useActForm<typeof empty, AssignForm_Serialize>(props, {
    initial: empty,
    check: ({ to }) => (specialists.some(({ id }) => id === to) ? {} : { to: t("assign-case-to-missing") }),
    toForm: ({ to, note }): AssignForm_Deserialize => ({
      to,
      name: specialists.find(({ id }) => id === to)?.name ?? "",
      note: note.trim() || null,
    }),
    fromForm: ({ to, note }) => ({ to, note: note ?? "" }),
  });
  return (
    <ActForm form={form}>
      <p className="t-small t-second">
        {held
          ? t("assign-case-now", { name: held.name, by: held.by, at: moment(held.at, props.today) })
          : t("assign-case-nobody")}
      </p>
      <SelectField
        {...form.field("to")}
        options={specialists.map(({ id, name }) => ({
          code: id,
          label: id === own ? t("assign-case-self", { name }) : name,
        }))}
      />
      <TextLine {...form.text("note")} />
    </ActForm>
  );
}
