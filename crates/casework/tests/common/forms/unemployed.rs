//! Section 5, acts beside the map, and what comes from portals.

use super::{CONSENTS, arman_card, arman_is, code, consents, long, paper, short};
use casework::card::{CardValue, Citizenship};
use casework::file::Entrance;
use casework::ids::ThingId;
use casework::people::Iban;
use casework::registration::Act;
use casework::registration::beside::*;
use casework::registration::payment::PaymentForm;
use casework::registration::reception::VisitEnd;
use casework::registration::sending::{SendingForm, SendingState, SendingWay};
use casework::registration::unemployed::*;
use casework::rulebook::Lang;

pub fn payment() -> Act {
    let papers = vec![paper("payment-application", None), paper("iban", None)];
    let iban = Iban::with_checksum("125KZT5004100100");
    Act::TakePaymentPapers(PaymentForm {
        route: code("paper-claim"),
        papers,
        iban,
    })
}

/// A route without papers, or what came of the claim.
pub fn payment_by(route: &str) -> Act {
    Act::TakePaymentPapers(PaymentForm {
        route: code(route),
        papers: Vec::new(),
        iban: None,
    })
}

pub fn draft() -> Act {
    Act::ProposeUnemployed(DraftForm {
        outcome: DraftOutcome::Register,
        note: None,
    })
}

pub fn draft_refusing(ground: &str) -> Act {
    Act::ProposeUnemployed(DraftForm {
        outcome: DraftOutcome::Refuse {
            ground: code(ground),
        },
        note: None,
    })
}

pub fn decision() -> Act {
    Act::DecideUnemployed(DecisionForm::Register)
}

pub fn decision_refusing(ground: &str) -> Act {
    let explanation = long("Найдена подходящая работа.");
    Act::DecideUnemployed(DecisionForm::Refuse {
        ground: code(ground),
        explanation,
    })
}

pub fn sent_back(reason: &str) -> Act {
    Act::DecideUnemployed(DecisionForm::SendBack {
        reason: code(reason),
        note: None,
    })
}

pub fn notice_handed_over(notice: ThingId) -> Act {
    Act::RecordNotice(NoticeForm {
        notice,
        delivery: Delivery::HandedOver,
        proof: None,
    })
}

pub fn notice_sent(notice: ThingId) -> Act {
    sending(notice, SendingState::Sent)
}

pub fn sending(notice: ThingId, state: SendingState) -> Act {
    Act::ReportSending(SendingForm {
        notice,
        way: SendingWay::Sms,
        state,
        letter_follows: false,
    })
}

pub fn sending_that_refers_to_the_letter(notice: ThingId, state: SendingState) -> Act {
    Act::ReportSending(SendingForm {
        notice,
        way: SendingWay::Sms,
        state,
        letter_follows: true,
    })
}

pub fn close_visit(reason: VisitEnd) -> Act {
    Act::CloseVisit(CloseVisitForm { reason, note: None })
}

pub fn withdraw_consent(kind: &str) -> Act {
    Act::WithdrawConsent(WithdrawConsentForm { kind: code(kind) })
}

pub fn withdraw_draft() -> Act {
    Act::WithdrawDraft(WithdrawDraftForm {
        reason: long("Нужен новый запрос."),
    })
}

pub fn note(text: &str) -> Act {
    Act::AddNote(NoteForm { text: long(text) })
}

pub fn closed_by_seeker() -> Act {
    Act::CloseBySeeker(CloseBySeekerForm {
        reason: code("found-job"),
    })
}

/// A signed application from Enbek.kz or the e-Government portal, its card complete.
pub fn from_portal(entrance: Entrance, number: &str) -> Act {
    let mut card = arman_card();
    card.push(CardValue::Citizenship(Citizenship {
        country: short("KAZ"),
        basis: None,
        permit_to: None,
        permit_number: None,
    }));
    Act::ReceiveApplication(PortalForm {
        entrance,
        portal_number: number.into(),
        who: arman_is(),
        language: Lang::Kk,
        method: code("sms"),
        consents: consents(&CONSENTS),
        card,
    })
}
