//! Who a person is and how to reach them: values parsed once, at the door.
//!
//! Forms, registers and imports hand in text; these types accept every usual spelling, keep one, and from then on
//! nobody asks again whether an ИИН has twelve digits. Every error is a [`FormatError`] with a stable code that the
//! screens translate; no error and no `Debug` output repeats what was typed, because both end up in logs.
//! Nothing here knows today's date or whether a number really belongs to the person: that is for the registers.

#[macro_use]
mod string_value;

mod age;
mod bin;
mod checksum;
mod email;
mod employer_id;
mod error;
mod firm;
mod iban;
mod iin;
mod kato;
mod name;
mod phone;
mod spelling;
mod text;

#[cfg(test)]
mod tests;

pub use age::{age_on, birth_date_is_plausible, birthday};
pub use bin::{Bin, BinKind};
pub use email::Email;
pub use employer_id::EmployerId;
pub use error::{
    BinError, BirthDateError, EmailError, FormatError, IbanError, IinError, KatoError, NameError,
    PhoneError, TextError,
};
pub use firm::{own_name, same_employer};
pub use iban::Iban;
pub use iin::{Iin, IinWarning};
pub use kato::KatoCode;
pub use name::PersonName;
pub use phone::Phone;
pub use spelling::skeleton;
pub use text::{LongText, Note, ShortText};

use serde::{Deserialize, Serialize};

/// Sex as the ИИН and the state register of persons (ГБД ФЛ) record it; pension age depends on it.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    specta::Type,
    strum::Display,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Sex {
    /// Ер, мужской.
    Male,
    /// Әйел, женский.
    Female,
}
