//! Papers of the voucher (ФК-D.03): referral to the recognition centre, reasoned refusal, the voucher itself.
//!
//! Each is filled from the facts of its own matter: those told since the application that it belongs to.

use super::card::phone;
use super::fill::{Filling, Told, not_there};
use super::texts::same;
use crate::Problem;
use casework::desk::country_date;
use casework::ids::CaseNumber;
use casework::paperwork::PaperKind;
use casework::people::ShortText;
use casework::registration::Fact;
use casework::rulebook::Section;
use casework::voucher::act::ProfessionAsked;
use casework::voucher::fact::{Applied, Granted, VoucherRefused};
use casework::voucher::reference::Profession;
use casework::voucher::stage::RefusedBy;
use documents as doc;

/// The acts of law that the voucher rests on.
pub const LAW: &[&str] = &["social-code", "qualifications-law", "voucher-rules"];

impl Filling<'_> {
    pub fn recognition_referral(
        &self,
        told: &Told,
        paper: doc::Paper,
    ) -> Result<doc::Referral, Problem> {
        let Fact::VoucherReferred(referred) = &told.fact else {
            return Err(not_there());
        };
        let applied = self.asked_before(told).ok_or_else(not_there)?;
        let profession = &applied.choice.profession;
        let code = profession.code.as_ref().map(|code| doc::Detail {
            what: doc::DetailOf::Code,
            value: same(code),
        });
        let level = self.level(profession)?.map(|level| doc::Detail {
            what: doc::DetailOf::Level,
            value: same(level),
        });
        Ok(doc::Referral {
            kind: doc::ReferralKind::Recognition,
            to: self.receiver(applied)?,
            subject: self.profession(profession)?,
            details: code.into_iter().chain(level).collect(),
            appear_by: referred.decide_by,
            remarks: self.standing("voucher-referral"),
            specialist: self.official(&told.actor),
            paper,
        })
    }

    pub fn voucher_refusal(&self, told: &Told, paper: doc::Paper) -> Result<doc::Refusal, Problem> {
        let Fact::VoucherRefused(refused) = &told.fact else {
            return Err(not_there());
        };
        Ok(doc::Refusal {
            of: match refused.by {
                RefusedBy::CareerCentre => doc::Refused::VoucherReferral,
                RefusedBy::RecognitionCentre => doc::Refused::Voucher,
            },
            applied_on: self
                .asked_before(told)
                .map(|applied| country_date(applied.sent)),
            ground: self.texts.ground(Section::Refusal, &refused.ground),
            explanation: refused.explanation.to_string(),
            acts: self.texts.acts(LAW, paper.date),
            remarks: self.standing("voucher-refused"),
            signed_by: match refused.by {
                RefusedBy::CareerCentre => self.signer(&told.actor),
                RefusedBy::RecognitionCentre => self.signer_of_the_centre(told, refused)?,
            },
            paper,
        })
    }

    /// The refusal is the recognition centre's, whoever typed it in from its letter.
    fn signer_of_the_centre(
        &self,
        told: &Told,
        refused: &VoucherRefused,
    ) -> Result<doc::Signer, Problem> {
        let applied = self.asked_before(told).ok_or_else(not_there)?;
        let name = refused.signed_by.as_ref().map(ToString::to_string);
        Ok(doc::Signer {
            official: doc::Official {
                full_name: name.unwrap_or_default(),
                role: self.receiver(applied)?.name,
            },
            order: None,
        })
    }

    pub fn voucher(&self, told: &Told, paper: doc::Paper) -> Result<doc::Voucher, Problem> {
        let applied = self.asked_before(told).ok_or_else(not_there)?;
        let grant = self.granted_before(told).ok_or_else(not_there)?;
        let profession = &applied.choice.profession;
        // Illness moves the last day also after the voucher was sent; not that of the next one.
        let later = self.after(told);
        let same_matter = later.take_while(|t| !matches!(t.fact, Fact::VoucherApplied(_)));
        let extended = same_matter
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .find_map(|later| {
                if let Fact::VoucherExtended(extended) = &later.fact {
                    Some(extended.until)
                } else {
                    None
                }
            });
        let extended = extended.filter(|until| *until > grant.until);
        Ok(doc::Voucher {
            profession: self.profession(profession)?,
            profession_code: profession.code.as_ref().map(ToString::to_string),
            level: self.level(profession)?,
            recognition_centre: self.receiver(applied)?,
            decision: Some(doc::CentreDecision {
                number: grant.number.as_ref().map(ToString::to_string),
                on: grant.on,
            }),
            valid_from: grant.on,
            valid_until: extended.unwrap_or(grant.until),
            extended: extended.is_some(),
            remarks: self.standing("voucher-issued"),
            issued_by: self.signer(&told.actor),
            paper,
        })
    }

    pub fn profession(&self, asked: &ProfessionAsked) -> Result<doc::Bilingual, Problem> {
        let found = self.in_the_register(asked)?;
        Ok(in_both(&asked.name, found.map(|p| (p.kk, p.ru))))
    }

    /// The level asked for, or the only one that the register has.
    fn level(&self, asked: &ProfessionAsked) -> Result<Option<u8>, Problem> {
        let found = self.in_the_register(asked)?;
        let only = found.and_then(|profession| Some(profession.level(asked.level)?.level));
        Ok(asked.level.or(only).filter(|level| *level > 0))
    }

    fn in_the_register(&self, asked: &ProfessionAsked) -> Result<Option<Profession>, Problem> {
        let code = asked.code.as_ref();
        let found = code.map(|code| self.replica.profession_named(code));
        Ok(found.transpose().map_err(anyhow::Error::from)?.flatten())
    }

    /// The recognition centre that was chosen.
    pub fn receiver(&self, applied: &Applied) -> Result<doc::Receiver, Problem> {
        let asked = &applied.choice.centre;
        let code = asked.code.as_ref();
        let found = code.map(|code| self.replica.recognition_centre_named(code));
        let found = found.transpose().map_err(anyhow::Error::from)?.flatten();
        let (place, number) = found.as_ref().map_or((None, None), |centre| {
            let place = doc::Bilingual {
                kk: centre.place_kk.clone(),
                ru: centre.place_ru.clone(),
            };
            (Some(place), Some(phone(&centre.phone)))
        });
        Ok(doc::Receiver {
            name: in_both(&asked.name, found.map(|centre| (centre.kk, centre.ru))),
            bin: None,
            address: place.filter(|place| !place.ru.is_empty()),
            phone: number.filter(|number| !number.is_empty()),
        })
    }

    pub fn asked_before(&self, told: &Told) -> Option<&Applied> {
        self.before(told).find_map(|earlier| {
            if let Fact::VoucherApplied(applied) = &earlier.fact {
                Some(applied)
            } else {
                None
            }
        })
    }

    fn granted_before(&self, told: &Told) -> Option<&Granted> {
        self.before(told).find_map(|earlier| {
            if let Fact::VoucherGranted(granted) = &earlier.fact {
                Some(granted)
            } else {
                None
            }
        })
    }

    /// What was told of the same voucher before it, newest first.
    pub fn of_the_matter(&self, told: &Told) -> impl Iterator<Item = &Told> {
        self.before(told)
            .take_while(|earlier| !matches!(earlier.fact, Fact::VoucherApplied(_)))
    }

    /// What was told after it, oldest first.
    fn after(&self, told: &Told) -> impl Iterator<Item = &Told> {
        let upto = self.told.iter().position(|t| t.thing == told.thing);
        self.told[upto.map_or(self.told.len(), |at| at + 1)..].iter()
    }

    /// What was told before it, newest first.
    pub fn before(&self, told: &Told) -> impl Iterator<Item = &Told> {
        let upto = self.told.iter().position(|t| t.thing == told.thing);
        self.told[..upto.unwrap_or_default()].iter().rev()
    }
}

/// The number by which a voucher or its referral is known.
pub fn own_number(told: &Told) -> Option<&CaseNumber> {
    told.number_of(PaperKind::QualificationVoucher)
        .filter(|_| matches!(told.fact, Fact::VoucherSent(_) | Fact::VoucherReferred(_)))
}

/// The names of both languages, when the one that was told is still one of them; what the register calls otherwise by now
/// stays as it was told.
fn in_both(told: &ShortText, named: Option<(String, String)>) -> doc::Bilingual {
    match named {
        Some((kk, ru)) if told.as_str() == kk || told.as_str() == ru => doc::Bilingual { kk, ru },
        Some(_) | None => same(told),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_kazakh_paper_names_in_kazakh_what_was_chosen_on_a_russian_screen() {
        let register = Some((
            "«Біліктілік» орталығы".into(),
            "Центр «Квалификация»".into(),
        ));
        let chosen = ShortText::parse("Центр «Квалификация»").unwrap();
        let named = in_both(&chosen, register.clone());
        assert_eq!(named.kk, "«Біліктілік» орталығы");
        assert_eq!(named.ru, "Центр «Квалификация»");
        // The register calls it otherwise by now, or never knew it: it stays as it was told.
        let earlier = ShortText::parse("Центр «Мастер»").unwrap();
        for known in [register, None] {
            let named = in_both(&earlier, known);
            assert_eq!(
                (named.kk.as_str(), named.ru.as_str()),
                ("Центр «Мастер»", "Центр «Мастер»")
            );
        }
    }
}
