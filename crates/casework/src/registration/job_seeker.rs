//! Section 4, the job seeker (ЛИР): completeness (4.1), registration or refusal (4.2), what is told (4.3, 4.4), offers (4.5).

use super::conditions::{self, Finding};
use super::mediation::{Employer, EmployerAnswer, Letter};
use super::reception::in_list;
use super::{ActName, Fact, telling};
use crate::desk::Desk;
use crate::file::File;
use crate::ids::{CaseNumber, Code, ThingId};
use crate::people::{LongText, ShortText};
use crate::refusal::Refusal;
use crate::rulebook::Section;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A refusal with its ground and the reasons of this case; text alone is never a ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RefusalForm {
    /// `refusal`
    pub ground: Code,
    pub explanation: LongText,
}

/// 4.3, 4.4, 5.7: points told, and how the person acknowledged them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ToldForm {
    /// `rights_duties` of the status; for 4.3 the points of the explanation are free.
    pub told: Vec<Code>,
    /// `sign_method`
    pub method: Code,
}

/// 4.5: vacancies offered, or the record that none is suitable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OffersForm {
    pub offers: Vec<OfferForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferForm {
    pub vacancy: Vacancy,
    pub channel: ContactChannel,
    /// Found by words, beside what the criteria call suitable: a refusal of it is no refusal of suitable work.
    #[serde(default)]
    pub by_words: bool,
}

/// How an offer or an answer travelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ContactChannel {
    InPerson,
    Phone,
    Sms,
    Portal,
}

/// A vacancy as it stood when it was offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Vacancy {
    pub id: String,
    pub title: ShortText,
    pub employer: ShortText,
    /// КАТО of the workplace.
    pub kato: String,
    pub place_kk: String,
    pub place_ru: String,
    /// Monthly pay, tenge.
    pub pay: Option<i32>,
    /// `employment_kind`
    pub schedule: Option<Code>,
    /// What the employer asks for; older records name none.
    #[serde(default)]
    pub skills: Vec<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferAnswerForm {
    pub offer: ThingId,
    pub answer: OfferAnswer,
    pub channel: ContactChannel,
    /// An answer was written down wrongly, or the person thinks otherwise now. Said by who saw the first one, so that two
    /// desks without a line do not overwrite each other.
    #[serde(default)]
    pub corrects: bool,
}

/// The person's consent or refusal, which the law makes a duty to give (Social Code, art. 98(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum OfferAnswer {
    Accepted,
    /// `offer_refusal_reason`
    Refused {
        reason: Code,
    },
}

/// The employer's side ends an offer: refused the person, or the place is filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CloseOfferForm {
    pub offer: ThingId,
    /// `offer_refusal_reason`
    pub reason: Code,
}

/// An offer as kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Offer {
    pub id: ThingId,
    pub vacancy: Vacancy,
    pub channel: ContactChannel,
    /// Found by words, beside what the criteria call suitable: a refusal of it is no refusal of suitable work.
    #[serde(default)]
    pub by_words: bool,
    pub offered: DateTime<Utc>,
    pub on: NaiveDate,
    pub answer_by: NaiveDate,
    pub answer: Option<OfferAnswer>,
    pub answered: Option<DateTime<Utc>>,
    /// How the answer came.
    #[serde(default)]
    pub answered_by: Option<ContactChannel>,
    pub closed: Option<Code>,
    /// The letter to the employer.
    #[serde(default)]
    pub letter: Option<Letter>,
    #[serde(default)]
    pub employer: Option<Employer>,
}

/// How an offer stands on a day; silence after the term is no refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum OfferState {
    Waiting,
    Accepted,
    Refused,
    NoAnswer,
    /// The employer took the person.
    Hired,
    /// The person did not come to the employer.
    NoShow,
    Closed,
}

impl Offer {
    /// The person said no.
    pub fn is_refused(&self) -> bool {
        matches!(self.answer, Some(OfferAnswer::Refused { .. }))
    }
    /// Whether the person's answer is awaited, or comes late.
    pub fn may_be_answered(&self, today: NaiveDate) -> bool {
        match self.state(today) {
            OfferState::Waiting | OfferState::NoAnswer => true,
            OfferState::Accepted
            | OfferState::Refused
            | OfferState::Hired
            | OfferState::NoShow
            | OfferState::Closed => false,
        }
    }
    /// Whether an answer that was given can still be another: nothing was built on it with the employer yet.
    pub fn may_be_corrected(&self) -> bool {
        let untouched = self.closed.is_none() && self.letter.is_none() && self.employer.is_none();
        untouched && self.answer.is_some()
    }
    /// Whether the employer's side can still end it.
    pub fn may_be_closed(&self, today: NaiveDate) -> bool {
        match self.state(today) {
            OfferState::Waiting
            | OfferState::NoAnswer
            | OfferState::Accepted
            | OfferState::Hired
            | OfferState::NoShow => true,
            OfferState::Refused | OfferState::Closed => false,
        }
    }
    pub fn state(&self, today: NaiveDate) -> OfferState {
        let employer = self.employer.as_ref().map(|e| &e.answer);
        match (&self.closed, &self.answer) {
            (Some(_), _) => OfferState::Closed,
            (None, _) if matches!(employer, Some(EmployerAnswer::Hired { .. })) => {
                OfferState::Hired
            }
            (None, _) if employer == Some(&EmployerAnswer::NoShow) => OfferState::NoShow,
            (None, Some(OfferAnswer::Accepted)) => OfferState::Accepted,
            (None, Some(OfferAnswer::Refused { .. })) => OfferState::Refused,
            (None, None) if today > self.answer_by => OfferState::NoAnswer,
            (None, None) => OfferState::Waiting,
        }
    }
}

/// 4.1. The card has phone, e-mail, work and education, each answered or marked as none.
pub fn check_card(file: &File) -> Result<Vec<Fact>, Refusal> {
    let missing = conditions::card_gaps(file);
    if missing.is_empty() {
        Ok(vec![Fact::CardChecked])
    } else {
        Err(Refusal::Missing {
            act: ActName::CheckCard,
            items: missing,
        })
    }
}

/// 4.2, registration. Every condition of the rulebook for the job seeker must hold on the legal date.
pub fn register(
    file: &File,
    act: ActName,
    number: Option<CaseNumber>,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    for checked in conditions::seeker(file, desk) {
        if checked.finding == Finding::Against {
            return Err(match checked.ground {
                Some(ground) if checked.condition.as_str() == "lir-not-registered" => {
                    registered_already(act, ground, file, desk)
                }
                Some(ground) => Refusal::Ground { act, ground },
                None if checked.condition.as_str() == "lir-card-complete" => Refusal::Missing {
                    act,
                    items: conditions::card_gaps(file),
                },
                None => Refusal::Missing {
                    act,
                    items: vec![checked.condition.to_string()],
                },
            });
        }
    }
    let mut facts = vec![
        Fact::SeekerRegistered {
            number,
            on: desk.today,
            vacancies_by: desk.due("offer-vacancies"),
            decide_by: desk.due("unemployed-decision"),
            idle_days: desk
                .rulebook
                .term("lir-idle", desk.today)
                .ok()
                .filter(|term| term.applies)
                .map(|term| term.counting.value),
        },
        Fact::NoticeQueued {
            kind: Code::from("lir-registered"),
            ground: None,
            deliver_by: desk.due("decision-notice"),
        },
    ];
    facts.extend(super::portal::refuse_linked(file, desk));
    Ok(facts)
}

/// One person, one register: the refusal says where the other registration is, and its number.
pub(super) fn registered_already(act: ActName, ground: Code, file: &File, desk: &Desk) -> Refusal {
    match conditions::other_registration(file, desk).cloned() {
        Some(other) if other.centre != file.centre => Refusal::RegisteredElsewhere {
            act,
            ground,
            other: Box::new(other),
        },
        Some(other) => Refusal::RegisteredHere {
            act,
            ground,
            number: other.number,
        },
        None => Refusal::Ground { act, ground },
    }
}

/// 4.2, refusal. The ground must be in the rulebook, meant for this service and in force on the legal date.
pub fn refuse(_file: &File, form: RefusalForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let ground = ground_in_force(ActName::RefuseSeeker, form.ground, "lir", desk)?;
    Ok(vec![
        Fact::SeekerRefused {
            ground: ground.clone(),
            explanation: form.explanation,
            on: desk.today,
        },
        Fact::NoticeQueued {
            kind: Code::from("lir-refused"),
            ground: Some(ground),
            deliver_by: desk.due("decision-notice"),
        },
    ])
}

/// A ground of refusal for a service (`lir`, `unemployed`), in force and switched on.
pub fn ground_in_force(
    act: ActName,
    ground: Code,
    service: &str,
    desk: &Desk,
) -> Result<Code, Refusal> {
    let entry = desk
        .rulebook
        .entry(Section::Refusal, ground.as_str(), desk.today);
    match entry {
        Some(entry) if entry.applies && entry.str("service") == Some(service) => Ok(ground),
        Some(_) | None => Err(Refusal::GroundNotInForce {
            act,
            ground,
            on: desk.today,
        }),
    }
}

/// 4.4 and 5.7. All rights and duties of the status, and how they were acknowledged.
pub fn acknowledged(
    act: ActName,
    status: &str,
    form: &ToldForm,
    desk: &Desk,
) -> Result<(), Refusal> {
    in_list(act, Section::SignMethod, &form.method, desk)?;
    let missing = desk
        .rulebook
        .list(Section::RightsDuties, desk.today)
        .into_iter()
        .filter(|e| {
            e.str("status") == Some(status) && !form.told.iter().any(|t| t.as_str() == e.code)
        })
        .map(|e| e.code.clone())
        .collect::<Vec<_>>();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Missing {
            act,
            items: missing,
        })
    }
}

/// 4.5. Each offer gets its own answer term; no offers is the record that the selection found none. An offer that was not
/// made in person or by phone goes to the person as a message.
pub fn offer(file: &File, form: OffersForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::OfferVacancies;
    let today = desk.today;
    let open = |id: &str| {
        file.offers.iter().any(|o| {
            o.vacancy.id == id
                && matches!(
                    o.state(today),
                    OfferState::Waiting | OfferState::Accepted | OfferState::Hired
                )
        })
    };
    if let Some(twice) = form.offers.iter().find(|o| open(&o.vacancy.id)) {
        return Err(Refusal::NothingThere {
            act,
            what: format!("open-offer {}", twice.vacancy.title),
        });
    }
    let answer_by = desk.due("offer-answer");
    let mut facts = vec![Fact::SelectionMade {
        found: u32::try_from(form.offers.len()).unwrap_or(u32::MAX),
    }];
    for offer in form.offers {
        facts.push(Fact::VacancyOffered {
            vacancy: offer.vacancy,
            channel: offer.channel,
            by_words: offer.by_words,
            answer_by,
        });
        facts.extend(telling::of_offer(file, offer.channel, answer_by));
    }
    Ok(facts)
}

/// The person's answer; once given, only a correction that says so, the employer's side or a new offer changes it. As many
/// refusals without a good reason as the norm asks for bring a proposal of removal (7.3), and fewer take it back.
pub fn answer(file: &File, form: OfferAnswerForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::AnswerOffer;
    if let OfferAnswer::Refused { reason } = &form.answer {
        in_list(act, Section::OfferRefusalReason, reason, desk)?;
    }
    open_offer(file, act, form.offer, |o| match form.corrects {
        true => o.may_be_corrected() && file.is_of_this_registration(o),
        false => o.may_be_answered(desk.today),
    })?;
    let given = form.answer.clone();
    let mut facts = vec![Fact::OfferAnswered {
        offer: form.offer,
        answer: form.answer,
        channel: form.channel,
    }];
    let answered = super::fold(file.clone(), &facts, desk);
    facts.extend(super::mediation::opened_by(file, &given, desk));
    facts.extend(super::mediation::refusals_reached(&answered, desk));
    facts.extend(super::mediation::refusals_too_few(&answered, desk));
    Ok(facts)
}

fn open_offer(
    file: &File,
    act: ActName,
    id: ThingId,
    may: impl Fn(&Offer) -> bool,
) -> Result<(), Refusal> {
    if file.offers.iter().any(|offer| offer.id == id && may(offer)) {
        Ok(())
    } else {
        Err(Refusal::NothingThere {
            act,
            what: "offer".into(),
        })
    }
}

/// The employer refused or the place is filled: an accepted or waiting offer ends with that reason.
pub fn close_offer(file: &File, form: CloseOfferForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CloseOffer;
    in_list(act, Section::OfferRefusalReason, &form.reason, desk)?;
    open_offer(file, act, form.offer, |o| o.may_be_closed(desk.today))?;
    Ok(vec![Fact::OfferClosed {
        offer: form.offer,
        reason: form.reason,
    }])
}
