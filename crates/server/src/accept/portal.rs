//! What people send from the portals: which file it goes to, and what follows when the application before has ended
//! (S-P-02).
//!
//! The number on the portal is the identity: the same application twice, also by two servers, is one entry.

use super::append::enter;
use super::arrival::{Arrival, identity_of};
use super::{Context, Entry, Outside, Via, derived, own};
use crate::error::{Error, Result};
use crate::store::{files, log};
use casework::File;
use casework::ids::{CentreId, FileId};
use casework::office::Actor;
use casework::people::Iin;
use casework::registration::At;
use casework::registration::beside::PortalForm;
use casework::registration::card::ConsentForm;
use casework::registration::portal::next_linked;
use journal::Outcome;
use rusqlite::Connection;

/// Into the file that the person has at this centre, else a new one. A registration can only be ended where one is.
pub(crate) fn arrive(
    db: &Connection,
    context: &Context,
    centre: &CentreId,
    arrival: Arrival,
) -> Result<(FileId, Outcome)> {
    let identity = arrival.identity();
    if let Some(standing) = log::find(db, derived(&identity))? {
        return Ok((standing.file, standing.outcome));
    }
    let known = match arrival.iin() {
        Some(iin) => file_of(db, centre, iin)?,
        None => None,
    };
    let file = match (known, &arrival) {
        (Some(file), _) => file,
        // A file of its own is known by the application, so that two servers open the same one.
        (None, Arrival::Registration(_) | Arrival::Voucher(_)) => {
            FileId(derived(&format!("file of {identity}")).replica.0)
        }
        (None, Arrival::Closing(_) | Arrival::JobSeeker(_) | Arrival::Unemployed(_)) => {
            return Err(Error::problem(
                404,
                "no-such-file",
                format!("centre {centre} has no file with this IIN"),
            ));
        }
    };
    let outcome = received(db, context, centre, file, arrival, identity)?;
    Ok((file, outcome))
}

/// When a registration has ended without having begun, the linked application that came next opens its own.
pub(crate) fn follow(
    db: &Connection,
    context: &Context,
    before: &File,
    after: &File,
) -> Result<()> {
    let Some(next) = next_linked(after) else {
        return Ok(());
    };
    if before.registration.stage == after.registration.stage {
        return Ok(());
    }
    let form = next.application.clone();
    let identity = format!("{} opened", identity_of(&form));
    received(
        db,
        context,
        &after.centre,
        after.id,
        Arrival::Registration(form),
        identity,
    )?;
    Ok(())
}

/// Applications of a file that is joined to another go with the person: the kept file links or opens them.
pub(crate) fn go_along(
    db: &Connection,
    context: &Context,
    joined: &File,
    kept: FileId,
) -> Result<()> {
    let waiting = joined.linked.iter().filter(|linked| linked.waits());
    let forms = own_application(joined)
        .into_iter()
        .chain(waiting.map(|linked| linked.application.clone()));
    for form in forms {
        let identity = format!("{} goes along to {kept}", identity_of(&form));
        received(
            db,
            context,
            &joined.centre,
            kept,
            Arrival::Registration(form),
            identity,
        )?;
    }
    Ok(())
}

/// The portal application that the file itself stands on, as it was signed, where it is not decided yet.
fn own_application(file: &File) -> Option<PortalForm> {
    let registration = &file.registration;
    let application = registration.application.as_ref()?;
    let open = registration.stage.at() == At::Card;
    let number = application.portal_number.clone().filter(|_| open)?;
    let own = file.consents.iter().filter(|c| c.of == file.current());
    Some(PortalForm {
        entrance: registration.entrance,
        portal_number: number,
        who: casework::file::Introduction::default(),
        language: application.language,
        method: application.method.clone(),
        consents: own
            .map(|consent| ConsentForm {
                kind: consent.kind.clone(),
                given: consent.given && consent.withdrawn.is_none(),
            })
            .collect(),
        card: file.card.values.values().map(|k| k.value.clone()).collect(),
    })
}

fn received(
    db: &Connection,
    context: &Context,
    centre: &CentreId,
    file: FileId,
    arrival: Arrival,
    identity: String,
) -> Result<Outcome> {
    if let Some(standing) = log::find(db, derived(&identity))? {
        return Ok(standing.outcome);
    }
    let outside = Outside {
        actor: Actor::outside(arrival.by(), centre.clone()),
        act: arrival.act(),
        file,
        identity,
    };
    let sealed = own::seal(db, context, &outside)?;
    let entry = Entry::read(&sealed).map_err(|e| Error::Failed(e.into()))?;
    Ok(enter(db, context, &entry, Via::Here)?.1)
}

/// The person's file at this centre: the one under way, else the newest.
fn file_of(db: &Connection, centre: &CentreId, iin: &Iin) -> Result<Option<FileId>> {
    let nobody = FileId(uuid::Uuid::nil());
    let here: Vec<File> = files::same_person(db, iin.as_str(), nobody)?
        .into_iter()
        .filter(|file| file.centre == *centre)
        .collect();
    let under_way = here.iter().find(|file| super::join::rank(file) > 0);
    Ok(under_way.or(here.last()).map(|file| file.id))
}
