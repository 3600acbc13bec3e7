//! Why a text was not accepted. Codes are stable: the screens' texts hang on them, and none repeats the input.

use thiserror::Error;

/// Any error of this module, for a refusal that names the field and lets the screen find the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(transparent)]
pub enum FormatError {
    /// ИИН.
    Iin(#[from] IinError),
    /// БИН.
    Bin(#[from] BinError),
    /// Telephone.
    Phone(#[from] PhoneError),
    /// E-mail.
    Email(#[from] EmailError),
    /// КАТО code.
    Kato(#[from] KatoError),
    /// Surname, given name or patronymic.
    Name(#[from] NameError),
    /// Account number for the job-loss payment.
    Iban(#[from] IbanError),
    /// Free text.
    Text(#[from] TextError),
    /// Birth date.
    BirthDate(#[from] BirthDateError),
}

impl FormatError {
    /// Kebab-case and stable: `iin-checksum`, `phone-length`.
    pub fn code(&self) -> &'static str {
        match self {
            FormatError::Iin(error) => error.code(),
            FormatError::Bin(error) => error.code(),
            FormatError::Phone(error) => error.code(),
            FormatError::Email(error) => error.code(),
            FormatError::Kato(error) => error.code(),
            FormatError::Name(error) => error.code(),
            FormatError::Iban(error) => error.code(),
            FormatError::Text(error) => error.code(),
            FormatError::BirthDate(error) => error.code(),
        }
    }

    /// Numbers for the translated sentence: `have`, `max`. Never a part of what was typed.
    pub fn args(&self) -> Vec<(&'static str, u32)> {
        match self {
            FormatError::Iin(IinError::Length { have })
            | FormatError::Bin(BinError::Length { have })
            | FormatError::Phone(PhoneError::Length { have })
            | FormatError::Kato(KatoError::Length { have })
            | FormatError::Iban(IbanError::Length { have }) => vec![("have", *have)],
            FormatError::Text(TextError::TooLong { have, max }) => {
                vec![("have", *have), ("max", *max)]
            }
            FormatError::Name(NameError::TooLong { max }) => vec![("max", *max)],
            FormatError::Iin(_)
            | FormatError::Bin(_)
            | FormatError::Phone(_)
            | FormatError::Email(_)
            | FormatError::Kato(_)
            | FormatError::Name(_)
            | FormatError::Iban(_)
            | FormatError::Text(_)
            | FormatError::BirthDate(_) => Vec::new(),
        }
    }
}

/// Declares an error enum whose display text is its stable code.
macro_rules! coded_errors {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $({ $($field:ident),+ })? = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
        pub enum $name {
            $($(#[$doc])* #[error($code)] $variant $({ $(
                /// A count of characters.
                $field: u32
            ),+ })?,)+
        }

        impl $name {
            /// Stable kebab-case code for translation.
            pub fn code(&self) -> &'static str {
                match self {
                    $($name::$variant $({ $($field: _),+ })? => $code,)+
                }
            }
        }
    };
}

coded_errors!(
    /// Why a text is no ИИН.
    IinError {
        /// Not twelve digits.
        Length { have } = "iin-length",
        /// Something besides digits and spaces.
        NotDigits = "iin-not-digits",
        /// Digits 3–4 are no month.
        Month = "iin-month",
        /// Digits 1–6 are no day of that month.
        Day = "iin-day",
        /// Digit 7 is none of 0–6.
        Century = "iin-century",
        /// The check digit does not fit: most likely a typing slip.
        Checksum = "iin-checksum",
    }
);

coded_errors!(
    /// Why a text is no БИН.
    BinError {
        /// Not twelve digits.
        Length { have } = "bin-length",
        /// Something besides digits and spaces.
        NotDigits = "bin-not-digits",
        /// Digits 3–4 are no month of registration.
        Month = "bin-month",
        /// Digit 5 is none of 4, 5, 6; often an ИИН typed into the БИН field.
        Kind = "bin-kind",
        /// The check digit does not fit.
        Checksum = "bin-checksum",
    }
);

coded_errors!(
    /// Why a text is no telephone of the +7 numbering zone.
    PhoneError {
        /// Nothing was typed.
        Empty = "phone-empty",
        /// Letters or other signs.
        NotDigits = "phone-not-digits",
        /// Too few or too many digits.
        Length { have } = "phone-length",
        /// Another country's code.
        Country = "phone-country",
        /// No network or town begins with this digit.
        Area = "phone-area",
    }
);

coded_errors!(
    /// Why a text is no e-mail address.
    EmailError {
        /// Nothing was typed.
        Empty = "email-empty",
        /// Longer than an address may be.
        TooLong = "email-too-long",
        /// Not exactly one @.
        At = "email-at",
        /// The part before @.
        Local = "email-local",
        /// The part after @.
        Domain = "email-domain",
    }
);

coded_errors!(
    /// Why a text is no КАТО code.
    KatoError {
        /// Not nine digits.
        Length { have } = "kato-length",
        /// Something besides digits.
        NotDigits = "kato-not-digits",
        /// Begins below 10, where the classifier has no region.
        Region = "kato-region",
    }
);

coded_errors!(
    /// Why a surname, given name or patronymic is not accepted.
    NameError {
        /// The surname is empty.
        SurnameEmpty = "name-surname-empty",
        /// The given name is empty.
        GivenEmpty = "name-given-empty",
        /// Longer than a document shows.
        TooLong { max } = "name-too-long",
        /// Something besides letters, hyphen, apostrophe and space.
        Characters = "name-characters",
    }
);

coded_errors!(
    /// Why a text is no Kazakhstan account number.
    IbanError {
        /// Not twenty characters.
        Length { have } = "iban-length",
        /// Does not begin with KZ.
        Country = "iban-country",
        /// Something besides Latin letters and digits in their places.
        Characters = "iban-characters",
        /// The check digits do not fit.
        Checksum = "iban-checksum",
    }
);

coded_errors!(
    /// Why a free text is not accepted.
    TextError {
        /// Nothing besides spaces.
        Empty = "text-empty",
        /// Longer than the field.
        TooLong { have, max } = "text-too-long",
        /// Control or direction-changing characters, which would damage a printed letter.
        Control = "text-control",
    }
);

coded_errors!(
    /// Why a birth date cannot be right.
    BirthDateError {
        /// After the day of entry.
        Future = "birth-future",
        /// More than 120 years ago.
        TooOld = "birth-too-old",
    }
);
