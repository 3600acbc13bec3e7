//! Forms that depend on what the file and the registers say: weighing, profile, offers, rights, drafts.

use super::chance::Chance;
use super::forms::{long, short};
use super::people::{Person, Snag};
use casework::desk::Desk;
use casework::file::File;
use casework::ids::Code;
use casework::registers::QueryFor;
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer, WeighForm, last_query};
use casework::registration::compare;
use casework::registration::job_seeker::{ContactChannel, OfferForm, OffersForm, Vacancy};
use casework::registration::payment::PaymentForm;
use casework::registration::profiling::{AssessmentForm, FactorChoice, Level, ProfileForm};
use casework::registration::reception::PaperForm;
use casework::registration::scoring;
use casework::registration::unemployed::{Lift, RightForm};
use casework::registration::{Act, ActName};

/// 2.3: the register's value stands wherever the two differ; another birth date makes the data unreliable.
pub fn weigh(person: &Person, file: &File, desk: &Desk) -> Option<Act> {
    let query = last_query(file, QueryFor::Seeker)?;
    let differences = compare::differences(file, query, desk);
    let differs = differences.iter().any(|d| d.differs);
    let verdict = if person.snag == Snag::OtherBirthDate {
        Verdict::Unreliable
    } else if differs {
        Verdict::Corrected
    } else {
        Verdict::Reliable
    };
    let choices = differences
        .iter()
        .filter(|d| d.choice_needed)
        .map(|d| Choice {
            field: d.field,
            take: Take::Register,
        })
        .collect();
    let warnings = compare::warnings(file, query, desk)
        .into_iter()
        .map(|w| WarningAnswer {
            register: w.register,
            proceed: true,
            note: Some(long(
                "Со слов лица, работа прекращена; принесёт подтверждение.",
            )),
        })
        .collect();
    Some(Act::WeighAnswers(WeighForm {
        choices,
        warnings,
        verdict,
        note: None,
    }))
}

/// 3.1: as prefilled from the card.
pub fn profile(file: &File, desk: &Desk) -> Act {
    let market = scoring::Market {
        demand: Some(scoring::Demand {
            vacancies: 12,
            seekers: 20,
        }),
        median_pay: Some(230_000),
    };
    let factors = scoring::prefill(file, desk, &market)
        .into_iter()
        .map(|p| FactorChoice {
            factor: p.factor,
            option: p.option,
        })
        .collect::<Vec<_>>();
    let known = scoring::wanting(ActName::FillProfile, &factors, desk).is_empty();
    Act::FillProfile(ProfileForm {
        factors,
        why: (!known).then(|| long("Остальное не известно: документов нет.")),
    })
}

/// 3.4: the hints, now and then departed from with a reason.
pub fn assessment(file: &File, desk: &Desk, chance: &mut Chance) -> Act {
    let answers = desk
        .rulebook
        .motivation_questions(desk.today)
        .into_iter()
        .map(|q| FactorChoice {
            factor: Code::from(q.entry.code.as_str()),
            option: Some(Code::from(chance.one(&q.options).code)),
        })
        .collect::<Vec<_>>();
    let potential = file
        .profile
        .as_ref()
        .and_then(|p| p.potential_hint.as_ref())
        .map_or(Level::Middle, |h| h.level);
    let motivation = scoring::motivation(&answers, desk).map_or(Level::Middle, |h| h.level);
    let departs = chance.percent(8) && motivation != Level::Middle;
    Act::AssessProfile(AssessmentForm {
        interview: Some(long(chance.one::<&str>(INTERVIEWS))),
        answers,
        potential: Some(potential),
        motivation: Some(if departs { Level::Middle } else { motivation }),
        why: departs.then(|| long("По беседе: ищет работу, но готов(а) не на всякую.")),
    })
}

const INTERVIEWS: &[&str] = &[
    "Ищет работу по специальности, готов(а) пройти краткосрочное обучение.",
    "Последние два месяца откликался(-ась) на вакансии самостоятельно, два собеседования.",
    "Рассматривает неполный день из-за ухода за ребёнком.",
    "Жұмысқа тез шыққысы келеді, ауысыммен жұмыс істеуге дайын.",
    "Тәжірибесі бар, бірақ компьютерлік дағдысы жеткіліксіз; курсқа қызығады.",
];

/// 4.5: up to three of the occupation first, then of the same centre's territory; sometimes none is suitable.
pub fn offers(person: &Person, vacancies: &[Vacancy], chance: &mut Chance) -> Act {
    let region = &person.address.kato.as_str()[..2];
    let near = vacancies.iter().filter(|v| v.kato.starts_with(region));
    let (own, other): (Vec<_>, Vec<_>) = near.partition(|v| v.title.as_str() == person.occupation);
    let wanted =
        usize::try_from(chance.weighted(&[(0, 12), (1, 33), (2, 35), (3, 20)])).unwrap_or(0);
    let skip = usize::try_from(chance.between(0, 40)).unwrap_or(0);
    let channel = *chance.one(&[
        ContactChannel::InPerson,
        ContactChannel::InPerson,
        ContactChannel::Sms,
        ContactChannel::Phone,
    ]);
    let chosen = own
        .into_iter()
        .chain(other.into_iter().skip(skip))
        .take(wanted);
    Act::OfferVacancies(OffersForm {
        offers: chosen
            .map(|v| OfferForm {
                vacancy: v.clone(),
                channel,
                by_words: false,
            })
            .collect(),
    })
}

/// 5.2: most of those whose contract is still open bring the order of dismissal.
pub fn unemployed_right(person: &Person, chance: &mut Chance) -> Act {
    let brings = person.snag == Snag::OpenContract && chance.percent(70);
    let paper = person.work.as_ref().filter(|_| brings).map(|work| Lift {
        register: Code::from("ehr"),
        paper: PaperForm {
            kind: Code::from("dismissal"),
            number: Some(short(&format!("{}-к", 10 + person.years))),
            issued: Some(work.to),
            issued_by: Some(short(&work.employer)),
            valid_to: None,
        },
    });
    Act::CheckUnemployedRight(RightForm {
        lifts: paper.into_iter().collect(),
        note: None,
    })
}

/// 5.3
pub fn payment(chance: &mut Chance) -> Act {
    let route = chance.weighted(&[
        ("proactive-accepted", 55),
        ("proactive-pending", 25),
        ("none", 12),
        ("other-channel", 8),
    ]);
    Act::TakePaymentPapers(PaymentForm {
        route: Code::from(route),
        papers: Vec::new(),
        iban: None,
    })
}
