import type { QueryForm } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { CheckGroup } from "@/shared/fields";
import { moment, useText } from "@/shared/language";

const empty: { registers: string[] } = { registers: [] };

/** 7.1: the registers are asked for changes. None named asks all of them. */
export function QueryChangesForm(props: StepFormProps) {
  const t = useText();
  const registers = useOptions("register");
  const last = props.view?.data.queries.at(-1);
  const form = useActForm(props, {
    initial: empty,
    toForm: ({ registers: chosen }): QueryForm => ({ registers: chosen }),
    fieldOf: () => "registers",
  });
  return (
    <ActForm form={form}>
      {last && <p className="t-small t-second">{t("query-changes-last", { at: moment(last.asked, props.today) })}</p>}
      <p className="t-small t-second">{t("query-changes-note")}</p>
      <CheckGroup {...form.field("registers")} options={registers} columns={2} />
    </ActForm>
  );
}
