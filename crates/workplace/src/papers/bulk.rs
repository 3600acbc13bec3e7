//! Many at once: one paper of each selected case in one PDF in the order of the list, and the list itself for a meeting.

use super::seal::ToSeal;
use super::{Ready, file_name, in_languages, shown_id};
use crate::Problem;
use crate::store::{Inner, Workplace};
use crate::views::{LeftOut, PaperLanguage, Printed};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::File;
use casework::desk::country_date;
use casework::ids::FileId;
use casework::office::Role;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::At;
use casework::worklist::{List, WorkItem, escalate, work};
use chrono::{DateTime, Utc};
use documents as doc;
use replica::papers::{About, Handled, PaperKey};

impl Workplace {
    /// The newest paper of that kind of each case, of letters all that wait, in one PDF in the order given. Cases without one are named. Each copy
    /// goes into the archive by itself.
    pub fn print_many(
        &self,
        files: &[FileId],
        kind: PaperKind,
        language: PaperLanguage,
    ) -> Result<Printed, Problem> {
        let now = self.now();
        let mut ready: Vec<Ready> = Vec::new();
        let mut left_out = Vec::new();
        for file in files {
            let mut inner = self.lock();
            for paper in inner.papers_to_hand_over(*file, kind)? {
                match inner.ready(*file, paper, now) {
                    Ok(paper) => ready.push(paper),
                    Err(problem) if problem.code == "nothing-to-print" => left_out.push(LeftOut {
                        file: *file,
                        name: inner.shown_name(*file)?,
                    }),
                    Err(problem) => return Err(problem),
                }
            }
        }
        if ready.is_empty() {
            return Err(
                Problem::new("nothing-to-print", "none of the cases").with("field", "paper")
            );
        }
        let mut copies = Vec::new();
        for paper in &ready {
            copies.push(self.copy(paper, language, now)?.archived.copy);
        }
        let forms = ready
            .iter()
            .flat_map(|paper| in_languages(&paper.form, language))
            .collect::<Vec<_>>();
        let pdf = doc::render_all(&forms).map_err(|e| Problem::new("print-failed", e))?;
        let who = self.lock().session()?.handler();
        // Made to be looked at; whether it was printed is said after the print dialog.
        self.log(&copies, Handled::Shown, &who, now)?;
        Ok(Printed {
            pdf: STANDARD.encode(&pdf.bytes),
            file_name: file_name(kind, None, language),
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            unprintable: pdf.unprintable.into_iter().collect(),
            copies: copies.into_iter().map(shown_id).collect::<Result<_, _>>()?,
            left_out,
        })
    }

    /// The selected rows of a worklist as a list for a meeting, in their order.
    pub fn print_list(
        &self,
        list: List,
        files: &[FileId],
        language: PaperLanguage,
    ) -> Result<Printed, Problem> {
        let now = self.now();
        let ready = self.lock().meeting_list(list, files, now)?;
        let copy = self.copy(&ready, language, now)?;
        let who = self.lock().session()?.handler();
        self.log(&[copy.archived.copy], Handled::Shown, &who, now)?;
        Ok(Printed {
            pdf: STANDARD.encode(&copy.archived.pdf),
            file_name: file_name(PaperKind::MeetingList, ready.number.as_ref(), language),
            pages: copy.archived.pages,
            unprintable: copy.unprintable,
            copies: vec![shown_id(copy.archived.copy)?],
            left_out: Vec::new(),
        })
    }
}

impl Inner {
    pub(crate) fn shown_name(&self, file: FileId) -> Result<String, Problem> {
        let held = self.replica()?.file(file).map_err(anyhow::Error::from)?;
        Ok(held
            .and_then(|held| held.file.shown_name())
            .unwrap_or_default())
    }

    /// Of letters each that waits to be handed over: all of them are marked so afterwards. Of another kind the newest.
    fn papers_to_hand_over(&self, file: FileId, kind: PaperKind) -> Result<Vec<PaperId>, Problem> {
        let newest = PaperId { kind, about: None };
        let held = self.replica()?.file(file).map_err(anyhow::Error::from)?;
        let waiting = match (kind, held) {
            (PaperKind::Notice, Some(held)) => held.file.letters_to_hand_over(),
            (PaperKind::VoucherNotice, Some(held)) => held.file.letters_of_voucher_to_hand_over(),
            (_, _) => Vec::new(),
        };
        if waiting.is_empty() {
            return Ok(vec![newest]);
        }
        let each = waiting.into_iter().map(|notice| PaperId {
            about: Some(notice),
            ..newest
        });
        Ok(each.collect())
    }

    fn meeting_list(
        &mut self,
        list: List,
        files: &[FileId],
        now: DateTime<Utc>,
    ) -> Result<Ready, Problem> {
        let by = self.may_print()?;
        let first = files
            .first()
            .ok_or_else(|| Problem::new("nothing-to-print", "no rows").with("field", "paper"))?;
        let source = self.source(*first, now)?;
        let today = country_date(now);
        let mut rows = Vec::new();
        for file in files {
            let held = self.replica()?.file(*file).map_err(anyhow::Error::from)?;
            let file = held.ok_or_else(Problem::not_found)?.file;
            let mut duties = work(&file);
            escalate(&mut duties, &self.rulebook);
            duties.retain(|duty| duty.stands_in(list, today));
            rows.push(row(&file, list, &duties, by.role)?);
        }
        let moment = format!("{}-{}", by.staff, now.timestamp_micros());
        let key = PaperKey {
            file: None,
            kind: PaperKind::MeetingList,
            about: About::Moment(moment.clone()),
        };
        let home = self.home(&by)?;
        let numbered = self
            .replica_mut()?
            .number_paper(&key, &home, None, now)
            .map_err(|e| Problem::new(e.code(), e))?;
        let form = doc::Form::MeetingList(doc::MeetingList {
            document_id: format!("list-{moment}"),
            centre: super::fill::letterhead(&source.centre),
            number: numbered.number.as_ref().map(ToString::to_string),
            date: today,
            rows,
            made_by: self.filling(&source)?.official(&by),
            check: None,
        });
        let (form, content) = self.sealed(
            form,
            &ToSeal {
                kind: PaperKind::MeetingList,
                number: numbered.number.as_ref(),
                date: today,
                about: None,
                centre: &source.centre.id,
            },
        )?;
        Ok(Ready {
            id: PaperId {
                kind: PaperKind::MeetingList,
                about: None,
            },
            paper: numbered.paper,
            number: numbered.number,
            form,
            content,
            confirmed: true,
        })
    }
}

/// A row as the role may read it, with what stands in that list of its case.
fn row(
    file: &File,
    list: List,
    duties: &[WorkItem],
    role: Role,
) -> Result<doc::MeetingRow, Problem> {
    let seen = file.seen_by(role).ok_or_else(Problem::not_allowed)?;
    let duty = duties
        .iter()
        .min_by_key(|duty| (duty.due.is_none(), duty.due));
    Ok(doc::MeetingRow {
        full_name: seen.shown_name().unwrap_or_else(|| "—".to_owned()),
        iin: seen.card.iin().map(|iin| iin.as_str().to_owned()),
        case_number: seen.registration.number.map(|n| n.to_string()),
        matter: matter(file, duty.map_or(list, |duty| duty.list)),
        due: duty.and_then(|duty| duty.due),
    })
}

/// Why a case of this list is on the table.
fn matter(file: &File, list: List) -> doc::MeetingMatter {
    match list {
        List::Decide | List::WithHead | List::SentBack => doc::MeetingMatter::Unemployed,
        List::Notify => doc::MeetingMatter::Notice,
        List::WithSeeker => doc::MeetingMatter::JobSeeker,
        List::NewApplications => doc::MeetingMatter::Application,
        List::MyStep | List::WithRegisters => match file.registration.stage.at() {
            At::Card => doc::MeetingMatter::Application,
            At::JobSeeker => doc::MeetingMatter::JobSeeker,
            At::Proposed => doc::MeetingMatter::Unemployed,
            At::Unemployed => doc::MeetingMatter::Plan,
            At::RemovalProposed => doc::MeetingMatter::Removal,
            At::Start | At::Reception | At::Refused | At::Closed => doc::MeetingMatter::Other,
        },
        List::VoucherApplications
        | List::VouchersToSend
        | List::VoucherNotices
        | List::RecallVoucherPapers
        | List::WithRecognitionCentre
        | List::VouchersHeld => doc::MeetingMatter::Voucher,
        List::Changes if file.registration.stage.at() == At::JobSeeker => {
            doc::MeetingMatter::JobSeeker
        }
        List::Monitoring | List::Changes => doc::MeetingMatter::Monitoring,
        List::PlanItems => doc::MeetingMatter::Plan,
        List::Payments => doc::MeetingMatter::Unemployed,
        List::WithEmployer | List::Idle => doc::MeetingMatter::JobSeeker,
        List::Transfers
        | List::AskedTransfers
        | List::Reception
        | List::Waiting
        | List::Conflicts
        | List::RecallPapers
        | List::EscalatedToUnit
        | List::EscalatedToHead
        | List::DoubtfulDates => doc::MeetingMatter::Other,
    }
}
