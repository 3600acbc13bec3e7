//! Numbers that acts draw: of cases and of papers, at the desk from its own block; those of cases from the centre's where the
//! desk's was empty.

use super::{Context, Entry};
use crate::error::Result;
use crate::store::{numbers, office};
use casework::Refusal;
use casework::desk::country_date;
use casework::ids::CaseNumber;
use casework::office::Centre;
use casework::paperwork::{Draws, draws};
use chrono::{Datelike, NaiveDate};
use journal::wire::NumbersOf;
use rusqlite::Connection;

/// Where the number of an act comes from.
pub(crate) enum Drawn {
    AtDesk(CaseNumber),
    AtCentre(CaseNumber),
}

impl Drawn {
    pub fn number(&self) -> &CaseNumber {
        match self {
            Drawn::AtDesk(number) | Drawn::AtCentre(number) => number,
        }
    }
}

/// The number this act is to be known by. A drawn one must be a case number of the file's centre, from this replica's block,
/// of this year, unused.
pub(crate) fn drawn(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    centre: &Centre,
    on: NaiveDate,
) -> Result<std::result::Result<Option<Drawn>, Refusal>> {
    let act = entry.body.act.name();
    let draws = draws(&entry.body.act);
    match &entry.body.number {
        None if draws == Draws::CaseNumber => {
            let next = numbers::next_of_centre(db, centre, on.year(), context.received)?;
            Ok(Ok(Some(Drawn::AtCentre(next))))
        }
        None => Ok(Ok(None)),
        Some(number)
            if is_own(db, entry, number)?
                && is_of(db, number, centre, draws)?
                && is_of_year(entry, number, on) =>
        {
            Ok(Ok(Some(Drawn::AtDesk(number.clone()))))
        }
        Some(number) => Ok(Err(Refusal::NumberNotYours {
            act,
            number: number.to_string(),
        })),
    }
}

/// The number's one use, in the transaction of its act.
pub(crate) fn use_up(db: &Connection, entry: &Entry, drawn: &Drawn) -> Result<()> {
    if let Drawn::AtCentre(number) = drawn {
        numbers::took_of_centre(db, number)?;
    }
    numbers::use_up(db, drawn.number(), entry.header.id, false)
}

/// A returned act's number is void: it was printed somewhere and must not come back on another paper.
pub(crate) fn void(db: &Connection, entry: &Entry) -> Result<()> {
    let Some(centre) = office::find(db, &entry.header.centre)? else {
        return Ok(());
    };
    let draws = draws(&entry.body.act);
    match &entry.body.number {
        Some(number) if is_own(db, entry, number)? && is_of(db, number, &centre, draws)? => {
            numbers::use_up(db, number, entry.header.id, true)
        }
        Some(_) | None => Ok(()),
    }
}

/// From a block of this replica, and not used before.
fn is_own(db: &Connection, entry: &Entry, number: &CaseNumber) -> Result<bool> {
    let Some((prefix, year, n)) = numbers::parse(number) else {
        return Ok(false);
    };
    let owner = numbers::owner(db, prefix, year, n)?.and_then(|(_, replica)| replica);
    Ok(owner == Some(entry.header.id.replica.to_string()) && !numbers::is_used(db, number)?)
}

/// From a block of the series that the act draws from. A case number is of the case's own centre; a paper's of the centre
/// that its desk stands in, which may decide for others.
fn is_of(db: &Connection, number: &CaseNumber, centre: &Centre, draws: Draws) -> Result<bool> {
    let Some((prefix, year, n)) = numbers::parse(number) else {
        return Ok(false);
    };
    let Some((of, _)) = numbers::owner(db, prefix, year, n)? else {
        return Ok(false);
    };
    Ok(match draws {
        Draws::Nothing => false,
        Draws::CaseNumber => prefix == NumbersOf::Cases.prefix(centre) && of == centre.id,
        Draws::PaperNumber => {
            office::find(db, &of)?.is_some_and(|home| prefix == NumbersOf::Papers.prefix(&home))
        }
    })
}

/// A doubtful clock may put the legal date into another year than the desk's own, whose number it drew in good faith.
fn is_of_year(entry: &Entry, number: &CaseNumber, on: NaiveDate) -> bool {
    let claimed = country_date(entry.body.claimed).year();
    numbers::parse(number).is_some_and(|(_, year, _)| year == on.year() || year == claimed)
}
