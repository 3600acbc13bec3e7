//! What is asked about one person beside the case page: their own view of it, and the hints of section 3.

use crate::Problem;
use crate::store::Workplace;
use crate::views::ProfileHints;
use casework::file::File;
use casework::ids::FileId;
use casework::registration::ActName;
use casework::registration::profiling::FactorChoice;
use casework::registration::scoring::hinted;
use casework::seen::{SeekerView, rights};

impl Workplace {
    /// The person's own view of their file, for the curtain: everything they may see that the reader may read too, and
    /// nothing of section 3.
    pub fn for_seeker(&self, file: FileId) -> Result<SeekerView, Problem> {
        let inner = self.lock();
        let role = inner.actor()?.role;
        let view = inner.file(file)?.for_seeker_seen_by(role);
        view.ok_or_else(Problem::not_allowed)
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
        let held = self
            .replica()?
            .file(id)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        Ok(held.file)
    }
}
