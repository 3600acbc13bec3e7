//! What is asked about one person beside the case page: their own view of it, and the hints of section 3.

use crate::Problem;
use crate::case::voucher_may_be_shown;
use crate::store::Workplace;
use crate::views::ProfileHints;
use casework::file::File;
use casework::ids::FileId;
use casework::registration::ActName;
use casework::registration::profiling::FactorChoice;
use casework::registration::scoring::hinted;
use casework::seen::{SeekerView, rights};
use casework::voucher::view::VoucherStageForSeeker;
use replica::Held;

impl Workplace {
    /// The person's own view of their file, for the curtain: everything they may see that the reader may read too, and
    /// nothing of section 3.
    pub fn for_seeker(&self, file: FileId) -> Result<SeekerView, Problem> {
        let inner = self.lock();
        let role = inner.actor()?.role;
        let held = inner.held(file)?;
        let view = held.file.for_seeker_seen_by(role);
        let mut view = view.ok_or_else(Problem::not_allowed)?;
        // A voucher is shown to nobody before the centre has accepted 3.3.
        if !voucher_may_be_shown(&held.file, &held.pending) {
            let issued = VoucherStageForSeeker::Issued;
            view.voucher = view.voucher.filter(|voucher| voucher.stage != issued);
        }
        Ok(view)
    }

    /// What the answers typed so far in 3.4 come to, beside the potential by the form of 3.1: as kept, or as typed.
    pub fn profile_hint(
        &self,
        file: FileId,
        factors: Option<&[FactorChoice]>,
        answers: &[FactorChoice],
    ) -> Result<ProfileHints, Problem> {
        let inner = self.lock();
        if !rights(inner.actor()?.role).profile {
            return Err(Problem::not_allowed());
        }
        let profile = inner.file(file)?.profile;
        let kept = profile.as_ref().map(|p| p.factors.as_slice());
        let mut hints = inner.at_desk(file, self.now(), |desk| ProfileHints {
            potential: hinted(
                ActName::FillProfile,
                factors.or(kept).unwrap_or_default(),
                desk,
            ),
            motivation: hinted(ActName::AssessProfile, answers, desk),
        })?;
        // 3.4 is compared with the hint that 3.1 recorded, whatever today's weights would make of it.
        if let (None, Some(profile)) = (factors, profile) {
            hints.potential.hint = profile.potential_hint;
        }
        Ok(hints)
    }
}

impl crate::store::Inner {
    fn file(&self, id: FileId) -> Result<File, Problem> {
        Ok(self.held(id)?.file)
    }

    fn held(&self, id: FileId) -> Result<Held, Problem> {
        self.replica()?
            .file(id)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)
    }
}
