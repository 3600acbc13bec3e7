//! Sections 2–4: card, profile, registration as a job seeker or its refusal, offers.

use super::{Story, Told};
use crate::demo::desk::End;
use crate::demo::people::Snag;
use crate::demo::{forms, judged};
use casework::Refusal;
use casework::ids::Code;
use casework::registers::QueryFor;
use casework::registration::Act;
use casework::registration::card::QueryForm;
use casework::registration::job_seeker::{
    ContactChannel, OfferAnswer, OfferAnswerForm, RefusalForm, ToldForm,
};
use casework::rulebook::Section;
use chrono::Duration;

impl Story<'_, '_> {
    /// 2.2–2.5
    pub(super) fn card(&mut self) -> Told {
        self.specialist(|_, _| {
            Some(Act::QueryRegisters(QueryForm {
                registers: Vec::new(),
            }))
        })?;
        self.answered(QueryFor::Seeker)?;
        self.specialist(|s, desk| judged::weigh(s.person, &s.telling.file, desk))?;
        if self.person.snag == Snag::OtherBirthDate {
            return self.refused(Code::from("lir-unreliable"));
        }
        if let Some(edit) = forms::card(self.person, &self.telling.file) {
            self.specialist(|_, _| Some(edit))?;
        }
        self.specialist(|_, _| {
            let form = casework::registration::unemployed::RightForm {
                lifts: Vec::new(),
                note: None,
            };
            Some(Act::CheckSeekerRight(form))
        })
    }

    /// 3.1, 3.4
    pub(super) fn profile(&mut self) -> Told {
        self.specialist(|s, desk| Some(judged::profile(&s.telling.file, desk)))?;
        self.specialist(|s, desk| Some(judged::assessment(&s.telling.file, desk, &mut s.chance)))
    }

    /// 4.1–4.4; what the law does not let be registered is refused with its ground.
    pub(super) fn registration(&mut self) -> Told {
        self.specialist(|_, _| Some(Act::CheckCard))?;
        match self.specialist(|_, _| Some(Act::RegisterSeeker)) {
            Err(End::Refused(Refusal::Ground { ground, .. })) => {
                return self.refused(ground);
            }
            told => told?,
        }
        self.telling.later(2);
        self.specialist(|_, desk| {
            let told = forms::points(desk, Section::Consultation, None, true);
            Some(Act::ExplainSeekerOrder(ToldForm {
                told,
                method: Code::from("paper"),
            }))
        })?;
        self.specialist(|_, desk| {
            let told = forms::points(desk, Section::RightsDuties, Some("lir"), false);
            Some(Act::AcknowledgeSeekerDuties(ToldForm {
                told,
                method: Code::from("paper"),
            }))
        })
    }

    /// 4.2, refusal.
    fn refused(&mut self, ground: Code) -> Told {
        let explanation = forms::long(
            "Установлено при проверке сведений; разъяснено право подать заявление снова.",
        );
        self.specialist(|_, _| {
            Some(Act::RefuseSeeker(RefusalForm {
                ground,
                explanation,
            }))
        })?;
        Err(End::Rests)
    }

    /// 4.5 and the answers to it.
    pub(super) fn selection(&mut self) -> Told {
        let vacancies = self.telling.world.vacancies.clone();
        self.specialist(|s, _| Some(judged::offers(s.person, &vacancies, &mut s.chance)))?;
        let days = u32::try_from(self.chance.between(0, 1)).unwrap_or(0);
        self.telling.working_days_later(days, 40);
        let offers = self
            .telling
            .file
            .offers
            .iter()
            .map(|offer| offer.id)
            .collect::<Vec<_>>();
        for offer in offers {
            // Who was asked in these days may answer yet.
            let fresh = self.telling.world.now - self.telling.at < Duration::days(3);
            if fresh && self.chance.percent(60) {
                continue;
            }
            self.telling.later(3);
            let reason = self.chance.weighted(&[
                ("pay", 34),
                ("schedule", 24),
                ("transport", 18),
                ("conditions", 14),
                ("health", 10),
            ]);
            let answer = OfferAnswer::Refused {
                reason: Code::from(reason),
            };
            let form = OfferAnswerForm {
                offer,
                answer,
                channel: ContactChannel::Phone,
                corrects: false,
            };
            self.specialist(|_, _| Some(Act::AnswerOffer(form)))?;
        }
        Ok(())
    }
}
