//! What an entry of each section must have beside the common fields. Further fields are allowed: they explain.

use strum::VariantNames;

use super::Section;
use super::terms::OnBreach;
use crate::calendar::{DayKind, LastDayOff, Unit};

/// The kind of a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A text that is not empty.
    Text,
    /// Texts.
    Texts,
    /// A whole number from 0.
    Count,
    /// true or false.
    YesNo,
    /// A date.
    Date,
    /// Tables.
    Tables,
    /// Anything.
    Any,
    /// One of these.
    OneOf(&'static [&'static str]),
}

use Kind::{Any, Count, Date, OneOf, Tables, Text, Texts, YesNo};

const SERVICE: Kind = OneOf(&["lir", "unemployed", "voucher"]);
const LEVEL: Kind = OneOf(&["high", "middle", "low"]);
const EFFECT: Kind = OneOf(&["block", "warn", "inform", "propose_removal", "ask_person"]);
const SILENT: Kind = OneOf(&["wait", "proceed_marked"]);
const EFFECTIVE: Kind = OneOf(&["decision", "event", "event_or_decision"]);
const ON_START: Kind = OneOf(&["stays", "suspended", "removed_as_placed"]);
const ANSWER: Kind = OneOf(&[
    "text",
    "choice",
    "choices",
    "yes_no",
    "number",
    "money",
    "date",
    "table",
    "occupation",
]);

type Fields = &'static [(&'static str, Kind)];

/// Fields that every entry of the section must have.
pub(super) fn of(section: Section) -> Fields {
    match section {
        Section::Purpose => &[("map", Text), ("opens", Text)],
        Section::Consultation => &[("map", Text), ("order", Count), ("required", YesNo)],
        Section::Document => &[
            ("map", Text),
            ("required", YesNo),
            ("copy_kept", YesNo),
            ("returned", YesNo),
            ("for", Texts),
        ],
        Section::Question => &[
            ("map", Text),
            ("type", ANSWER),
            ("card", Text),
            ("required", YesNo),
        ],
        Section::Consent => CONSENT,
        Section::Register => REGISTER,
        Section::Condition => &[
            ("map", Text),
            ("status", SERVICE),
            ("proof", Texts),
            ("fails_with", Text),
        ],
        Section::ProfileFactor | Section::MotivationQuestion => SCORED,
        Section::ProfileScale => SCALE,
        Section::ProfileMatrix => &[
            ("potential", LEVEL),
            ("motivation", LEVEL),
            ("recommend", Texts),
            ("visible_to", Texts),
        ],
        Section::Refusal => &[
            ("service", SERVICE),
            ("evidence", Texts),
            ("may_override", YesNo),
        ],
        Section::Removal => &[
            ("map", Text),
            ("fault", YesNo),
            ("evidence", Texts),
            ("effective", Text),
            ("effective_on", EFFECTIVE),
            ("proofs", Tables),
        ],
        Section::MonitoringChange => &[
            ("map", Text),
            ("ask_kk", Text),
            ("ask_ru", Text),
            ("ask_en", Text),
            ("registers", Texts),
            ("proposal", Text),
            ("after", Texts),
            ("grounds", Texts),
        ],
        Section::Term => TERM,
        Section::Norm => &[("value", Any)],
        Section::Measure => &[
            ("map", Text),
            ("conditions", Tables),
            ("kind", Text),
            ("on_start", ON_START),
        ],
        Section::PlanMeasure => &[("map", Text), ("evidence", Text)],
        Section::PlanTold => &[
            ("map", Text),
            ("required", YesNo),
            ("text_kk", Text),
            ("text_ru", Text),
            ("text_en", Text),
        ],
        Section::VoucherAdvice => &[
            ("order", Count),
            ("required", YesNo),
            ("text_kk", Text),
            ("text_ru", Text),
            ("text_en", Text),
        ],
        Section::RightsDuties => &[("status", SERVICE), ("kind", OneOf(&["right", "duty"]))],
        Section::Notice => &[
            ("placeholders", Texts),
            ("sms_kk", Text),
            ("sms_ru", Text),
            ("sms_en", Text),
            ("letter_kk", Text),
            ("letter_ru", Text),
            ("letter_en", Text),
        ],
        Section::OfferRefusalReason => &[
            ("map", Text),
            ("good", YesNo),
            ("kind", OneOf(&["person", "employer"])),
        ],
        Section::MatchCriterion => &[("map", Text), ("weight", Count), ("options", Tables)],
        Section::TargetGroup => &[("proof", Texts)],
        Section::ResidenceBasis => &[("entitles", YesNo), ("permit", YesNo), ("countries", Texts)],
        Section::EducationLevel => &[("isced", Count)],
        Section::Holiday => &[("day", Date), ("kind", OneOf(DayKind::VARIANTS))],
        Section::SeekerEnd => &[("map", Text), ("proofs", Tables), ("notify", YesNo)],
        Section::Indicator => &[("options", Tables)],
        Section::SeekerCloseReason | Section::ReturnReason | Section::GoodReasonAbsence => {
            &[("map", Text)]
        }
        Section::PaymentRoute => &[("map", Text), ("kind", OneOf(&["route", "result"]))],
        Section::Act
        | Section::Role
        | Section::Counting
        | Section::ReasonOutOfWork
        | Section::Language
        | Section::LanguageLevel
        | Section::EmploymentKind
        | Section::DrivingCategory
        | Section::DisabilityGroup
        | Section::MaritalStatus
        | Section::ContactKind
        | Section::SignMethod
        | Section::VoucherAnnulReason
        | Section::VacancyCloseReason
        | Section::HolidayRule => &[],
    }
}

const CONSENT: Fields = &[
    ("map", Text),
    ("kind", Text),
    ("required", YesNo),
    ("methods", Texts),
    ("withdrawable", YesNo),
    ("on_withdrawal", Text),
    ("text_kk", Text),
    ("text_ru", Text),
    ("text_en", Text),
];

const REGISTER: Fields = &[
    ("map", Text),
    ("key", Text),
    ("proves", Text),
    ("effect_lir", EFFECT),
    ("effect_unemployed", EFFECT),
    ("effect_monitoring", EFFECT),
    ("silent_lir", SILENT),
    ("silent_unemployed", SILENT),
    ("rule", Text),
];

const SCORED: Fields = &[
    ("map", Text),
    ("visible_to", Texts),
    ("weight", Count),
    ("options", Tables),
    ("why_kk", Text),
    ("why_ru", Text),
    ("why_en", Text),
];

const SCALE: Fields = &[
    ("visible_to", Texts),
    ("high_from", Count),
    ("middle_from", Count),
    ("low_from", Count),
    ("min_answered", Count),
    ("levels", Tables),
];

const TERM: Fields = &[
    ("value", Count),
    ("unit", OneOf(Unit::VARIANTS)),
    ("first_day_counts", YesNo),
    ("starts", Text),
    ("if_last_day_off", OneOf(LastDayOff::VARIANTS)),
    ("on_breach", OneOf(OnBreach::VARIANTS)),
];
