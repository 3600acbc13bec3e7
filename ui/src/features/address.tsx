/** An address as it is typed: the place by КАТО with its edition, then street and house. */
import { useCallback } from "react";
import { useBackend } from "@/backend";
import { ClassifierField, type FieldProps, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { lawWords, useLanguage, useText } from "@/shared/language";

/** A place by КАТО as it was chosen, with the edition it was chosen from. */
export interface PlaceChosen {
  code: string;
  kk: string;
  ru: string;
  edition: string;
}
export interface AddressDraft {
  place: PlaceChosen | null;
  street: string;
}
export const noAddress: AddressDraft = { place: null, street: "" };

/** The value for the card; null while it is not whole. */
export function addressOf({ place, street }: AddressDraft) {
  return place && street.trim() !== "" ? { ...placeOf(place), street: street.trim() } : null;
}

/** A place as the card keeps it. */
export function placeOf({ code, edition, kk, ru }: PlaceChosen) {
  return { kato: code, kato_edition: edition, place_kk: kk, place_ru: ru };
}
export function placeFrom({ kato, kato_edition, place_kk, place_ru }: ReturnType<typeof placeOf>): PlaceChosen {
  return { code: kato, kk: place_kk, ru: place_ru, edition: kato_edition };
}

/** A place of any level by its name in either language or its code. */
export function PlaceField({ id, label, value, onChange, error }: FieldProps<PlaceChosen | null>) {
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
  return (
    <ClassifierField
      {...(id ? { id } : {})}
      label={label}
      error={error}
      unknown={t("classifier-no-place")}
      value={value && { code: value.code, label: language === "kk" ? value.kk : value.ru }}
      search={search}
      onChange={(option) => {
        onChange(option && "place" in option ? (option.place as PlaceChosen) : null);
      }}
    />
  );
}

/** An address: the place by КАТО with its edition, then street and house. */
export function AddressField({ value, onChange, ...rest }: FieldProps<AddressDraft>) {
  const t = useText();
  return (
    <Fields>
      <PlaceField
        {...rest}
        value={value.place}
        onChange={(place) => {
          onChange({ ...value, place });
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
