//! ФК-D.03 for some of the unemployed: advice, application, referral or refusal, the recognition centre, and the rest.
//!
//! It draws its own chance, so that the histories beside it stay what they are without it.

use super::{Story, Told};
use crate::demo::chance::Chance;
use crate::demo::desk::End;
use crate::demo::{forms, office, qualifications};
use casework::Refusal;
use casework::file::Introduction;
use casework::ids::{Code, StaffId};
use casework::office::{Actor, Role};
use casework::people::ShortText;
use casework::registration::Act;
use casework::registration::job_seeker::RefusalForm;
use casework::registration::reception::PaperForm;
use casework::rulebook::{Lang, Section};
use casework::voucher::act::*;
use casework::voucher::by_date::due;
use casework::voucher::reference::{Profession, RecognitionCentre};
use casework::voucher::stage::VoucherStage;

/// Of a hundred unemployed in a centre with a training specialist.
const SHARE: u8 = 22;

/// Of a hundred referrals of the last weeks, those that their recognition centre has not answered yet.
const UNANSWERED: u8 = 50;
/// Of a hundred applications, those that are sent from the person's own cabinet (1.2, 1.3).
const FROM_THE_CABINET: u8 = 35;
const WEEKS: chrono::Duration = chrono::Duration::days(40);

impl Story<'_, '_> {
    pub(super) fn voucher(&mut self) -> Told {
        let Some(specialist) =
            office::holders(&self.telling.centre.id, Role::TrainingSpecialist).pop()
        else {
            return Ok(());
        };
        let mut chance = self.telling.chance_beside();
        if !chance.percent(SHARE) {
            return Ok(());
        }
        let days = u32::try_from(chance.between(2, 25)).unwrap_or(2);
        self.telling.working_days_later(days, 40);
        let register = qualifications::professions();
        let profession = register
            .iter()
            .find(|p| p.ru == self.person.occupation)
            .unwrap_or_else(|| chance.one(&register))
            .clone();
        let centres = qualifications::recognition_centres();
        let able: Vec<_> = centres
            .iter()
            .filter(|c| c.recognises(&profession.code))
            .collect();
        let centre = (*chance.one(&able)).clone();
        self.advised(&specialist)?;
        self.applied(&specialist, &mut chance, &profession, &centre)?;
        self.considered(&specialist, &mut chance)?;
        self.decided(&mut chance, &centre)?;
        self.sent(&specialist, &mut chance, &centre)
    }

    fn advised(&mut self, specialist: &Actor) -> Told {
        self.with(specialist, |_, desk| {
            Some(Act::AdviseOnVoucher(VoucherAdviceForm {
                told: forms::points(desk, Section::VoucherAdvice, None, false),
                profession: None,
                centre: None,
                note: None,
            }))
        })
    }

    fn applied(
        &mut self,
        specialist: &Actor,
        chance: &mut Chance,
        profession: &Profession,
        centre: &RecognitionCentre,
    ) -> Told {
        self.telling.later(chance.between(6, 15));
        let level = chance.one(&profession.levels);
        // Not everybody has the papers with them.
        let papers = level.papers().into_iter().filter(|_| !chance.percent(12));
        let papers = papers.map(paper).collect();
        let short = |text: &str| ShortText::parse(text).ok();
        let (Some(profession_name), Some(centre_name)) = (short(&profession.ru), short(&centre.ru))
        else {
            return Err(End::Rests);
        };
        let language = if self.person.language == Lang::Kk {
            Lang::Kk
        } else {
            Lang::Ru
        };
        let profession = ProfessionAsked {
            code: Some(profession.code.clone()),
            name: profession_name,
            level: Some(level.level),
        };
        let centre = CentreAsked {
            code: Some(centre.code.clone()),
            name: centre_name,
        };
        // A draw of its own: what follows stays what it is at the desk.
        let mut chance = chance.clone();
        if !chance.percent(FROM_THE_CABINET) {
            let form = VoucherApplicationForm {
                language,
                method: Code::from("paper"),
                profession,
                centre,
                papers,
            };
            return self.does(specialist, Act::TakeVoucherApplication(form));
        }
        let seeker = Actor::outside(Role::Seeker, self.telling.centre.id.clone());
        let portal_number = format!("CE-2026-{:06}", chance.between(1, 999_999));
        self.with(&seeker, |_, desk| {
            Some(Act::ReceiveVoucherApplication(VoucherPortalForm {
                portal_number,
                who: Introduction::default(),
                language,
                method: Code::from("ecp"),
                sent: desk.now,
                profession,
                centre,
                papers,
            }))
        })
    }

    /// 2.2: the referral, or the refusal on the ground that stands against it.
    fn considered(&mut self, specialist: &Actor, chance: &mut Chance) -> Told {
        let days = chance.weighted(&[(1_u32, 40), (2, 30), (3, 20), (9, 10)]);
        self.telling.working_days_later(days, 150);
        let refer = Act::ReferToRecognition(VoucherReferralForm { note: None });
        match self.does(specialist, refer) {
            Err(End::Refused(Refusal::Ground { ground, .. })) => {
                self.telling.later(8);
                self.does(
                    specialist,
                    Act::RefuseVoucher(RefusalForm {
                        ground,
                        explanation: forms::long("Основание подтверждено проверкой по шагу D-2.1."),
                    }),
                )?;
                Err(End::Rests)
            }
            told => told,
        }
    }

    /// 3.1, through the account of the recognition centre.
    fn decided(&mut self, chance: &mut Chance, centre: &RecognitionCentre) -> Told {
        let recent = self.telling.world.now - self.telling.at < WEEKS;
        if recent && self.telling.chance_of_an_answer().percent(UNANSWERED) {
            return Err(End::Rests);
        }
        let days = chance.weighted(&[(1_u32, 20), (2, 35), (3, 25), (8, 20)]);
        self.telling.working_days_later(days, 200);
        let decision = if chance.percent(8) {
            CentreDecision::Refuse {
                ground: Code::from("v-requirements"),
                explanation: forms::long("Нет навыков, которых требует профессиональный стандарт."),
            }
        } else {
            CentreDecision::Issue {
                until: None,
                exam: None,
            }
        };
        let denied = matches!(decision, CentreDecision::Refuse { .. });
        let number = ShortText::parse(&chance.between(20, 190).to_string()).ok();
        self.does(
            &account(centre, &self.telling.centre.id),
            Act::DecideVoucher(VoucherDecisionForm {
                decision,
                number,
                signed_by: None,
            }),
        )?;
        if denied { Err(End::Rests) } else { Ok(()) }
    }

    /// 3.3, and what becomes of it: used, or reminded of and annulled.
    fn sent(
        &mut self,
        specialist: &Actor,
        chance: &mut Chance,
        centre: &RecognitionCentre,
    ) -> Told {
        let days = chance.weighted(&[(0_u32, 30), (1, 55), (3, 15)]);
        self.telling.working_days_later(days, 250);
        self.telling.later(20);
        self.does(specialist, Act::SendVoucher)?;
        if chance.percent(55) {
            let days = u32::try_from(chance.between(6, 26)).unwrap_or(6);
            self.telling.working_days_later(days, 320);
            let on = casework::desk::country_date(self.telling.at);
            return self.does(
                &account(centre, &self.telling.centre.id),
                Act::RecordVoucherUse(VoucherUseForm {
                    on,
                    outcome: if chance.percent(80) {
                        RecognitionOutcome::Recognised
                    } else {
                        RecognitionOutcome::NotRecognised
                    },
                    number: None,
                }),
            );
        }
        self.by_date()
    }

    /// Reminders and the end, each on its own day.
    fn by_date(&mut self) -> Told {
        let system = Actor::outside(Role::System, self.telling.centre.id.clone());
        loop {
            let VoucherStage::Issued { until, .. } = self
                .telling
                .file
                .voucher()
                .map_or(VoucherStage::Start, |v| v.stage.clone())
            else {
                return Err(End::Rests);
            };
            let today = casework::desk::country_date(self.telling.at);
            let next = today
                .iter_days()
                .take_while(|day| *day <= until + chrono::Duration::days(1))
                .find_map(|day| {
                    Some((
                        due(&self.telling.file, &self.telling.world.rulebook, day)?,
                        day,
                    ))
                });
            let Some((by_date, day)) = next else {
                return Err(End::Rests);
            };
            self.telling.at = crate::demo::plan::nine_o_clock(day).max(self.telling.at);
            self.does(&system, by_date.act)?;
        }
    }
}

fn account(centre: &RecognitionCentre, of: &casework::ids::CentreId) -> Actor {
    Actor {
        staff: StaffId(centre.code.to_string()),
        name: centre.ru.clone(),
        ..Actor::outside(Role::RecognitionCentre, of.clone())
    }
}

fn paper(kind: Code) -> PaperForm {
    PaperForm {
        kind,
        number: None,
        issued: None,
        issued_by: None,
        valid_to: None,
    }
}
