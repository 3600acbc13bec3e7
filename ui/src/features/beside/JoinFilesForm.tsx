import { useState } from "react";
import { useCases, useSearch } from "@/backend";
import type { JoinForm_Deserialize, JoinForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, groupIin, TextLine } from "@/shared/fields";
import { useLawWords, useText } from "@/shared/language";

const empty = { other: "" };

/** More than that is not read through: the search is made narrower. */
const SHOWN = 8;

/** Two files of one person become one: this one stays, the other is found here and is only read from then on. */
export function JoinFilesForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { view } = props;
  // A second file is most often begun under the same number of the person.
  const [text, setText] = useState((view?.header.iin ?? "") || (view?.header.name ?? ""));
  const hits = useSearch(text).data ?? [];
  const others = hits.filter(({ file }) => file !== view?.file && !view?.data.joined.includes(file));
  const found = others.slice(0, SHOWN);
  const form = useActForm<typeof empty, JoinForm_Serialize>(props, {
    initial: empty,
    check: ({ other }) => (found.some(({ file }) => file === other) ? {} : { other: t("join-files-other-missing") }),
    toForm: ({ other }): JoinForm_Deserialize => ({
      other,
      card: Object.values(card ?? {}).flatMap((kept) => (kept ? [kept.value] : [])),
    }),
    fromForm: ({ other }) => ({ other }),
    fieldOf: () => "other",
  });
  const field = form.field("other");
  const chosen = found.find(({ file }) => file === field.value);
  const [read] = useCases(chosen ? [chosen.file] : []);
  const card = read?.data?.data.card.values;
  const blocked = read?.isError ? t("join-files-unreadable") : chosen && !card ? t("join-files-reading") : undefined;
  return (
    <ActForm form={form} blocked={blocked}>
      <TextLine
        id={found.length > 0 ? undefined : field.id}
        label={t("join-files-text")}
        description={t("join-files-text-note")}
        error={found.length > 0 ? undefined : field.error}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {text.trim() !== "" && found.length === 0 && <Note live>{t("join-files-nothing", { text: text.trim() })}</Note>}
      {chosen && (
        <Note tone="warn" title={t("join-files-stays", { name: (view?.header.name ?? "") || t("case-no-name") })} live>
          {t("join-files-ends", { name: chosen.name || t("case-no-name") })}
        </Note>
      )}
      {found.length > 0 && (
        <ChoiceGroup
          {...field}
          label={t("join-files-other")}
          value={chosen?.file ?? null}
          columns={1}
          choices={found.map((hit) => ({
            value: hit.file,
            title: hit.name || t("case-no-name"),
            note: [
              hit.iin && groupIin(hit.iin),
              hit.number ? t("case-number", { number: hit.number }) : t("join-files-no-number"),
              t(`stage-${hit.stage}`),
              law(hit.centre),
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
      {others.length > SHOWN && <p className="t-small t-second">{t("join-files-more", { count: SHOWN })}</p>}
    </ActForm>
  );
}
