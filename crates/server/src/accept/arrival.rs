//! What arrives from outside the office, as a portal hands it over, and what it is known by.

use casework::card::CardValue;
use casework::file::Entrance;
use casework::ids::Code;
use casework::office::Role;
use casework::people::Iin;
use casework::registration::Act;
use casework::registration::beside::{CloseBySeekerForm, PortalForm};
use casework::voucher::act::VoucherPortalForm;
use serde::{Deserialize, Serialize};

/// What a person signed and sent from outside, as a portal hands it over. Its number is its identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Arrival {
    /// E-1.3, P-1.3: the application as job seeker.
    Registration(PortalForm),
    /// D-1.2: the application for a voucher.
    Voucher(VoucherPortalForm),
    /// E-7: the person ends the registration.
    Closing(Closing),
    /// E-2: the labour exchange has registered the job seeker by itself.
    JobSeeker(ByExchange),
    /// E-4: it has registered the person as unemployed by itself; lawful only while the rulebook lets it.
    Unemployed(ByExchange),
}

/// What the labour exchange did by itself, under its own number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByExchange {
    pub portal_number: String,
    pub iin: Iin,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub portal_number: String,
    pub iin: Iin,
    /// `seeker_close_reason`
    pub reason: Code,
}

impl Arrival {
    pub(super) fn identity(&self) -> String {
        match self {
            Arrival::Registration(form) => identity_of(form),
            Arrival::Voucher(form) => format!("application voucher {}", form.portal_number),
            Arrival::Closing(form) => format!("closing {}", form.portal_number),
            Arrival::JobSeeker(word) => format!("exchange job seeker {}", word.portal_number),
            Arrival::Unemployed(word) => format!("exchange unemployed {}", word.portal_number),
        }
    }

    /// Its number on the portal.
    pub fn number(&self) -> &str {
        match self {
            Arrival::Registration(form) => &form.portal_number,
            Arrival::Voucher(form) => &form.portal_number,
            Arrival::Closing(form) => &form.portal_number,
            Arrival::JobSeeker(word) | Arrival::Unemployed(word) => &word.portal_number,
        }
    }

    pub(super) fn iin(&self) -> Option<&Iin> {
        match self {
            Arrival::Registration(form) => iin_of(form),
            Arrival::Voucher(form) => form.who.iin.as_ref(),
            Arrival::Closing(form) => Some(&form.iin),
            Arrival::JobSeeker(word) | Arrival::Unemployed(word) => Some(&word.iin),
        }
    }

    pub(super) fn by(&self) -> Role {
        match self {
            Arrival::Registration(_) | Arrival::Voucher(_) | Arrival::Closing(_) => Role::Seeker,
            Arrival::JobSeeker(_) | Arrival::Unemployed(_) => Role::System,
        }
    }

    pub(super) fn act(self) -> Act {
        match self {
            Arrival::Registration(form) => Act::ReceiveApplication(form),
            Arrival::Voucher(form) => Act::ReceiveVoucherApplication(form),
            Arrival::Closing(form) => Act::CloseBySeeker(CloseBySeekerForm {
                reason: form.reason,
            }),
            Arrival::JobSeeker(_) => Act::RegisterSeekerAutomatically,
            Arrival::Unemployed(_) => Act::RegisterUnemployedAutomatically,
        }
    }
}

fn iin_of(form: &PortalForm) -> Option<&Iin> {
    let on_card = || {
        form.card.iter().find_map(|value| match value {
            CardValue::Iin(iin) => Some(iin),
            _other_field => None,
        })
    };
    form.who.iin.as_ref().or_else(on_card)
}

pub(super) fn identity_of(form: &PortalForm) -> String {
    let entrance = match form.entrance {
        Entrance::Visit => "visit",
        Entrance::Enbek => "enbek",
        Entrance::Portal => "portal",
    };
    format!("application {entrance} {}", form.portal_number)
}
