//! Messages of an offer (4.5), of a letter to an employer (4.5, 6.3) and of a question (7.3) to somebody who is not at the
//! counter.
//!
//! The map asks for none in writing, so they travel only as a message: who cannot be reached so, or did not consent, gets
//! none, and nobody is given a paper to hand over for it. Who was told in person or by phone has heard it already.

use super::Fact;
use super::job_seeker::{ContactChannel, Offer};
use super::unemployed::Notice;
use crate::card::EmailAnswer;
use crate::desk::Stamp;
use crate::file::File;
use crate::ids::Code;
use chrono::NaiveDate;

const OFFER: &str = "offer";
const REFERRAL: &str = "referral";
const EXPLANATION: &str = "explanation";

/// Characters of a title or an employer that a message has room for, with both in it.
const SHORT: usize = 24;

/// 4.5, of an offer that stands before it in the same entry; it is of use until the day of the answer.
pub fn of_offer(file: &File, channel: ContactChannel, answer_by: NaiveDate) -> Option<Fact> {
    message(file, OFFER, channel, answer_by)
}

/// Of the letter that stands before it in the same entry. Who answered last in person takes the letter along; the channel
/// of the offer counts until there is an answer.
pub fn of_letter(file: &File, offer: &Offer, appear_by: NaiveDate) -> Option<Fact> {
    let channel = offer.answered_by.unwrap_or(offer.channel);
    message(file, REFERRAL, channel, appear_by)
}

/// 7.3, of the question why the person did not come or left, where it is not asked aloud.
pub fn of_question(file: &File, channel: ContactChannel, until: NaiveDate) -> Option<Fact> {
    message(file, EXPLANATION, channel, until)
}

fn message(file: &File, kind: &str, channel: ContactChannel, until: NaiveDate) -> Option<Fact> {
    let heard = match channel {
        ContactChannel::InPerson | ContactChannel::Phone => true,
        ContactChannel::Sms | ContactChannel::Portal => false,
    };
    (!heard && can_be_messaged(file)).then(|| Fact::NoticeQueued {
        kind: Code::from(kind),
        ground: None,
        deliver_by: until,
    })
}

/// There is a mobile number or an e-mail, and consent to notices.
pub fn can_be_messaged(file: &File) -> bool {
    let reachable =
        file.card.mobile().is_some() || matches!(file.card.email(), Some(EmailAnswer::Is(_)));
    reachable && consents_to_notices(file)
}

/// The newest word about notices, of whichever registration: who comes again has not taken back what was said before, and
/// is still told how the last registration ended.
pub fn consents_to_notices(file: &File) -> bool {
    let mut said = file.consents.iter().rev();
    said.find(|c| c.kind.as_str() == "notices")
        .is_some_and(|c| c.given && c.withdrawn.is_none())
}

/// What waits for its message and can have none any more goes on paper, or not at all where no paper is made of it.
pub(super) fn without_a_way(file: &mut File, stamp: &Stamp) {
    if can_be_messaged(file) {
        return;
    }
    let unsent = |n: &&mut Notice| n.waits() && n.sending.is_none() && !n.on_paper;
    for notice in file.notices.iter_mut().filter(unsent) {
        if notice.is_message_only() {
            notice.stopped = Some(stamp.at);
        } else {
            notice.on_paper = true;
        }
    }
}

/// What such a notice tells: the offer, and the last day to answer or to appear.
pub fn told_of<'a>(file: &'a File, notice: &Notice) -> Option<(&'a Offer, NaiveDate)> {
    match notice.kind.as_str() {
        OFFER => {
            let before = |o: &&Offer| o.id.entry == notice.id.entry && o.id.n < notice.id.n;
            let offer = file.offers.iter().filter(before).max_by_key(|o| o.id.n)?;
            Some((offer, offer.answer_by))
        }
        REFERRAL => file.offers.iter().find_map(|offer| {
            let letter = offer.letter.as_ref().filter(|l| l.at == notice.queued)?;
            Some((offer, letter.appear_by))
        }),
        _of_a_decision => None,
    }
}

/// A name for a message with little room; it ends after a word where it has one so early.
pub fn shortened(name: &str) -> String {
    let Some((end, _)) = name.char_indices().nth(SHORT) else {
        return name.to_owned();
    };
    let start = &name[..end];
    let whole_words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{}…", whole_words.trim_end_matches([',', '.', ' ']))
}

impl Notice {
    /// It never has to go on paper: it tells no decision, and the map asks for no writing.
    pub fn is_message_only(&self) -> bool {
        matches!(self.kind.as_str(), OFFER | REFERRAL | EXPLANATION)
    }

    /// Somebody has to bring it on paper and has not yet: what lists, bulk printing and bulk delivery go by.
    pub fn is_to_hand_over(&self) -> bool {
        (self.on_paper || self.letter_follows) && self.waits() && !self.is_message_only()
    }

    /// What it tells is over before it went out: answered, closed, or known from the employer.
    pub fn comes_too_late(&self, file: &File) -> bool {
        let over = |offer: &Offer| {
            let answered = self.kind.as_str() == OFFER && offer.answer.is_some();
            answered || offer.closed.is_some() || offer.employer.is_some()
        };
        self.sending.is_none() && told_of(file, self).is_some_and(|(offer, _)| over(offer))
    }
}
