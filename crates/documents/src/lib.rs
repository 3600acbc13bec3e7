//! What is printed: state forms in Kazakh and Russian, as PDF, without a line and without a clock.
//!
//! A [`Form`] is plain data. The caller (`workplace` at a desk, `server` for cabinets) fills it from a
//! `SeekerView` and from the texts of the rulebook edition that judged the act; this crate only sets it
//! in type. The same form printed again gives the same bytes, so a reprint can be told from a change by
//! its hash: no time of printing, no random identifier, fonts from inside the program.
//!
//! What it never does: read a file, a clock or the network; decide anything; carry words of the law in
//! its templates (they come with the form); or print what a seeker must not see. Forms have no field for
//! section 3 of ФК-A.01 and refuse unknown ones when they are read from JSON.
//!
//! To add a form: a struct like [`Decision`] in its own file, a variant of [`Form`] with its arms in `form.rs`, a template
//! in `templates` built on `templates/common.typ`, its fixed words in both `templates/words.*.json`, and a sample in
//! `tests/samples` that the tests read.

mod application_pack;
mod decision;
mod form;
mod overview;
mod paper;
mod parts;
mod plan;
mod press;
mod qr;
mod referral;
mod telling;
#[cfg(test)]
mod tests;
mod ticket;
mod type_case;

pub use application_pack::{Answer, ApplicationPack, Consent, LegalText};
pub use decision::{Decision, Matter, Refusal, Refused, Verdict};
pub use form::Form;
pub use overview::{CardLine, Event, EventOf, Extract, MeetingList, MeetingMatter, MeetingRow};
pub use paper::{Check, Ground, Order, Paper, Receiver, Signer};
pub use parts::{
    Bilingual, Centre, Lang, Official, Participant, ParticipantRole, Person, SeenDocument,
    SignMethod,
};
pub use plan::{Agreed, Disagreement, Plan, PlannedMeasure, Replaced};
pub use referral::{CentreDecision, Detail, DetailOf, Referral, ReferralKind, Voucher};
pub use telling::{Notice, RightsAndDuties, Status};
pub use ticket::QueueTicket;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The same for the same form and language.
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Letters that no built-in font has, in order of appearance; they stand as empty boxes on the
    /// paper. Empty for Kazakh, Russian and European names: ask for another spelling if it is not.
    pub unprintable: Vec<char>,
    /// Fit to be kept for decades and read aloud by a screen reader (PDF/A-2a, PDF/UA-1). Only signs
    /// that have no place in a name or an address make it an ordinary PDF.
    pub archival: bool,
}

/// Why a form could not be printed. Always a fault of the program or of its templates, never of the
/// person's data: data of any length or spelling is set somehow.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the form could not be handed to its template: {0}")]
    Data(#[from] serde_json::Error),
    #[error("the template {template} failed: {reason}")]
    Template {
        template: &'static str,
        reason: String,
    },
    #[error("the typeset form could not be written as PDF: {0}")]
    Export(String),
    #[error("the code of the paper is too long for a QR code")]
    Code,
    #[error("there is nothing to print")]
    Nothing,
}

/// Prints a form in one language. Names, addresses and texts that the person agreed to stay in the
/// language in which they were given.
pub fn render(form: &Form, lang: Lang) -> Result<Pdf, DocumentError> {
    press::print(&[(form, lang)])
}

/// Prints several forms, or one in both languages, into one PDF in their order. Each keeps its own page numbers.
pub fn render_all(forms: &[(&Form, Lang)]) -> Result<Pdf, DocumentError> {
    press::print(forms)
}
