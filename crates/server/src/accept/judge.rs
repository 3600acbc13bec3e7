//! Rebuilds the desk that the entry was decided at, with the centre's own evidence, and decides again.

use super::number::Drawn;
use super::{Context, Entry, Via, chain, differences, evidence, join, number, who};
use crate::error::{Error, Result};
use crate::store::{files, office};
use casework::desk::{Desk, country_date};
use casework::ids::EntryId;
use casework::registration::{Act, ActName, decide, home};
use casework::{Fact, File, Refusal};
use chrono::{DateTime, NaiveDate, Utc};
use journal::clock::{self, Judged};
use journal::outcome::Difference;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) enum Finding {
    Lawful(Box<Lawful>),
    Refused {
        refusal: Refusal,
        because: Option<EntryId>,
        on: NaiveDate,
    },
}

pub(crate) struct Lawful {
    /// The file that the facts go to, as it stood before.
    pub file: File,
    pub facts: Vec<Fact>,
    pub differences: Vec<Difference>,
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub number: Option<Drawn>,
}

pub(crate) fn judge(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    via: Via,
) -> Result<Finding> {
    let judged = clock::judge(entry.body.claimed, entry.body.server_seen, context.received);
    let on = judged.on();
    let act = entry.body.act.name();
    let refused = |refusal| {
        Ok(Finding::Refused {
            refusal,
            because: None,
            on,
        })
    };

    if let Some(refusal) = who::outside_scope(entry, via) {
        return refused(refusal);
    }
    let own = files::find(db, entry.header.file)?;
    if let Some(home) = own
        .as_ref()
        .map(|file| home(file, act, judged.at()))
        .filter(|home| **home != entry.header.centre)
    {
        return refused(Refusal::OtherCentreDecides {
            act,
            centre: home.to_string(),
        });
    }
    let own = own.unwrap_or_else(|| File::new(entry.header.file, entry.header.centre.clone()));
    let file = join::led_to(db, own)?;
    let led = file.id != entry.header.file;
    let Some(centre) = office::find(db, &file.centre)? else {
        return refused(Refusal::OtherCentreDecides {
            act,
            centre: file.centre.to_string(),
        });
    };
    let actor = match who::may_act(db, entry, via, on)? {
        Ok(actor) => actor,
        Err(refusal) => return refused(refusal),
    };
    if let Some((refusal, because)) = chain::broken(db, &entry.body)? {
        return Ok(Finding::Refused {
            refusal,
            because: Some(because),
            on,
        });
    }
    let Some(drawing) = office::find(db, &entry.header.centre)? else {
        return refused(Refusal::OtherCentreDecides {
            act,
            centre: entry.header.centre.to_string(),
        });
    };
    if signs_another_draft(entry, &file, via) {
        return refused(Refusal::DecideAnew { act });
    }
    let number = match number::drawn(db, context, entry, &drawing, on)? {
        Ok(number) => number,
        Err(refusal) => return refused(refusal),
    };

    let evidence = evidence::of(db, context, &file, &entry.body.act, centre, on)?;
    let desk = Desk {
        actor: &actor,
        participants: &entry.body.participants,
        entry: entry.header.id,
        now: judged.at(),
        today: on,
        rulebook: context.rulebook,
        edition: &entry.body.edition,
        evidence: &evidence,
        number: number.as_ref().map(|drawn| drawn.number().clone()),
    };
    match decided(&file, entry.body.act.clone(), &desk)? {
        Err(refusal) => refused(of_second_registration(refusal, &file, led)),
        Ok(mut facts) => {
            let shown = as_shown(db, context, entry, &file, &desk, via)?;
            if let Judged::Doubtful { claimed, .. } = judged {
                facts.push(Fact::DateDoubted {
                    entry: entry.header.id,
                    claimed,
                    judged_by: on,
                });
            }
            let mut differences =
                differences::of(entry, &file, judged, number.as_ref(), context, via);
            differences.extend(shown.and_then(|shown| differences::of_facts(&shown, &facts)));
            Ok(Finding::Lawful(Box::new(Lawful {
                file,
                facts,
                differences,
                at: judged.at(),
                on,
                number,
            })))
        }
    }
}

/// 5.5, 8.2: the draft was taken back and another sent before the signature arrived. Nobody is registered, refused or
/// removed by a signature under other words.
fn signs_another_draft(entry: &Entry, file: &File, via: Via) -> bool {
    let (Via::Device(_), Act::DecideUnemployed(_) | Act::DecideRemoval(_)) = (via, &entry.body.act)
    else {
        return false;
    };
    let stood_on = &entry.body.stood_on;
    let waiting = file.registration.draft_sent.as_ref();
    waiting.is_some_and(|draft| !draft.was_seen(stood_on.version, &stood_on.pending))
}

/// The law is total, but a slip in it must not stop the pushes of a whole country.
fn decided(file: &File, act: Act, desk: &Desk) -> Result<std::result::Result<Vec<Fact>, Refusal>> {
    catch_unwind(AssertUnwindSafe(|| decide(file, act, desk)))
        .map_err(|_| Error::Failed(anyhow::anyhow!("deciding panicked")))
}

/// What the desk's own law made of the act: its edition, evidence, clock and number, on the file as it stands here.
/// `None` where nothing was shown (an act that begins here), or where the act went to another file.
fn as_shown(
    db: &Connection,
    context: &Context,
    entry: &Entry,
    file: &File,
    judged_at: &Desk,
    via: Via,
) -> Result<Option<Vec<Fact>>> {
    let body = &entry.body;
    match via {
        Via::Here => return Ok(None),
        Via::Device(_) if file.id != entry.header.file => return Ok(None),
        Via::Device(_) => {}
    }
    let older = if body.edition == context.rulebook.edition() {
        None
    } else {
        context.edition(db, &body.edition)?
    };
    let now = clock::at_desk(body.claimed, body.server_seen);
    let desk = Desk {
        now,
        today: country_date(now),
        rulebook: older.as_deref().unwrap_or(context.rulebook),
        evidence: &body.evidence,
        number: body.number.clone(),
        ..judged_at.clone()
    };
    // The desk took it, on whatever it knew: where it cannot be told any more what was shown, nothing is said.
    Ok(decided(file, body.act.clone(), &desk)?.ok())
}

/// A registration of a file that was joined meanwhile comes back with the number of the one that stands.
fn of_second_registration(refusal: Refusal, file: &File, led: bool) -> Refusal {
    let registers = matches!(
        refusal.act(),
        ActName::RegisterSeeker | ActName::RegisterSeekerAutomatically
    );
    match &file.registration.number {
        Some(number) if led && registers => Refusal::Joined {
            act: refusal.act(),
            kept: file.id.to_string(),
            number: Some(number.clone()),
        },
        Some(_) | None => refusal,
    }
}
