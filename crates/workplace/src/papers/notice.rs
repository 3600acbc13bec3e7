//! The letter of a notice (5.6, 8.3, those of a voucher): the rulebook's text with the values of what it tells.

use super::fill::{Filling, Told, not_there};
use super::letters;
use super::texts::{day, same, words};
use super::vouchers::own_number;
use crate::Problem;
use casework::ids::Code;
use casework::registration::Fact;
use casework::registration::job_seeker::Offer;
use casework::registration::mediation::MediationFact;
use casework::registration::removal::RemovalFact;
use casework::rulebook::Section;
use casework::voucher::view::is_of_voucher;
use chrono::NaiveDate;
use documents as doc;
use replica::papers::{About, PaperKey};

/// The lists that a ground may be of: a refusal, a removal, the end of a job seeker's registration, an annulment.
const GROUNDS: [Section; 4] = [
    Section::Refusal,
    Section::Removal,
    Section::SeekerEnd,
    Section::VoucherAnnulReason,
];

impl Filling<'_> {
    pub fn notice(&self, told: &Told, paper: doc::Paper) -> Result<doc::Notice, Problem> {
        let Fact::NoticeQueued {
            kind,
            ground,
            deliver_by,
        } = &told.fact
        else {
            return Err(not_there());
        };
        let entry = self
            .texts
            .entry(Section::Notice, kind.as_str())
            .ok_or_else(not_there)?;
        let on = self.effective(told).unwrap_or(paper.date);
        let mut values: letters::Values = vec![
            ("name", same(&paper.person.full_name)),
            ("date", same(day(on))),
            (
                "phone",
                same(paper.centre.phone.as_deref().unwrap_or_default()),
            ),
        ];
        if is_of_voucher(kind) {
            values.extend(self.of_voucher(told, kind.as_str())?);
        } else {
            let number = self.number_of_what_it_tells(told);
            values.extend(number.map(|n| ("number", same(n))));
            values.extend(self.until(told).map(|on| ("until", same(day(on)))));
        }
        if let Some((offer, until)) = self.told_offer(told) {
            values.push(("vacancy", same(&offer.vacancy.title)));
            values.push(("employer", same(&offer.vacancy.employer)));
            values.push(("until", same(day(until))));
        }
        if let Some(ground) = ground {
            let ground = self.reason(ground);
            values.push(("ground_kk", ground.text.clone()));
            values.push(("ground", ground.text));
            values.extend(ground.citation.map(|citation| ("basis", citation)));
        }
        Ok(doc::Notice {
            title: words(entry),
            letter: letters::filled(entry, &values),
            deliver_by: Some(*deliver_by),
            signed_by: self.signer(&told.actor),
            paper,
        })
    }

    /// The number of the decision that the notice tells of, as its act drew it or as this desk gave it; else the case number.
    fn number_of_what_it_tells(&self, notice: &Told) -> Option<String> {
        let decision = self.told.iter().find_map(|told| {
            let kind = casework::paperwork::papers_of(&told.fact)
                .iter()
                .find(|kind| kind.is_in_both_languages())?;
            (told.thing.entry == notice.thing.entry).then_some((*kind, told))
        });
        let own = decision.and_then(|(kind, told)| {
            let key = PaperKey {
                file: Some(self.view.file),
                kind,
                about: About::Fact(told.thing),
            };
            let given = || self.replica.paper_number(&key).ok().flatten();
            told.number_of(kind).cloned().or_else(given)
        });
        own.or_else(|| self.view.number.clone())
            .map(|n| n.to_string())
    }

    /// The offer that a message of an offer or of a letter to the employer tells, and its last day.
    fn told_offer(&self, notice: &Told) -> Option<(&Offer, NaiveDate)> {
        let before = |t: &&Told| t.thing.entry == notice.thing.entry && t.thing.n < notice.thing.n;
        let told = self.told.iter().filter(before).max_by_key(|t| t.thing.n)?;
        if let Fact::VacancyOffered { answer_by, .. } = &told.fact {
            Some((self.offer(told.thing)?, *answer_by))
        } else if let Fact::Mediation(MediationFact::Referred { offer, appear_by }) = &told.fact {
            Some((self.offer(*offer)?, *appear_by))
        } else {
            None
        }
    }

    /// The day the letter asks the person to come: that of the plan.
    fn until(&self, notice: &Told) -> Option<NaiveDate> {
        self.told
            .iter()
            .filter(|told| told.thing.entry == notice.thing.entry)
            .find_map(|told| {
                if let Fact::UnemployedRegistered { plan_by, .. } = &told.fact {
                    Some(*plan_by)
                } else {
                    None
                }
            })
    }

    /// The ground by its own list, with its article.
    fn reason(&self, ground: &Code) -> doc::Ground {
        let known = |section: &Section| self.texts.entry(*section, ground.as_str()).is_some();
        let section = GROUNDS.into_iter().find(known);
        self.texts
            .ground(section.unwrap_or(Section::Refusal), ground)
    }

    /// From which day it holds what the letter tells, where that is not the day of the act: an end on the day of an event.
    fn effective(&self, notice: &Told) -> Option<NaiveDate> {
        let together = |told: &&Told| told.thing.entry == notice.thing.entry;
        self.told.iter().filter(together).find_map(|told| {
            if let Fact::Removal(RemovalFact::Removed { on, .. }) = &told.fact {
                Some(*on)
            } else if let Fact::SeekerEnded { on, .. } = &told.fact {
                Some(*on)
            } else {
                None
            }
        })
    }

    /// Number, last day, recognition centre and profession, as they stood in the matter that the notice is of.
    fn of_voucher(&self, notice: &Told, kind: &str) -> Result<letters::Values, Problem> {
        let before: Vec<&Told> = self.of_the_matter(notice).collect();
        let mut values = letters::Values::new();
        let referral = kind == "voucher-referral";
        let number = before.iter().find_map(|told| {
            let wanted = referral == matches!(told.fact, Fact::VoucherReferred(_));
            own_number(told).filter(|_| wanted)
        });
        values.extend(number.map(|n| ("number", same(n))));
        let until = before.iter().find_map(|told| {
            if let Fact::VoucherExtended(extended) = &told.fact {
                Some(extended.until)
            } else if let Fact::VoucherGranted(granted) = &told.fact {
                Some(granted.until)
            } else {
                None
            }
        });
        values.extend(until.map(|on| ("until", same(day(on)))));
        if let Some(applied) = self.asked_before(notice) {
            values.push(("employer", self.receiver(applied)?.name));
            values.push(("vacancy", self.profession(&applied.choice.profession)?));
        }
        Ok(values)
    }
}
