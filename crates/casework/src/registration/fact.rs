//! What happened, in the past tense. Facts carry computed dates, grounds and codes; who and when is the stamp's.
//!
//! Sections 6–8 keep their facts beside their law, one enum each; a fact's place here is its name on the wire.

use super::ActName;
use super::attaching::ScanFact;
use super::beside::PortalForm;
use super::cancelling::Decision;
use super::card::{Choice, Verdict, WarningAnswer};
use super::conditions::Checked;
use super::job_seeker::{ContactChannel, OfferAnswer, Vacancy};
use super::measures::ReferralFact;
use super::mediation::MediationFact;
use super::monitoring::MonitoringFact;
use super::payment::Awaited;
use super::plan::PlanFact;
use super::profiling::{FactorChoice, Hint, Level};
use super::reception::{Answer, PaperForm, Participant, VisitEnd};
use super::removal::RemovalFact;
use super::sending::{SendingState, SendingWay};
use super::transfer::TransferFact;
use super::unemployed::{Delivery, Draft};
use crate::card::{CardValue, Source};
use crate::file::{Entrance, Introduction};
use crate::ids::{CaseNumber, Code, EntryId, FileId, StaffId, ThingId};
use crate::people::{Iban, LongText, ShortText};
use crate::registers::{QueryFor, RegisterAnswer};
use crate::rulebook::Lang;
use crate::shared_views::SharedViewFact;
use crate::vacancies::VacancyFact;
use crate::voucher::fact::*;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumDiscriminants, EnumIter, IntoStaticStr};

/// A fact of a person's file. Names are tags of stored records: never renamed, only added to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type, EnumDiscriminants)]
#[serde(tag = "fact", rename_all = "kebab-case")]
#[strum_discriminants(
    name(FactName),
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
pub enum Fact {
    VisitRecorded {
        who: Introduction,
        purpose: Code,
        entrance: Entrance,
        language: Lang,
        note: Option<LongText>,
    },
    Consulted {
        told: Vec<Code>,
    },
    HandedOver {
        to: Option<StaffId>,
        note: Option<LongText>,
    },
    VisitClosed {
        reason: VisitEnd,
        on: NaiveDate,
        note: Option<LongText>,
    },
    PaperSeen {
        paper: PaperForm,
        returned: bool,
        copy_kept: bool,
    },
    DocumentsChecked {
        doubts: Option<LongText>,
    },
    SurveyTaken {
        answers: Vec<Answer>,
    },
    PortalOpened {
        entrance: Entrance,
        who: Introduction,
    },
    PortalApplicationOpened,
    /// It arrived while another was under way: kept as it is until that one has ended.
    ApplicationLinked {
        application: PortalForm,
    },
    /// The first application became a registration; this one is answered with the ground.
    LinkedApplicationRefused {
        portal_number: String,
        ground: Code,
        on: NaiveDate,
    },
    ApplicationTaken {
        language: Lang,
        method: Code,
        decide_by: NaiveDate,
        portal_number: Option<String>,
    },
    /// Beside the person at the act of this entry.
    ParticipantNamed {
        participant: Participant,
        act: ActName,
    },
    ConsentRecorded {
        kind: Code,
        given: bool,
        text_edition: String,
        language: Lang,
        method: Code,
    },
    ConsentWithdrawn {
        kind: Code,
    },
    RegistersQueried {
        purpose: QueryFor,
        registers: Vec<Code>,
    },
    QueryStopped {
        query: ThingId,
    },
    RegistersAnswered {
        query: ThingId,
        answers: Vec<RegisterAnswer>,
    },
    AnswersWeighed {
        query: ThingId,
        verdict: Verdict,
        choices: Vec<Choice>,
        warnings: Vec<WarningAnswer>,
        note: Option<LongText>,
    },
    /// A card field has a new value; `lost` is the one that stood before.
    FieldSet {
        value: CardValue,
        source: Source,
        lost: Option<CardValue>,
    },
    /// A card field holds nothing again; `lost` is what stood there.
    FieldCleared {
        lost: CardValue,
    },
    /// A later-arriving value lost to a newer one; it stays in the history.
    FieldKept {
        lost: CardValue,
    },
    /// Two values stand against each other; a person chooses.
    ConflictFound {
        value: CardValue,
        source: Source,
    },
    ConflictResolved {
        value: CardValue,
        lost: CardValue,
    },
    SeekerRightChecked {
        checks: Vec<Checked>,
        note: Option<LongText>,
    },
    ProfileFilled {
        factors: Vec<FactorChoice>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<LongText>,
        hint: Option<Hint>,
    },
    ProfileAssessed {
        interview: Option<LongText>,
        answers: Vec<FactorChoice>,
        potential: Level,
        motivation: Level,
        potential_hint: Option<Hint>,
        motivation_hint: Option<Hint>,
        why: Option<LongText>,
    },
    CardChecked,
    SeekerRegistered {
        number: Option<CaseNumber>,
        on: NaiveDate,
        vacancies_by: NaiveDate,
        decide_by: NaiveDate,
        /// `term.lir-idle`; older records do not say.
        #[serde(default)]
        idle_days: Option<u32>,
    },
    SeekerRefused {
        ground: Code,
        explanation: LongText,
        on: NaiveDate,
    },
    SeekerOrderExplained {
        told: Vec<Code>,
        method: Code,
    },
    SeekerDutiesAcknowledged {
        told: Vec<Code>,
        method: Code,
    },
    SelectionMade {
        found: u32,
    },
    VacancyOffered {
        vacancy: Vacancy,
        channel: ContactChannel,
        #[serde(default)]
        by_words: bool,
        answer_by: NaiveDate,
    },
    OfferAnswered {
        offer: ThingId,
        answer: OfferAnswer,
        channel: ContactChannel,
    },
    OfferClosed {
        offer: ThingId,
        reason: Code,
    },
    UnemployedRightChecked {
        checks: Vec<Checked>,
        note: Option<LongText>,
    },
    PaymentPapersTaken {
        route: Code,
        iban: Option<Iban>,
    },
    PaymentAwaited(Awaited),
    UnemployedProposed {
        draft: Draft,
        decide_by: NaiveDate,
    },
    DraftWithdrawn {
        reason: LongText,
    },
    DraftSentBack {
        reason: Code,
        note: Option<LongText>,
    },
    UnemployedRegistered {
        on: NaiveDate,
        plan_by: NaiveDate,
        /// 7.1 is due on that day; older records do not say.
        #[serde(default)]
        check_by: Option<NaiveDate>,
    },
    UnemployedRefused {
        ground: Code,
        explanation: LongText,
        on: NaiveDate,
    },
    NoticeQueued {
        kind: Code,
        ground: Option<Code>,
        deliver_by: NaiveDate,
    },
    NoticeDelivered {
        notice: ThingId,
        delivery: Delivery,
        proof: Option<ShortText>,
    },
    NoticeSending {
        notice: ThingId,
        way: SendingWay,
        state: SendingState,
        /// The message sends to the letter, which is handed over too.
        #[serde(default)]
        letter_follows: bool,
    },
    UnemployedDutiesAcknowledged {
        told: Vec<Code>,
        method: Code,
    },
    RegistrationClosed {
        reason: Code,
        on: NaiveDate,
    },
    /// Section 6 and 7.2.
    Plan(PlanFact),
    /// 6.3, and what became of it.
    Referral(ReferralFact),
    /// 7.1
    Monitoring(MonitoringFact),
    /// Section 8.
    Removal(RemovalFact),
    /// 4.5, 6.3, 7.3: letters, employers, explanations.
    Mediation(MediationFact),
    /// A job seeker's registration ended at the desk.
    SeekerEnded {
        reason: Code,
        on: NaiveDate,
        note: Option<LongText>,
    },
    CaseAssigned {
        to: StaffId,
        name: ShortText,
        note: Option<ShortText>,
    },
    Transfer(TransferFact),
    /// The register of vacancies.
    Vacancies(VacancyFact),
    /// Views of worklists that the centre shares.
    SharedViews(SharedViewFact),
    /// An earlier decision does not stand; its term begins anew.
    DecisionCancelled {
        decision: Decision,
        reason: LongText,
        due: NaiveDate,
    },
    Heard {
        invited: NaiveDate,
        came: bool,
        words: LongText,
    },
    Objected {
        words: LongText,
    },
    NoteAdded {
        text: LongText,
    },
    /// Scans of papers.
    Scan(ScanFact),
    FilesJoined {
        joined: FileId,
    },
    FilesSeparated {
        joined: FileId,
    },
    /// This file was joined to another; written into the joined file's own history.
    JoinedInto {
        kept: FileId,
    },
    /// The claimed time could not be true; judged by the nearest bound.
    DateDoubted {
        entry: EntryId,
        claimed: DateTime<Utc>,
        judged_by: NaiveDate,
    },
    DateConfirmed {
        entry: EntryId,
        date: NaiveDate,
    },

    VoucherAdvised(Advised),
    VoucherApplied(Applied),
    VoucherAnsweredBesideAnother(AnsweredBesideAnother),
    VoucherRightChecked(VoucherRightChecked),
    VoucherReferred(Referred),
    VoucherRefused(VoucherRefused),
    VoucherGranted(Granted),
    VoucherSent(VoucherSent),
    VoucherExtended(Extended),
    VoucherReminded(Reminded),
    VoucherUsed(VoucherUsed),
    VoucherAnnulled(VoucherAnnulled),
    VoucherWithdrawn(VoucherWithdrawn),
}

impl Fact {
    /// The number that the fact gave out: of a registration, of a referral, of a voucher.
    pub fn number(&self) -> Option<&CaseNumber> {
        if let Fact::SeekerRegistered { number, .. } = self {
            number.as_ref()
        } else if let Fact::VoucherReferred(fact) = self {
            fact.number.as_ref()
        } else if let Fact::VoucherSent(fact) = self {
            fact.number.as_ref()
        } else {
            None
        }
    }
}
