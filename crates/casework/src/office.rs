//! The office: who acts, in which capacity, and who decides for whom.

use crate::ids::{CentreId, StaffId, UnitId};
use crate::refusal::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use strum::{EnumIter, IntoStaticStr};

/// In which capacity somebody acts. The maps' staff roles, and the actors who are not staff. How each is called in the
/// maps and under a signature is the rulebook's (`role.*`, [`crate::rulebook::Rulebook::role`]).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Type,
    EnumIter,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// Job-placement consultant (консультант по трудоустройству, КТ).
    Consultant,
    /// Employment assistance specialist (специалист по содействию занятости, ССЗ).
    Specialist,
    /// Vocational training specialist (специалист по профессиональной подготовке, СПП).
    TrainingSpecialist,
    /// Employer relations specialist (специалист по взаимодействию с работодателями).
    EmployerRelations,
    /// Head of the labour mobility centre or career centre (руководитель ЦТМ (КЦ), РЦ).
    Head,
    /// Head of a structural unit (руководитель структурного подразделения): reads and controls.
    UnitHead,
    /// Labour-market analyst (аналитик рынка труда): indicators only.
    Analyst,
    /// Administrator of the centre's accounts and devices; no casework.
    Administrator,
    /// The person (соискатель), through a portal.
    Seeker,
    /// A rule that acts by date or automatically («Автоматически»).
    System,
    /// The state registers, answering a query (ИС ГО).
    Registers,
    /// A qualification recognition centre (центр признания квалификации), through its account: an outside body.
    RecognitionCentre,
}

impl Role {
    /// Whether a member of staff can sign in with it.
    pub fn is_staff(self) -> bool {
        match self {
            Role::Consultant
            | Role::Specialist
            | Role::TrainingSpecialist
            | Role::EmployerRelations
            | Role::Head
            | Role::UnitHead
            | Role::Analyst
            | Role::Administrator => true,
            Role::Seeker | Role::System | Role::Registers | Role::RecognitionCentre => false,
        }
    }
}

impl Role {
    /// Whether cases stand in the lists of who holds it (4–8).
    pub fn keeps_cases(self) -> bool {
        match self {
            Role::Specialist => true,
            Role::Consultant
            | Role::TrainingSpecialist
            | Role::EmployerRelations
            | Role::Head
            | Role::UnitHead
            | Role::Analyst
            | Role::Administrator
            | Role::Seeker
            | Role::System
            | Role::Registers
            | Role::RecognitionCentre => false,
        }
    }
}

/// The order by which somebody stands in for the head, with its first and last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DeputyOrder {
    pub number: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// One order names a deputy for no longer than a year, and its number fits the paper.
const ORDER_DAYS_AT_MOST: i64 = 366;
const ORDER_NUMBER_AT_MOST: usize = 40;

impl DeputyOrder {
    /// Whether it can be written down on that day: a number, and days of which the last has not passed.
    pub fn is_sound(&self, today: NaiveDate) -> bool {
        let number = self.number.trim();
        let days = (self.to - self.from).num_days();
        !number.is_empty()
            && number == self.number
            && number.chars().count() <= ORDER_NUMBER_AT_MOST
            && (0..=ORDER_DAYS_AT_MOST).contains(&days)
            && self.to >= today
    }
}

/// Only who holds the office itself names deputies, not a deputy.
pub fn names_deputies(role: Role, order: Option<&DeputyOrder>) -> bool {
    role == Role::Head && order.is_none()
}

/// Who acts: the person, the capacity and the centre, as written into the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Actor {
    pub staff: StaffId,
    /// As it is shown in the history, for example «Омарова Д. С.»; kept so that old entries explain themselves.
    pub name: String,
    pub role: Role,
    pub centre: CentreId,
    /// Set when the role is held by a deputy's order.
    pub order: Option<DeputyOrder>,
}

impl Actor {
    /// An actor that is not a member of staff: a register, a portal or a dated rule.
    pub fn outside(role: Role, centre: CentreId) -> Actor {
        let code: &'static str = role.into();
        Actor {
            staff: StaffId::from(code),
            name: code.to_owned(),
            role,
            centre,
            order: None,
        }
    }
}

/// A centre of the office tree (ЦТМ → КЦ), with who decides for it from which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Centre {
    pub id: CentreId,
    pub kk: String,
    pub ru: String,
    /// КАТО code of the territory it serves, nine digits.
    pub kato: String,
    pub parent: Option<CentreId>,
    /// Case-number prefix, unique in the country.
    pub prefix: String,
    pub address_kk: String,
    pub address_ru: String,
    pub phone: String,
    /// Who decides 5.5 and 8.2, by date; the last entry in force counts.
    pub decided_by: Vec<DecidedBy>,
    /// Its structural units; none where it works as one.
    #[serde(default)]
    pub units: Vec<Unit>,
}

/// A structural unit of a centre (структурное подразделение, құрылымдық бөлімше): whose head reads the lists of its staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Unit {
    pub id: UnitId,
    pub kk: String,
    pub ru: String,
}

impl Unit {
    pub fn name(&self) -> Words {
        Words::bilingual(&self.kk, &self.ru)
    }
}

/// From `from` on, `centre` decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DecidedBy {
    pub from: NaiveDate,
    pub centre: CentreId,
}

impl Centre {
    pub fn name(&self) -> Words {
        Words::bilingual(&self.kk, &self.ru)
    }

    /// The centre whose head decides on `on`; itself where nothing else is said.
    pub fn decider(&self, on: NaiveDate) -> CentreId {
        self.decided_by
            .iter()
            .filter(|d| d.from <= on)
            .max_by_key(|d| d.from)
            .map_or_else(|| self.id.clone(), |d| d.centre.clone())
    }
}
