import type { IsoDate } from "@/backend";
import { PlaceField } from "@/features/address";
import { useOptions } from "@/features/stepForm";
import { CheckGroup, DateField, MoneyField } from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { CardFieldOf } from "./EditCardForm";
import { Block, Line, QuestionSelect, useQuestionOptions } from "./parts";

/** What the person looks for. */
export function WishedBlock({ field, today }: { field: CardFieldOf; today: IsoDate }) {
  const t = useText();
  const wished = field("wished-work");
  const set = (part: Partial<typeof wished.value>) => {
    wished.onChange({ ...wished.value, ...part });
  };
  return (
    <FieldBlock title={wished.label}>
      <Rows
        id={wished.id}
        label={t("edit-card-occupations")}
        rows={wished.value.occupations}
        blank={{ name: "" }}
        addText={t("edit-card-add-occupation")}
        error={wished.error}
        onChange={(occupations) => {
          set({ occupations });
        }}
      >
        {(row, change) => (
          <Line
            label={t("edit-card-occupation")}
            value={row.name}
            onChange={(name) => {
              change({ name });
            }}
          />
        )}
      </Rows>
      <CheckGroup
        label={t("edit-card-schedule")}
        columns={2}
        value={wished.value.schedule}
        options={useOptions("employment_kind")}
        onChange={(schedule) => {
          set({ schedule });
        }}
      />
      <Fields columns={4}>
        <MoneyField
          label={t("edit-card-wished-pay")}
          value={wished.value.pay}
          onChange={(pay) => {
            set({ pay });
          }}
        />
        <QuestionSelect
          label={t("edit-card-place")}
          question="q-place"
          value={wished.value.place}
          onChange={(place) => {
            set({ place });
          }}
        />
        <QuestionSelect
          label={t("edit-card-training")}
          question="q-training"
          value={wished.value.training}
          onChange={(training) => {
            set({ training });
          }}
        />
        <DateField
          label={t("edit-card-ready")}
          value={wished.value.from}
          today={today}
          side="future"
          onChange={(from) => {
            set({ from });
          }}
        />
      </Fields>
      <Rows
        label={t("edit-card-regions")}
        rows={wished.value.regions}
        blank={{ place: null }}
        addText={t("edit-card-add-region")}
        onChange={(regions) => {
          set({ regions });
        }}
      >
        {(row, change) => (
          <PlaceField
            label={t("edit-card-region")}
            value={row.place}
            onChange={(place) => {
              change({ place });
            }}
          />
        )}
      </Rows>
      <CheckGroup
        label={t("edit-card-transport")}
        columns={2}
        value={wished.value.transport}
        options={useQuestionOptions("q-transport")}
        onChange={(transport) => {
          set({ transport });
        }}
      />
      <Block
        label={t("edit-card-support")}
        value={wished.value.support}
        onChange={(support) => {
          set({ support });
        }}
      />
    </FieldBlock>
  );
}
