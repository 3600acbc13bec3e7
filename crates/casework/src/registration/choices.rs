//! What the forms of this file may choose from today: which offer may still be answered, what is there to explain, how a
//! referral may go on. Every list is made of the predicate by which `decide` judges, so no screen works it out again.

use super::job_seeker::Offer;
use super::measures::{MeasureRecordName, MeasureReferral, may_become};
use super::mediation::{About, Asked, may_be_sent, sent_with, to_explain};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{Code, EntryId, ThingId};
use crate::registration::beside::may_be_withdrawn;
use crate::voucher::view::is_of_voucher;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct Choices {
    /// 4.5: offers that the person may answer.
    pub to_answer: Vec<ThingId>,
    /// Answered, and nothing was built on the answer yet.
    pub to_correct: Vec<ThingId>,
    /// 4.5: offers that the employer's side may end.
    pub to_close: Vec<ThingId>,
    /// 4.5: offers with which the person may be sent; those that they agreed to first.
    pub to_refer: Vec<ThingId>,
    /// Letters that the employer has not answered.
    pub to_hear: Vec<ThingId>,
    /// 7.3: what the person may be asked to explain; what was not asked yet first.
    pub to_ask: Vec<ToExplain>,
    /// 7.3: questions that may be answered; those that wait first.
    pub to_explain: Vec<ToExplain>,
    /// 7.2: referrals that go on, and how.
    pub referrals: Vec<GoesOn>,
    /// 7.2: items of the plan in force that are awaited.
    pub plan_items: Vec<AwaitedItem>,
    /// 6.2: items with which a new edition of the plan begins.
    pub carried_over: Vec<ThingId>,
    /// Consents that the person may take back.
    pub consents: Vec<Code>,
    /// Notices that nobody has delivered: of the registration (5.6), and of the voucher.
    pub notices: Vec<ThingId>,
    pub voucher_notices: Vec<ThingId>,
    /// Acts whose date somebody has to confirm; no later day than today.
    pub doubtful: Vec<EntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ToExplain {
    pub about: About,
    /// The newest question about it.
    pub asked: Option<Asked>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct GoesOn {
    pub referral: ThingId,
    pub records: Vec<MeasureRecordName>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AwaitedItem {
    pub item: ThingId,
    /// The day on which it is looked at.
    pub due: NaiveDate,
}

/// For a file as a role sees it: what is hidden from the role is no choice of it.
pub fn choices(file: &File, desk: &Desk) -> Choices {
    let today = desk.today;
    let offers = |may: &dyn Fn(&Offer) -> bool| -> Vec<ThingId> {
        let open = file.offers.iter().filter(|offer| may(offer));
        open.map(|offer| offer.id).collect()
    };
    let mut to_refer: Vec<&Offer> = file
        .offers
        .iter()
        .filter(|o| may_be_sent(o, today))
        .collect();
    to_refer.sort_by_key(|offer| offer.answer.is_none());
    let notices = |of_voucher: bool| {
        let waiting = file.notices.iter().filter(|n| n.waits());
        let own = waiting.filter(|n| is_of_voucher(&n.kind) == of_voucher);
        own.map(|notice| notice.id).collect()
    };
    let plan_items = file.registration.plan.open_items();
    Choices {
        to_answer: offers(&|offer| offer.may_be_answered(today)),
        to_correct: offers(&|offer| {
            offer.may_be_corrected() && file.is_of_this_registration(offer)
        }),
        to_close: offers(&|offer| offer.may_be_closed(today)),
        to_refer: to_refer.into_iter().map(|offer| offer.id).collect(),
        to_hear: offers(&|offer| sent_with(offer).is_some()),
        to_ask: to_ask(file),
        to_explain: asked(file),
        referrals: file
            .registration
            .referrals
            .iter()
            .filter_map(goes_on)
            .collect(),
        plan_items: plan_items
            .into_iter()
            .map(|(item, due)| AwaitedItem { item: item.id, due })
            .collect(),
        carried_over: file.registration.plan.carried_over(),
        consents: may_be_withdrawn(file, desk),
        notices: notices(false),
        voucher_notices: notices(true),
        doubtful: file.open_dates().map(|date| date.entry).collect(),
    }
}

/// A good reason closes the matter; everything else may be asked again.
fn to_ask(file: &File) -> Vec<ToExplain> {
    let open = to_explain(file).filter(|about| !file.is_excused(*about));
    let mut all: Vec<ToExplain> = open.map(|about| of(file, about)).collect();
    all.sort_by_key(|one| one.asked.is_some());
    all
}

/// A certificate may also be brought after the answer.
fn asked(file: &File) -> Vec<ToExplain> {
    let all = to_explain(file).map(|about| of(file, about));
    let mut asked: Vec<ToExplain> = all.filter(|one| one.asked.is_some()).collect();
    asked.sort_by_key(|one| one.asked.as_ref().is_some_and(|a| a.answered.is_some()));
    asked
}

fn of(file: &File, about: About) -> ToExplain {
    ToExplain {
        about,
        asked: file.asked_about(about).cloned(),
    }
}

fn goes_on(referral: &MeasureReferral) -> Option<GoesOn> {
    let records = may_become(&referral.state);
    (!records.is_empty()).then(|| GoesOn {
        referral: referral.id,
        records: records.to_vec(),
    })
}
