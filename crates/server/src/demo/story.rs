//! A person's way through sections 1–5, step by step, as far as chance and the present day let it go.
//!
//! Every act goes through the law. Where the law says no, the story does what an office does: it refuses with that
//! ground, waits for the registers, or leaves the case as it stands.

use super::chance::Chance;
use super::desk::{End, Telling};
use super::people::{Person, Snag};
use super::registers::PersonRecord;
use super::{forms, judged};
use casework::Refusal;
use casework::desk::{Desk, country_date};
use casework::ids::Code;
use casework::office::{Actor, Role};
use casework::registers::{QueryFor, RegisterAnswer, Reply};
use casework::registration::Act;
use casework::registration::beside::{CloseBySeekerForm, CloseVisitForm, HandOverForm};
use casework::registration::card::{AnswersForm, QueryForm, last_query};
use casework::registration::job_seeker::{
    ContactChannel, OfferAnswer, OfferAnswerForm, RefusalForm, ToldForm,
};
use casework::registration::reception::{ConsultForm, VisitEnd};
use casework::registration::unemployed::{
    DecisionForm, Delivery, DraftForm, DraftOutcome, NoticeForm,
};
use casework::rulebook::Section;

/// What the person came for, and where the office lost sight of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Advice,
    /// Came without an identity card.
    NoPapers,
    JobSeeker,
    Unemployed,
}

/// Everything that a story is told from.
pub struct Story<'s, 'w> {
    pub telling: &'s mut Telling<'w>,
    pub person: &'s Person,
    pub record: &'s PersonRecord,
    pub chance: Chance,
    pub aim: Aim,
    /// Signed on the e-Government portal instead of coming.
    pub by_portal: bool,
    /// After this many acts nobody went on.
    pub left_after: Option<usize>,
    pub consultant: Actor,
    pub specialist: Actor,
    pub head: Actor,
}

type Told = Result<(), End>;

impl Story<'_, '_> {
    /// Tells the whole story; its end is normal.
    pub fn tell(&mut self) -> End {
        match self.sections() {
            Ok(()) => End::Rests,
            Err(end) => end,
        }
    }

    fn sections(&mut self) -> Told {
        if self.by_portal {
            self.portal()?;
        } else {
            self.reception()?;
            self.specialist(|s, _| Some(forms::application(s.person, &mut s.chance)))?;
        }
        self.card()?;
        self.profile()?;
        self.registration()?;
        self.selection()?;
        if self.aim == Aim::JobSeeker {
            return self.afterwards();
        }
        self.unemployed()?;
        self.afterwards()
    }

    /// 1.1–1.5
    fn reception(&mut self) -> Told {
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
    fn portal(&mut self) -> Told {
        let seeker = Actor::outside(Role::Seeker, self.telling.centre.id.clone());
        let number = self.chance.next() % 900_000;
        let act = forms::portal(self.person, &mut self.chance, number);
        self.does(&seeker, act)?;
        let minutes = self.chance.between(20, 170);
        self.telling.later(minutes);
        self.specialist(|_, _| Some(Act::OpenApplication))
    }

    /// 2.2–2.5
    fn card(&mut self) -> Told {
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

    /// The registers answer within a minute; one that is silent is silent still after the waiting term.
    fn answered(&mut self, purpose: QueryFor) -> Told {
        let Some(query) = last_query(&self.telling.file, purpose).cloned() else {
            return Err(End::Rests);
        };
        let seconds = self.chance.between(4, 40);
        self.telling.seconds_later(seconds);
        let at = self.telling.at;
        let reply = |register: &Code| {
            self.record
                .replies
                .get(register)
                .cloned()
                .or_else(|| nothing_known(register.as_str()))
        };
        let answers = query
            .registers
            .iter()
            .filter_map(|register| {
                Some(RegisterAnswer {
                    register: register.clone(),
                    at,
                    reply: reply(register)?,
                })
            })
            .collect();
        let registers = Actor::outside(Role::Registers, self.telling.centre.id.clone());
        self.does(
            &registers,
            Act::RecordAnswers(AnswersForm {
                query: query.id,
                answers,
            }),
        )?;
        self.telling.later(2);
        Ok(())
    }

    /// 3.1, 3.4
    fn profile(&mut self) -> Told {
        self.specialist(|s, desk| Some(judged::profile(&s.telling.file, desk)))?;
        self.specialist(|s, desk| Some(judged::assessment(&s.telling.file, desk, &mut s.chance)))
    }

    /// 4.1–4.4; what the law does not let be registered is refused with its ground.
    fn registration(&mut self) -> Told {
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
    fn selection(&mut self) -> Told {
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
            if self.chance.percent(45) {
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
            };
            self.specialist(|_, _| Some(Act::AnswerOffer(form)))?;
        }
        Ok(())
    }

    /// 5.1–5.7
    fn unemployed(&mut self) -> Told {
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
        self.paper_notices()?;
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
            // A register that is waited for is silent; the case waits with it.
            Err(End::Refused(Refusal::Missing { .. })) => Err(End::Rests),
            Err(end) => Err(end),
        }
    }

    /// 5.6 for those who cannot be reached electronically.
    fn paper_notices(&mut self) -> Told {
        let waiting =
            |n: &&casework::registration::unemployed::Notice| n.on_paper && n.delivered.is_none();
        let notices = self
            .telling
            .file
            .notices
            .iter()
            .filter(waiting)
            .map(|n| n.id)
            .collect::<Vec<_>>();
        for notice in notices {
            let form = NoticeForm {
                notice,
                delivery: Delivery::HandedOver,
                proof: None,
            };
            self.specialist(|_, _| Some(Act::RecordNotice(form)))?;
        }
        Ok(())
    }

    /// Weeks later some have found work and close the registration themselves (E-7).
    fn afterwards(&mut self) -> Told {
        if !self.chance.percent(22) {
            return Ok(());
        }
        let days = u32::try_from(self.chance.between(6, 45)).unwrap_or(6);
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

    /// An act of the specialist, some minutes after the one before; the form may read the file and draw chance.
    fn specialist(&mut self, fill: impl FnOnce(&mut Self, &Desk) -> Option<Act>) -> Told {
        let actor = self.specialist.clone();
        let minutes = self.chance.between(2, 7);
        self.telling.later(minutes);
        self.with(&actor, fill)
    }

    fn does(&mut self, actor: &Actor, act: Act) -> Told {
        self.with(actor, |_, _| Some(act))
    }

    fn with(&mut self, actor: &Actor, fill: impl FnOnce(&mut Self, &Desk) -> Option<Act>) -> Told {
        if self
            .left_after
            .is_some_and(|acts| self.telling.entries.len() >= acts)
        {
            return Err(End::Rests);
        }
        let moment = self.telling.moment(actor)?;
        let act = fill(self, &moment.desk()).ok_or(End::Rests)?;
        self.telling.does(moment, act)
    }
}

/// «Сведений нет» in each register's own form.
fn nothing_known(register: &str) -> Option<Reply> {
    Some(match register {
        "ehr" => Reply::Employment {
            contracts: Vec::new(),
        },
        "pension" => Reply::Pension {
            contributions: Vec::new(),
        },
        "kgd" => Reply::Business {
            sole_trader: Vec::new(),
        },
        "esp" => Reply::SinglePayment { spells: Vec::new() },
        "invalid" => Reply::Disability {
            group: None,
            from: None,
            to: None,
            unable_to_work: false,
        },
        "asp" => Reply::SocialPayments {
            pension: false,
            payments: Vec::new(),
        },
        "oralman" => Reply::Qandas { since: None },
        "school" | "college" | "university" => Reply::Study { spells: Vec::new() },
        "licence" => Reply::Licence {
            categories: Vec::new(),
        },
        "marriage" => Reply::Marriage {
            status: None,
            on: None,
        },
        _ => return None,
    })
}
