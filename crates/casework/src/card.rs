//! The individual employment card (ИКЗ, ЖҚЖК; step 2.4): fields of which each has a value, a source, a who and a when.
//!
//! A field is the unit of merging: two desks may change different fields of one card, and both changes stay.

use crate::ids::{Code, EntryId};
use crate::people::{Email, Iin, KatoCode, LongText, PersonName, Phone, Sex, ShortText};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// A field of the card with its value. Codes come from the rulebook list named beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "field", content = "value", rename_all = "kebab-case")]
#[strum_discriminants(
    name(CardField),
    derive(
        PartialOrd,
        Ord,
        Hash,
        Serialize,
        Deserialize,
        Type,
        EnumIter,
        IntoStaticStr
    ),
    serde(rename_all = "kebab-case"),
    strum(serialize_all = "kebab-case")
)]
pub enum CardValue {
    Name(PersonName),
    Iin(Iin),
    BirthDate(NaiveDate),
    Sex(Sex),
    Citizenship(Citizenship),
    /// Ethnic Kazakh returned to the homeland (кандас, қандас).
    Qandas(bool),
    /// `marital_status`
    MaritalStatus(Code),
    LivesAt(Address),
    RegisteredAt(Address),
    /// None = «телефона нет», which is an answer.
    Phones(Vec<PhoneOf>),
    Email(EmailAnswer),
    /// `contact_kind`
    PreferredContact(Vec<Code>),
    LanguageOfService(crate::rulebook::Lang),
    /// `disability_group`, with the term of the certificate.
    Disability(Disability),
    /// Answer to `q-health`.
    HealthLimits(Code),
    Dependants(Dependants),
    TargetGroups(Vec<TargetGroup>),
    /// Studies full time now (`q-studying`).
    StudiesFullTime(bool),
    Education(Vec<Education>),
    Work(WorkHistory),
    /// `reason_out_of_work`
    ReasonOutOfWork(Code),
    Skills(Vec<ShortText>),
    /// Answer to `q-digital`.
    DigitalSkill(Code),
    Languages(Vec<LanguageSkill>),
    /// `driving_category`
    Driving(Vec<Code>),
    Certificates(Vec<Certificate>),
    WishedWork(WishedWork),
    /// Sole trader, founder, civil contract: what the person says (`q-business`, `q-founder`, `q-civil-contract`).
    Activity(Activity),
    Representative(Representative),
    Notes(LongText),
}

impl CardValue {
    /// The places that the value names.
    pub fn places(&self) -> Vec<&KatoCode> {
        if let CardValue::LivesAt(address) | CardValue::RegisteredAt(address) = self {
            vec![&address.kato]
        } else if let CardValue::WishedWork(wished) = self {
            wished.regions.iter().map(|region| &region.kato).collect()
        } else {
            Vec::new()
        }
    }
    pub fn field(&self) -> CardField {
        CardField::from(self)
    }
}

/// How two desks' different values for one field are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Merge {
    NewestWins,
    Union,
    Append,
    /// A person chooses; until then the centre's value stands.
    ByHand,
}

impl CardField {
    /// Policy of the field; the losing value is always a fact.
    pub fn merge(self) -> Merge {
        match self {
            CardField::Name
            | CardField::Iin
            | CardField::BirthDate
            | CardField::Sex
            | CardField::Citizenship
            | CardField::Qandas
            | CardField::LivesAt
            | CardField::RegisteredAt
            | CardField::Disability
            | CardField::StudiesFullTime
            | CardField::Work
            | CardField::ReasonOutOfWork
            | CardField::Activity
            | CardField::Representative => Merge::ByHand,
            CardField::Phones
            | CardField::Email
            | CardField::PreferredContact
            | CardField::LanguageOfService
            | CardField::MaritalStatus
            | CardField::HealthLimits
            | CardField::Dependants
            | CardField::DigitalSkill
            | CardField::WishedWork => Merge::NewestWins,
            CardField::TargetGroups
            | CardField::Education
            | CardField::Skills
            | CardField::Languages
            | CardField::Driving
            | CardField::Certificates => Merge::Union,
            CardField::Notes => Merge::Append,
        }
    }

    /// Whether only those who handle the case may read it (health and care).
    pub fn is_sensitive(self) -> bool {
        matches!(self, CardField::Disability | CardField::HealthLimits)
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "from",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum Source {
    /// The person said so.
    Said,
    /// A paper seen at the desk (`document`).
    Paper { kind: Code },
    /// A register's answer (`register`) of that time.
    Register { register: Code, at: DateTime<Utc> },
    /// The portal application.
    Portal,
}

/// A value as it stands, with who wrote it and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Kept {
    pub value: CardValue,
    pub source: Source,
    pub by: String,
    pub at: DateTime<Utc>,
    /// The entry that wrote it: what a later edit names as the value it saw.
    pub entry: EntryId,
}

/// The card: one kept value for each field that has been answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Card {
    pub values: BTreeMap<CardField, Kept>,
}

macro_rules! reads {
    ($($(#[$doc:meta])* $name:ident: $variant:ident -> $type:ty;)*) => {
        impl Card {
            $($(#[$doc])* pub fn $name(&self) -> Option<&$type> {
                match &self.values.get(&CardField::$variant)?.value {
                    CardValue::$variant(value) => Some(value),
                    // The map's key is the value's own field, so no other kind can stand here.
                    #[allow(unreachable_patterns, clippy::wildcard_enum_match_arm)]
                    _ => None,
                }
            })*
        }
    };
}

reads! {
    name: Name -> PersonName;
    iin: Iin -> Iin;
    birth_date: BirthDate -> NaiveDate;
    sex: Sex -> Sex;
    citizenship: Citizenship -> Citizenship;
    qandas: Qandas -> bool;
    lives_at: LivesAt -> Address;
    registered_at: RegisteredAt -> Address;
    phones: Phones -> Vec<PhoneOf>;
    email: Email -> EmailAnswer;
    language: LanguageOfService -> crate::rulebook::Lang;
    disability: Disability -> Disability;
    health_limits: HealthLimits -> Code;
    dependants: Dependants -> Dependants;
    target_groups: TargetGroups -> Vec<TargetGroup>;
    studies_full_time: StudiesFullTime -> bool;
    education: Education -> Vec<Education>;
    work: Work -> WorkHistory;
    reason_out_of_work: ReasonOutOfWork -> Code;
    skills: Skills -> Vec<ShortText>;
    digital_skill: DigitalSkill -> Code;
    languages: Languages -> Vec<LanguageSkill>;
    driving: Driving -> Vec<Code>;
    certificates: Certificates -> Vec<Certificate>;
    wished_work: WishedWork -> WishedWork;
    activity: Activity -> Activity;
    representative: Representative -> Representative;
}

impl Card {
    /// First mobile number that notices can go to.
    pub fn mobile(&self) -> Option<&Phone> {
        self.phones()?
            .iter()
            .map(|p| &p.number)
            .find(|p| p.is_mobile())
    }
    /// Birth date as entered, else as the ИИН says.
    pub fn born(&self) -> Option<NaiveDate> {
        self.birth_date()
            .copied()
            .or_else(|| self.iin().map(Iin::birth_date))
    }
}

/// Citizenship, and for others the paper that proves permanent residence (Social Code, art. 98(1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Citizenship {
    /// ISO 3166-1 alpha-3, `KAZ` for Kazakhstan, `XXX` for a stateless person.
    pub country: ShortText,
    /// `residence_basis`; nothing where it was not asked yet.
    #[serde(default)]
    pub basis: Option<Code>,
    /// Residence permit or stateless person's certificate, valid to.
    pub permit_to: Option<NaiveDate>,
    pub permit_number: Option<ShortText>,
}

/// An address by КАТО with the edition of the classifier it was chosen from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Address {
    pub kato: KatoCode,
    pub kato_edition: String,
    /// Names of the place in both languages, as shown when it was chosen.
    pub place_kk: String,
    pub place_ru: String,
    pub street: ShortText,
}

/// A phone and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PhoneOf {
    pub number: Phone,
    /// Whose phone it is when it is not the person's own, for example «сестра».
    pub whose: Option<ShortText>,
}

/// «Почты нет» is an answer; an empty field is not (4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "answer", content = "address", rename_all = "kebab-case")]
pub enum EmailAnswer {
    None,
    Is(Email),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Disability {
    pub group: Code,
    pub to: Option<NaiveDate>,
}

/// Who depends on the person, and whether care is arranged for working hours (`q-dependants`, `q-care`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Dependants {
    pub children_under_3: u8,
    pub children_under_18: u8,
    pub adults_in_care: u8,
    pub care: Option<Code>,
}

/// A target group of employment law with its proof.
///
/// Groups were words of the specialist before there was a list: such a one is read as `other` with its words in `name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TargetGroup {
    /// `target_group`
    #[serde(default = "other_group")]
    pub group: Code,
    /// Which one, where the list has no better place than `other`.
    pub name: Option<ShortText>,
    pub proof: ShortText,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// Any group that the list does not name.
pub const OTHER_GROUP: &str = "other";

fn other_group() -> Code {
    Code::from(OTHER_GROUP)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Education {
    /// `education_level`
    pub level: Code,
    pub institution: Option<ShortText>,
    pub speciality: Option<ShortText>,
    /// Year of graduation.
    pub graduated: Option<u16>,
}

/// Work history; «не работал» is an answer (4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorkHistory {
    pub never_worked: bool,
    pub years: u8,
    pub jobs: Vec<Job>,
}

impl WorkHistory {
    pub fn last(&self) -> Option<&Job> {
        self.jobs
            .iter()
            .max_by_key(|job| job.to.unwrap_or(NaiveDate::MAX))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Job {
    pub employer: ShortText,
    pub position: ShortText,
    pub from: Option<NaiveDate>,
    /// Last working day.
    pub to: Option<NaiveDate>,
    /// Last monthly pay, tenge.
    pub pay: Option<i32>,
    /// `reason_out_of_work`
    pub left_because: Option<Code>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LanguageSkill {
    pub language: Code,
    pub level: Code,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Certificate {
    pub name: ShortText,
    pub issued: Option<NaiveDate>,
}

/// What the person looks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WishedWork {
    pub occupations: Vec<ShortText>,
    /// Wished monthly pay, tenge; at least `norm.min-wished-pay`.
    pub pay: Option<i32>,
    /// `employment_kind`
    pub schedule: Vec<Code>,
    /// Answer to `q-place`.
    pub place: Option<Code>,
    /// Regions, districts or places of the wish, beside how far the person would go.
    #[serde(default)]
    pub regions: Vec<WishedPlace>,
    pub transport: Vec<Code>,
    pub from: Option<NaiveDate>,
    /// Answer to `q-training`.
    pub training: Option<Code>,
    pub support: Option<LongText>,
}

/// A place of the wish by КАТО, of any level, with the edition of the classifier it was chosen from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WishedPlace {
    pub kato: KatoCode,
    pub kato_edition: String,
    /// Names of the place in both languages, as shown when it was chosen.
    pub place_kk: String,
    pub place_ru: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Activity {
    pub sole_trader: bool,
    pub founder: bool,
    pub civil_contract: bool,
}

/// A legal representative or guardian (законный представитель) with the paper that proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Representative {
    pub name: PersonName,
    pub iin: Option<Iin>,
    pub basis: ShortText,
    pub phone: Option<Phone>,
}
