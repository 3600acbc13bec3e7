//! The address of registration by ГБД ФЛ beside the one that was said.

use crate::card::{Address, Card};
use crate::people::{KatoCode, ShortText, skeleton};
use crate::registers::IdentityRecord;

/// What stands for the edition of КАТО where the register did not say which one its code is of.
const EDITION_OF_REGISTER: &str = "ГБД ФЛ";

/// The register's address in the card's form. Its place is named as the card names the same code, else by the first part of
/// the register's own words.
pub(super) fn of(record: &IdentityRecord, card: &Card) -> Option<Address> {
    let kato = KatoCode::parse(record.address_kato.as_deref()?).ok()?;
    let text = record.address.as_deref()?.trim();
    let known = [card.registered_at(), card.lives_at()]
        .into_iter()
        .flatten()
        .find(|address| address.kato == kato);
    let (first, rest) = text.split_once(',').unwrap_or((text, text));
    let own = |place: &Address| {
        text.strip_prefix(place.place_ru.as_str())
            .map(str::to_owned)
    };
    let street = known.and_then(own).unwrap_or_else(|| rest.to_owned());
    let street = ShortText::parse(street.trim_start_matches([',', ' ']))
        .or_else(|_| ShortText::parse(text))
        .ok()?;
    Some(Address {
        kato_edition: known
            .map_or(EDITION_OF_REGISTER, |k| &k.kato_edition)
            .to_owned(),
        place_kk: known.map_or(first, |k| &k.place_kk).to_owned(),
        place_ru: known.map_or(first, |k| &k.place_ru).to_owned(),
        kato,
        street,
    })
}

/// One place and one street. A register often knows the place only down to its district, and a street is written in as many
/// ways as there are offices: the shorter writing has to be found in the longer one.
pub(super) fn same(said: &Address, register: &Address) -> bool {
    let place = said.kato.is_within(&register.kato) || register.kato.is_within(&said.kato);
    let (a, b) = (words(&said.street), words(&register.street));
    let (less, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    place && less.iter().all(|word| more.contains(word))
}

/// Words and numbers that tell streets apart; «ул.», «д.», «көш.» do not.
fn words(street: &ShortText) -> Vec<String> {
    let tells =
        |word: &&str| word.chars().any(|sign| sign.is_ascii_digit()) || word.chars().count() > 3;
    skeleton(street.as_str())
        .split_whitespace()
        .filter(tells)
        .map(str::to_owned)
        .collect()
}
