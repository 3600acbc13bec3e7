//! One person's file (дело): what is true of it now, as the fold of its facts.
//!
//! Only `registration::evolve` changes it. What does not steer the order of steps is a field beside the stage.

use crate::card::{Card, CardField, Kept};
use crate::ids::{CaseNumber, CentreId, Code, EntryId, FileId, ThingId};
use crate::people::{LongText, PersonName, Phone, ShortText};
use crate::registers::Query;
use crate::registration::Stage;
use crate::registration::attaching::Attached;
use crate::registration::cancelling::Cancelled;
use crate::registration::decided::Decided;
use crate::registration::ending::Ended;
use crate::registration::hearing::{Hearing, Objection};
use crate::registration::holding::Assigned;
use crate::registration::measures::MeasureReferral;
use crate::registration::mediation::Asked;
use crate::registration::monitoring::Monitoring;
use crate::registration::payment::Payment;
use crate::registration::plan::Plan;
use crate::registration::portal::Linked;
use crate::registration::profiling::{Assessment, Profile};
use crate::registration::reception::{Answer, PaperSeen, Participation, Visit};
use crate::registration::removal::Removal;
use crate::registration::transfer::asking::{AskedTransfer, WantedTransfer};
use crate::registration::transfer::{Transfer, TransferOver};
use crate::registration::unemployed::{Draft, Notice, RightChecked};
use crate::registration::{card::ApplicationTaken, card::Weighed, job_seeker::Offer};
use crate::rulebook::Lang;
use crate::shared_views::SharedViews;
use crate::vacancies::Register;
use crate::voucher::Voucher;
use crate::voucher::view::is_of_voucher;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// A person's file: the unit of consistency. `version` counts the facts folded into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct File {
    pub id: FileId,
    pub centre: CentreId,
    pub version: u32,
    pub card: Card,
    pub visits: Vec<Visit>,
    /// Papers seen (1.4), newest last; copies are kept only where the rulebook says so.
    pub papers: Vec<PaperSeen>,
    pub papers_checked: Option<Done>,
    pub survey: BTreeMap<Code, Answer>,
    pub survey_taken: Option<Done>,
    pub consents: Vec<Consent>,
    /// Representative, interpreter, signer: named on each act they took part in, oldest first.
    pub participants: Vec<Participation>,
    pub queries: Vec<Query>,
    pub profile: Option<Profile>,
    pub offers: Vec<Offer>,
    pub notices: Vec<Notice>,
    pub conflicts: Vec<Conflict>,
    /// Portal applications that came while another was under way, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<Linked>,
    pub notes: Vec<NoteKept>,
    /// Scans of papers, oldest first, withdrawn ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scans: Vec<Attached>,
    pub registration: Registration,
    /// Voucher matters (ФК-D.03), oldest first; the last one is the present one, ended or not.
    #[serde(default)]
    pub vouchers: Vec<Voucher>,
    /// Registrations that have ended, oldest first.
    pub past: Vec<Registration>,
    /// The file that this one was joined to.
    pub joined_into: Option<FileId>,
    /// Files that were joined to this one.
    pub joined: Vec<FileId>,
    pub doubtful_dates: Vec<DoubtfulDate>,
    /// In whose lists the case stands, where somebody was named.
    #[serde(default)]
    pub assigned: Option<Assigned>,
    /// On its way to another centre.
    #[serde(default)]
    pub transfer: Option<Transfer>,
    /// Another centre that holds the registration was asked for the case.
    pub asked_transfer: Option<AskedTransfer>,
    /// Another centre asks for this case.
    pub wanted_transfer: Option<WantedTransfer>,
    #[serde(default)]
    pub transfers: Vec<TransferOver>,
    /// The register of vacancies of a centre; a person's file has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vacancies: Option<Box<Register>>,
    /// The shared views of a centre; a person's file has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared_views: Option<Box<SharedViews>>,
    /// A fact of a newer program was met: the file is read only here.
    pub unknown_facts: u32,
}

/// One registration of the person, from application to its end (ФК-А.01 sections 2–8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Registration {
    pub stage: Stage,
    pub entrance: Entrance,
    /// 2.1
    pub application: Option<ApplicationTaken>,
    /// 2.3
    pub weighed: Option<Weighed>,
    /// 2.5
    pub seeker_right: Option<RightChecked>,
    /// 4.1
    pub card_checked: Option<Done>,
    /// 4.2
    pub number: Option<CaseNumber>,
    /// The desk's block was empty: the number follows from the centre.
    pub number_follows: bool,
    pub seeker_since: Option<NaiveDate>,
    /// 4.3
    pub order_explained: Option<Done>,
    /// 4.4
    pub seeker_duties: Option<Done>,
    /// 4.5: a selection was made on that day, with or without offers.
    pub selection: Option<Done>,
    /// 4.5 is due on that day.
    pub selection_by: Option<NaiveDate>,
    /// 6.4, the individual plan, is due on that day.
    pub plan_by: Option<NaiveDate>,
    /// 5.2
    pub unemployed_right: Option<RightChecked>,
    /// 5.3
    pub payment: Option<Payment>,
    /// The draft sent back last, with its reason.
    pub sent_back: Option<SentBack>,
    pub unemployed_since: Option<NaiveDate>,
    /// Ground of the last refusal (4.2 or 5.5).
    pub refused: Option<RefusedOn>,
    /// 5.7
    pub unemployed_duties: Option<Done>,
    /// Section 6 and 7.2.
    #[serde(default)]
    pub plan: Plan,
    /// 6.3: referrals to measures and training, oldest first.
    #[serde(default)]
    pub referrals: Vec<MeasureReferral>,
    /// The measure during which monitoring rests.
    #[serde(default)]
    pub suspended: Option<ThingId>,
    /// 7.1
    #[serde(default)]
    pub monitoring: Monitoring,
    /// Section 8: drafts that did not remove.
    #[serde(default)]
    pub removal: Removal,
    #[serde(default)]
    pub ended: Option<Ended>,
    /// When somebody last did something in it.
    #[serde(default)]
    pub moved: Option<NaiveDate>,
    /// After so many days without movement a job seeker's case is looked at.
    #[serde(default)]
    pub idle_days: Option<u32>,
    /// 7.3: what the person was asked to explain.
    #[serde(default)]
    pub explanations: Vec<Asked>,
    #[serde(default)]
    pub hearings: Vec<Hearing>,
    #[serde(default)]
    pub objections: Vec<Objection>,
    /// Decisions of this registration that do not stand any more.
    #[serde(default)]
    pub cancelled: Vec<Cancelled>,
    /// Decisions taken (4.2, 5.5, 8.2), oldest first, each with its term. Only counted: no screen asks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[specta(skip)]
    pub decided: Vec<Decided>,
    /// The draft that waits for the head, by where it stands in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(skip)]
    pub draft_sent: Option<DraftSent>,
    /// What the file had of an ended registration when the next one began, so that a cancelled decision finds it again.
    /// Nobody reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(skip)]
    pub of_file: Option<Box<OfFile>>,
}

/// What stands in the file itself and is made anew for each registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfFile {
    pub papers_checked: Option<Done>,
    pub survey_taken: Option<Done>,
    pub assigned: Option<Assigned>,
    pub assessment: Option<Assessment>,
}

/// Where a draft (5.4, 8.1) stands in its file: a head who signs has seen no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSent {
    pub entry: EntryId,
    /// The version of the file that it made.
    pub version: u32,
}

impl DraftSent {
    /// Whether who folded the file up to that version, and had these acts waiting, has seen it.
    pub fn was_seen(&self, version: u32, pending: &[EntryId]) -> bool {
        self.version <= version || pending.contains(&self.entry)
    }
}

/// By which entrance of the map the person came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Entrance {
    /// Personal visit (личное посещение).
    Visit,
    /// Enbek.kz.
    Enbek,
    /// e-Government portal (ПЭП).
    Portal,
}

/// A step was done, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Done {
    pub by: String,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub entry: EntryId,
}

/// A consent as given: whose text, in which language, by which method, when; and its withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Consent {
    /// Code of `consent.*`.
    pub kind: Code,
    pub given: bool,
    /// Edition of the rulebook whose text was shown, though a newer one may have judged.
    pub text_edition: String,
    pub language: Lang,
    /// `sign_method`
    pub method: Code,
    pub at: DateTime<Utc>,
    pub withdrawn: Option<DateTime<Utc>>,
    /// Which registration of the person it was given for, counted from 0: consents are asked anew for each.
    pub of: u32,
}

/// A card field with two values, waiting for a person's choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Conflict {
    pub field: CardField,
    /// The value that stands.
    pub centre: Kept,
    /// The value that came later and may replace it.
    pub other: Kept,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NoteKept {
    pub text: LongText,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A legal refusal that ended an application (4.2) or an unemployed registration (5.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RefusedOn {
    pub ground: Code,
    pub explanation: LongText,
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
}

/// A draft that the decider gave back for revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SentBack {
    pub draft: Draft,
    /// `return_reason`
    pub reason: Code,
    pub note: Option<LongText>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// An act whose claimed time could not be true; the head confirms or corrects the date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DoubtfulDate {
    pub entry: EntryId,
    pub claimed: DateTime<Utc>,
    pub judged_by: NaiveDate,
    pub settled: bool,
}

/// Who the visitor says they are, before a card exists (1.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Introduction {
    pub name: Option<PersonName>,
    pub iin: Option<crate::people::Iin>,
    pub phone: Option<Phone>,
    pub remark: Option<ShortText>,
}

impl File {
    /// A file of which nothing is known yet.
    pub fn new(id: FileId, centre: CentreId) -> File {
        File {
            id,
            centre,
            version: 0,
            card: Card::default(),
            visits: Vec::new(),
            papers: Vec::new(),
            papers_checked: None,
            survey: BTreeMap::new(),
            survey_taken: None,
            consents: Vec::new(),
            participants: Vec::new(),
            queries: Vec::new(),
            profile: None,
            offers: Vec::new(),
            notices: Vec::new(),
            conflicts: Vec::new(),
            linked: Vec::new(),
            notes: Vec::new(),
            scans: Vec::new(),
            registration: Registration::new(Entrance::Visit),
            vouchers: Vec::new(),
            past: Vec::new(),
            joined_into: None,
            joined: Vec::new(),
            doubtful_dates: Vec::new(),
            assigned: None,
            transfer: None,
            asked_transfer: None,
            wanted_transfer: None,
            transfers: Vec::new(),
            vacancies: None,
            shared_views: None,
            unknown_facts: 0,
        }
    }

    /// A consent in force: given and not withdrawn, newest first.
    pub fn consent(&self, kind: &str) -> Option<&Consent> {
        self.consents
            .iter()
            .rev()
            .find(|c| c.of == self.current() && c.kind.as_str() == kind)
            .filter(|c| c.given && c.withdrawn.is_none())
    }
    /// Dates that nobody has confirmed or corrected yet.
    pub fn open_dates(&self) -> impl Iterator<Item = &DoubtfulDate> {
        self.doubtful_dates.iter().filter(|date| !date.settled)
    }
    /// Letters of the registration that somebody has to bring the person, oldest first.
    pub fn letters_to_hand_over(&self) -> Vec<ThingId> {
        self.letters(false)
    }
    /// The same of the voucher, which its own specialist brings.
    pub fn letters_of_voucher_to_hand_over(&self) -> Vec<ThingId> {
        self.letters(true)
    }
    fn letters(&self, voucher: bool) -> Vec<ThingId> {
        let waits = |n: &&Notice| n.is_to_hand_over() && is_of_voucher(&n.kind) == voucher;
        self.notices.iter().filter(waits).map(|n| n.id).collect()
    }
    /// Which registration of the person is the present one, counted from 0.
    pub fn current(&self) -> u32 {
        u32::try_from(self.past.len()).unwrap_or(u32::MAX)
    }
    /// The visit that is under way.
    pub fn open_visit(&self) -> Option<&Visit> {
        self.visits.last().filter(|v| v.closed.is_none())
    }
    /// The day of death: that a register told, or of a registration that ended by it, proved by a certificate.
    pub fn known_death(&self) -> Option<NaiveDate> {
        let mut identities = self.queries.iter().rev().filter_map(Query::identity);
        let told = identities.next().and_then(|record| record.death_date);
        let ended = self.registration.ended.as_ref();
        let proved = ended.filter(|ended| matches!(ended.reason.as_str(), "death" | "died"));
        told.or_else(|| proved.map(|ended| ended.on))
    }
    pub fn query(&self, id: ThingId) -> Option<&Query> {
        self.queries.iter().find(|q| q.id == id)
    }
    /// How the person is called on screens: the card's name, else what the visitor said, else nothing.
    pub fn shown_name(&self) -> Option<String> {
        self.card.name().map(ToString::to_string).or_else(|| {
            self.visits
                .iter()
                .rev()
                .find_map(|v| v.who.name.as_ref().map(ToString::to_string))
        })
    }
}

impl Registration {
    /// Since when the person is registered as unemployed, if they are now; a draft of 5.4 gives no status, and one of 8.1
    /// takes none away.
    pub fn unemployed_now(&self) -> Option<NaiveDate> {
        match &self.stage {
            Stage::Unemployed { since } | Stage::RemovalProposed { since, .. } => Some(*since),
            Stage::Start
            | Stage::Reception { .. }
            | Stage::Card { .. }
            | Stage::Refused { .. }
            | Stage::JobSeeker { .. }
            | Stage::Proposed { .. }
            | Stage::Closed { .. } => None,
        }
    }
    pub fn new(entrance: Entrance) -> Registration {
        Registration {
            stage: Stage::Start,
            entrance,
            application: None,
            weighed: None,
            seeker_right: None,
            card_checked: None,
            number: None,
            number_follows: false,
            seeker_since: None,
            order_explained: None,
            seeker_duties: None,
            selection: None,
            selection_by: None,
            plan_by: None,
            unemployed_right: None,
            payment: None,
            sent_back: None,
            unemployed_since: None,
            refused: None,
            draft_sent: None,
            of_file: None,
            unemployed_duties: None,
            plan: Plan::default(),
            referrals: Vec::new(),
            suspended: None,
            monitoring: Monitoring::default(),
            removal: Removal::default(),
            ended: None,
            moved: None,
            idle_days: None,
            explanations: Vec::new(),
            hearings: Vec::new(),
            objections: Vec::new(),
            cancelled: Vec::new(),
            decided: Vec::new(),
        }
    }
}
