//! A demonstration served over the line, in which a recognition centre has referrals of its own.

use super::browser::Browser;
use crate::client::{Desk, NOTHING};
use crate::office::Office;
use casework::File;
use casework::ids::{CentreId, Code, FileId};
use casework::office::{Actor, Role};
use casework::people::{LongText, ShortText};
use casework::registration::Act;
use casework::registration::profiling::{AssessmentForm, FactorChoice, Level};
use casework::rulebook::Lang;
use casework::voucher::act::{
    CentreAsked, ProfessionAsked, VoucherApplicationForm, VoucherReferralForm,
};
use chrono::Utc;
use journal::wire::{Page as Pulled, Pull, Status};
use journal::{Outcome, Record};
use server::demo::{self, Wanted, noon, office, qualifications};
use server::recognition::NewAccount;

pub const PASSWORD: &str = office::PASSWORD;
/// A word that occurs nowhere but in the notes of section 3.
pub const MARK: &str = "қызғыштау7731";

pub struct Country {
    pub office: Office,
    /// Unemployed people of Esil who never had a voucher.
    people: Vec<File>,
}

impl Country {
    /// 28 October 2026: «Білік» and «Көкше сапа» have an account each.
    pub async fn open() -> Country {
        let today = "2026-10-28".parse().unwrap();
        let mut wanted = Wanted::new(4, 40, today);
        wanted.centres = vec![esil()];
        let office = Office::founded(noon(today), |centre| {
            demo::load(centre, &wanted, &mut Vec::new(), &mut |_| {}).unwrap();
            centre
                .add_recognition_account(&account("kokshe", "rc-kokshe", "Есимова Гүлнар"))
                .unwrap();
        })
        .await;
        let people = demo::plan(&wanted).map(|person| person.file);
        let people = people
            .filter(|file| file.registration.unemployed_now().is_some() && file.vouchers.is_empty())
            .collect();
        Country { office, people }
    }

    /// The `n`-th person is assessed in section 3, applies for a voucher, and is referred.
    #[track_caller]
    pub fn referred_to(&self, n: usize, centre: &str) -> FileId {
        let file = self.people[n].id;
        let specialist = office::holders(&esil(), Role::Specialist).remove(0);
        let marat = office::holders(&esil(), Role::TrainingSpecialist).remove(0);
        self.does(&specialist, file, assessment());
        self.does(&marat, file, application(centre));
        let note = Some(LongText::parse("Просит экзамен утром.").unwrap());
        self.does(
            &marat,
            file,
            Act::ReferToRecognition(VoucherReferralForm { note }),
        );
        file
    }

    #[track_caller]
    pub fn sends_voucher(&self, file: FileId) {
        let marat = office::holders(&esil(), Role::TrainingSpecialist).remove(0);
        self.does(&marat, file, Act::SendVoucher);
    }

    #[track_caller]
    fn does(&self, actor: &Actor, file: FileId, act: Act) {
        let identity = uuid::Uuid::now_v7().to_string();
        let outcome = self
            .office
            .centre
            .act_as(actor, act, file, &identity)
            .unwrap();
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
    }

    pub fn file(&self, id: FileId) -> File {
        self.office.centre.file(id).unwrap().unwrap()
    }

    /// Where a browser finds the referral of that file.
    pub fn path_of(&self, file: FileId) -> String {
        let voucher = self.file(file).voucher().unwrap().id.to_string();
        format!("/recognition/referrals/{}", voucher.replace('#', "."))
    }

    pub async fn bilik(&self) -> Browser {
        Browser::signed_in(&self.office, qualifications::LOGIN, PASSWORD).await
    }

    /// A desk of Esil, with its clock at the office's.
    pub async fn desk(&self) -> Desk {
        let mut desk = self.office.desk().await;
        desk.clock_off = self.office.centre.now() - Utc::now();
        desk
    }

    /// Where the order of Esil stands.
    pub fn head(&self) -> u64 {
        self.office.centre.head(&esil()).unwrap().unwrap().seq
    }
}

pub async fn status(desk: &Desk) -> Status {
    desk.asks("GET", "/v1/status", NOTHING).await.unwrap()
}

/// What a desk pulls behind a place in the order.
pub async fn pulled(desk: &Desk, after: u64) -> Vec<Record> {
    let pull = Pull {
        centre: esil(),
        era: 1,
        from: after + 1,
        to: after + 50,
        limit: 50,
    };
    let page: Pulled = desk.asks("POST", "/v1/pull", Some(&pull)).await.unwrap();
    page.records
}

pub fn esil() -> CentreId {
    CentreId::from(office::ESIL)
}

pub fn account(login: &str, centre: &str, name: &str) -> NewAccount {
    NewAccount {
        login: login.into(),
        centre: Code::from(centre),
        name: name.into(),
        password: PASSWORD.into(),
    }
}

fn assessment() -> Act {
    let answer = |(question, option): (&str, &str)| FactorChoice {
        factor: Code::from(question),
        option: Some(Code::from(option)),
    };
    let answers = [
        ("search", "some"),
        ("start", "week"),
        ("learn", "yes"),
        ("move", "no"),
        ("goal", "clear"),
        ("offers", "mixed"),
        ("plan", "help"),
    ];
    Act::AssessProfile(AssessmentForm {
        interview: Some(LongText::parse(&format!("Беседа: {MARK}")).unwrap()),
        answers: answers.map(answer).to_vec(),
        potential: Some(Level::Middle),
        motivation: Some(Level::High),
        why: Some(LongText::parse(&format!("Причина: {MARK}")).unwrap()),
    })
}

fn application(centre: &str) -> Act {
    let short = |text: &str| ShortText::parse(text).unwrap();
    Act::TakeVoucherApplication(VoucherApplicationForm {
        language: Lang::Ru,
        method: Code::from("paper"),
        profession: ProfessionAsked {
            code: Some(Code::from("7411-1")),
            name: short("Электрик"),
            level: Some(3),
        },
        centre: CentreAsked {
            code: Some(Code::from(centre)),
            name: short("Центр признания"),
        },
        papers: Vec::new(),
    })
}
