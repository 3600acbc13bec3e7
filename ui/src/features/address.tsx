/** An address as it is typed: the place by КАТО with its edition, then street and house. */
import { useCallback } from "react";
import { useBackend } from "@/backend";
import { ClassifierField, type FieldProps, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { lawWords, useLanguage, useText } from "@/shared/language";

export interface AddressDraft {
  place: { code: string; kk: string; ru: string; edition: string } | null;
  street: string;
}
export const noAddress: AddressDraft = { place: null, street: "" };

/** The value for the card; null while it is not whole. */
export function addressOf({ place, street }: AddressDraft) {
  return place && street.trim() !== ""
    ? {
        kato: place.code,
        kato_edition: place.edition,
        place_kk: place.kk,
        place_ru: place.ru,
        street: street.trim(),
      }
    : null;
}

/** An address: the place by КАТО with its edition, then street and house. */
export function AddressField({ id, label, value, onChange, error }: FieldProps<AddressDraft>) {
  const t = useText();
  const backend = useBackend();
  const { language } = useLanguage();
  const search = useCallback(
    async (text: string) => {
      const found = await backend.places(text, 20);
      return found.map((place) => ({
        code: place.code,
        label: language === "kk" ? place.kk : place.ru,
        hint: lawWords(place.within, language),
        place: { code: place.code, kk: place.kk, ru: place.ru, edition: place.edition },
      }));
    },
    [backend, language],
  );
  const { place } = value;
  return (
    <Fields>
      <ClassifierField
        {...(id ? { id } : {})}
        label={label}
        error={error}
        unknown={t("classifier-no-place")}
        value={place && { code: place.code, label: language === "kk" ? place.kk : place.ru }}
        search={search}
        onChange={(option) => {
          onChange({ ...value, place: option && "place" in option ? (option.place as AddressDraft["place"]) : null });
        }}
      />
      <TextLine
        label={t("edit-card-street")}
        value={value.street}
        autoComplete="off"
        onChange={(event) => {
          onChange({ ...value, street: event.currentTarget.value });
        }}
      />
    </Fields>
  );
}
