//! The individual plan (6.2, 6.4) on paper: put to the person, with what they do not agree to, and agreed.
//!
//! Each is filled from the facts of its own edition, so that an earlier edition stays printable as it was. Why the measures
//! were chosen, and why a plan was drawn up anew, has no place here.

use super::fill::{Filling, Told, not_there};
use super::texts::{both, method, same};
use crate::Problem;
use casework::ids::{Code, ThingId};
use casework::people::ShortText;
use casework::refusal::Words;
use casework::registration::plan::{PlanFact, Planned};
use casework::registration::{ActName, Fact};
use casework::rulebook::Section;
use documents as doc;

/// A plan as it was drawn up once.
pub struct Edition<'a> {
    pub number: u32,
    goal: Option<&'a ShortText>,
    items: Vec<(ThingId, &'a Planned)>,
}

impl Edition<'_> {
    /// The place of a measure in the list, from 1, and the measure.
    pub fn item(&self, id: ThingId) -> Option<(usize, &Planned)> {
        let at = self.items.iter().position(|(item, _)| *item == id)?;
        self.items.get(at).map(|(_, planned)| (at + 1, *planned))
    }
}

impl Filling<'_> {
    pub fn plan(&self, told: &Told, paper: doc::Paper) -> Result<doc::Plan, Problem> {
        let (revision, act) = if let Fact::Plan(PlanFact::Drafted { revision, .. }) = &told.fact {
            (*revision, ActName::DraftPlan)
        } else if let Fact::Plan(
            PlanFact::Agreed { revision, .. } | PlanFact::Disagreed { revision, .. },
        ) = &told.fact
        {
            (*revision, ActName::AgreePlan)
        } else {
            return Err(not_there());
        };
        let edition = self
            .editions(told)
            .find(|edition| edition.number == revision)
            .ok_or_else(not_there)?;
        Ok(doc::Plan {
            revision,
            replaces: self.agreed_before(told, revision),
            goal: edition.goal.map(ToString::to_string),
            told: self.told_of_plan(told),
            measures: edition
                .items
                .iter()
                .map(|(_, it)| self.measure(it))
                .collect(),
            agreed: agreed(told),
            disagreement: disagreement(told, &edition),
            participants: self.beside(act, told.on()),
            specialist: self.official(&told.actor),
            paper,
        })
    }

    /// Editions of the plan up to a fact of the same registration, newest first.
    pub fn editions(&self, told: &Told) -> impl Iterator<Item = Edition<'_>> {
        self.of_this_plan(told).filter_map(|drafted| {
            let Fact::Plan(PlanFact::Drafted { revision, goal, .. }) = &drafted.fact else {
                return None;
            };
            let of_the_act = |told: &&Told| told.thing.entry == drafted.thing.entry;
            Some(Edition {
                number: *revision,
                goal: goal.as_ref(),
                items: self
                    .told
                    .iter()
                    .filter(of_the_act)
                    .filter_map(item)
                    .collect(),
            })
        })
    }

    /// What was told of the plan of a registration up to a fact and with it, newest first.
    fn of_this_plan(&self, told: &Told) -> impl Iterator<Item = &Told> {
        let own = self.told.iter().find(|own| own.thing == told.thing);
        own.into_iter()
            .chain(self.before(told))
            .take_while(|earlier| !matches!(earlier.fact, Fact::UnemployedRegistered { .. }))
    }

    /// The points of 6.1, each once, in the order in which they were told.
    fn told_of_plan(&self, told: &Told) -> Vec<doc::Bilingual> {
        let mut points: Vec<&Code> = Vec::new();
        let earlier: Vec<&Told> = self.of_this_plan(told).collect();
        for fact in earlier.into_iter().rev().map(|earlier| &earlier.fact) {
            if let Fact::Plan(PlanFact::Told { points: more, .. }) = fact {
                let new = more.iter().filter(|point| !points.contains(point));
                points.extend(new.collect::<Vec<_>>());
            }
        }
        let worded = |point| self.texts.worded(Section::PlanTold, point);
        points.into_iter().map(worded).collect()
    }

    fn agreed_before(&self, told: &Told, revision: u32) -> Option<doc::Replaced> {
        self.of_this_plan(told).find_map(|earlier| {
            let Fact::Plan(PlanFact::Agreed {
                revision: before, ..
            }) = &earlier.fact
            else {
                return None;
            };
            (*before < revision).then(|| doc::Replaced {
                revision: *before,
                agreed_on: earlier.on(),
            })
        })
    }

    fn measure(&self, planned: &Planned) -> doc::PlannedMeasure {
        doc::PlannedMeasure {
            title: self.measure_title(planned),
            note: planned.what.as_ref().map(ToString::to_string),
            provider: planned.provider.as_ref().map(ToString::to_string),
            due: planned.due,
            weekly: planned.weekly,
            evidence: planned.evidence.as_ref().map(same),
        }
    }

    /// The kind, and the measure (АМСЗ) where it is taking part in one.
    pub fn measure_title(&self, planned: &Planned) -> doc::Bilingual {
        let kind = self.texts.worded(Section::PlanMeasure, &planned.kind);
        let Some(measure) = &planned.measure else {
            return kind;
        };
        let measure = self.texts.worded(Section::Measure, measure);
        both(
            &format!("{}: {}", kind.kk, measure.kk),
            &format!("{}: {}", kind.ru, measure.ru),
        )
    }
}

fn item(told: &Told) -> Option<(ThingId, &Planned)> {
    if let Fact::Plan(PlanFact::ItemPlanned { planned, keeps }) = &told.fact {
        Some((keeps.unwrap_or(told.thing), planned))
    } else {
        None
    }
}

fn agreed(told: &Told) -> Option<doc::Agreed> {
    if let Fact::Plan(PlanFact::Agreed { method: how, .. }) = &told.fact {
        Some(doc::Agreed {
            on: told.on(),
            method: method(how),
        })
    } else {
        None
    }
}

fn disagreement(told: &Told, edition: &Edition) -> Option<doc::Disagreement> {
    if let Fact::Plan(PlanFact::Disagreed { items, words, .. }) = &told.fact {
        let places = items.iter().filter_map(|id| edition.item(*id));
        Some(doc::Disagreement {
            measures: places.map(|(place, _)| place).collect(),
            words: words.to_string(),
        })
    } else {
        None
    }
}

/// «2-редакция» · «редакция 2»
pub fn edition(number: u32) -> doc::Bilingual {
    both(&format!("{number}-редакция"), &format!("редакция {number}"))
}

/// Which edition of the plan a paper is, and whether it bears objections.
pub fn edition_of(told: &Told) -> Option<Words> {
    let Fact::Plan(fact) = &told.fact else {
        return None;
    };
    let (revision, kk, ru, en) = match fact {
        PlanFact::Drafted { revision, .. } | PlanFact::Agreed { revision, .. } => {
            (*revision, "", "", "")
        }
        PlanFact::Disagreed { revision, .. } => (
            *revision,
            ", қарсылықтармен",
            ", с возражениями",
            ", with objections",
        ),
        PlanFact::Told { .. }
        | PlanFact::ItemPlanned { .. }
        | PlanFact::ItemReported { .. }
        | PlanFact::RevisionNeeded { .. } => return None,
    };
    let own = edition(revision);
    Some(Words {
        kk: own.kk + kk,
        ru: own.ru + ru,
        en: format!("edition {revision}{en}"),
    })
}
