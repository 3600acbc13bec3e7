import { Checkbox } from "@mantine/core";
import type { IsoDate } from "@/backend";
import { useOptions } from "@/features/stepForm";
import { CheckGroup, DateField, IinField, NameFields, PhoneField, SelectField, YesNoField } from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { CardFieldOf } from "./EditCardForm";
import { AddressField, CountryField, Line, QuestionSelect } from "./parts";

interface BlockProps {
  field: CardFieldOf;
  today: IsoDate;
}

/** Who the person is. */
export function PersonBlock({ field, today }: BlockProps) {
  const t = useText();
  const sex = field("sex");
  const citizenship = field("citizenship");
  const set = (part: Partial<typeof citizenship.value>) => {
    citizenship.onChange({ ...citizenship.value, ...part });
  };
  return (
    <FieldBlock title={t("edit-card-person")}>
      <Fields columns={3}>
        <NameFields {...field("name")} />
        <IinField {...field("iin")} />
        <DateField {...field("birth-date")} today={today} />
        <SelectField
          {...sex}
          options={(["male", "female"] as const).map((code) => ({ code, label: t(`sex-${code}`) }))}
          onChange={(code) => {
            sex.onChange(code === "male" || code === "female" ? code : "");
          }}
        />
        <SelectField {...field("marital-status")} options={useOptions("marital_status")} />
        <YesNoField {...field("qandas")} />
      </Fields>
      <Fields columns={3}>
        <CountryField
          id={citizenship.id}
          label={citizenship.label}
          value={citizenship.value.country}
          error={citizenship.error}
          onChange={(country) => {
            set({ country });
          }}
        />
        <Line
          label={t("edit-card-permit")}
          value={citizenship.value.permitNumber}
          onChange={(permitNumber) => {
            set({ permitNumber });
          }}
        />
        <DateField
          label={t("edit-card-permit-to")}
          value={citizenship.value.permitTo}
          today={today}
          side="future"
          onChange={(permitTo) => {
            set({ permitTo });
          }}
        />
      </Fields>
    </FieldBlock>
  );
}

/** Where the person lives and how to reach them. «None» is an answer for phones and e-mail. */
export function ContactBlock({ field }: Pick<BlockProps, "field">) {
  const t = useText();
  const phones = field("phones");
  const email = field("email");
  const language = field("language-of-service");
  return (
    <FieldBlock title={t("edit-card-contacts")}>
      <AddressField {...field("lives-at")} />
      <AddressField {...field("registered-at")} />
      <Checkbox
        size="xs"
        label={t("edit-card-no-phone")}
        checked={phones.value.none}
        onChange={(event) => {
          phones.onChange({ none: event.currentTarget.checked, rows: [] });
        }}
      />
      {!phones.value.none && (
        <Rows
          id={phones.id}
          label={phones.label}
          rows={phones.value.rows}
          blank={{ number: "", whose: "" }}
          addText={t("edit-card-add-phone")}
          error={phones.error}
          onChange={(rows) => {
            phones.onChange({ none: false, rows });
          }}
        >
          {(row, change) => (
            <Fields>
              <PhoneField
                label={t("edit-card-phone")}
                value={row.number}
                onChange={(number) => {
                  change({ number });
                }}
              />
              <Line
                label={t("edit-card-whose")}
                value={row.whose}
                onChange={(whose) => {
                  change({ whose });
                }}
              />
            </Fields>
          )}
        </Rows>
      )}
      <Fields>
        <Line
          id={email.id}
          label={email.label}
          value={email.value.address}
          error={email.error}
          disabled={email.value.none}
          onChange={(address) => {
            email.onChange({ none: false, address });
          }}
        />
        <Checkbox
          size="xs"
          label={t("edit-card-no-email")}
          checked={email.value.none}
          onChange={(event) => {
            email.onChange({ none: event.currentTarget.checked, address: "" });
          }}
        />
        <SelectField
          {...language}
          options={(["kk", "ru"] as const).map((code) => ({ code, label: t(`language-${code}`) }))}
          onChange={(code) => {
            language.onChange(code === "kk" || code === "ru" ? code : "");
          }}
        />
      </Fields>
      <CheckGroup {...field("preferred-contact")} columns={2} options={useOptions("contact_kind")} />
    </FieldBlock>
  );
}

/** Health, care, target groups, representative, notes. */
export function HealthBlock({ field, today }: BlockProps) {
  const t = useText();
  const disability = field("disability");
  const dependants = field("dependants");
  const groups = field("target-groups");
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
        blank={{ name: "", proof: "", from: "", to: "" }}
        addText={t("edit-card-add-group")}
        error={groups.error}
        onChange={groups.onChange}
      >
        {(row, change) => (
          <Fields columns={4}>
            {(["name", "proof"] as const).map((part) => (
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
      <Line {...field("notes")} />
    </FieldBlock>
  );
}
