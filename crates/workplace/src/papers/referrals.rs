//! Papers with which the person goes elsewhere: to an employer (4.5), to a measure or training (6.3).

use super::card;
use super::fill::{Filling, Told, not_there};
use super::texts::{both, day, joined, same};
use crate::Problem;
use casework::ids::ThingId;
use casework::registration::Fact;
use casework::registration::measures::ReferralFact;
use casework::registration::mediation::MediationFact;
use casework::rulebook::Section;
use documents as doc;

impl Filling<'_> {
    pub fn vacancy_referral(
        &self,
        told: &Told,
        paper: doc::Paper,
    ) -> Result<doc::Referral, Problem> {
        let (offer, appear_by) = if let Fact::OfferAnswered { offer, .. } = &told.fact {
            let term = self.texts.rulebook.due("appear-at-employer", paper.date);
            (*offer, term.map_err(|e| Problem::new("rulebook", e))?)
        } else if let Fact::Mediation(MediationFact::Referred { offer, appear_by }) = &told.fact {
            (*offer, *appear_by)
        } else {
            return Err(not_there());
        };
        let vacancy = &self.offer(offer).ok_or_else(not_there)?.vacancy;
        let mut details = vec![doc::Detail {
            what: doc::DetailOf::Place,
            value: both(&vacancy.place_kk, &vacancy.place_ru),
        }];
        details.extend(vacancy.schedule.as_ref().map(|code| doc::Detail {
            what: doc::DetailOf::Schedule,
            value: self.texts.worded(Section::EmploymentKind, code),
        }));
        details.extend(vacancy.pay.map(|pay| doc::Detail {
            what: doc::DetailOf::Pay,
            value: same(card::money(pay)),
        }));
        Ok(doc::Referral {
            kind: doc::ReferralKind::Vacancy,
            to: doc::Receiver {
                name: same(&vacancy.employer),
                bin: None,
                address: None,
                phone: None,
            },
            subject: same(&vacancy.title),
            details,
            appear_by,
            remarks: self.standing("referral"),
            specialist: self.official(&told.actor),
            paper,
        })
    }

    pub fn measure_referral(
        &self,
        told: &Told,
        paper: doc::Paper,
    ) -> Result<doc::Referral, Problem> {
        let Fact::Referral(ReferralFact::Given {
            measure,
            provider,
            item,
            begins,
            until,
            answer_by,
            ..
        }) = &told.fact
        else {
            return Err(not_there());
        };
        let on = |what, date: &Option<chrono::NaiveDate>| {
            date.map(|date| doc::Detail {
                what,
                value: same(day(date)),
            })
        };
        let of_plan = item.and_then(|id| self.place_in_plan(told, id));
        let of_plan = of_plan.map(|value| doc::Detail {
            what: doc::DetailOf::PlanItem,
            value,
        });
        let rule = self.texts.entry(Section::Measure, measure.as_str());
        let trains = rule.is_some_and(|entry| entry.str("kind") == Some("training"));
        Ok(doc::Referral {
            kind: if trains {
                doc::ReferralKind::Training
            } else {
                doc::ReferralKind::Measure
            },
            to: doc::Receiver {
                name: same(&provider.name),
                bin: provider.bin.as_ref().map(|bin| bin.as_str().to_owned()),
                address: None,
                phone: None,
            },
            subject: self.texts.worded(Section::Measure, measure),
            details: [
                on(doc::DetailOf::Starts, begins),
                on(doc::DetailOf::Ends, until),
                of_plan,
            ]
            .into_iter()
            .flatten()
            .collect(),
            appear_by: *answer_by,
            remarks: self.standing("referral"),
            specialist: self.official(&told.actor),
            paper,
        })
    }

    /// Place, edition and kind of the plan's measure that a referral carries out.
    fn place_in_plan(&self, told: &Told, id: ThingId) -> Option<doc::Bilingual> {
        self.editions(told).find_map(|edition| {
            let (place, planned) = edition.item(id)?;
            let (kind, number) = (self.measure_title(planned), edition.number);
            Some(both(
                &format!("№ {place}, {number}-редакция: {}", kind.kk),
                &format!("№ {place}, редакция {number}: {}", kind.ru),
            ))
        })
    }

    /// «Электрик, ТОО «Дала»»
    pub fn vacancy_and_employer(&self, offer: ThingId) -> Option<doc::Bilingual> {
        let vacancy = &self.offer(offer)?.vacancy;
        Some(same(format!("{}, {}", vacancy.title, vacancy.employer)))
    }
}

/// To which measure a referral leads, and with whom; `None` of every other fact.
pub fn measure_and_provider(filling: &Filling, told: &Told) -> Option<doc::Bilingual> {
    if let Fact::Referral(ReferralFact::Given {
        measure, provider, ..
    }) = &told.fact
    {
        let texts = filling.texts.at(told.on());
        let measure = texts.worded(Section::Measure, measure);
        Some(joined([measure, same(&provider.name)]))
    } else {
        None
    }
}
