//! What a vacancy and the offers of it owe each other: an employer who takes somebody wants one fewer, and a vacancy that
//! is closed is offered to nobody any more, in the same transaction.

use super::{Context, Entry, Outside, from_here};
use crate::error::Result;
use crate::store::files;
use casework::File;
use casework::ids::{Code, EntryId, FileId};
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::job_seeker::{CloseOfferForm, Offer, OfferAnswer};
use casework::registration::mediation::EmployerAnswer;
use casework::vacancies::{CloseVacancyForm, VacancyForm, file_of};
use journal::Outcome;
use rusqlite::Connection;

/// Why an offer, and a vacancy, ends when the last place is taken: a code of `offer_refusal_reason` and of
/// `vacancy_close_reason`.
const FILLED: &str = "filled";

pub(crate) fn follow(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    before: &File,
    after: &File,
) -> Result<()> {
    let Entry { header, body, .. } = entry;
    if let Act::CloseVacancy(form) = &body.act {
        return offers_end(db, context, header.id, after, &form.vacancy);
    }
    if let Act::RecordEmployerAnswer(form) = &body.act
        && matches!(form.answer, EmployerAnswer::Hired { .. })
        && let Some(offer) = before.offers.iter().find(|offer| offer.id == form.offer)
        && !is_hired(offer)
    {
        return place_taken(db, context, header.id, after, &offer.vacancy.id);
    }
    Ok(())
}

fn is_hired(offer: &Offer) -> bool {
    let answer = offer.employer.as_ref().map(|word| &word.answer);
    matches!(answer, Some(EmployerAnswer::Hired { .. }))
}

/// Offers that still wait for the person, and accepted ones without a letter. Where the letter is out, the employer's word
/// is awaited: the vacancy may be closed because of this very person.
fn offers_end(
    db: &Connection,
    context: &Context,
    cause: EntryId,
    register: &File,
    vacancy: &str,
) -> Result<()> {
    let waits = |offer: &&Offer| {
        let refused = matches!(offer.answer, Some(OfferAnswer::Refused { .. }));
        let open = offer.closed.is_none() && offer.letter.is_none() && offer.employer.is_none();
        open && !refused && offer.vacancy.id == vacancy
    };
    for file in files::with_vacancy(db, &register.centre, vacancy)? {
        for offer in file.offers.iter().filter(waits) {
            let act = Act::CloseOffer(CloseOfferForm {
                offer: offer.id,
                reason: Code::from(FILLED),
            });
            let identity = format!("vacancy {cause} {}", offer.id);
            by_system(db, context, &file, (act, file.id), identity)?;
        }
    }
    Ok(())
}

/// One place fewer; with the last the vacancy is closed. One that the register does not know is an exchange's own.
fn place_taken(
    db: &Connection,
    context: &Context,
    cause: EntryId,
    person: &File,
    vacancy: &str,
) -> Result<()> {
    let register = file_of(&person.centre);
    let Some(file) = files::find(db, register)? else {
        return Ok(());
    };
    let kept = file
        .vacancies
        .as_ref()
        .and_then(|r| r.vacancies.get(vacancy));
    let Some(kept) = kept.filter(|kept| kept.closed.is_none()) else {
        return Ok(());
    };
    let act = if kept.vacancy.places > 1 {
        Act::KeepVacancy(VacancyForm {
            vacancy: Some(vacancy.to_owned()),
            places: kept.vacancy.places - 1,
            ..kept.vacancy.clone()
        })
    } else {
        Act::CloseVacancy(CloseVacancyForm {
            vacancy: vacancy.to_owned(),
            reason: Code::from(FILLED),
            note: None,
        })
    };
    let identity = format!("place {cause}");
    by_system(db, context, &file, (act, register), identity)
}

fn by_system(
    db: &Connection,
    context: &Context,
    of: &File,
    (act, file): (Act, FileId),
    identity: String,
) -> Result<()> {
    let outside = Outside {
        actor: Actor::outside(Role::System, of.centre.clone()),
        act,
        file,
        identity,
    };
    match from_here(db, context, outside)? {
        Outcome::Final { .. } => {}
        Outcome::Returned { refusal, .. } => {
            tracing::info!(%file, act = ?refusal.act(), "what follows from a vacancy was not taken");
        }
    }
    Ok(())
}
