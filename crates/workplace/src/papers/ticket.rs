//! The queue ticket of a visit (1.1): a slip for whoever waits, of the visit's own facts and nothing else of the case. It is no
//! official paper: it has no number, no code and no copy in the archive, and is made anew as often as somebody loses it.

use super::fill::{letterhead, not_there};
use super::in_languages;
use super::texts::{Texts, local};
use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{PaperLanguage, Printed};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::ids::FileId;
use casework::people::PersonName;
use casework::rulebook::Section;
use documents as doc;

impl Workplace {
    /// The ticket of the visit that goes on now.
    pub fn print_ticket(&self, file: FileId, language: PaperLanguage) -> Result<Printed, Problem> {
        let form = self.lock().ticket(file)?;
        let pdf = doc::render_all(&in_languages(&form, language))
            .map_err(|e| Problem::new("print-failed", e))?;
        Ok(Printed {
            pdf: STANDARD.encode(&pdf.bytes),
            file_name: format!("queue-ticket-{}.pdf", super::code_of(language)),
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            unprintable: pdf.unprintable.into_iter().collect(),
            copies: Vec::new(),
            left_out: Vec::new(),
        })
    }
}

impl Inner {
    fn ticket(&self, file: FileId) -> Result<doc::Form, Problem> {
        let by = self.actor()?;
        let replica = self.replica()?;
        let held = replica.file(file).map_err(anyhow::Error::from)?;
        let seen = held.ok_or_else(Problem::not_found)?.file.seen_by(by.role);
        let seen = seen.ok_or_else(Problem::not_allowed)?;
        let visit = seen.open_visit().ok_or_else(not_there)?;
        let centres = replica.centres().map_err(anyhow::Error::from)?;
        let centre = centres.iter().find(|c| c.id == by.centre);
        let centre = centre.ok_or_else(|| Problem::new("no-centre", &by.centre))?;
        let staff = replica.staff().map_err(anyhow::Error::from)?;
        let given_to = visit.handed_over.as_ref().and_then(|h| h.to.as_ref());
        let texts = Texts {
            rulebook: &self.rulebook,
            on: visit.on,
        };
        Ok(doc::Form::QueueTicket(doc::QueueTicket {
            document_id: visit.id.to_string(),
            centre: letterhead(centre),
            arrived: local(visit.began),
            name: seen.card.name().or(visit.who.name.as_ref()).map(called),
            purpose: texts.worded(Section::Purpose, &visit.purpose),
            specialist: given_to
                .and_then(|to| staff.iter().find(|card| card.id == *to))
                .map(|card| card.short.clone()),
        }))
    }
}

/// As somebody is called in a room full of people.
fn called(name: &PersonName) -> String {
    match name.given().chars().next() {
        Some(initial) => format!("{} {initial}.", name.surname()),
        None => name.surname().to_owned(),
    }
}
