//! Every finding that a line can report; its words are `found-<code>` of the locale files.

use strum::{EnumIter, IntoStaticStr};

/// Kebab-case codes are stable: they stand in facts. Never renamed, only added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum FoundCode {
    /// The condition is newer than this program.
    RuleUnknown,
    /// `register`
    RegisterNotAsked,
    /// `register`
    RegisterSilent,
    /// The person has not been asked.
    NotSaid,

    Citizen,
    CitizenSaid,
    Qandas,
    QandasPaper,
    QandasSaid,
    /// `date`
    PermitValid,
    PermitPaper,
    PermitSaid,
    /// `country`
    NoPermit,
    /// `basis_kk`, `basis_ru`, `basis_en`
    BasisNotPermanent,
    CitizenshipUnknown,
    NoWork,
    /// `employer`, `date`
    ContractOpen,
    LastDayUnknown,
    SeeksWork,
    ApplicationMissing,
    ConsentsGiven,
    /// `consents`
    ConsentsMissing,
    DataReliable,
    DataCorrected,
    DataUnreliable,
    NotWeighed,
    /// `date`
    PersonDied,
    /// `date`
    DocumentInvalid,
    /// `date`
    DocumentRenewed,
    IdentityNotFound,
    CardComplete,
    /// `fields`
    CardGaps,
    /// `age`, `needed`
    AgeReached,
    /// `age`, `needed`
    AgeBelow,
    GuardianStatement,
    BirthDateUnknown,
    NoOtherRegistration,
    /// `centre`, `number`
    OtherRegistration,
    OthersNotKnown,

    /// `date`
    IsSeeker,
    NotSeeker,
    NoFreshQuery,
    /// `registers`
    RegistersWaiting,
    /// `date`
    AnswersStale,
    /// `date`
    AnswersFresh,
    /// `title`, `employer`
    OfferAccepted,
    NoVacancies,
    /// `count`
    OffersEnded,
    /// `count`
    OffersWaiting,
    SelectionTermOver,
    /// `date`
    SelectionNotOver,
    NotStudent,
    /// `institution`
    Student,
    StudentSaid,
    /// `institution`
    Pupil,
    NoContract,
    /// `employer`, `date`
    ContractEndedByPaper,
    CivilContract,
    NotSoleTrader,
    /// `date`
    SoleTrader,
    SoleTraderSaid,
    /// `date`
    SinglePayment,
    NotFounder,
    Founder,
    NoContributions,
    /// `month`, `date`, `payer`
    ContributionsAfterWork,
    /// `month`, `date`, `payer`
    ContributionsForWork,
    /// `month`, `date`, `payer`
    ContributionsWithoutWork,
    LivesHere,
    /// `place`
    LivesElsewhere,
    /// `place`
    PlaceTooWide,
    PlaceUnknown,
    CentreUnknown,
    /// `age`, `needed`
    BelowPensionAge,
    /// `age`, `needed`
    PensionAge,
    PensionAssigned,
    SexUnknown,
    AbleToWork,
    UnableToWork,
    NoChildCare,
    ChildCare,
    NoWait,
    /// `date`
    WaitRuns,

    /// `date`
    IsUnemployed,
    NotUnemployed,
    /// `year`
    NoVoucherThisYear,
    /// `number`, `date`, `centre`
    VoucherThisYear,
    /// `number`, `centre`
    VoucherPending,
    VouchersNotKnown,
    /// `kk`, `ru`, `level`
    ProfessionInRegister,
    /// `name`
    ProfessionNotInRegister,
    /// `name`
    LevelNotChosen,
    /// `name`, `level`
    LevelNotInRegister,
    NoPapersDemanded,
    PapersThere,
    /// `papers`
    PapersMissing,
    /// `sent`, `limit`
    AppliedInTime,
    /// `sent`, `limit`
    AppliedLate,
    /// `name`
    CentreAccredited,
    /// `name`
    CentreNotAccredited,
    /// `name`
    CentreNotForProfession,
    /// `list`
    ReferenceNotHere,
}

impl FoundCode {
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
