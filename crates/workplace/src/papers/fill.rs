//! A paper's form, filled from the fact that begot it, from what the seeker may see, and from the words of the rulebook.
//!
//! The whole file never comes here: facts are matched one by one, and none of section 3 has an arm that takes anything.

use super::texts::{Texts, both, joined, same};
use super::{card, letters};
use crate::Problem;
use casework::card::EmailAnswer;
use casework::desk::country_date;
use casework::ids::{CaseNumber, ThingId};
use casework::office::{Actor, Centre};
use casework::paperwork::{Happened, PaperId, PaperKind};
use casework::people::Phone;
use casework::registration::Fact;
use casework::registration::card::ApplicationTaken;
use casework::registration::job_seeker::Offer;
use casework::registration::removal::RemovalFact;
use casework::rulebook::Section;
use casework::seen::SeekerView;
use chrono::{DateTime, NaiveDate, Utc};
use documents as doc;
use journal::wire::StaffCard;

use replica::{HistoryRow, Replica};

/// A fact with who brought it about, and whether the centre has accepted it.
#[derive(Clone, Debug)]
pub struct Told {
    pub thing: ThingId,
    pub actor: Actor,
    pub at: DateTime<Utc>,
    pub confirmed: bool,
    pub fact: Fact,
    /// The number of a paper that its act drew.
    pub number: Option<CaseNumber>,
}

impl Told {
    /// Facts of a history that stand: accepted, or waiting at this desk.
    pub fn of(rows: Vec<HistoryRow>) -> Vec<Told> {
        use journal::Standing::{Final, FinalWithDifferences, Pending, Returned, Settled};
        let mut all = Vec::new();
        for row in rows {
            let confirmed = match row.standing {
                Final | FinalWithDifferences => true,
                Pending => false,
                Returned | Settled => continue,
            };
            all.extend((0u32..).zip(row.facts).map(|(n, fact)| Told {
                thing: ThingId {
                    entry: row.entry,
                    n,
                },
                actor: row.actor.clone(),
                at: row.at,
                confirmed,
                fact,
                number: row.number.clone(),
            }));
        }
        all
    }

    pub fn on(&self) -> NaiveDate {
        country_date(self.at)
    }

    /// The number that its paper of that kind bears wherever it is printed; `None` where the desk that prints it first
    /// numbers it.
    pub fn number_of(&self, kind: PaperKind) -> Option<&CaseNumber> {
        match &self.fact {
            _ if !kind.is_numbered_by_its_act() => None,
            Fact::VoucherSent(sent) => sent.number.as_ref(),
            Fact::VoucherReferred(referred) => referred.number.as_ref(),
            Fact::SeekerRegistered { number, .. } => number.as_ref(),
            _other => self.number.as_ref(),
        }
    }

    pub fn happened(&self) -> Happened<'_> {
        Happened {
            thing: self.thing,
            on: self.on(),
            fact: &self.fact,
        }
    }
}

/// All that papers of one file are filled from.
pub struct Filling<'a> {
    pub view: &'a SeekerView,
    pub texts: Texts<'a>,
    pub centre: &'a Centre,
    pub staff: &'a [StaffCard],
    pub told: &'a [Told],
    pub replica: &'a Replica,
    /// What 2.1 took, of the present registration.
    pub application: Option<&'a ApplicationTaken>,
    /// Who prints.
    pub by: &'a Actor,
    pub today: NaiveDate,
    /// Nothing of this file waits to be accepted.
    pub all_confirmed: bool,
}

impl Filling<'_> {
    /// The form of a paper, without the code at its foot.
    pub fn form(&self, id: PaperId, number: Option<String>) -> Result<doc::Form, Problem> {
        let told = id
            .about
            .and_then(|about| self.told.iter().find(|t| t.thing == about));
        match (id.kind, told) {
            (PaperKind::Extract, _) => self.extract(number).map(doc::Form::Extract),
            (_, None) => Err(not_there()),
            (kind, Some(told)) => self.of_day(told.on()).of_fact(kind, told, number),
        }
    }

    /// Worded as on that day.
    fn of_day(&self, on: NaiveDate) -> Filling<'_> {
        Filling {
            texts: self.texts.at(on),
            ..*self
        }
    }

    fn of_fact(
        &self,
        kind: PaperKind,
        told: &Told,
        number: Option<String>,
    ) -> Result<doc::Form, Problem> {
        let date = told.on();
        let paper = |date| self.paper(kind, told, number.clone(), date);
        match kind {
            PaperKind::ApplicationPack => {
                let applied = self.application.ok_or_else(not_there)?;
                let id = format!("{}-{}", self.view.file, applied.at.timestamp_millis());
                self.application_pack(id, applied, told.confirmed && self.all_confirmed)
                    .map(doc::Form::ApplicationPack)
            }
            PaperKind::SeekerDecision
            | PaperKind::UnemployedDecision
            | PaperKind::RemovalDecision
            | PaperKind::DecisionCancellation
            | PaperKind::VoucherAnnulment => {
                self.decision(told, paper(date)?).map(doc::Form::Decision)
            }
            PaperKind::SeekerRefusal | PaperKind::UnemployedRefusal => {
                self.refusal(told, paper(date)?).map(doc::Form::Refusal)
            }
            PaperKind::SeekerDuties | PaperKind::UnemployedDuties => self
                .rights_and_duties(told, paper(date)?)
                .map(doc::Form::RightsAndDuties),
            PaperKind::VacancyReferral => self
                .vacancy_referral(told, paper(date)?)
                .map(doc::Form::Referral),
            PaperKind::MeasureReferral => self
                .measure_referral(told, paper(date)?)
                .map(doc::Form::Referral),
            PaperKind::PlanDraft | PaperKind::EmploymentPlan => {
                self.plan(told, paper(date)?).map(doc::Form::Plan)
            }
            PaperKind::Notice | PaperKind::VoucherNotice => {
                self.notice(told, paper(date)?).map(doc::Form::Notice)
            }
            PaperKind::RecognitionReferral => self
                .recognition_referral(told, paper(date)?)
                .map(doc::Form::Referral),
            PaperKind::VoucherRefusal => self
                .voucher_refusal(told, paper(date)?)
                .map(doc::Form::Refusal),
            PaperKind::QualificationVoucher => {
                self.voucher(told, paper(date)?).map(doc::Form::Voucher)
            }
            PaperKind::Extract | PaperKind::MeetingList => Err(not_there()),
        }
    }

    fn refusal(&self, told: &Told, paper: doc::Paper) -> Result<doc::Refusal, Problem> {
        let fact = &told.fact;
        let (of, ground, explanation, letter) = if let Fact::SeekerRefused {
            ground,
            explanation,
            ..
        } = fact
        {
            (doc::Refused::JobSeeker, ground, explanation, "lir-refused")
        } else if let Fact::UnemployedRefused {
            ground,
            explanation,
            ..
        } = fact
        {
            let of = doc::Refused::Unemployed;
            (of, ground, explanation, "unemployed-refused")
        } else {
            return Err(not_there());
        };
        Ok(doc::Refusal {
            of,
            applied_on: self.applied_before(told),
            ground: self.texts.ground(Section::Refusal, ground),
            explanation: explanation.to_string(),
            acts: self.texts.acts(REGISTRATION_LAW, paper.date),
            remarks: self.standing(letter),
            signed_by: self.signer(&told.actor),
            paper,
        })
    }

    fn rights_and_duties(
        &self,
        told: &Told,
        paper: doc::Paper,
    ) -> Result<doc::RightsAndDuties, Problem> {
        let fact = &told.fact;
        let (status, code, method) = if let Fact::SeekerDutiesAcknowledged { method, .. } = fact {
            (doc::Status::JobSeeker, "lir", method)
        } else if let Fact::UnemployedDutiesAcknowledged { method, .. } = fact {
            (doc::Status::Unemployed, "unemployed", method)
        } else {
            return Err(not_there());
        };
        Ok(doc::RightsAndDuties {
            status,
            rights: self.texts.rights(code, "right", paper.date),
            duties: self.texts.rights(code, "duty", paper.date),
            method: super::texts::method(method),
            told_by: self.official(&told.actor),
            paper,
        })
    }

    fn extract(&self, number: Option<String>) -> Result<doc::Extract, Problem> {
        let paper = doc::Paper {
            document_id: format!("{}-extract-{}", self.view.file, self.today),
            confirmed: self.all_confirmed,
            ..self.head(number, self.today)?
        };
        Ok(doc::Extract {
            card: card::lines(&self.view.card, self.texts),
            events: super::events::of(self),
            made_by: self.official(self.by),
            paper,
        })
    }

    fn paper(
        &self,
        kind: PaperKind,
        told: &Told,
        number: Option<String>,
        date: NaiveDate,
    ) -> Result<doc::Paper, Problem> {
        Ok(doc::Paper {
            document_id: format!("{}-{}", <&str>::from(kind), told.thing),
            confirmed: told.confirmed,
            ..self.head(number, date)?
        })
    }

    fn head(&self, number: Option<String>, date: NaiveDate) -> Result<doc::Paper, Problem> {
        Ok(doc::Paper {
            document_id: String::new(),
            centre: self.letterhead(),
            number,
            confirmed: false,
            date,
            person: self.person()?,
            case_number: self.view.number.as_ref().map(ToString::to_string),
            check: None,
        })
    }

    /// Who the paper is about. Without name and ИИН nothing is printed.
    pub fn person(&self) -> Result<doc::Person, Problem> {
        let card = &self.view.card;
        let missing = |field: &str| Problem::new("nothing-to-print", field).with("field", field);
        let iin = card.iin().ok_or_else(|| missing("iin"))?;
        let name = card.name().ok_or_else(|| missing("name"))?;
        let identity =
            |p: &&casework::registration::reception::PaperSeen| p.kind.as_str() == "identity";
        Ok(doc::Person {
            full_name: name.to_string(),
            iin: iin.as_str().to_owned(),
            birth_date: card.born().unwrap_or_else(|| iin.birth_date()),
            address: card
                .lives_at()
                .or(card.registered_at())
                .map(|a| joined([both(&a.place_kk, &a.place_ru), same(&a.street)])),
            document: self
                .view
                .papers
                .iter()
                .rev()
                .find(identity)
                .map(|p| self.texts.paper(p)),
            phone: card.mobile().map(Phone::grouped),
            email: card.email().and_then(|e| match e {
                EmailAnswer::None => None,
                EmailAnswer::Is(address) => Some(address.to_string()),
            }),
        })
    }

    pub fn letterhead(&self) -> doc::Centre {
        letterhead(self.centre)
    }

    pub fn official(&self, actor: &Actor) -> doc::Official {
        let known = self.staff.iter().find(|s| s.id == actor.staff);
        let name = match (known, actor.role.is_staff()) {
            (Some(card), _) => card.name.clone(),
            (None, true) => actor.name.clone(),
            // A rule or a portal has no name to sign with.
            (None, false) => "—".to_owned(),
        };
        doc::Official {
            full_name: name,
            role: self.texts.role(actor.role),
        }
    }

    pub fn signer(&self, actor: &Actor) -> doc::Signer {
        doc::Signer {
            official: self.official(actor),
            order: actor.order.as_ref().map(|order| doc::Order {
                number: order.number.clone(),
                from: order.from,
                to: order.to,
            }),
        }
    }

    /// «Омарова Д. С.» → the full name, where the staff list has it.
    pub fn full_name_of_short(&self, short: &str) -> String {
        self.staff
            .iter()
            .find(|s| s.short == short)
            .map_or_else(|| short.to_owned(), |s| s.name.clone())
    }

    pub fn drafter_before(&self, decision: &Told) -> Option<doc::Official> {
        let draft = |told: &&Told| {
            let drafted = matches!(
                told.fact,
                Fact::UnemployedProposed { .. } | Fact::Removal(RemovalFact::Proposed { .. })
            );
            drafted && told.at <= decision.at
        };
        let draft = self.told.iter().rev().find(draft)?;
        Some(self.official(&draft.actor)).filter(|_| draft.actor.staff != decision.actor.staff)
    }

    fn applied_before(&self, refusal: &Told) -> Option<NaiveDate> {
        self.told
            .iter()
            .rev()
            .find(|t| matches!(t.fact, Fact::ApplicationTaken { .. }) && t.at <= refusal.at)
            .map(Told::on)
    }

    pub fn offer(&self, id: ThingId) -> Option<&Offer> {
        self.view.offers.iter().find(|offer| offer.id == id)
    }

    pub fn standing(&self, notice: &str) -> Vec<doc::Bilingual> {
        letters::standing(self.texts.entry(Section::Notice, notice))
    }
}

/// The acts of law that registration rests on.
pub const REGISTRATION_LAW: &[&str] = &["social-code", "order-214"];

pub fn letterhead(centre: &Centre) -> doc::Centre {
    doc::Centre {
        name: both(&centre.kk, &centre.ru),
        address: both(&centre.address_kk, &centre.address_ru),
        phone: Some(card::phone(&centre.phone)).filter(|p| !p.is_empty()),
        email: None,
        hours: None,
    }
}

pub fn not_there() -> Problem {
    Problem::new("nothing-to-print", "the case has no such paper").with("field", "paper")
}
