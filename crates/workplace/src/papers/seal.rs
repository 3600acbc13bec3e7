//! The code at the foot of a paper: this desk seals what stands on it with its own key, with or without the line.

use crate::Problem;
use crate::store::Inner;
use casework::ids::{CaseNumber, CentreId, ThingId};
use casework::paperwork::PaperKind;
use chrono::NaiveDate;
use documents::{Check, Form};
use journal::Hash;
use journal::seal::{Certificate, Seal, sum_of};

/// What a seal says beside the content.
pub struct ToSeal<'a> {
    pub kind: PaperKind,
    pub number: Option<&'a CaseNumber>,
    pub date: NaiveDate,
    pub about: Option<ThingId>,
    pub centre: &'a CentreId,
}

impl Inner {
    /// The form with its code, and the hash that the code seals. A desk that has no certificate for the centre yet (it was
    /// enrolled before there were codes and has had no line since) prints without one.
    pub(crate) fn sealed(&self, form: Form, of: &ToSeal) -> Result<(Form, Hash), Problem> {
        let content = form.content().map_err(anyhow::Error::from)?;
        let content = Hash::of_text(&content);
        let Some(enrolment) = self.keys.enrolment() else {
            return Ok((form, content));
        };
        let sealing = &enrolment.sealing;
        let own = |c: &&Certificate| c.centre == *of.centre;
        let Some(certificate) = sealing.certificates.iter().find(own) else {
            return Ok((form, content));
        };
        let secret = self
            .keys
            .device_key()
            .map_err(|e| Problem::new(e.code(), e))?;
        let seal = Seal {
            kind: of.kind,
            number: of.number.map(ToString::to_string).unwrap_or_default(),
            date: of.date,
            centre: of.centre.clone(),
            about: of.about,
            content,
        };
        let code = seal.sign(&secret, certificate).code();
        // A centre that named no page is checked where desks reach it.
        let page = match sealing.page.as_str() {
            "" => &enrolment.address,
            page => page,
        };
        let check = Check {
            // Capitals and digits alone make a QR code a third smaller.
            qr: format!("HTTPS://{}/CHECK/{code}", page.to_uppercase()),
            page: format!("https://{page}/check"),
            sum: sum_of(&content),
        };
        Ok((form.with_check(Some(check)), content))
    }
}
