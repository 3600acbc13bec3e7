//! Sections 3 and 4: profiling, the decision on the job seeker, what is told, vacancies.

use super::{code, long, short};
use crate::common::Office;
use casework::ids::ThingId;
use casework::registration::Act;
use casework::registration::job_seeker::*;
use casework::registration::profiling::*;
use casework::rulebook::Section;

fn choices(pairs: &[(&str, &str)]) -> Vec<FactorChoice> {
    pairs
        .iter()
        .map(|(f, o)| FactorChoice {
            factor: code(f),
            option: Some(code(o)),
        })
        .collect()
}

/// The factors of S-V3-01; their hint is 63, middle.
pub fn profile() -> Act {
    Act::FillProfile(ProfileForm {
        factors: choices(&[
            ("education", "pro"),
            ("experience", "short"),
            ("gap", "medium"),
            ("age", "core"),
            ("health", "none"),
            ("languages", "both"),
            ("demand", "middle"),
            ("place", "some"),
            ("digital", "basic"),
            ("dependants", "free"),
            ("licence", "none"),
            ("qualification", "none"),
            ("pay", "above"),
        ]),
        why: None,
    })
}

/// The answers of S-V3-02; their hint is 68, high.
pub fn assessment_form() -> AssessmentForm {
    AssessmentForm {
        interview: Some(long("Ищет работу электриком, готов учиться.")),
        answers: choices(&[
            ("search", "some"),
            ("start", "week"),
            ("learn", "yes"),
            ("move", "no"),
            ("goal", "clear"),
            ("offers", "mixed"),
            ("plan", "help"),
        ]),
        potential: Some(Level::Middle),
        motivation: Some(Level::High),
        why: None,
    }
}

pub fn assessment() -> Act {
    Act::AssessProfile(assessment_form())
}

pub fn refuse_seeker(ground: &str) -> Act {
    Act::RefuseSeeker(RefusalForm {
        ground: code(ground),
        explanation: long("Сведения не подтвердились."),
    })
}

pub fn told() -> ToldForm {
    ToldForm {
        told: Vec::new(),
        method: code("paper"),
    }
}

/// All rights and duties of a status told.
pub fn all_told(office: &Office, status: &str) -> ToldForm {
    let points = office.rulebook.list(Section::RightsDuties, office.today);
    let told = points
        .into_iter()
        .filter(|e| e.str("status") == Some(status))
        .map(|e| code(&e.code))
        .collect();
    ToldForm {
        told,
        method: code("paper"),
    }
}

pub fn vacancy(id: &str) -> Vacancy {
    Vacancy {
        id: id.into(),
        title: short("Электромонтёр"),
        employer: short("АО «Астана-РЭК»"),
        kato: "711110000".into(),
        place_kk: "Есіл ауданы".into(),
        place_ru: "район Есиль".into(),
        pay: Some(290_000),
        schedule: Some(code("full")),
        skills: Vec::new(),
    }
}

pub fn offers(ids: &[&str]) -> Act {
    offers_by(ContactChannel::InPerson, ids)
}

pub fn offers_by(channel: ContactChannel, ids: &[&str]) -> Act {
    let offers = ids
        .iter()
        .map(|id| OfferForm {
            vacancy: vacancy(id),
            channel,
            by_words: false,
        })
        .collect();
    Act::OfferVacancies(OffersForm { offers })
}

pub fn answer_offer(offer: ThingId, answer: OfferAnswer) -> Act {
    answer_offer_by(ContactChannel::Phone, offer, answer)
}

pub fn answer_offer_by(channel: ContactChannel, offer: ThingId, answer: OfferAnswer) -> Act {
    Act::AnswerOffer(OfferAnswerForm {
        offer,
        answer,
        channel,
        corrects: false,
    })
}

pub fn correct_answer(offer: ThingId, answer: OfferAnswer) -> Act {
    Act::AnswerOffer(OfferAnswerForm {
        offer,
        answer,
        channel: ContactChannel::InPerson,
        corrects: true,
    })
}

pub fn close_offer(offer: ThingId, reason: &str) -> Act {
    Act::CloseOffer(CloseOfferForm {
        offer,
        reason: code(reason),
    })
}
