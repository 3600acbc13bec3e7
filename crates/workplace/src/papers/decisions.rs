//! Decisions of the centre on paper (ФК-A.01, 4.2, 5.5, 8.2): either way, their cancelling, and the annulment of a voucher.

use super::fill::{Filling, REGISTRATION_LAW, Told, not_there};
use super::vouchers::{LAW as VOUCHER_LAW, own_number};
use crate::Problem;
use casework::desk::country_date;
use casework::ids::Code;
use casework::paperwork::{decided, papers_of};
use casework::registration::Fact;
use casework::registration::cancelling::Decision;
use casework::registration::conditions::EvidenceRef;
use casework::registration::removal::RemovalFact;
use casework::rulebook::Section;
use casework::voucher::stage::AnnulledBecause;
use documents as doc;

impl Filling<'_> {
    pub fn decision(&self, told: &Told, paper: doc::Paper) -> Result<doc::Decision, Problem> {
        let decided_by = self.signer(&told.actor);
        let date = paper.date;
        let granted = |matter, from, paper| doc::Decision {
            paper,
            matter,
            verdict: doc::Verdict::Granted,
            about: None,
            from,
            grounds: Vec::new(),
            explanation: None,
            evidence: Vec::new(),
            acts: self.texts.acts(REGISTRATION_LAW, date),
            drafted_by: None,
            decided_by: decided_by.clone(),
            remarks: Vec::new(),
        };
        let refused = |matter, ground: &Code, explanation: &str, letter, on, paper| doc::Decision {
            verdict: doc::Verdict::Refused,
            grounds: vec![self.texts.ground(Section::Refusal, ground)],
            explanation: Some(explanation.to_owned()),
            remarks: self.standing(letter),
            ..granted(matter, on, paper)
        };
        // Which facts beget a decision is `paperwork`'s; here each is worded.
        let fact = &told.fact;
        if let Fact::SeekerRegistered { on, .. } = fact {
            Ok(granted(doc::Matter::JobSeeker, *on, paper))
        } else if let Fact::SeekerRefused {
            ground,
            explanation,
            on,
        } = fact
        {
            let (matter, letter) = (doc::Matter::JobSeeker, "lir-refused");
            Ok(refused(
                matter,
                ground,
                explanation.as_str(),
                letter,
                *on,
                paper,
            ))
        } else if let Fact::UnemployedRegistered { on, .. } = fact {
            Ok(doc::Decision {
                drafted_by: self.drafter_before(told),
                ..granted(doc::Matter::Unemployed, *on, paper)
            })
        } else if let Fact::UnemployedRefused {
            ground,
            explanation,
            on,
        } = fact
        {
            let (matter, letter) = (doc::Matter::Unemployed, "unemployed-refused");
            Ok(doc::Decision {
                drafted_by: self.drafter_before(told),
                ..refused(matter, ground, explanation.as_str(), letter, *on, paper)
            })
        } else if let Fact::Removal(RemovalFact::Removed { ground, on }) = fact {
            Ok(doc::Decision {
                grounds: vec![self.texts.ground(Section::Removal, ground)],
                evidence: self.proofs_before(told),
                drafted_by: self.drafter_before(told),
                remarks: self.standing("removed"),
                ..granted(doc::Matter::Removal, *on, paper)
            })
        } else if let Fact::SeekerEnded { reason, on, .. } = fact {
            Ok(doc::Decision {
                grounds: vec![self.texts.ground(Section::SeekerEnd, reason)],
                remarks: self.standing("lir-ended"),
                ..granted(doc::Matter::SeekerRemoval, *on, paper)
            })
        } else if let Fact::Removal(RemovalFact::Declined { explanation }) = fact {
            Ok(doc::Decision {
                verdict: doc::Verdict::Refused,
                explanation: Some(explanation.to_string()),
                drafted_by: self.drafter_before(told),
                ..granted(doc::Matter::Removal, date, paper)
            })
        } else if let Fact::DecisionCancelled {
            decision, reason, ..
        } = fact
        {
            Ok(doc::Decision {
                about: self.cancelled(told, *decision),
                explanation: Some(reason.to_string()),
                remarks: self.standing("decision-cancelled"),
                ..granted(doc::Matter::Cancellation, date, paper)
            })
        } else if let Fact::VoucherAnnulled(annulled) = fact {
            let AnnulledBecause::Decided { reason } = &annulled.because else {
                return Err(not_there());
            };
            let ground = self.texts.ground(Section::VoucherAnnulReason, reason);
            Ok(doc::Decision {
                about: self.annulled(told),
                grounds: vec![ground],
                explanation: annulled.explanation.as_ref().map(ToString::to_string),
                acts: self.texts.acts(VOUCHER_LAW, date),
                remarks: self.standing("voucher-annulled"),
                ..granted(doc::Matter::VoucherAnnulment, annulled.on, paper)
            })
        } else {
            Err(not_there())
        }
    }

    /// What proved the draft (7.3): papers with number and day, answers of registers with theirs. What the file itself
    /// records is told by the ground.
    fn proofs_before(&self, told: &Told) -> Vec<doc::Bilingual> {
        let draft = self.before(told).find_map(|earlier| {
            if let Fact::Removal(RemovalFact::Proposed { draft, .. }) = &earlier.fact {
                Some(draft)
            } else {
                None
            }
        });
        let met = draft.into_iter().flat_map(|draft| &draft.proofs);
        met.filter_map(|line| self.proof(line.met_by.as_ref()?))
            .collect()
    }

    fn proof(&self, evidence: &EvidenceRef) -> Option<doc::Bilingual> {
        let (what, number, on) = match evidence {
            EvidenceRef::Paper { kind, number, date } => (
                self.texts.worded(Section::Document, kind),
                number.as_ref(),
                *date,
            ),
            EvidenceRef::Register { register, at } => {
                let name = self.texts.worded(Section::Register, register);
                (name, None, Some(country_date(*at)))
            }
            EvidenceRef::Said
            | EvidenceRef::File
            | EvidenceRef::Country { .. }
            | EvidenceRef::Reference { .. }
            | EvidenceRef::Application { .. } => return None,
        };
        let said = |what: String| {
            let number = number.map(|n| format!(" № {n}")).unwrap_or_default();
            let on = on.map(|on| format!(", {}", on.format("%d.%m.%Y")));
            format!("{what}{number}{}", on.unwrap_or_default())
        };
        Some(doc::Bilingual {
            kk: said(what.kk),
            ru: said(what.ru),
        })
    }

    /// The decision that does not stand any more, by its name and day.
    fn cancelled(&self, told: &Told, decision: Decision) -> Option<doc::Bilingual> {
        let taken = self
            .before(told)
            .find(|t| decided(&t.fact) == Some(decision))?;
        let (kk, ru) = papers_of(&taken.fact).last()?.title();
        let on = taken.on().format("%d.%m.%Y");
        Some(doc::Bilingual {
            kk: format!("{kk}, {on}"),
            ru: format!("{ru}, {on}"),
        })
    }

    /// The voucher by its number.
    fn annulled(&self, told: &Told) -> Option<doc::Bilingual> {
        let number = self.of_the_matter(told).find_map(own_number)?;
        Some(doc::Bilingual {
            kk: format!("№ {number} ваучер"),
            ru: format!("ваучер № {number}"),
        })
    }
}
