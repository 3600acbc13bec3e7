//! What the centre itself knows outside the file, read in the accepting transaction: nobody registers the same ИИН, and no
//! colleague leaves, between this look and the commit.

use super::Context;
use crate::error::Result;
use crate::store::{files, office, reference, staff};
use casework::File;
use casework::desk::{Evidence, Known, OpenElsewhere, OtherFile};
use casework::ids::Code;
use casework::office::{Centre, Role};
use casework::people::KatoCode;
use casework::registration::{Act, step_of};
use casework::voucher::reference::Asked;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::de::DeserializeOwned;

/// Evidence for an act of that legal date.
pub(crate) fn of(
    db: &Connection,
    context: &Context,
    file: &File,
    act: &Act,
    centre: Centre,
    on: NaiveDate,
) -> Result<Evidence> {
    Ok(Evidence {
        open_elsewhere: open_elsewhere(db, context, file)?,
        centre: Some(centre),
        unknown_places: unknown_places(db, context, act)?,
        assignee: assignee(db, context, file, act, on)?,
        other_file: other_file(db, context, act)?,
        other_centre: other_centre(db, context, act)?,
        ..voucher_evidence(db, context, file, act)?
    })
}

fn open_elsewhere(
    db: &Connection,
    context: &Context,
    file: &File,
) -> Result<Known<Vec<OpenElsewhere>>> {
    let value = match file.card.iin() {
        Some(iin) => files::open_elsewhere(db, iin.as_str(), file.id)?,
        None => Vec::new(),
    };
    Ok(Known::Is {
        value,
        at: context.received,
    })
}

/// The places that were typed against the centre's own list.
fn unknown_places(db: &Connection, context: &Context, act: &Act) -> Result<Known<Vec<KatoCode>>> {
    let named = act.places();
    if named.is_empty() {
        return Ok(Known::NotKnown);
    }
    let at = context.received;
    let unknown = reference::unknown_places(db, named)?;
    Ok(unknown.map_or(Known::NotKnown, |value| Known::Is { value, at }))
}

/// One voucher a year in the whole country, and what the centre's own registers say to the choice. Only for the voucher's acts.
fn voucher_evidence(
    db: &Connection,
    context: &Context,
    file: &File,
    act: &Act,
) -> Result<Evidence> {
    if !step_of(act.name()).is_of_voucher() {
        return Ok(Evidence::default());
    }
    let vouchers = match file.card.iin() {
        Some(iin) => files::vouchers_elsewhere(db, iin.as_str(), file.id)?,
        None => Vec::new(),
    };
    let asked = Asked::of(file, Some(act));
    Ok(Evidence {
        vouchers_elsewhere: Known::Is {
            value: vouchers,
            at: context.received,
        },
        profession: listed(db, reference::PROFESSIONS, asked.profession)?,
        recognition_centre: listed(db, reference::RECOGNITION_CENTRES, asked.centre)?,
        ..Evidence::default()
    })
}

/// An entry of a list of reference data; not known where nothing was asked or the list was never put.
fn listed<T: DeserializeOwned>(
    db: &Connection,
    list: &str,
    code: Option<Code>,
) -> Result<Known<Option<T>>> {
    let Some(code) = code else {
        return Ok(Known::NotKnown);
    };
    Ok(match reference::entry(db, list, code.as_str())? {
        Some((value, at)) => Known::Is { value, at },
        None => Known::NotKnown,
    })
}

/// What the colleague may act as here that day; nothing of somebody unknown, or whose account is closed.
fn assignee(
    db: &Connection,
    context: &Context,
    file: &File,
    act: &Act,
    on: NaiveDate,
) -> Result<Known<Vec<Role>>> {
    let Act::AssignCase(form) = act else {
        return Ok(Known::NotKnown);
    };
    let account = staff::find(db, &form.to)?;
    let works = account.is_some_and(|account| account.disabled.is_none_or(|day| on < day));
    let held = staff::roles(db, &form.to)?;
    let here = held
        .into_iter()
        .filter(|held| works && held.centre == file.centre && held.on(on));
    Ok(Known::Is {
        value: here.map(|held| held.role).collect(),
        at: context.received,
    })
}

fn other_centre(db: &Connection, context: &Context, act: &Act) -> Result<Known<bool>> {
    Ok(match act.other_centre() {
        Some(named) => Known::Is {
            value: office::find(db, named)?.is_some(),
            at: context.received,
        },
        None => Known::NotKnown,
    })
}

/// The file to be joined or parted.
fn other_file(db: &Connection, context: &Context, act: &Act) -> Result<Known<Option<OtherFile>>> {
    let (Act::JoinFiles(form) | Act::SeparateFiles(form)) = act else {
        return Ok(Known::NotKnown);
    };
    Ok(Known::Is {
        value: files::find(db, form.other)?
            .as_ref()
            .and_then(OtherFile::of),
        at: context.received,
    })
}
