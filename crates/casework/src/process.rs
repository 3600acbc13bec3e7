//! The face of a process: rows that read like the official map. Who, where in the process, by when, what follows.
//!
//! A row holds only what can be answered without reading the case; legal judgement is a function behind it.

use crate::office::Role;
use crate::registration::{ActName, At};

/// One row of the official map: its number, the act, who may do it and at which stages.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Official number, with the entrance before it: `V-4.2` is step 4.2 of the personal visit.
    pub number: &'static str,
    /// Further numbers that the same act carries out, for example 1.3 beside 1.2.
    pub also: &'static [&'static str],
    pub act: ActName,
    pub by: &'static [Role],
    pub at: &'static [At],
    /// Term of the rulebook (`term.*`) within which the step is due once its stage is reached.
    pub within: Option<&'static str>,
    /// Steps that the program carries out by itself when the act is final.
    pub effects: &'static [&'static str],
    pub draws_number: bool,
    /// Norm of the rulebook that switches the row on; `None` is always on.
    pub switch: Option<&'static str>,
}

impl Step {
    pub const fn new(number: &'static str, act: ActName) -> Step {
        Step {
            number,
            also: &[],
            act,
            by: &[],
            at: &[],
            within: None,
            effects: &[],
            draws_number: false,
            switch: None,
        }
    }
    /// An act beside the map: needed by the office, numbered by no step.
    pub const fn beside(act: ActName) -> Step {
        Step::new("", act)
    }
    pub const fn also(mut self, numbers: &'static [&'static str]) -> Step {
        self.also = numbers;
        self
    }
    pub const fn by(mut self, roles: &'static [Role]) -> Step {
        self.by = roles;
        self
    }
    pub const fn at(mut self, stages: &'static [At]) -> Step {
        self.at = stages;
        self
    }
    pub const fn within(mut self, term: &'static str) -> Step {
        self.within = Some(term);
        self
    }
    pub const fn then(mut self, steps: &'static [&'static str]) -> Step {
        self.effects = steps;
        self
    }
    pub const fn draws_number(mut self) -> Step {
        self.draws_number = true;
        self
    }
    pub const fn switched_by(mut self, norm: &'static str) -> Step {
        self.switch = Some(norm);
        self
    }

    pub fn is_beside_the_map(&self) -> bool {
        self.number.is_empty()
    }
    /// The number as screens print it: `4.2`.
    pub fn printed(&self) -> &'static str {
        self.number
            .split_once('-')
            .map_or(self.number, |(_, number)| number)
    }
    pub fn is_for(&self, role: Role) -> bool {
        self.by.contains(&role)
    }
    /// A decision of the head's own: nobody else makes it, and it is never made again by itself.
    pub fn is_of_the_head(&self) -> bool {
        self.by.iter().all(|role| *role == Role::Head)
    }
    pub fn is_at(&self, at: At) -> bool {
        self.at.contains(&at)
    }
}

/// A step of the map that is no act: conduct that the screen reminds of, or a rule that the program keeps.
#[derive(Clone, Copy, Debug)]
pub enum Remark {
    /// Conduct; shown as a quiet checklist, recorded nowhere.
    Guidance(&'static str),
    /// Kept by the program in every screen and document.
    Rule(&'static str),
    /// A heading of the map whose numbered steps are the acts.
    Heading(&'static str),
    /// Done by the person on a portal; reaches us as the act of the number given.
    Portal(&'static str, &'static str),
    /// Carried out by the program when an act is final.
    Effect(&'static str, &'static str),
}

impl Remark {
    pub fn number(&self) -> &'static str {
        match self {
            Remark::Guidance(n)
            | Remark::Rule(n)
            | Remark::Heading(n)
            | Remark::Portal(n, _)
            | Remark::Effect(n, _) => n,
        }
    }
}
