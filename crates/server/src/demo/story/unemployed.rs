//! Section 5: fresh answers, right, payment, draft, decision, and what comes after it.

use super::{Story, Told};
use crate::demo::desk::End;
use crate::demo::{forms, judged};
use casework::Refusal;
use casework::ids::Code;
use casework::office::{Actor, Role};
use casework::registers::QueryFor;
use casework::registration::Act;
use casework::registration::beside::CloseBySeekerForm;
use casework::registration::card::QueryForm;
use casework::registration::job_seeker::ToldForm;
use casework::registration::unemployed::{DecisionForm, DraftForm, DraftOutcome};
use casework::rulebook::Section;

impl Story<'_, '_> {
    /// 5.1–5.7
    pub(super) fn unemployed(&mut self) -> Told {
        self.specialist(|_, _| {
            Some(Act::RefreshAnswers(QueryForm {
                registers: Vec::new(),
            }))
        })?;
        self.answered(QueryFor::Unemployed)?;
        self.specialist(|s, _| Some(judged::unemployed_right(s.person, &mut s.chance)))?;
        self.specialist(|s, _| Some(judged::payment(&mut s.chance)))?;
        let outcome = self.draft()?;
        let days =
            u32::try_from(self.chance.weighted(&[(0_i64, 45), (1, 45), (2, 10)])).unwrap_or(0);
        self.telling.working_days_later(days, 65);
        self.telling.later(12);
        if self.chance.percent(5) {
            self.head(DecisionForm::SendBack {
                reason: Code::from("explanation-missing"),
                note: Some(forms::long(
                    "Поясните расхождение по последнему месту работы.",
                )),
            })?;
            self.telling.later(50);
            self.draft()?;
            self.telling.later(30);
        }
        match outcome {
            DraftOutcome::Register => self.head(DecisionForm::Register)?,
            DraftOutcome::Refuse { ground } => {
                let explanation =
                    forms::long("Основание подтверждено ответом государственной системы.");
                self.head(DecisionForm::Refuse {
                    ground,
                    explanation,
                })?;
                return Err(End::Rests);
            }
        }
        self.telling.later(25);
        self.specialist(|_, desk| {
            let told = forms::points(desk, Section::RightsDuties, Some("unemployed"), false);
            Some(Act::AcknowledgeUnemployedDuties(ToldForm {
                told,
                method: Code::from("paper"),
            }))
        })
    }

    /// 5.4: to register, or to refuse with the ground that stands against it.
    fn draft(&mut self) -> Result<DraftOutcome, End> {
        let propose = |outcome: DraftOutcome| {
            Act::ProposeUnemployed(DraftForm {
                outcome,
                note: None,
            })
        };
        match self.specialist(|_, _| Some(propose(DraftOutcome::Register))) {
            Ok(()) => Ok(DraftOutcome::Register),
            Err(End::Refused(Refusal::Ground { ground, .. })) => {
                let refuse = DraftOutcome::Refuse { ground };
                self.specialist(|_, _| Some(propose(refuse.clone())))?;
                Ok(refuse)
            }
            // A register that is waited for is silent; the case waits with it until the person gives up.
            Err(End::Refused(Refusal::Missing { .. })) => {
                self.afterwards(2, 12)?;
                Err(End::Rests)
            }
            Err(end) => Err(end),
        }
    }

    /// Some working days later they have found work and close the registration themselves (E-7).
    pub(super) fn afterwards(&mut self, soonest: i64, latest: i64) -> Told {
        let days = u32::try_from(self.chance.between(soonest, latest)).unwrap_or(1);
        self.telling.working_days_later(days, 300);
        let seeker = Actor::outside(Role::Seeker, self.telling.centre.id.clone());
        let reason = self.chance.weighted(&[
            ("found-job", 70),
            ("found-by-centre", 12),
            ("moved", 8),
            ("study", 10),
        ]);
        self.does(
            &seeker,
            Act::CloseBySeeker(CloseBySeekerForm {
                reason: Code::from(reason),
            }),
        )
    }
    fn head(&mut self, form: DecisionForm) -> Told {
        let head = self.head.clone();
        self.does(&head, Act::DecideUnemployed(form))
    }
}
