import { useMemo } from "react";
import type { MeasureForm_Deserialize, MeasureForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { DateField, SelectField, TextLine, type YesNo, YesNoField } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { isDay, useLawWords, useText } from "@/shared/language";
import { agreedOf, draftedOf, useItemName } from "./items";

interface Values {
  item: string;
  measure: string;
  provider: string;
  bin: string;
  begins: string;
  until: string;
  said: Partial<Record<string, YesNo>>;
}
const wrongDay = (text: string) => text !== "" && !isDay(text);

/** 6.3: to which measure, with whom, for how long. What nobody knows of its conditions is asked here. */
export function ReferToMeasureForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { name } = useItemName();
  const measures = useOptions("measure");
  const plan = props.view?.data.registration.plan;
  const items = (draftedOf(plan) ?? agreedOf(plan))?.items ?? [];
  const suggestions = props.view?.suggestions ?? [];
  const unmetOf = (measure: string) =>
    suggestions.find((one) => one.measure === measure || (one.measure === null && one.kind === measure))?.unmet ?? [];
  const initial = useMemo<Values>(
    () => ({ item: "", measure: "", provider: "", bin: "", begins: "", until: "", said: {} }),
    [],
  );
  const form = useActForm<Values, MeasureForm_Serialize>(props, {
    initial,
    check: ({ measure, provider, bin, begins, until, said }) => ({
      ...(measure === "" ? { measure: t("refer-to-measure-measure-missing") } : {}),
      ...(provider.trim() === "" ? { provider: t("refer-to-measure-provider-missing") } : {}),
      ...(bin.trim() !== "" && !/^\d{12}$/.test(bin.trim()) ? { bin: t("refer-to-measure-bin-wrong") } : {}),
      ...(wrongDay(begins) ? { begins: t("date-unreadable") } : {}),
      ...(wrongDay(until) ? { until: t("date-unreadable") } : {}),
      ...(unmetOf(measure).some(({ fact, unknown }) => unknown && !said[fact])
        ? { said: t("refer-to-measure-said-missing") }
        : {}),
    }),
    toForm: ({ item, measure, provider, bin, begins, until, said }): MeasureForm_Deserialize => ({
      measure,
      provider: { name: provider.trim(), bin: bin.trim() || null },
      item: item || null,
      begins: begins || null,
      until: until || null,
      said: unmetOf(measure).flatMap(({ fact, unknown }) =>
        unknown && said[fact] ? [{ fact, yes: said[fact] === "yes" }] : [],
      ),
    }),
    fromForm: ({ measure, provider, item, begins, until, said }) => ({
      item: item ?? "",
      measure,
      provider: provider.name,
      bin: provider.bin ?? "",
      begins: begins ?? "",
      until: until ?? "",
      said: Object.fromEntries(said.map(({ fact, yes }): [string, YesNo] => [fact, yes ? "yes" : "no"])),
    }),
    fieldOf: (field) => (["begins", "until", "item", "provider"].includes(field) ? field : "measure"),
  });
  const unmet = unmetOf(form.values.measure);
  const against = unmet.filter(({ unknown }) => !unknown);
  const said = form.field("said");
  const chooseItem = (id: string) => {
    form.set("item", id);
    const planned = items.find((item) => item.id === id)?.planned;
    if (!planned) return;
    if (planned.measure) form.set("measure", planned.measure);
    else if (measures.some(({ code }) => code === planned.kind)) form.set("measure", planned.kind);
    if (planned.provider && form.values.provider === "") form.set("provider", planned.provider);
  };
  return (
    <ActForm form={form}>
      {items.length > 0 && (
        <SelectField
          {...form.field("item")}
          options={items.map(({ id, planned }) => ({ code: id, label: name(planned) }))}
          onChange={chooseItem}
        />
      )}
      <SelectField {...form.field("measure")} options={measures} />
      {against.length > 0 && (
        <Note tone="warn" title={t("refer-to-measure-against")}>
          {against.map(({ words }) => law(words)).join("; ")}
        </Note>
      )}
      {unmet.some(({ unknown }) => unknown) && (
        <div id={said.id} tabIndex={-1} role="group" aria-label={String(said.label)}>
          {said.error && <p className="t-small t-bad">{said.error}</p>}
          {unmet
            .filter(({ unknown }) => unknown)
            .map(({ fact, words }) => (
              <YesNoField
                key={fact}
                label={t("refer-to-measure-holds", { condition: law(words) })}
                value={said.value[fact] ?? ""}
                onChange={(answer) => {
                  said.onChange({ ...said.value, [fact]: answer });
                }}
              />
            ))}
        </div>
      )}
      <Fields columns={2}>
        <TextLine {...form.text("provider")} autoComplete="off" />
        <TextLine {...form.text("bin")} max={12} inputMode="numeric" autoComplete="off" />
        <DateField {...form.field("begins")} today={props.today} side="future" />
        <DateField {...form.field("until")} today={props.today} side="future" />
      </Fields>
    </ActForm>
  );
}
