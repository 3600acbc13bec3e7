//! What the runs have met. A simulator that meets nothing finds nothing.

use crate::world::World;
use crate::{oracles, outside};
use casework::desk::country_date;
use casework::process::Step;
use casework::registration::{ActName, At, all_rows};
use casework::rulebook::{Rulebook, Section};
use journal::Outcome;
use journal::outcome::Difference;
use std::collections::{BTreeMap, BTreeSet};

/// Over all runs: stages reached, acts accepted, and how often each thing happened.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    pub stages: BTreeSet<At>,
    pub accepted: BTreeSet<ActName>,
    pub events: BTreeMap<&'static str, usize>,
}

/// What a run of any length must meet now and then.
const EVENTS: &[&str] = &[
    "returned",
    "returned with the act it stood on",
    "date doubtful",
    "field settled",
    "led to a joined file",
    "new identity",
    "power cut",
    "failed disk",
    "recovered or let go",
    "the centre fell",
    "late push",
    "closed account",
];

/// What a run in foul weather may not do without: the acts that decide about somebody, and those that only trouble or a portal asks for.
const IN_FOUL_WEATHER: &[ActName] = &[
    ActName::RegisterSeeker,
    ActName::RefuseSeeker,
    ActName::ProposeUnemployed,
    ActName::DecideUnemployed,
    ActName::JoinFiles,
    ActName::SeparateFiles,
    ActName::ConfirmDate,
    ActName::ResolveConflict,
    ActName::OpenApplication,
];

/// Acts between two centres: a run has one, and the stories tell of the other.
const OF_TWO_CENTRES: &[ActName] = &[
    ActName::AcceptTransfer,
    ActName::DeclineTransfer,
    ActName::AskForTransfer,
    ActName::DeclineToSend,
];

/// Every act of both maps that staff do at a desk, in force from the beginning.
fn of_desks() -> impl Iterator<Item = ActName> {
    let book = Rulebook::built_in();
    let on = country_date(outside::beginning());
    let in_force = move |step: &&Step| {
        let switch = step.switch;
        switch.is_none_or(|norm| book.applies(Section::Norm, norm, on))
    };
    let done_by_staff = |step: &&Step| step.by.iter().any(|role| role.is_staff());
    let steps = all_rows().filter(done_by_staff).filter(in_force);
    steps
        .map(|step| step.act)
        .filter(|act| !OF_TWO_CENTRES.contains(act))
}

impl Coverage {
    pub fn of(world: &World) -> Coverage {
        let mut met = Coverage::default();
        let order = oracles::order(world).unwrap();
        for record in &order.records {
            let body = record.entry.body().unwrap();
            match record.outcome().unwrap() {
                Outcome::Returned { because, .. } => {
                    met.count("returned", 1);
                    met.count("returned with the act it stood on", because.iter().count());
                }
                Outcome::Final { differences, .. } => {
                    met.accepted.insert(body.act.name());
                    for difference in differences {
                        met.count(name(&difference), 1);
                    }
                }
            }
        }
        for file in &world.files {
            let known = world.centre.file(*file).unwrap();
            met.stages
                .extend(known.map(|file| file.registration.stage.at()));
        }
        for desk in &world.desks {
            let promises = desk.promises();
            met.count("new identity", promises.replicas.len() - 1);
            let there = promises
                .perhaps
                .iter()
                .filter(|id| order.by_id.contains_key(id));
            met.count("recovered or let go", there.count());
        }
        let traced = |part: &str| {
            world
                .trace
                .iter()
                .filter(|line| line.contains(part))
                .count()
        };
        met.count("power cut", traced("power cut"));
        met.count("failed disk", traced("failed"));
        met.count("the centre fell", traced("the centre falls"));
        met.count("late push", traced("an old push"));
        met.count("closed account", traced("closed: true"));
        met
    }

    fn count(&mut self, event: &'static str, times: usize) {
        *self.events.entry(event).or_default() += times;
    }

    pub fn add(&mut self, other: Coverage) {
        self.stages.extend(other.stages);
        self.accepted.extend(other.accepted);
        for (event, times) in other.events {
            self.count(event, times);
        }
    }

    /// What none of the runs has met.
    pub fn lacks(&self) -> Vec<String> {
        let events = EVENTS
            .iter()
            .filter(|event| self.events.get(*event).is_none_or(|n| *n == 0));
        let undone = IN_FOUL_WEATHER
            .iter()
            .filter(|act| !self.accepted.contains(act));
        events
            .map(|event| (*event).to_owned())
            .chain(undone.map(|act| format!("{act:?}")))
            .collect()
    }
}

impl Coverage {
    /// What staff never did, or never had accepted, though nothing hindered them.
    pub fn undone(&self) -> BTreeSet<ActName> {
        of_desks()
            .filter(|act| !IN_FOUL_WEATHER.contains(act))
            .filter(|act| !self.accepted.contains(act))
            .collect()
    }
}

fn name(difference: &Difference) -> &'static str {
    match difference {
        Difference::FieldSettled { .. } => "field settled",
        Difference::DateDoubtful => "date doubtful",
        Difference::NumberFromCentre { .. } => "number from the centre",
        Difference::EditionNewer { .. } => "newer edition",
        Difference::LedToJoined { .. } => "led to a joined file",
        Difference::FactsDiffer { .. } => "facts differ",
    }
}
