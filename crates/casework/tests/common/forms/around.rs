//! Mediation, ends at the desk, transfers, and what a head cancels.

use super::{code, long, paper, short};
use casework::ids::{CentreId, FileId, StaffId, ThingId};
use casework::registration::Act;
use casework::registration::cancelling::CancelForm;
use casework::registration::ending::EndForm;
use casework::registration::hearing::{HearingForm, ObjectionForm};
use casework::registration::holding::AssignForm;
use casework::registration::job_seeker::ContactChannel;
use casework::registration::mediation::*;
use casework::registration::transfer::asking::{
    AskForTransferForm, DeclineToSendForm, TransferWord,
};
use casework::registration::transfer::*;
use chrono::NaiveDate;

pub fn letter(offer: ThingId) -> Act {
    Act::ReferToEmployer(ReferForm { offer })
}

pub fn employer_says(offer: ThingId, answer: EmployerAnswer) -> Act {
    Act::RecordEmployerAnswer(EmployerAnswerForm {
        offer,
        answer,
        paper: None,
    })
}

pub fn ask(about: About) -> Act {
    ask_by(ContactChannel::Phone, about)
}

pub fn ask_by(channel: ContactChannel, about: About) -> Act {
    Act::AskExplanation(AskForm { about, channel })
}

pub fn explained(about: About, explanation: Explanation) -> Act {
    Act::RecordExplanation(ExplanationForm {
        about,
        explanation,
        paper: None,
    })
}

/// A good reason, with the paper that proves it.
pub fn excused(about: About, reason: &str, kind: &str, issued: NaiveDate) -> Act {
    Act::RecordExplanation(ExplanationForm {
        about,
        explanation: Explanation::Good {
            reason: code(reason),
        },
        paper: Some(paper(kind, Some(issued))),
    })
}

pub fn end_form(reason: &str) -> EndForm {
    EndForm {
        reason: code(reason),
        since: None,
        papers: Vec::new(),
        note: None,
    }
}

pub fn end(reason: &str) -> Act {
    Act::EndSeekerRegistration(end_form(reason))
}

pub fn end_by(reason: &str, kind: &str, issued: NaiveDate) -> Act {
    Act::EndSeekerRegistration(EndForm {
        papers: vec![paper(kind, Some(issued))],
        ..end_form(reason)
    })
}

pub fn assign(to: &str) -> Act {
    Act::AssignCase(AssignForm {
        to: StaffId::from(to),
        name: short("Жунисов Б. Е."),
        note: None,
    })
}

pub fn send_to(centre: &str) -> Act {
    Act::SendTransfer(TransferForm {
        to: CentreId::from(centre),
        reason: long("Переехал в Кокшетау."),
    })
}

fn transfer_end() -> TransferEndForm {
    TransferEndForm {
        reason: long("Адрес не подтвердился."),
    }
}

pub fn decline_transfer() -> Act {
    Act::DeclineTransfer(transfer_end())
}

pub fn withdraw_transfer() -> Act {
    Act::WithdrawTransfer(transfer_end())
}

/// The centre of Kokshetau is asked for the case.
pub fn ask_for_transfer() -> Act {
    Act::AskForTransfer(AskForTransferForm {
        of: CentreId::from("kc-kokshetau"),
        reason: long("Переехал в Астану."),
    })
}

pub fn decline_to_send() -> Act {
    Act::DeclineToSend(DeclineToSendForm {
        reason: long("Решение о снятии уже готовится."),
    })
}

/// Kokshetau asks for the case.
pub fn wanted() -> Act {
    Act::HearOfTransfer(TransferWord::Wanted {
        by: CentreId::from("kc-kokshetau"),
        file: FileId(uuid::Uuid::from_u128(7)),
        reason: long("Переехал в Кокшетау."),
        who: "Тулегенова С. Ж.".into(),
    })
}

/// Kokshetau keeps the case.
pub fn kept_there() -> Act {
    Act::HearOfTransfer(TransferWord::Kept {
        reason: long("Решение о снятии уже готовится."),
        who: "Абенов Н. Ж.".into(),
    })
}

pub fn cancel() -> Act {
    Act::CancelDecision(CancelForm {
        reason: long("Решение суда от 14.12.2026."),
    })
}

pub fn hearing(invited: NaiveDate, came: bool) -> Act {
    Act::RecordHearing(HearingForm {
        invited,
        came,
        words: long("Просит не снимать с учёта."),
    })
}

pub fn objection() -> Act {
    Act::RecordObjection(ObjectionForm {
        words: long("Не согласен с отказом."),
        paper: None,
    })
}
