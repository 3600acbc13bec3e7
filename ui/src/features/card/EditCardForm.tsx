import { useMemo, type ComponentType } from "react";
import { useCatalogue, type IsoDate } from "@/backend";
import type { CardEdit_Deserialize, CardEdit_Serialize, CardField, EntryId } from "@/backend/bindings";
import { ActForm, useActForm, type Errors, type StepFormProps } from "@/features/stepForm";
import { ActButton } from "@/shared/actions";
import { SelectField, type FieldProps } from "@/shared/fields";
import { Note } from "@/shared/feedback";
import { FormGroups, type FormGroup } from "@/shared/forms";
import { useLawWords, useText } from "@/shared/language";
import { cardFields, draftOf, noCard, partOf, unreadable, type CardDraft } from "./cardDraft";
import { cardGroups, gapsOf, groupTitles, standOf, type CardGroup } from "./cardGroups";
import { changesOf, emptiedOf, halvedOf } from "./cardValue";
import { HealthBlock } from "./HealthBlock";
import { ContactBlock, PersonBlock } from "./PersonBlocks";
import { WishedBlock } from "./WishedBlock";
import { LearningBlock, WorkBlock } from "./WorkBlocks";
import styles from "./card.module.css";

type Seen = Partial<Record<CardField, EntryId | null>>;
type Values = CardDraft & { source: string; seen: Seen };
/** A field of the card with its label, error and change, as the blocks take it. */
export type CardFieldOf = <Name extends CardField & keyof CardDraft>(
  name: Name,
) => FieldProps<CardDraft[Name]> & { id: string; label: string };

const blocks: Record<CardGroup, ComponentType<{ field: CardFieldOf; today: IsoDate }>> = {
  person: PersonBlock,
  contacts: ContactBlock,
  learning: LearningBlock,
  work: WorkBlock,
  wished: WishedBlock,
  health: HealthBlock,
};

/** 2.4: the employment card. Only changed fields are sent, each with the entry whose value was seen when typing began. */
export function EditCardForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const { data: papers } = useCatalogue("document");
  const card = props.view?.data.card;
  const began = useMemo(() => (card ? draftOf(card) : noCard), [card]);
  const initial = useMemo<Values>(() => ({ ...began, source: "", seen: {} }), [began]);
  /** What stood on the card when the field was first touched. */
  const seenOf = ({ seen }: Values, field: CardField) => {
    const typedOver = seen[field];
    return typedOver === undefined ? (card?.values[field]?.entry ?? null) : typedOver;
  };
  const form = useActForm<Values>(props, {
    initial,
    check: (values) => {
      const errors: Errors<Values> = {};
      for (const field of halvedOf(began, values)) errors[field] = t("edit-card-half");
      for (const [field, key] of Object.entries(unreadable(values))) errors[field as CardField] = t(key);
      return errors;
    },
    toForm: (values): CardEdit_Deserialize => ({
      changes: changesOf(began, values).map((value) => ({ value, seen: seenOf(values, value.field) })),
      cleared: emptiedOf(began, values).map((field) => ({ field, seen: seenOf(values, field) })),
      source: values.source === "" ? { from: "said" } : { from: "paper", kind: values.source },
    }),
    fromForm: ({ changes, cleared, source }: CardEdit_Serialize) => ({
      ...Object.assign({}, ...changes.map(({ value }) => partOf(value))),
      ...Object.fromEntries(cleared.map(({ field }) => [field, noCard[field]])),
      source: source.from === "paper" ? source.kind : "",
      seen: Object.fromEntries([
        ...changes.map(({ value, seen }) => [value.field, seen]),
        ...cleared.map(({ field, seen }) => [field, seen]),
      ]),
    }),
    fieldOf: (field) => field.split(".")[0],
    labelOf: (name) => (cardFields.some((field) => field === name) ? t(`field-${name}`) : undefined),
  });
  const field: CardFieldOf = (name) => {
    const props = form.field(name);
    return {
      ...props,
      label: t(`field-${name}`),
      onChange: (value) => {
        // What stood on the card when this field was first touched, even if another desk's value comes meanwhile.
        if (!(name in form.values.seen))
          form.set("seen", { ...form.values.seen, [name]: card?.values[name]?.entry ?? null });
        props.onChange(value as Values[typeof name]);
      },
    };
  };
  const changed = changesOf(began, form.values).length + halvedOf(began, form.values).length;
  const emptied = emptiedOf(began, form.values);
  const wrong = cardFields.filter((name) => form.field(name).error !== undefined);
  const gaps = gapsOf(props.view);
  const groups = cardGroups.map((key): FormGroup => {
    const { fields, ...stand } = standOf(key, { gaps, wrong, began, now: form.values });
    const Block = blocks[key];
    return {
      key,
      title: t(groupTitles[key]),
      ...stand,
      about: fields.map((name) => t(`field-${name}`)).join(", "),
      field: fields[0] && `edit-card-${fields[0]}`,
      children: <Block field={field} today={props.today} />,
    };
  });
  return (
    <ActForm form={form} blocked={changed + emptied.length === 0 ? t("edit-card-nothing-changed") : undefined}>
      {emptied.length > 0 && (
        <Note
          tone="warn"
          title={t("edit-card-emptied-fields", { fields: emptied.map((name) => t(`field-${name}`)).join(", ") })}
        >
          {t("edit-card-emptied")}{" "}
          <ActButton
            small
            onAct={() => {
              for (const name of emptied) form.set(name, began[name]);
            }}
          >
            {t("edit-card-put-back")}
          </ActButton>
        </Note>
      )}
      {(props.view?.data.conflicts.length ?? 0) > 0 && <Note tone="warn">{t("edit-card-conflicts")}</Note>}
      <div className={styles.source}>
        <SelectField
          {...form.field("source")}
          empty={t("edit-card-said")}
          options={(papers ?? []).map((paper) => ({ code: paper.code, label: law(paper) }))}
        />
      </div>
      <FormGroups label={t("edit-card-groups")} groups={groups} />
    </ActForm>
  );
}
