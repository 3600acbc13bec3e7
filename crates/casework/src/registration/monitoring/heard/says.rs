//! One register's answer about a person who is registered as unemployed: which change it reports, which ground it proves.

use crate::desk::{Desk, country_date};
use crate::file::File;
use crate::ids::ThingId;
use crate::people::KatoCode;
use crate::registers::{Contract, Contribution, RegisterAnswer, Reply, Spell, StudySpell};
use crate::registration::measures::MeasureReferral;
use crate::rulebook::Section;
use chrono::{Datelike, NaiveDate};

/// Something that a register reports.
pub(super) struct Says {
    /// `monitoring_change`
    pub change: Option<&'static str>,
    /// `removal`
    pub ground: Option<&'static str>,
    /// A second ground that the same word proves: the registration itself had none.
    pub also: Option<&'static str>,
    pub since: Option<NaiveDate>,
    pub detail: String,
    /// The referral to a measure that it comes from.
    pub measure: Option<ThingId>,
}

pub(super) fn says(answer: &RegisterAnswer, file: &File, desk: &Desk) -> Vec<Says> {
    let today = desk.today;
    let runs = |to: Option<NaiveDate>| to.is_none_or(|to| to >= today);
    match &answer.reply {
        Reply::Identity(record) => {
            let died = record.death_date.map(|on| Says {
                since: Some(on),
                ..word(None, Some("death"))
            });
            let moved = record
                .address_kato
                .as_deref()
                .filter(|_| died.is_none())
                .filter(|kato| lives_elsewhere(file, kato))
                .map(|kato| moved_to(kato, desk));
            died.into_iter().chain(moved).collect()
        }
        Reply::Employment { contracts } => contracts
            .iter()
            .filter(|c| runs(c.to) && !ended_by_paper(c, file, desk))
            .map(|c| contract(c, country_date(answer.at), file))
            .collect(),
        Reply::Pension { contributions } => contributions
            .iter()
            .filter_map(|c| contribution(c, file))
            .collect(),
        Reply::Business { sole_trader } => sole_trader
            .iter()
            .filter(|s| runs(s.to))
            .map(|s| business(s, file, desk))
            .collect(),
        Reply::SinglePayment { spells } => spells
            .iter()
            .filter(|s| runs(s.to))
            .map(|s| Says {
                since: Some(s.from),
                ..word(Some("business"), None)
            })
            .collect(),
        Reply::Disability {
            group,
            from,
            unable_to_work,
            ..
        } => {
            let known = file.card.disability().map(|d| &d.group);
            let changed = match group {
                Some(group) => known != Some(group),
                None => known.is_some_and(|known| known.as_str() != "none"),
            };
            let says = Says {
                since: *from,
                ..word(
                    changed.then_some("disability"),
                    unable_to_work.then_some("incapacity"),
                )
            };
            (changed || *unable_to_work)
                .then_some(says)
                .into_iter()
                .collect()
        }
        Reply::SocialPayments { pension: true, .. } => {
            vec![word(Some("pension"), Some("pension"))]
        }
        Reply::Study { spells } => spells
            .iter()
            .filter(|s| s.full_time && s.from <= today && runs(s.to))
            .map(|s| study(s, file))
            .collect(),
        Reply::Silent
        | Reply::Failed { .. }
        | Reply::NotFound
        | Reply::SocialPayments { pension: false, .. }
        | Reply::Qandas { .. }
        | Reply::Licence { .. }
        | Reply::Marriage { .. } => Vec::new(),
    }
}

fn word(change: Option<&'static str>, ground: Option<&'static str>) -> Says {
    Says {
        change,
        ground,
        also: None,
        since: None,
        detail: String::new(),
        measure: None,
    }
}

/// What began before the registration is no ground that came after it: it speaks against the registration itself. On the
/// very day it may be either.
fn grounds(
    ground: &'static str,
    from: NaiveDate,
    file: &File,
) -> (Option<&'static str>, Option<&'static str>) {
    const GROUNDLESS: Option<&str> = Some("unlawful-registration");
    match file.registration.unemployed_since {
        Some(since) if from < since => (GROUNDLESS, None),
        Some(since) if from == since => (Some(ground), GROUNDLESS),
        Some(_) | None => (Some(ground), None),
    }
}

fn contract(contract: &Contract, heard: NaiveDate, file: &File) -> Says {
    let (ground, also) = grounds("employment", contract.from, file);
    Says {
        also,
        since: Some(contract.from),
        detail: contract.employer.clone(),
        measure: measure(file, |r| r.explains_contract(contract, heard)),
        ..word(Some("job"), ground)
    }
}

/// Counts for a month that lies after the month of the registration; without a month, what is paid after the 25th of the
/// month that follows (as in 5.2).
fn contribution(paid: &Contribution, file: &File) -> Option<Says> {
    let registered = file.registration.unemployed_since?;
    let later =
        |day: NaiveDate| (day.year(), day.month()) > (registered.year(), registered.month());
    let counts = match paid.month {
        Some(month) => later(month),
        None => crate::registration::conditions::usual_last_payment(registered) < paid.paid_on,
    };
    counts.then(|| Says {
        since: paid.month.or(Some(paid.paid_on)),
        detail: paid.payer.clone(),
        measure: measure(file, |r| r.explains_contribution(paid)),
        ..word(Some("job"), Some("opv"))
    })
}

fn business(spell: &Spell, file: &File, desk: &Desk) -> Says {
    let own_measure = file.registration.referrals.iter().find(|r| {
        let entry = desk.rulebook.any(Section::Measure, r.measure.as_str());
        entry.and_then(|e| e.str("kind")) == Some("business")
            && r.took_part().is_some_and(|(began, _)| spell.from >= began)
    });
    let (ground, also) = grounds("business", spell.from, file);
    Says {
        also,
        since: Some(spell.from),
        measure: own_measure.map(|r| r.id),
        ..word(Some("business"), ground)
    }
}

fn study(spell: &StudySpell, file: &File) -> Says {
    let (ground, also) = grounds("full-time-study", spell.from, file);
    Says {
        also,
        since: Some(spell.from),
        detail: spell.institution.clone(),
        measure: measure(file, |r| r.explains(&spell.institution, None, spell.from)),
        ..word(None, ground)
    }
}

/// Within the territory only the address has changed; outside it the case goes to another centre.
fn moved_to(kato: &str, desk: &Desk) -> Says {
    let territory = desk
        .evidence
        .centre
        .as_ref()
        .and_then(|centre| KatoCode::parse(&centre.kato).ok());
    let outside = KatoCode::parse(kato)
        .ok()
        .zip(territory)
        .is_some_and(|(place, territory)| !place.is_within(&territory));
    Says {
        detail: kato.to_owned(),
        also: outside.then_some("moved"),
        ..word(Some("residence"), None)
    }
}

fn lives_elsewhere(file: &File, kato: &str) -> bool {
    let Ok(place) = KatoCode::parse(kato) else {
        return false;
    };
    let known = [file.card.registered_at(), file.card.lives_at()];
    let mut known = known.into_iter().flatten().peekable();
    known.peek().is_some() && known.all(|a| !a.kato.is_within(&place) && !place.is_within(&a.kato))
}

fn measure(file: &File, explains: impl Fn(&MeasureReferral) -> bool) -> Option<ThingId> {
    let mut referrals = file.registration.referrals.iter();
    referrals.find(|r| explains(r)).map(|r| r.id)
}

/// A dated paper that answers ЕСУТД, as in 5.2.
fn ended_by_paper(contract: &Contract, file: &File, desk: &Desk) -> bool {
    file.papers.iter().any(|paper| {
        let entry = desk.rulebook.any(Section::Document, paper.kind.as_str());
        entry.and_then(|e| e.str("answers")) == Some("register.ehr")
            && paper.issued.is_some_and(|day| day >= contract.from)
    })
}
