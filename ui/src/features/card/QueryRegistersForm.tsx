import { useMemo } from "react";
import { useCatalogue, type RuleEntry } from "@/backend";
import type { QueryForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { CheckGroup } from "@/shared/fields";
import { Note } from "@/shared/feedback";
import { moment, useLawWords, useText } from "@/shared/language";

/** 2.2: which registers to ask. Without a line the query waits and leaves by itself. */
export function QueryRegistersForm(props: StepFormProps) {
  const { data } = useCatalogue("register");
  return data ? <Registers {...props} registers={data} /> : null;
}

function Registers({ registers, ...props }: StepFormProps & { registers: RuleEntry[] }) {
  const t = useText();
  const { law } = useLawWords();
  const initial = useMemo(() => ({ registers: registers.map(({ code }) => code) }), [registers]);
  const form = useActForm(props, {
    initial,
    check: ({ registers: chosen }) => (chosen.length === 0 ? { registers: t("query-registers-none") } : {}),
    toForm: ({ registers: chosen }): QueryForm => ({ registers: chosen }),
  });
  const last = props.view?.data.queries.filter((query) => query.purpose === "seeker" && !query.stopped).at(-1);
  const silent = last?.registers.filter((code) => !last.answers.some((answer) => answer.register === code)) ?? [];
  return (
    <ActForm form={form}>
      {last && (
        <Note title={t("query-registers-asked", { when: moment(last.asked, props.today) })}>
          {silent.length === 0 ? t("query-registers-all") : t("query-registers-silent", { count: silent.length })}
        </Note>
      )}
      <CheckGroup
        {...form.field("registers")}
        columns={2}
        options={registers.map((register) => ({ code: register.code, label: law(register) }))}
      />
    </ActForm>
  );
}
