//! The sections of the rulebook: what kinds of entries the law and the office keep.

use serde::{Deserialize, Serialize};

/// A section; its name in files, codes and messages is snake_case (`profile_factor`).
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
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Section {
    /// Acts of law.
    Act,
    /// Capacities of those who act, as under a signature.
    Role,
    /// 1.1 Purposes of a visit.
    Purpose,
    /// 1.2, 1.3 Points that the consultant tells.
    Consultation,
    /// 1.4 Papers.
    Document,
    /// 1.5 Questions of the survey.
    Question,
    /// 2.1 Application and consents.
    Consent,
    /// 2.2, 5.1, 7.1 State registers and the effect of their answers.
    Register,
    /// 2.5, 4.1, 5.2, D-2.1 Conditions of entitlement.
    Condition,
    /// 3.1 Factors of employment potential.
    ProfileFactor,
    /// 3.4 Questions on motivation.
    MotivationQuestion,
    /// 3.4 Thresholds of the hints.
    ProfileScale,
    /// 6.3 Support by potential and motivation.
    ProfileMatrix,
    /// Grounds of refusal.
    Refusal,
    /// 7.3 Grounds of removal.
    Removal,
    /// 7.1 The six changes.
    MonitoringChange,
    /// Terms.
    Term,
    /// How days are counted.
    Counting,
    /// Numbers and switches.
    Norm,
    /// 6.3 Active measures (АМСЗ).
    Measure,
    /// 6.2 Items of the individual plan.
    PlanMeasure,
    /// 6.1 What the person is told before the plan.
    PlanTold,
    /// 4.4, 5.7 Rights and duties.
    RightsDuties,
    /// Notices.
    Notice,
    /// Reasons of closing a vacancy of the register.
    VacancyCloseReason,
    /// 4.5 Criteria by which vacancies are matched.
    MatchCriterion,
    /// 4.5, 6.3, 7.3 Reasons of refusing a vacancy.
    OfferRefusalReason,
    /// E-7 Reasons of closing by the person.
    SeekerCloseReason,
    /// Reasons of ending a job seeker's registration at the desk.
    SeekerEnd,
    /// Reasons of being out of work.
    ReasonOutOfWork,
    /// 5.5, 8.2 Reasons of giving a draft back.
    ReturnReason,
    /// 7.3 Good reasons of absence.
    GoodReasonAbsence,
    /// Levels of education.
    EducationLevel,
    /// Languages.
    Language,
    /// Command of a language.
    LanguageLevel,
    /// Kinds of employment.
    EmploymentKind,
    /// Driving categories.
    DrivingCategory,
    /// Disability groups.
    DisabilityGroup,
    /// Target groups of the employment law.
    TargetGroup,
    /// On what ground a person lives in the country.
    ResidenceBasis,
    /// Marital status.
    MaritalStatus,
    /// Kinds of contact.
    ContactKind,
    /// Ways of signing.
    SignMethod,
    /// 5.3 Ways to claim the payment.
    PaymentRoute,
    /// D-1 What the person is told before the application for a voucher.
    VoucherAdvice,
    /// Reasons to annul a voucher beside the passing of its term.
    VoucherAnnulReason,
    /// Days off and working weekends.
    Holiday,
    /// How days off are moved.
    HolidayRule,
    /// Charts of the indicators and the words of their report.
    Indicator,
}

impl Section {
    /// The name in files and full codes.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The section of a name as written in files; `None` if there is no such section.
    pub fn named(name: &str) -> Option<Section> {
        name.parse().ok()
    }
}
