import { useState } from "react";
import type { EmployerKept, IsoDate, VacancyRow } from "@/backend";
import { PlaceField, type PlaceChosen } from "@/features/address";
import { useOptions } from "@/features/stepForm";
import { groupIin, DateField, MoneyField, SelectField, TextBlock, TextLine } from "@/shared/fields";
import { Fields, FormFrame } from "@/shared/forms";
import { useText } from "@/shared/language";
import { useRegisterForm } from "./useRegisterForm";

interface Draft {
  employer: string;
  number: string;
  title: string;
  place: PlaceChosen | null;
  pay: number | null;
  schedule: string;
  places: string;
  until: string;
  /** Each in a line of its own. */
  skills: string;
  requirements: string;
}

function draftOf(row: VacancyRow | null): Draft {
  const kept = row?.kept.vacancy;
  return {
    employer: kept?.employer ?? "",
    number: kept?.number ?? "",
    title: kept?.title ?? "",
    place: kept ? { code: kept.kato, kk: kept.place_kk, ru: kept.place_ru, edition: "" } : null,
    pay: kept?.pay ?? null,
    schedule: kept?.schedule ?? "",
    places: String(kept?.places ?? 1),
    until: kept?.until ?? "",
    skills: (kept?.skills ?? []).join("\n"),
    requirements: kept?.requirements ?? "",
  };
}

const linesOf = (text: string) =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A vacancy of the register, new or changed. */
export function VacancyForm({
  row,
  employers,
  today,
  onDone,
  onCancel,
}: {
  row: VacancyRow | null;
  employers: readonly EmployerKept[];
  today: IsoDate;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(row));
  const form = useRegisterForm(onDone);
  const kinds = useOptions("employment_kind");
  const set = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const field = <Name extends keyof Draft>(name: Name) => ({
    id: `vacancy-${name}`,
    label: t(`vacancy-${name}`),
    value: draft[name],
    error: form.errorOf(`vacancy-${name}`),
    onChange: (value: Draft[Name]) => {
      set({ [name]: value } as Partial<Draft>);
    },
  });
  const line = (name: "number" | "title" | "places" | "skills" | "requirements") => ({
    ...field(name),
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      set({ [name]: event.currentTarget.value });
    },
  });
  const wrong = () => {
    const error = (name: keyof Draft, key: string) => ({
      field: `vacancy-${name}`,
      label: t(`vacancy-${name}`),
      text: t(key),
    });
    return [
      ...(draft.employer === "" ? [error("employer", "vacancy-employer-missing")] : []),
      ...(draft.title.trim() === "" ? [error("title", "vacancy-title-missing")] : []),
      ...(draft.place === null ? [error("place", "vacancy-place-missing")] : []),
      ...(/^[1-9]\d{0,3}$/.test(draft.places.trim()) ? [] : [error("places", "vacancy-places-wrong")]),
      ...(draft.until === "" || /^\d{4}-\d{2}-\d{2}$/.test(draft.until) ? [] : [error("until", "date-unreadable")]),
    ];
  };
  return (
    <FormFrame
      act="keep-vacancy"
      label={t("act-keep-vacancy")}
      {...form}
      submitText={t("keep-vacancy-submit")}
      onCancel={onCancel}
      onSubmit={() =>
        void form.submit(wrong(), () => ({
          act: "keep-vacancy",
          form: {
            vacancy: row?.id ?? null,
            employer: draft.employer,
            number: draft.number.trim() || null,
            title: draft.title.trim(),
            kato: draft.place?.code ?? "",
            place_kk: draft.place?.kk ?? "",
            place_ru: draft.place?.ru ?? "",
            pay: draft.pay,
            schedule: draft.schedule || null,
            places: Number(draft.places.trim()),
            until: draft.until || null,
            skills: linesOf(draft.skills),
            requirements: draft.requirements.trim() || null,
          },
        }))
      }
    >
      <Fields>
        <SelectField
          {...field("employer")}
          options={employers.map(({ employer }) => ({
            code: employer.id,
            label: `${employer.name}, ${groupIin(employer.id)}`,
          }))}
        />
        <TextLine {...line("title")} />
        <PlaceField {...field("place")} />
        <MoneyField {...field("pay")} />
        <SelectField {...field("schedule")} options={kinds} />
        <TextLine {...line("places")} inputMode="numeric" />
        <TextLine {...line("number")} description={t("vacancy-number-note")} />
        <DateField {...field("until")} today={today} side="future" />
      </Fields>
      <TextBlock {...line("skills")} description={t("vacancy-skills-note")} />
      <TextBlock {...line("requirements")} />
    </FormFrame>
  );
}
