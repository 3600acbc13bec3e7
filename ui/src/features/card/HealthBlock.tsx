import type { IsoDate } from "@/backend";
import { useOptions } from "@/features/stepForm";
import { DateField, IinField, NameFields, PhoneField, SelectField } from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { CardFieldOf } from "./EditCardForm";
import { otherGroup } from "./cardDraft";
import { Block, Line, QuestionSelect } from "./parts";

/** Health, care, target groups, representative, notes. */
export function HealthBlock({ field, today }: { field: CardFieldOf; today: IsoDate }) {
  const t = useText();
  const disability = field("disability");
  const dependants = field("dependants");
  const groups = field("target-groups");
  const groupKinds = useOptions("target_group");
  const guardian = field("representative");
  const count = (name: "under3" | "under18" | "adults") => ({
    label: t(`edit-card-dependants-${name}`),
    value: dependants.value[name],
    digits: 2,
    onChange: (typed: string) => {
      dependants.onChange({ ...dependants.value, [name]: typed });
    },
  });
  const setGuardian = (part: Partial<typeof guardian.value>) => {
    guardian.onChange({ ...guardian.value, ...part });
  };
  return (
    <FieldBlock title={t("edit-card-health")}>
      <Fields columns={3}>
        <SelectField
          {...disability}
          value={disability.value.group}
          options={useOptions("disability_group")}
          onChange={(group) => {
            disability.onChange({ ...disability.value, group });
          }}
        />
        <DateField
          label={t("edit-card-disability-to")}
          value={disability.value.to}
          today={today}
          side="future"
          onChange={(to) => {
            disability.onChange({ ...disability.value, to });
          }}
        />
        <QuestionSelect {...field("health-limits")} question="q-health" />
      </Fields>
      <Fields columns={4}>
        <Line id={dependants.id} {...count("under3")} error={dependants.error} />
        <Line {...count("under18")} />
        <Line {...count("adults")} />
        <QuestionSelect
          label={t("edit-card-care")}
          question="q-care"
          value={dependants.value.care}
          onChange={(care) => {
            dependants.onChange({ ...dependants.value, care });
          }}
        />
      </Fields>
      <Rows
        id={groups.id}
        label={groups.label}
        rows={groups.value}
        blank={{ group: "", name: "", proof: "", from: "", to: "" }}
        addText={t("edit-card-add-group")}
        error={groups.error}
        onChange={groups.onChange}
      >
        {(row, change) => (
          <Fields columns={4}>
            <SelectField
              label={t("edit-card-group-group")}
              value={row.group}
              options={groupKinds}
              onChange={(group) => {
                change(group === otherGroup ? { group } : { group, name: "" });
              }}
            />
            {(row.group === otherGroup ? (["name", "proof"] as const) : (["proof"] as const)).map((part) => (
              <Line
                key={part}
                label={t(`edit-card-group-${part}`)}
                value={row[part]}
                onChange={(typed) => {
                  change({ [part]: typed });
                }}
              />
            ))}
            {(["from", "to"] as const).map((part) => (
              <DateField
                key={part}
                label={t(`edit-card-${part}`)}
                value={row[part]}
                today={today}
                onChange={(typed) => {
                  change({ [part]: typed });
                }}
              />
            ))}
          </Fields>
        )}
      </Rows>
      <FieldBlock title={guardian.label}>
        <Fields columns={3}>
          <NameFields
            id={guardian.id}
            value={guardian.value.name}
            error={guardian.error}
            onChange={(name) => {
              setGuardian({ name });
            }}
          />
          <IinField
            label={t("edit-card-representative-iin")}
            value={guardian.value.iin}
            onChange={(iin) => {
              setGuardian({ iin });
            }}
          />
          <Line
            label={t("edit-card-representative-basis")}
            value={guardian.value.basis}
            onChange={(basis) => {
              setGuardian({ basis });
            }}
          />
          <PhoneField
            label={t("edit-card-representative-phone")}
            value={guardian.value.phone}
            onChange={(phone) => {
              setGuardian({ phone });
            }}
          />
        </Fields>
      </FieldBlock>
      <Block {...field("notes")} />
    </FieldBlock>
  );
}
