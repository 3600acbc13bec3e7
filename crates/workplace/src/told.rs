//! A refusal as this desk tells it: codes of centres and files get the names that are known here.
//!
//! The law knows no office tree and no other file; what it names by a code is named by people on the screen.

use crate::store::Inner;
use crate::views::CaseView;
use casework::ids::{CentreId, FileId};
use casework::refusal::{Refusal, RefusalView};
use chrono::NaiveDate;

impl Inner {
    pub(crate) fn told(&self, refusal: &Refusal, on: NaiveDate) -> RefusalView {
        self.named(refusal.seen(&self.rulebook, on))
    }

    /// Every refusal of a case page by the names known here.
    pub(crate) fn named_case(&self, mut view: CaseView) -> CaseView {
        let acts = view.open_acts.iter_mut().map(|act| &mut act.refusal);
        let sections = view.sections.iter_mut().flat_map(|section| {
            let steps = section.steps.iter_mut().map(|step| &mut step.refusal);
            std::iter::once(&mut section.refusal).chain(steps)
        });
        for refusal in acts.chain(sections) {
            *refusal = refusal.take().map(|refusal| self.named(refusal));
        }
        view
    }

    fn named(&self, mut view: RefusalView) -> RefusalView {
        match view.code.as_str() {
            "other-centre-decides" | "other-voucher" => {
                let code = view.args.get("centre_ru").cloned().unwrap_or_default();
                if let Some(name) = self.centre_name(&CentreId(code)) {
                    view.name_centre(&name);
                }
            }
            "joined" => {
                let kept = view.args.get("file").and_then(|file| file.parse().ok());
                if let Some(number) = kept.and_then(|kept| self.number_of(kept)) {
                    view.args.insert("kept".into(), number);
                }
            }
            // Every other reason says by itself what it means.
            _named_already => {}
        }
        view
    }

    fn centre_name(&self, id: &CentreId) -> Option<casework::refusal::Words> {
        let centres = self.replica().ok()?.centres().ok()?;
        centres.iter().find(|c| c.id == *id).map(|c| c.name())
    }

    fn number_of(&self, file: FileId) -> Option<String> {
        let held = self.replica().ok()?.file(file).ok()??;
        let number = held.file.registration.number?;
        Some(number.to_string())
    }
}
