//! Printing: from what the seeker may see, never from the whole file, through `documents` into a PDF in the archive.
//!
//! A paper gets its number and its code when it is first opened; the same content opened again is the archived copy, byte
//! for byte. What was done with each copy stands in the desk's log.

mod application;
mod bulk;
mod card;
mod decisions;
mod events;
mod fill;
mod letters;
mod listing;
mod notice;
mod plans;
mod referrals;
mod seal;
mod texts;
mod ticket;
mod vouchers;

use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{PaperHandled, PaperLanguage, PaperProof, PaperState, Printed};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::File;
use casework::desk::country_date;
use casework::ids::{CaseNumber, FileId};
use casework::office::{Actor, Centre};
use casework::paperwork::{Happened, PaperId, PaperKind, papers_told};
use casework::refusal::Words;
use casework::seen::SeekerView;
use chrono::{DateTime, NaiveDate, Utc};
use documents as doc;
use fill::{Filling, Told};
use journal::Hash;
use journal::seal::SealedPaper;
use journal::wire::StaffCard;
use replica::papers::{About, ArchivedCopy, CopyLang, Handled, Handler, NewCopy, PaperKey};
use seal::ToSeal;
use std::path::Path;
use texts::Texts;

impl Workplace {
    /// Opens a paper of a case: numbered, sealed, archived. Without `about` the newest of its kind.
    pub fn print(
        &self,
        file: FileId,
        paper: PaperId,
        language: PaperLanguage,
    ) -> Result<Printed, Problem> {
        let now = self.now();
        let ready = self.lock().ready(file, paper, now)?;
        let copy = self.copy(&ready, language, now)?;
        let who = self.lock().session()?.handler();
        self.log(&[copy.archived.copy], Handled::Shown, &who, now)?;
        Ok(Printed {
            pdf: STANDARD.encode(&copy.archived.pdf),
            file_name: file_name(ready.id.kind, ready.number.as_ref(), language),
            pages: copy.archived.pages,
            unprintable: copy.unprintable,
            copies: vec![shown_id(copy.archived.copy)?],
            left_out: Vec::new(),
        })
    }

    /// What a paper's code seals, and the code itself: for whoever checks a paper against the case.
    pub fn paper_seal(&self, file: FileId, paper: PaperId) -> Result<PaperSeal, Problem> {
        let ready = self.lock().ready(file, paper, self.now())?;
        let code = ready.form.check().map(|check| {
            let code = check.qr.rsplit('/').next().unwrap_or_default();
            code.to_owned()
        });
        let content = ready.form.content().map_err(anyhow::Error::from)?;
        Ok(PaperSeal { content, code })
    }

    /// A copy from the archive, exactly as it was given out.
    pub fn archived_paper(&self, copy: u32) -> Result<Printed, Problem> {
        let inner = self.lock();
        inner.may_print()?;
        let archived = inner
            .replica()?
            .archived_copy(i64::from(copy))
            .map_err(|e| Problem::new(e.code(), e))?;
        Ok(Printed {
            pdf: STANDARD.encode(&archived.pdf),
            file_name: format!("{copy}.pdf"),
            pages: archived.pages,
            unprintable: String::new(),
            copies: vec![copy],
            left_out: Vec::new(),
        })
    }

    /// Writes down that copies were sent to the printer, or asked back.
    pub fn paper_handled(&self, copies: &[u32], what: PaperHandled) -> Result<(), Problem> {
        let now = self.now();
        let who = {
            let inner = self.lock();
            inner.may_print()?;
            inner.session()?.handler()
        };
        let copies = copies.iter().map(|c| i64::from(*c)).collect::<Vec<_>>();
        self.log(&copies, what.into(), &who, now)
    }

    /// Saves an archived copy under a name that the user chose.
    pub fn save_paper(&self, copy: u32, to: &Path) -> Result<(), Problem> {
        let archived = {
            let inner = self.lock();
            inner.may_print()?;
            inner
                .replica()?
                .archived_copy(i64::from(copy))
                .map_err(|e| Problem::new(e.code(), e))?
        };
        std::fs::write(to, &archived.pdf).map_err(|e| Problem::new("not-saved", e))?;
        self.paper_handled(&[copy], PaperHandled::Saved)
    }

    /// What the code on a paper proves by its signatures alone: no line is needed, and nothing is said of its act.
    pub fn check_paper(&self, code: &str) -> Result<PaperProof, Problem> {
        let inner = self.lock();
        inner.session()?;
        let key = inner
            .keys
            .enrolment()
            .map(|e| e.server_key.clone())
            .ok_or_else(|| Problem::new("not-enrolled", "no centre"))?;
        let code = code.trim().rsplit('/').next().unwrap_or_default();
        let bad = |e: journal::seal::BadCode| Problem::new("paper-code", e);
        let paper = SealedPaper::read(code).map_err(bad)?;
        paper.verify(&key).map_err(bad)?;
        let seal = paper.seal;
        let centre = inner
            .replica()?
            .centres()
            .map_err(anyhow::Error::from)?
            .into_iter()
            .find(|c| c.id == seal.centre)
            .map_or_else(
                || (seal.centre.to_string(), seal.centre.to_string()),
                |c| (c.kk, c.ru),
            );
        Ok(PaperProof {
            sum: seal.sum(),
            kind: seal.kind,
            number: seal.number,
            date: seal.date,
            centre: Words {
                kk: centre.0,
                en: centre.1.clone(),
                ru: centre.1,
            },
        })
    }

    /// The archived copy of a paper, made if there is none of this content yet.
    fn copy(
        &self,
        ready: &Ready,
        language: PaperLanguage,
        now: DateTime<Utc>,
    ) -> Result<Copy, Problem> {
        let lang: CopyLang = language.into();
        let archived = self
            .lock()
            .replica()?
            .archived(ready.paper, lang, &ready.content)
            .map_err(|e| Problem::new(e.code(), e))?;
        if let Some(archived) = archived {
            return Ok(Copy {
                archived,
                unprintable: String::new(),
            });
        }
        let forms = in_languages(&ready.form, language);
        let pdf = doc::render_all(&forms).map_err(|e| Problem::new("print-failed", e))?;
        let pages = u32::try_from(pdf.pages).unwrap_or(u32::MAX);
        let copy = self
            .lock()
            .replica_mut()?
            .archive(
                &NewCopy {
                    paper: ready.paper,
                    language: lang,
                    confirmed: ready.confirmed,
                    content: ready.content,
                    pdf: &pdf.bytes,
                    pages,
                },
                now,
            )
            .map_err(|e| Problem::new(e.code(), e))?;
        Ok(Copy {
            archived: ArchivedCopy {
                copy,
                pdf: pdf.bytes,
                pages,
            },
            unprintable: pdf.unprintable.into_iter().collect(),
        })
    }

    fn log(
        &self,
        copies: &[i64],
        what: Handled,
        who: &Handler,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        self.lock()
            .replica_mut()?
            .log_papers(copies, what, who, now)
            .map_err(|e| Problem::new(e.code(), e))
    }
}

/// What stands on a paper as one text, and the code that seals it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSeal {
    pub content: String,
    /// `None` at a desk that has no certificate yet.
    pub code: Option<String>,
}

/// A paper with its number and code, ready to be set.
pub(crate) struct Ready {
    pub id: PaperId,
    pub paper: i64,
    pub number: Option<CaseNumber>,
    pub form: doc::Form,
    pub content: Hash,
    pub confirmed: bool,
}

struct Copy {
    archived: ArchivedCopy,
    unprintable: String,
}

/// What papers of one file are filled from, held together.
pub(crate) struct Source {
    pub file: File,
    pub view: SeekerView,
    pub told: Vec<Told>,
    pub centre: Centre,
    pub staff: Vec<StaffCard>,
    pub by: Actor,
    pub today: NaiveDate,
    pub all_confirmed: bool,
}

impl Source {
    /// The facts as papers are judged by them.
    pub(crate) fn happened(&self) -> Vec<Happened<'_>> {
        self.told.iter().map(Told::happened).collect()
    }
}

impl Inner {
    /// Who is signed in, if papers are printed in this capacity.
    pub(crate) fn may_print(&self) -> Result<Actor, Problem> {
        let actor = self.actor()?;
        if PaperKind::MeetingList.is_printed_by(actor.role) {
            Ok(actor)
        } else {
            Err(Problem::not_allowed())
        }
    }

    pub(crate) fn source(&self, file: FileId, now: DateTime<Utc>) -> Result<Source, Problem> {
        let by = self.actor()?;
        let replica = self.replica()?;
        let held = replica
            .file(file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let centres = replica.centres().map_err(anyhow::Error::from)?;
        let centre = centres
            .into_iter()
            .find(|c| c.id == by.centre)
            .ok_or_else(|| Problem::new("no-centre", &by.centre))?;
        let history = replica.history(file).map_err(anyhow::Error::from)?;
        Ok(Source {
            view: held
                .file
                .for_seeker_seen_by(by.role)
                .ok_or_else(Problem::not_allowed)?,
            all_confirmed: held.pending.is_empty() && held.returned.is_empty(),
            told: Told::of(history),
            centre,
            staff: replica.staff().map_err(anyhow::Error::from)?,
            by,
            today: country_date(now),
            file: held.file,
        })
    }

    pub(crate) fn filling<'a>(&'a self, source: &'a Source) -> Result<Filling<'a>, Problem> {
        Ok(Filling {
            view: &source.view,
            texts: Texts {
                rulebook: &self.rulebook,
                on: source.today,
            },
            centre: &source.centre,
            staff: &source.staff,
            told: &source.told,
            replica: self.replica()?,
            application: source.file.registration.application.as_ref(),
            by: &source.by,
            today: source.today,
            all_confirmed: source.all_confirmed,
        })
    }

    /// A paper filled, numbered and sealed.
    fn ready(&mut self, file: FileId, id: PaperId, now: DateTime<Utc>) -> Result<Ready, Problem> {
        let source = self.source(file, now)?;
        if !id.kind.is_printed_by(source.by.role) {
            return Err(Problem::not_allowed());
        }
        let id = newest(&source, id);
        let told = id
            .about
            .and_then(|about| source.told.iter().find(|t| t.thing == about));
        // Filled once before the number is drawn, so that a paper that cannot be filled uses none up.
        let filling = self.filling(&source)?;
        if let Some(told) = told
            && let PaperState::Incomplete { field } = listing::state(&filling, id.kind, told)
        {
            return Err(Problem::new("nothing-to-print", &field).with("field", &field));
        }
        filling.form(id, None)?;
        let key = PaperKey {
            file: Some(file),
            kind: id.kind,
            about: match id.about {
                Some(thing) => About::Fact(thing),
                None => About::Moment(source.today.to_string()),
            },
        };
        let home = self.home(&source.by)?;
        let own = told.and_then(|told| told.number_of(id.kind)).cloned();
        let numbered = self
            .replica_mut()?
            .number_paper(&key, &home, own, now)
            .map_err(|e| Problem::new(e.code(), e))?;
        let number = numbered.number;
        let form = self
            .filling(&source)?
            .form(id, number.as_ref().map(ToString::to_string))?;
        // An extract stands on everything up to the last act.
        let about = id.about.or_else(|| source.told.last().map(|t| t.thing));
        let (form, content) = self.sealed(
            form,
            &ToSeal {
                kind: id.kind,
                number: number.as_ref(),
                date: told.map_or(source.today, Told::on),
                about,
                centre: &source.centre.id,
            },
        )?;
        Ok(Ready {
            id,
            paper: numbered.paper,
            number,
            confirmed: told.map_or(source.all_confirmed, |t| t.confirmed),
            form,
            content,
        })
    }

    /// The centre whose blocks this desk draws from: its own.
    pub(crate) fn home(&self, by: &Actor) -> Result<casework::ids::CentreId, Problem> {
        let scope = self.replica()?.scope().map_err(anyhow::Error::from)?;
        Ok(scope
            .into_iter()
            .next()
            .unwrap_or_else(|| by.centre.clone()))
    }
}

/// The paper asked for; where none is named, the newest of its kind.
fn newest(source: &Source, id: PaperId) -> PaperId {
    let last = || {
        let all = source.happened();
        let mut newest = all.iter().rev();
        let is_one = |told: &&Happened| papers_told(told, &all).iter().any(|(k, _)| *k == id.kind);
        newest.find(is_one).map(|told| told.thing)
    };
    PaperId {
        kind: id.kind,
        about: id.about.or_else(last),
    }
}

/// The form in the languages of the copy.
fn in_languages(form: &doc::Form, language: PaperLanguage) -> Vec<(&doc::Form, doc::Lang)> {
    match language {
        PaperLanguage::Kk => vec![(form, doc::Lang::Kk)],
        PaperLanguage::Ru => vec![(form, doc::Lang::Ru)],
        PaperLanguage::Both => vec![(form, doc::Lang::Kk), (form, doc::Lang::Ru)],
    }
}

fn code_of(language: PaperLanguage) -> &'static str {
    match language {
        PaperLanguage::Kk => "kk",
        PaperLanguage::Ru => "ru",
        PaperLanguage::Both => "kk-ru",
    }
}

fn file_name(kind: PaperKind, number: Option<&CaseNumber>, language: PaperLanguage) -> String {
    let language = code_of(language);
    let kind: &str = kind.into();
    match number {
        Some(number) => format!("{kind}-{number}-{language}.pdf"),
        None => format!("{kind}-{language}.pdf"),
    }
}

fn shown_id(copy: i64) -> Result<u32, Problem> {
    u32::try_from(copy).map_err(|e| Problem::new("failed", e))
}

impl From<PaperLanguage> for CopyLang {
    fn from(language: PaperLanguage) -> CopyLang {
        match language {
            PaperLanguage::Kk => CopyLang::Kk,
            PaperLanguage::Ru => CopyLang::Ru,
            PaperLanguage::Both => CopyLang::Both,
        }
    }
}

impl From<CopyLang> for PaperLanguage {
    fn from(language: CopyLang) -> PaperLanguage {
        match language {
            CopyLang::Kk => PaperLanguage::Kk,
            CopyLang::Ru => PaperLanguage::Ru,
            CopyLang::Both => PaperLanguage::Both,
        }
    }
}

impl From<PaperHandled> for Handled {
    fn from(what: PaperHandled) -> Handled {
        match what {
            PaperHandled::Shown => Handled::Shown,
            PaperHandled::Printed => Handled::Printed,
            PaperHandled::Saved => Handled::Saved,
            PaperHandled::PrintedInBulk => Handled::PrintedInBulk,
            PaperHandled::Recalled => Handled::Recalled,
        }
    }
}

impl From<Handled> for PaperHandled {
    fn from(what: Handled) -> PaperHandled {
        match what {
            Handled::Shown => PaperHandled::Shown,
            Handled::Printed => PaperHandled::Printed,
            Handled::Saved => PaperHandled::Saved,
            Handled::PrintedInBulk => PaperHandled::PrintedInBulk,
            Handled::Recalled => PaperHandled::Recalled,
        }
    }
}
