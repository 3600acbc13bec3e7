//! ФК-D.03: the advice, the application, both decisions, and what comes after.

use super::{arman_is, code, codes, long, paper, short};
use crate::common::day;
use casework::people::ShortText;
use casework::registration::Act;
use casework::registration::job_seeker::RefusalForm;
use casework::registration::reception::PaperForm;
use casework::registration::unemployed::{Delivery, NoticeForm};
use casework::rulebook::Lang;
use casework::voucher::act::*;
use casework::voucher::reference::{Profession, RecognitionCentre, StandardLevel};
use chrono::{DateTime, NaiveDate, Utc};

/// The register of professions of the stories: an electrician's standard demands papers at level 4 and none at level 3.
pub fn professions() -> Vec<Profession> {
    let level = |level, education, experience_years| StandardLevel {
        level,
        education,
        experience_years,
    };
    vec![
        Profession {
            code: code("7411-1"),
            kk: "Электрик".into(),
            ru: "Электрик".into(),
            levels: vec![level(3, false, 0), level(4, true, 1)],
        },
        Profession {
            code: code("5120-2"),
            kk: "Аспаз".into(),
            ru: "Повар".into(),
            levels: vec![level(3, false, 0)],
        },
    ]
}

/// Bilik of the stories, accredited for electricians, and one whose accreditation has ended.
pub fn recognition_centres() -> Vec<RecognitionCentre> {
    let bilik = RecognitionCentre {
        code: code("rc-bilik"),
        kk: "«Білік» біліктілікті тану орталығы".into(),
        ru: "Центр признания «Білік»".into(),
        kato: "710000000".into(),
        place_kk: "Астана".into(),
        place_ru: "Астана".into(),
        phone: "+77172000000".into(),
        accredited_from: day(2025, 3, 1),
        accredited_to: None,
        professions: codes(&["7411-1"]),
    };
    let sheber = RecognitionCentre {
        code: code("rc-sheber"),
        accredited_to: Some(day(2026, 6, 30)),
        ..bilik.clone()
    };
    let orda = RecognitionCentre {
        code: code("rc-orda"),
        professions: codes(&["7411-1", "5120-2"]),
        ..bilik.clone()
    };
    vec![bilik, sheber, orda]
}

pub fn profession(of: Option<&str>, level: Option<u8>) -> ProfessionAsked {
    ProfessionAsked {
        code: of.map(code),
        name: short("Электрик"),
        level,
    }
}

pub fn centre(of: Option<&str>) -> CentreAsked {
    CentreAsked {
        code: of.map(code),
        name: short("Центр признания «Білік»"),
    }
}

pub const ADVICE: [&str; 5] = [
    "own-choice",
    "once-a-year",
    "papers",
    "limit-date",
    "validity",
];

pub fn advice_telling(told: &[&str]) -> Act {
    Act::AdviseOnVoucher(VoucherAdviceForm {
        told: codes(told),
        profession: Some(profession(Some("7411-1"), Some(3))),
        centre: Some(centre(Some("rc-bilik"))),
        note: None,
    })
}

pub fn advice() -> Act {
    advice_telling(&ADVICE)
}

/// An electrician of level 3 at Bilik, for which the standard demands no paper.
pub fn voucher_application() -> Act {
    voucher_application_for(
        profession(Some("7411-1"), Some(3)),
        centre(Some("rc-bilik")),
        &[],
    )
}

pub fn voucher_application_for(
    profession: ProfessionAsked,
    centre: CentreAsked,
    papers: &[&str],
) -> Act {
    Act::TakeVoucherApplication(VoucherApplicationForm {
        language: Lang::Kk,
        method: code("paper"),
        profession,
        centre,
        papers: papers.iter().map(|kind| paper(kind, None)).collect(),
    })
}

pub fn voucher_from_cabinet(number: &str, sent: DateTime<Utc>) -> Act {
    Act::ReceiveVoucherApplication(VoucherPortalForm {
        portal_number: number.into(),
        who: arman_is(),
        language: Lang::Kk,
        method: code("ecp"),
        sent,
        profession: profession(Some("7411-1"), Some(3)),
        centre: centre(Some("rc-bilik")),
        papers: Vec::new(),
    })
}

pub fn voucher_right(papers: &[&str]) -> Act {
    Act::CheckVoucherRight(VoucherRightForm {
        papers: papers.iter().map(|kind| paper(kind, None)).collect(),
        note: None,
    })
}

pub fn referral() -> Act {
    Act::ReferToRecognition(VoucherReferralForm { note: None })
}

pub fn refuse_voucher(ground: &str) -> Act {
    Act::RefuseVoucher(RefusalForm {
        ground: code(ground),
        explanation: long("По проверке 2.1."),
    })
}

pub fn issue() -> CentreDecision {
    CentreDecision::Issue {
        until: None,
        exam: None,
    }
}

pub fn refuse_on(ground: &str) -> CentreDecision {
    CentreDecision::Refuse {
        ground: code(ground),
        explanation: long("Нет опыта работы по профессии."),
    }
}

pub fn decided(decision: CentreDecision) -> Act {
    Act::DecideVoucher(VoucherDecisionForm {
        decision,
        number: Some(short("41")),
        signed_by: Some(short("Нүсіпова Қ. Е.")),
    })
}

pub fn centre_letter(decision: CentreDecision, on: NaiveDate) -> Act {
    Act::RecordVoucherDecision(VoucherLetterForm {
        decision,
        number: short("41"),
        on,
        signed_by: None,
    })
}

pub fn sick(from: NaiveDate, to: NaiveDate) -> Act {
    Act::ExtendVoucher(ExtendVoucherForm {
        from,
        to,
        paper: sick_leave(from),
    })
}

pub fn sick_leave(issued: NaiveDate) -> PaperForm {
    PaperForm {
        valid_to: None,
        ..paper("voucher-sick-leave", Some(issued))
    }
}

pub fn voucher_used(on: NaiveDate) -> Act {
    Act::RecordVoucherUse(VoucherUseForm {
        on,
        outcome: RecognitionOutcome::Recognised,
        number: ShortText::parse("118").ok(),
    })
}

pub fn annul(reason: &str) -> Act {
    Act::AnnulVoucher(AnnulVoucherForm {
        reason: code(reason),
        explanation: long("Заявление принято ошибочно."),
    })
}

pub fn withdraw_voucher() -> Act {
    Act::WithdrawVoucherApplication(WithdrawVoucherForm { note: None })
}

pub fn voucher_notice(notice: casework::ids::ThingId) -> Act {
    Act::RecordVoucherNotice(NoticeForm {
        notice,
        delivery: Delivery::HandedOver,
        proof: None,
    })
}
