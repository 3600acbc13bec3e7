import { Checkbox } from "@mantine/core";
import type { IsoDate } from "@/backend";
import { useOptions } from "@/features/stepForm";
import { AddressField } from "@/features/address";
import { CheckGroup, DateField, IinField, NameFields, PhoneField, SelectField, YesNoField } from "@/shared/fields";
import { FieldBlock, Fields, Rows } from "@/shared/forms";
import { useText } from "@/shared/language";
import type { CardFieldOf } from "./EditCardForm";
import { CountryField, Line } from "./parts";

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
      <Fields columns={4}>
        <CountryField
          id={citizenship.id}
          label={citizenship.label}
          value={citizenship.value.country}
          error={citizenship.error}
          onChange={(country) => {
            set({ country });
          }}
        />
        <SelectField
          label={t("edit-card-basis")}
          value={citizenship.value.basis}
          options={useOptions("residence_basis")}
          onChange={(basis) => {
            set({ basis });
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
