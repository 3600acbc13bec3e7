//! Notices that travel electronically (5.6 and wherever else the map says "notify"): what they say, whether they may still be
//! sent, and how far they came. Paper and in-person delivery (`notice::record_notice`) weigh as much.
//!
//! Nothing here sends: the server's worker does, asks [`may_send`] first, and reports by `ReportSending`.

use super::telling::{self, told_of};
use super::unemployed::{Delivered, Delivery, Notice};
use super::{ActName, Fact};
use crate::file::File;
use crate::ids::{CaseNumber, ThingId};
use crate::office::Centre;
use crate::people::ShortText;
use crate::refusal::Refusal;
use crate::rulebook::{Entry, Lang, Rulebook, Section};
use crate::voucher::Voucher;
use crate::voucher::view::is_of_voucher;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the sender knows now of one notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SendingForm {
    pub notice: ThingId,
    pub way: SendingWay,
    pub state: SendingState,
    /// The message names no ground and sends to the letter, which is therefore handed over too.
    #[serde(default)]
    pub letter_follows: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum SendingWay {
    Sms,
    Email,
}

/// Taken by the gateway, then one of the three ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", content = "why", rename_all = "kebab-case")]
pub enum SendingState {
    /// The gateway has it; the person may not.
    Sent,
    /// The person's device has it: 5.6 is done.
    Delivered,
    /// It cannot reach them so: it goes on paper.
    Failed(ShortText),
    /// Nobody took it until its term: it goes on paper.
    Expired,
}

/// How far a notice came on the electronic way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Sending {
    pub way: SendingWay,
    pub state: SendingState,
    pub at: DateTime<Utc>,
}

/// Where a notice stands, whichever way it goes: paper and in-person delivery weigh as much as a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum NoticeStands {
    /// Waits for the sender.
    Queued,
    Sent {
        way: SendingWay,
        at: DateTime<Utc>,
    },
    Delivered {
        way: SendingWay,
        at: DateTime<Utc>,
    },
    /// To be handed over: no phone, no e-mail or no consent.
    OnPaper,
    /// To be handed over: it did not reach them.
    Failed {
        why: ShortText,
        at: DateTime<Utc>,
    },
    /// To be handed over: nobody took it until its term.
    Expired {
        at: DateTime<Utc>,
    },
    /// Handed over, posted or told by a member of staff.
    Brought {
        how: Delivery,
        by: String,
        at: DateTime<Utc>,
    },
    /// It does not go out any more.
    Stopped {
        at: DateTime<Utc>,
    },
}

impl Notice {
    /// Where it stands; what somebody brought counts before what a message did.
    pub fn stands(&self) -> NoticeStands {
        if let Some(Delivered {
            delivery, by, at, ..
        }) = &self.delivered
        {
            let (how, by, at) = (*delivery, by.clone(), *at);
            return NoticeStands::Brought { how, by, at };
        }
        if let Some(at) = self.stopped {
            return NoticeStands::Stopped { at };
        }
        match &self.sending {
            None if self.on_paper => NoticeStands::OnPaper,
            None => NoticeStands::Queued,
            Some(Sending { way, state, at }) => {
                let (way, at) = (*way, *at);
                match state {
                    SendingState::Sent => NoticeStands::Sent { way, at },
                    SendingState::Delivered if self.letter_follows => NoticeStands::OnPaper,
                    SendingState::Delivered => NoticeStands::Delivered { way, at },
                    SendingState::Failed(why) => NoticeStands::Failed {
                        why: why.clone(),
                        at,
                    },
                    SendingState::Expired => NoticeStands::Expired { at },
                }
            }
        }
    }
}

/// A notice in words, in the person's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub language: Lang,
    pub subject: String,
    /// At most `sms_limit` characters; the ground gives way to «see the letter» and is never cut.
    pub sms: String,
    /// The short message leaves the ground to the letter.
    pub sms_sends_to_letter: bool,
    pub letter: String,
}

/// Why a queued notice is not sent (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum NotSent {
    Unknown,
    /// Delivered, or known to have failed.
    Settled,
    /// No phone, no e-mail or no consent: paper.
    OnPaper,
    /// It must not go out any more (8.3), or what it tells is over.
    Stopped,
    /// The registers know of the person's death: nothing is sent.
    Died,
}

/// Whether a notice may go out now.
///
/// # Errors
/// See [`NotSent`]; the worker drops it for good.
pub fn may_send(file: &File, notice: ThingId) -> Result<&Notice, NotSent> {
    let notice = file
        .notices
        .iter()
        .find(|n| n.id == notice)
        .ok_or(NotSent::Unknown)?;
    let ended = |sending: &Sending| match sending.state {
        SendingState::Sent => false,
        SendingState::Delivered | SendingState::Failed(_) | SendingState::Expired => true,
    };
    if notice.delivered.is_some() || notice.sending.as_ref().is_some_and(ended) {
        Err(NotSent::Settled)
    } else if notice.stopped.is_some() || notice.comes_too_late(file) {
        Err(NotSent::Stopped)
    } else if notice.sending.is_some() {
        // The gateway has it: how far it comes is known whatever happens to consent and number.
        Ok(notice)
    } else if file.known_death().is_some() {
        Err(NotSent::Died)
    } else if notice.on_paper || !telling::can_be_messaged(file) {
        Err(NotSent::OnPaper)
    } else {
        Ok(notice)
    }
}

/// Whether any notice is on its electronic way.
pub fn is_under_way(file: &File) -> Result<(), Refusal> {
    if file.notices.iter().any(|n| may_send(file, n.id).is_ok()) {
        Ok(())
    } else {
        Err(Refusal::NothingThere {
            act: ActName::ReportSending,
            what: "notice".into(),
        })
    }
}

/// By the sender's word. A delivered notice is done; what failed or expired waits to be handed over on paper.
pub fn report(file: &File, form: SendingForm) -> Result<Vec<Fact>, Refusal> {
    let nothing = || Refusal::NothingThere {
        act: ActName::ReportSending,
        what: "notice".into(),
    };
    match may_send(file, form.notice) {
        Ok(_) => Ok(vec![Fact::NoticeSending {
            notice: form.notice,
            way: form.way,
            state: form.state,
            letter_follows: form.letter_follows,
        }]),
        Err(
            NotSent::Unknown
            | NotSent::Settled
            | NotSent::OnPaper
            | NotSent::Stopped
            | NotSent::Died,
        ) => Err(nothing()),
    }
}

/// What is said, and to whom it belongs.
pub struct Occasion<'a> {
    pub file: &'a File,
    pub notice: &'a Notice,
    pub centre: &'a Centre,
    pub rulebook: &'a Rulebook,
    /// The legal date of queueing, by whose edition of the rulebook it speaks.
    pub on: NaiveDate,
    /// Of the paper that says the same, where there is one: it can be checked by it.
    pub check_code: Option<&'a str>,
}

/// The notice in words; `None` where the rulebook has no text for its kind on that day.
pub fn compose(occasion: &Occasion) -> Option<Message> {
    let Occasion {
        file,
        notice,
        rulebook,
        on,
        ..
    } = occasion;
    let entry = rulebook.entry(Section::Notice, notice.kind.as_str(), *on)?;
    let language = file.card.language().copied().unwrap_or_default();
    let ground = notice.ground.as_ref().and_then(|code| {
        [
            Section::Refusal,
            Section::Removal,
            Section::SeekerEnd,
            Section::VoucherAnnulReason,
        ]
        .into_iter()
        .find_map(|section| rulebook.entry(section, code.as_str(), *on))
    });
    let sms = entry.worded("sms", language)?;
    let overflow = rulebook.meta().sms_overflow(language);
    let private = ground.is_some_and(|ground| ground.is("sms_private"));
    let whole = short(sms, occasion, ground, None);
    let limit = rulebook.meta().sms_limit as usize;
    let shortened = private || whole.chars().count() > limit;
    let sms = if shortened {
        short(sms, occasion, ground, Some(overflow))
    } else {
        whole
    };
    Some(Message {
        language,
        subject: entry.text(language).to_owned(),
        sms,
        sms_sends_to_letter: shortened && ground.is_some(),
        letter: letter(entry.worded("letter", language)?, occasion, ground),
    })
}

/// The whole text, without the lines that name something this case does not have.
fn letter(text: &str, occasion: &Occasion, ground: Option<&Entry>) -> String {
    let lines = text.trim().lines();
    lines
        .filter_map(|line| filled(line, &|name| value(name, occasion, ground, None)))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The short text; what the case does not have becomes a dash, never a hole.
fn short(text: &str, occasion: &Occasion, ground: Option<&Entry>, instead: Option<&str>) -> String {
    let known = |name: &str| value(name, occasion, ground, instead).or(Some("—".to_owned()));
    filled(text, &known).unwrap_or_default()
}

/// What the case has for a placeholder of the rulebook's texts.
fn value(
    name: &str,
    occasion: &Occasion,
    ground: Option<&Entry>,
    instead: Option<&str>,
) -> Option<String> {
    let Occasion { file, centre, .. } = occasion;
    let language = file.card.language().copied().unwrap_or_default();
    let stated = |lang: Lang| {
        instead.map_or_else(
            || ground.map(|g| g.text(lang).to_owned()),
            |words| Some(words.to_owned()),
        )
    };
    // No letter follows that names them whole: in a message that would be too long they end after a word.
    let named = |name: &str| match instead {
        Some(_) => telling::shortened(name),
        None => name.to_owned(),
    };
    let found = match name {
        "name" => file.shown_name(),
        "number" => number(occasion).map(CaseNumber::to_string),
        "until" => until(occasion).map(|day| day.format("%d.%m.%Y").to_string()),
        "employer" => match told_of(file, occasion.notice) {
            Some((offer, _)) => Some(named(offer.vacancy.employer.as_str())),
            None => Some(voucher_of(occasion)?.choice()?.centre.name.to_string()),
        },
        "vacancy" => match told_of(file, occasion.notice) {
            Some((offer, _)) => Some(named(offer.vacancy.title.as_str())),
            None => Some(voucher_of(occasion)?.choice()?.profession.name.to_string()),
        },
        "date" => Some(effective(occasion).format("%d.%m.%Y").to_string()),
        "centre" => Some(match language {
            Lang::Kk => centre.kk.clone(),
            Lang::Ru | Lang::En => centre.ru.clone(),
        }),
        "phone" => Some(centre.phone.clone()),
        "ground" => stated(match language {
            Lang::En => Lang::En,
            Lang::Kk | Lang::Ru => Lang::Ru,
        }),
        "ground_kk" => stated(Lang::Kk),
        "basis" => ground.and_then(|ground| ground.citation(language)),
        "code" => occasion.check_code.map(str::to_owned),
        _other => None,
    };
    found.filter(|value| !value.is_empty())
}

/// The text with its placeholders put in; `None` where one of them has no value.
fn filled(text: &str, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let Some((name, beyond)) = after.split_once('}') else {
            said.push('{');
            rest = after;
            continue;
        };
        said.push_str(&value(name)?);
        rest = beyond;
    }
    said.push_str(rest);
    Some(said)
}

/// From which day it holds what the notice tells: an end on the day of an event, else the day it was queued.
fn effective(occasion: &Occasion) -> NaiveDate {
    let Occasion { file, notice, .. } = occasion;
    let registrations = std::iter::once(&file.registration).chain(&file.past);
    let mut ends = registrations.filter_map(|r| r.ended.as_ref());
    let told = ends.find(|ended| ended.at == notice.queued && !is_of_voucher(&notice.kind));
    told.map_or(occasion.on, |ended| ended.on)
}

/// The voucher that the notice speaks of.
fn voucher_of<'a>(occasion: &Occasion<'a>) -> Option<&'a Voucher> {
    let own = is_of_voucher(&occasion.notice.kind);
    occasion.file.voucher().filter(|_| own)
}

/// Of the registration; of the referral until there is a voucher. A decision has its number on its paper only.
fn number<'a>(occasion: &Occasion<'a>) -> Option<&'a CaseNumber> {
    match voucher_of(occasion) {
        None => {
            let registration = &occasion.file.registration;
            let of_it = occasion.notice.kind.as_str() == "lir-registered";
            registration.number.as_ref().filter(|_| of_it)
        }
        Some(voucher) if occasion.notice.kind.as_str() == "voucher-referral" => {
            voucher.referral.as_ref()?.number.as_ref()
        }
        Some(voucher) => voucher.number.as_ref(),
    }
}

/// The last day to answer or to appear; of the voucher; of who has become unemployed, the day by which the plan is
/// agreed (6.4).
fn until(occasion: &Occasion) -> Option<NaiveDate> {
    if let Some((_, day)) = told_of(occasion.file, occasion.notice) {
        return Some(day);
    }
    match voucher_of(occasion) {
        None => occasion.file.registration.plan_by,
        Some(voucher) => voucher.last_day(),
    }
}
