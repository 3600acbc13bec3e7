//! The case page: the file as this capacity reads it, and everything computed from it.

use casework::File;
use casework::ids::{EntryId, FileId, ThingId};
use casework::progress::SectionState;
use casework::refusal::{RefusalView, Words};
use casework::registration::choices::Choices;
use casework::registration::compare::{Compared, Warning};
use casework::registration::conditions::Checked;
use casework::registration::ending::ResumeStands;
use casework::registration::monitoring::{Heard, MissedWeek};
use casework::registration::outcome::Outcome;
use casework::registration::plan::Suggestion;
use casework::registration::reception::Participant;
use casework::registration::removal::GroundState;
use casework::registration::scoring::{Hinted, Prefilled};
use casework::registration::sending::NoticeStands;
use casework::registration::{ActName, At, FactName};
use casework::rulebook::Lang;
use casework::voucher::VoucherAt;
use casework::voucher::view::VoucherForSeeker;
use chrono::{DateTime, NaiveDate, Utc};
use journal::Standing;
use journal::outcome::Difference;
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    pub file: FileId,
    pub header: CaseHeader,
    pub sections: Vec<SectionState>,
    pub open_acts: Vec<OpenAct>,
    pub duties: Vec<Duty>,
    pub history: Vec<HistoryItem>,
    /// The file as this capacity may read it.
    pub data: File,
    /// 1.4: an identity paper was seen in this registration and is valid today.
    pub identified: bool,
    /// 2.3: said beside register, and warnings to answer.
    pub comparison: Vec<Compared>,
    pub warnings: Vec<Warning>,
    /// 2.5 and 5.2 as they stand today.
    pub seeker_checks: Vec<Check>,
    pub unemployed_checks: Vec<Check>,
    pub draft: Option<DraftView>,
    /// The voucher (ФК-D.03), for those who may read it.
    pub voucher: Option<VoucherView>,
    /// Section 3, only for those who may read it.
    pub profile_prefill: Vec<Prefilled>,
    /// 6.3: what suits the two levels, only for those who may read section 3.
    pub suggestions: Vec<Suggestion>,
    /// 7.1: what the registers say of the six changes since the last check.
    pub changes: Vec<Heard>,
    /// 7.1: full weeks that went by without a check, the oldest first.
    pub missed_weeks: Vec<MissedWeek>,
    /// 7.3: every ground with its proofs as they stand today; of a job seeker, every reason to end the registration.
    pub grounds: Vec<GroundState>,
    /// The résumé on the Electronic Labour Exchange; nothing before an application was taken.
    pub resume: Option<ResumeStands>,
    /// What the person was told, or is still to be told, newest first.
    pub notices: Vec<NoticeView>,
    /// What the forms may choose from, for who may read it.
    pub choices: Choices,
    /// Acts with an unfinished form of this user.
    pub unfinished: Vec<ActName>,
    /// The file may only be read: joined to another, or written by a newer program.
    pub read_only: Option<String>,
}

/// A notice to the person and how far it came (5.6, 8.3, ФК-D.03).
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NoticeView {
    pub id: ThingId,
    /// What it tells, as the rulebook names it.
    pub kind: Words,
    /// The voucher's, not the registration's.
    pub of_voucher: bool,
    pub queued: DateTime<Utc>,
    pub deliver_by: NaiveDate,
    pub stands: NoticeStands,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CaseHeader {
    pub name: String,
    pub iin: String,
    pub birth: Option<NaiveDate>,
    pub age: Option<u32>,
    pub place: Option<Words>,
    pub stage: At,
    /// Section 1–8 that the case is in.
    pub section: u8,
    pub next_act: Option<ActName>,
    pub next_duty: Option<Duty>,
    pub standing: Standing,
    pub holder: Option<String>,
    pub number: Option<String>,
    pub number_follows: bool,
    pub language_of_service: Option<Lang>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    pub step: String,
    pub act: Option<ActName>,
    pub what: String,
    pub due: NaiveDate,
    pub due_days: i32,
}

/// An act this capacity may do at this stage; with the reason where something must come first.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenAct {
    pub act: ActName,
    pub step: String,
    pub refusal: Option<RefusalView>,
    /// The person is there: a representative, an interpreter or a signer may take part and is named.
    pub with_person: bool,
}

/// One line of the history: who did what, when, in which capacity, under which rule.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryItem {
    pub entry: EntryId,
    pub step: String,
    pub act: ActName,
    pub facts: Vec<FactName>,
    /// How it ended, where it could have ended otherwise.
    pub outcome: Option<Outcome>,
    /// Who took part beside the person, for those who may read it.
    pub participants: Vec<Participant>,
    pub args: BTreeMap<String, String>,
    pub who: String,
    pub role: casework::office::Role,
    pub at: DateTime<Utc>,
    pub standing: Standing,
    pub edition: String,
    pub refusal: Option<RefusalView>,
    pub differences: Vec<Difference>,
}

/// A line of the right (2.5, 5.2) with the words of its condition.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    pub check: Checked,
    pub words: Words,
    pub basis: Words,
    pub confirmed: bool,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    pub by: String,
    pub at: DateTime<Utc>,
    /// The draft is this person's own: deciding it belongs to somebody else.
    pub own: bool,
    /// Ground of the refusal proposed; `None` proposes to register.
    pub ground: Option<String>,
    pub note: Option<String>,
    /// The conditions as they stand today: the decision is made on these.
    pub checks: Vec<Check>,
    /// Those that stood otherwise when the draft was sent, as they stood then.
    pub before: Vec<Check>,
    /// First day of the plan's term, if registered today.
    pub plan_by: NaiveDate,
}

/// 3.4: both hints with their reasons, for what is typed so far.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProfileHints {
    pub potential: Hinted,
    pub motivation: Hinted,
}

/// The voucher beside the registration: its own stage, rail and next act.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VoucherView {
    pub at: VoucherAt,
    /// D-1, D-2, D-3.
    pub sections: Vec<SectionState>,
    /// 2.1 as it stands now; after 2.2 as it was decided by.
    pub checks: Vec<Check>,
    pub next_act: Option<ActName>,
    /// The centre has accepted 3.3: the voucher may be printed, shown and sent (3.4).
    pub may_be_shown: bool,
    /// What the person is told of it now.
    pub seeker: Option<VoucherForSeeker>,
}

/// What came of an act: the new case, or why the law says no.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "result", content = "value", rename_all = "camelCase")]
pub enum Performed {
    Done(Box<CaseView>),
    Refused(Box<RefusalView>),
}
