//! What this computer knows outside the file. What it holds it can say; that there is nothing elsewhere it cannot.

use crate::rows::{file_id, read_json};
use crate::{Result, qualifications, reference, states};
use casework::File;
use casework::desk::{
    Evidence, Known, OpenElsewhere, OtherFile, VoucherElsewhere, VoucherStands, country_date,
};
use casework::ids::{CaseNumber, CentreId};
use casework::office::Role;
use casework::people::Iin;
use casework::registration::Act;
use casework::voucher::reference::Asked;
use chrono::{DateTime, Datelike, Utc};
use journal::wire::StaffCard;
use rusqlite::{Connection, OptionalExtension, params};

/// Evidence for an act on a file, or for a look at it.
pub(crate) fn evidence(
    db: &Connection,
    file: &File,
    act: Option<&Act>,
    at: DateTime<Utc>,
) -> Result<Evidence> {
    let iin = file.card.iin().or_else(|| introduced(act?));
    let asked = Asked::of(file, act);
    Ok(Evidence {
        open_elsewhere: open_elsewhere(db, file, iin, at)?,
        centre: reference::centre(db, &file.centre)?,
        vouchers_elsewhere: vouchers_elsewhere(db, file, iin, at)?,
        profession: qualifications::profession(db, asked.profession.as_ref(), at)?,
        recognition_centre: qualifications::recognition_centre(db, asked.centre.as_ref(), at)?,
        unknown_places: reference::unknown_places(db, act, at)?,
        assignee: assignee(db, file, act, at)?,
        other_file: other_file(db, act, at)?,
        other_centre: other_centre(db, act, at)?,
    })
}

/// Another open file of the same ИИН on this computer is known; that there is none elsewhere is not.
fn open_elsewhere(
    db: &Connection,
    file: &File,
    iin: Option<&Iin>,
    at: DateTime<Utc>,
) -> Result<Known<Vec<OpenElsewhere>>> {
    let mut others = Vec::new();
    if let Some(iin) = iin {
        let mut statement = db.prepare_cached(
            "select id, centre, number from files
             where iin = ?1 and id <> ?2
               and stage in ('card', 'job-seeker', 'proposed', 'unemployed', 'removal-proposed')
             order by n",
        )?;
        let mut rows = statement.query(params![iin.as_str(), file.id.0.as_bytes()])?;
        while let Some(row) = rows.next()? {
            let centre = CentreId(row.get(1)?);
            others.push(OpenElsewhere {
                file: file_id(row.get(0)?),
                name: reference::centre(db, &centre)?.map(|c| c.name()),
                centre,
                number: row.get::<_, Option<String>>(2)?.map(CaseNumber),
            });
        }
    }
    Ok(if others.is_empty() {
        Known::NotKnown
    } else {
        Known::Is { value: others, at }
    })
}

/// A voucher that another file of the same ИИН on this computer tells of is known; that there is none elsewhere is not.
fn vouchers_elsewhere(
    db: &Connection,
    file: &File,
    iin: Option<&Iin>,
    at: DateTime<Utc>,
) -> Result<Known<Vec<VoucherElsewhere>>> {
    let Some(iin) = iin else {
        return Ok(Known::NotKnown);
    };
    let mut statement =
        db.prepare_cached("select n, id from files where iin = ?1 and id <> ?2 order by n")?;
    let mut rows = statement.query(params![iin.as_str(), file.id.0.as_bytes()])?;
    let mut told = Vec::new();
    while let Some(row) = rows.next()? {
        let other = states::shown(db, row.get(0)?, file_id(row.get(1)?))?;
        told.extend(other.vouchers_told());
    }
    // A voucher of an earlier year says nothing of this one, and would pass for a look at the whole country.
    let year = country_date(at).year();
    told.retain(|voucher| match voucher.stands {
        VoucherStands::Issued { on } => on.year() == year,
        VoucherStands::Applied { .. } | VoucherStands::Referred => true,
    });
    if told.is_empty() {
        Ok(Known::NotKnown)
    } else {
        Ok(Known::Is { value: told, at })
    }
}

/// Whether this desk has heard of the centre.
fn other_centre(db: &Connection, act: Option<&Act>, at: DateTime<Utc>) -> Result<Known<bool>> {
    Ok(match act.and_then(Act::other_centre) {
        Some(named) => Known::Is {
            value: reference::centre(db, named)?.is_some(),
            at,
        },
        None => Known::NotKnown,
    })
}

/// The roles of a colleague of whom this desk has heard.
fn assignee(
    db: &Connection,
    file: &File,
    act: Option<&Act>,
    at: DateTime<Utc>,
) -> Result<Known<Vec<Role>>> {
    let Some(Act::AssignCase(form)) = act else {
        return Ok(Known::NotKnown);
    };
    let card = db
        .prepare_cached("select value from staff where id = ?1")?
        .query_row([form.to.as_str()], |row| row.get::<_, String>(0))
        .optional()?;
    let Some(card) = card else {
        return Ok(Known::NotKnown);
    };
    let card: StaffCard = read_json(&card)?;
    let value = card.roles_at(&file.centre, country_date(at));
    Ok(Known::Is { value, at })
}

/// The file to be joined or parted, where this computer holds it.
fn other_file(
    db: &Connection,
    act: Option<&Act>,
    at: DateTime<Utc>,
) -> Result<Known<Option<OtherFile>>> {
    let Some(Act::JoinFiles(form) | Act::SeparateFiles(form)) = act else {
        return Ok(Known::NotKnown);
    };
    let Some((_, file)) = states::shown_of(db, form.other)? else {
        return Ok(Known::NotKnown);
    };
    let value = OtherFile::of(&file);
    Ok(Known::Is { value, at })
}

/// The ИИН that the act itself brings, before the card has one.
fn introduced(act: &Act) -> Option<&Iin> {
    if let Act::RecordVisit(form) = act {
        form.who.iin.as_ref()
    } else {
        None
    }
}
