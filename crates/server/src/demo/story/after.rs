//! Sections 6–8: the plan, the weekly look, and who is removed.

use super::{Story, Told};
use crate::demo::desk::End;
use crate::demo::forms;
use casework::card::Source;
use casework::desk::country_date;
use casework::ids::Code;
use casework::registers::QueryFor;
use casework::registration::Act;
use casework::registration::card::QueryForm;
use casework::registration::job_seeker::{ContactChannel, ToldForm};
use casework::registration::monitoring::{ChangeAnswer, StatusForm};
use casework::registration::payment::{self, PaymentForm};
use casework::registration::plan::{
    AgreeForm, ItemReportForm, ItemState, PlanAnswer, PlanForm, PlanItemForm, PlanItemsForm,
};
use casework::registration::reception::PaperForm;
use casework::registration::removal::{RemovalDecisionForm, RemovalForm};
use casework::rulebook::Section;
use chrono::{Days, NaiveDate};

/// Between two looks that are told in full. The weeks between are left out: they would be three acts each, and say nothing.
const WEEKS_APART: u32 = 4;

impl Story<'_, '_> {
    /// 6.1, 6.2, 6.4, some days after the decision.
    pub(super) fn plan(&mut self) -> Told {
        let days = u32::try_from(self.chance.between(0, 4)).unwrap_or(0);
        self.telling.working_days_later(days, 130);
        self.specialist(|_, desk| {
            let told = forms::points(desk, Section::PlanTold, None, false);
            Some(Act::ExplainPlan(ToldForm {
                told,
                method: Code::from("paper"),
            }))
        })?;
        self.specialist(|s, desk| Some(s.plan_form(desk.today)))?;
        self.specialist(|_, _| {
            Some(Act::AgreePlan(AgreeForm {
                answer: PlanAnswer::Agrees {
                    method: Code::from("paper"),
                },
                revision: None,
            }))
        })
    }

    /// Own search, a vacancy, preparation for interviews.
    fn plan_form(&self, today: NaiveDate) -> Act {
        let item = |kind: &str, days: u64| PlanItemForm {
            keeps: None,
            kind: Code::from(kind),
            measure: None,
            what: None,
            provider: None,
            due: today + Days::new(days),
            evidence: Some(forms::short("Отметка специалиста")),
        };
        let items = vec![
            item("own-search", 75),
            item("vacancy", 20),
            item("interview-training", 30),
        ];
        Act::DraftPlan(PlanForm {
            goal: Some(forms::short(&self.person.occupation)),
            items,
            why: None,
        })
    }

    /// 7.1 until now: most weeks bring nothing; a few people ask to be taken off.
    pub(super) fn monitoring(&mut self) -> Told {
        loop {
            let weeks = if self.is_near_now() { 1 } else { WEEKS_APART };
            let minutes = self.chance.between(20, 400);
            self.telling.weeks_later(weeks, minutes);
            if self.chance.percent(4) {
                return self.removal();
            }
            self.specialist(|_, _| {
                Some(Act::QueryChanges(QueryForm {
                    registers: Vec::new(),
                }))
            })?;
            self.answered(QueryFor::Monitoring)?;
            self.payment_told()?;
            let plan = &self.telling.file.registration.plan;
            if !plan.open_items().is_empty() {
                self.specialist(|s, desk| Some(s.items_done(desk.today)))?;
            }
            self.specialist(|_, desk| {
                let asked = forms::points(desk, Section::MonitoringChange, None, false);
                Some(Act::CheckStatus(StatusForm {
                    channel: ContactChannel::Phone,
                    answers: asked.into_iter().map(no_change).collect(),
                    note: None,
                }))
            })?;
        }
    }

    /// 5.3: at the first look after its term the fund's answer is known, save of a few who are still waiting.
    fn payment_told(&mut self) -> Told {
        let awaited = payment::open(&self.telling.file).map(|(_, awaited)| awaited.term.as_str());
        // A draw of its own: what follows stays what it is.
        let result = self
            .chance
            .clone()
            .weighted(&[("assigned", 86), ("refused", 6), ("", 8)]);
        if awaited != Some("payment-decision") || result.is_empty() {
            return Ok(());
        }
        self.specialist(|_, _| {
            Some(Act::TakePaymentPapers(PaymentForm {
                route: Code::from(result),
                papers: Vec::new(),
                iban: None,
            }))
        })
    }

    /// 7.2: what is due by now was done, own search goes on.
    fn items_done(&self, today: NaiveDate) -> Act {
        let plan = &self.telling.file.registration.plan;
        let items = plan
            .open_items()
            .into_iter()
            .map(|(item, due)| ItemReportForm {
                item: item.id,
                state: if due <= today {
                    ItemState::Done
                } else {
                    ItemState::GoesOn
                },
                note: None,
                paper: None,
            });
        Act::CheckPlanItems(PlanItemsForm {
            items: items.collect(),
        })
    }

    fn is_near_now(&self) -> bool {
        let left = self.telling.world.now - self.telling.at;
        left.num_weeks() < i64::from(WEEKS_APART)
    }

    /// 8.1, 8.2, at the person's own wish.
    fn removal(&mut self) -> Told {
        let on = country_date(self.telling.at);
        let paper = PaperForm {
            kind: Code::from("close-application"),
            number: None,
            issued: Some(on),
            issued_by: None,
            valid_to: None,
        };
        self.specialist(|_, _| {
            Some(Act::ProposeRemoval(RemovalForm {
                ground: Code::from("own-application"),
                since: None,
                papers: vec![paper],
                note: None,
            }))
        })?;
        self.telling.working_days_later(1, 90);
        let head = self.head.clone();
        self.does(&head, Act::DecideRemoval(RemovalDecisionForm::Remove))?;
        Err(End::Rests)
    }
}

fn no_change(change: Code) -> ChangeAnswer {
    ChangeAnswer {
        change,
        changed: false,
        since: None,
        option: None,
        value: None,
        source: Source::Said,
        measure: None,
        note: None,
    }
}
