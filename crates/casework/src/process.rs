//! The face of a process: rows that read like the official map. Who, where in the process, by when, what follows.
//!
//! A row holds only what can be answered without reading the case; legal judgement is a function behind it.

use crate::file::File;
use crate::office::Role;
use crate::registration::{ActName, At};
use crate::voucher::VoucherAt;

/// One row of the official map: its number, the act, who may do it and at which stages.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Official number, with the entrance before it: `V-4.2` is step 4.2 of the personal visit.
    pub number: &'static str,
    /// Further numbers that the same act carries out, for example 1.3 beside 1.2.
    pub also: &'static [&'static str],
    pub act: ActName,
    pub by: &'static [Role],
    /// Stages of the registration, for the rows of ФК-A.01 and the acts beside it.
    pub at: &'static [At],
    /// Stages of the voucher, for the rows of ФК-D.03 and the acts beside it; a row has stages of one matter only.
    pub at_voucher: &'static [VoucherAt],
    /// Term of the rulebook (`term.*`) within which the step is due once its stage is reached.
    pub within: Option<&'static str>,
    /// Steps that the program carries out by itself when the act is final.
    pub effects: &'static [&'static str],
    pub draws_number: bool,
    /// The person, or who stands for them, is there or on the line: others may take part and are named.
    pub with_person: bool,
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
            at_voucher: &[],
            within: None,
            effects: &[],
            draws_number: false,
            with_person: false,
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
    pub const fn at_voucher(mut self, stages: &'static [VoucherAt]) -> Step {
        self.at_voucher = stages;
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
    pub const fn with_person(mut self) -> Step {
        self.with_person = true;
        self
    }
    pub const fn switched_by(mut self, norm: &'static str) -> Step {
        self.switch = Some(norm);
        self
    }

    pub fn is_beside_the_map(&self) -> bool {
        self.number.is_empty()
    }
    /// The numbers as screens print them: `4.2`, `1.2, 1.3` where one act carries out both, and `D-2.2, 2.3` for the second
    /// map, which is named once.
    pub fn printed(&self) -> String {
        let plain = |number: &'static str| number.split_once('-').map_or(number, |(_, n)| n);
        let mut printed = match self.number.split_once('-') {
            Some(("D", _)) | None => self.number,
            Some((_, number)) => number,
        }
        .to_owned();
        // Another section's number says nothing where the act stands; two entrances may have the same one.
        let section = |number: &'static str| plain(number).split('.').next();
        let besides = |also: &&&'static str| {
            plain(also) != plain(self.number) && section(also) == section(self.number)
        };
        for also in self.also.iter().filter(besides) {
            printed.push_str(", ");
            printed.push_str(plain(also));
        }
        printed
    }
    /// The map that the row belongs to, with its number, as a legal basis names it: `ФК-А.01, 4.2`.
    pub fn basis(&self) -> String {
        match self.number.split_once('-') {
            Some(("D", number)) => format!("ФК-D.03, {number}"),
            Some((_, number)) => format!("ФК-А.01, {number}"),
            None => String::new(),
        }
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
    pub fn is_at_voucher(&self, at: VoucherAt) -> bool {
        self.at_voucher.contains(&at)
    }
    /// Whether the row is one of the voucher's matter, and its stage the one that steers it.
    pub fn is_of_voucher(&self) -> bool {
        !self.at_voucher.is_empty()
    }
    /// Section 3, of which the person is told nothing (ФК-А.01, 3.2).
    pub fn is_of_profile(&self) -> bool {
        self.number.starts_with("V-3.")
    }
    /// Whether the file stands where the row may be done.
    pub fn is_open_in(&self, file: &File) -> bool {
        if self.is_of_voucher() {
            self.is_at_voucher(file.voucher_at())
        } else {
            self.is_at(file.registration.stage.at())
        }
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
