//! Section 1, and the portal that stands in for it.

use super::{Aim, Story, Told};
use crate::demo::desk::End;
use crate::demo::forms;
use casework::desk::country_date;
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::beside::{CloseVisitForm, HandOverForm};
use casework::registration::reception::{ConsultForm, VisitEnd};
use casework::rulebook::Section;

impl Story<'_, '_> {
    /// 1.1–1.5
    pub(super) fn reception(&mut self) -> Told {
        let purpose = match self.aim {
            Aim::Advice => "advice",
            Aim::NoPapers | Aim::JobSeeker => "job",
            Aim::Unemployed => *self.chance.one(&["unemployed", "unemployed", "payment"]),
        };
        let consultant = self.consultant.clone();
        self.does(&consultant, forms::visit(self.person, purpose))?;
        let minutes = self.chance.between(4, 11);
        self.telling.later(minutes);
        self.with(&consultant, |_, desk| {
            let told = forms::points(desk, Section::Consultation, None, true);
            Some(Act::Consult(ConsultForm { told }))
        })?;
        self.telling.later(1);
        if self.aim == Aim::Advice {
            return self.ends(&consultant, VisitEnd::Consultation);
        }
        let to = self
            .chance
            .percent(60)
            .then(|| self.specialist.staff.clone());
        self.does(&consultant, Act::HandOver(HandOverForm { to, note: None }))?;
        let waited = self.chance.between(3, 26);
        self.telling.later(waited);
        if self.aim == Aim::NoPapers {
            let specialist = self.specialist.clone();
            return self.ends(&specialist, VisitEnd::Postponed);
        }
        self.specialist(|s, _| Some(forms::papers(s.person)))?;
        self.telling.later(2);
        let day = country_date(self.telling.at);
        self.specialist(|s, _| Some(forms::survey(s.person, &mut s.chance, day)))
    }

    fn ends(&mut self, actor: &Actor, reason: VisitEnd) -> Told {
        self.does(
            actor,
            Act::CloseVisit(CloseVisitForm { reason, note: None }),
        )?;
        Err(End::Rests)
    }

    /// P-1.3, P-2.1
    pub(super) fn portal(&mut self) -> Told {
        let seeker = Actor::outside(Role::Seeker, self.telling.centre.id.clone());
        let number = self.chance.next() % 900_000;
        let act = forms::portal(self.person, &mut self.chance, number);
        self.does(&seeker, act)?;
        let minutes = self.chance.between(20, 170);
        self.telling.later(minutes);
        self.specialist(|_, _| Some(Act::OpenApplication))
    }
}
