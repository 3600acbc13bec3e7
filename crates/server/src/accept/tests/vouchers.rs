//! One voucher a year in the whole country, judged while it is accepted; reminders and the end by date, once.

use super::world::{day, visit};
use crate::demo::{self, DemoPerson, Wanted, noon};
use crate::{Centre, Options};
use casework::desk::VoucherStands;
use casework::ids::{CentreId, Code, FileId};
use casework::office::{Actor, Role};
use casework::people::{Iin, ShortText};
use casework::refusal::Refusal;
use casework::registration::Act;
use casework::registration::conditions::Finding;
use casework::rulebook::Lang;
use casework::voucher::VoucherAt;
use casework::voucher::act::{
    CentreAsked, ProfessionAsked, VoucherApplicationForm, VoucherReferralForm,
};
use casework::voucher::stage::{AnnulledBecause, VoucherStage};
use chrono::{DateTime, Utc};
use journal::Outcome;
use std::sync::{Arc, Mutex};

struct Country {
    centre: Centre,
    now: Arc<Mutex<DateTime<Utc>>>,
    people: Vec<DemoPerson>,
    _folder: tempfile::TempDir,
}

/// A demonstration of 28 October 2026, with vouchers at every stage.
fn country() -> Country {
    let folder = tempfile::tempdir().unwrap();
    let now = Arc::new(Mutex::new(noon(day("2026-10-28"))));
    let clock = now.clone();
    let options = Options {
        clock: Arc::new(move || *clock.lock().unwrap()),
        key: Some([4; 32]),
        ..Options::default()
    };
    let centre = Centre::open(folder.path(), options).unwrap();
    let wanted = Wanted::new(4, 200, day("2026-10-28"));
    demo::load(&centre, &wanted, &mut Vec::new(), &mut |_| {}).unwrap();
    Country {
        centre,
        now,
        people: demo::plan(&wanted).collect(),
        _folder: folder,
    }
}

impl Country {
    fn with_voucher_at(&self, at: VoucherAt) -> &DemoPerson {
        let standing = |p: &&DemoPerson| {
            p.file.voucher_at() == at && p.file.registration.unemployed_now().is_some()
        };
        self.people.iter().find(standing).unwrap()
    }

    /// A second file of that ИИН in Kokshetau, with an application for a voucher.
    fn applies_in_kokshetau(&self, iin: &Iin) -> (FileId, Actor) {
        let kokshetau = CentreId::from(demo::office::KOKSHETAU);
        let consultant = demo::office::holders(&kokshetau, Role::Consultant).remove(0);
        let specialist = self.training_specialist(&kokshetau);
        let file = FileId(uuid::Uuid::now_v7());
        self.does(&consultant, visit(Some(iin.clone())), file);
        self.does(&specialist, application(), file);
        (file, specialist)
    }

    fn training_specialist(&self, centre: &CentreId) -> Actor {
        let specialist = demo::office::holders(centre, Role::Specialist).remove(0);
        let held = crate::store::staff::Held {
            role: Role::TrainingSpecialist,
            centre: centre.clone(),
            order: String::new(),
            from: None,
            to: None,
            unit: None,
        };
        self.centre.give_role(&specialist.staff, &held).unwrap();
        Actor {
            role: Role::TrainingSpecialist,
            ..specialist
        }
    }

    fn outcome(&self, actor: &Actor, act: Act, file: FileId) -> Outcome {
        let identity = uuid::Uuid::now_v7().to_string();
        self.centre.act_as(actor, act, file, &identity).unwrap()
    }

    #[track_caller]
    fn does(&self, actor: &Actor, act: Act, file: FileId) {
        let outcome = self.outcome(actor, act, file);
        assert!(matches!(outcome, Outcome::Final { .. }), "{outcome:?}");
    }

    fn refused(&self, actor: &Actor, act: Act, file: FileId) -> Refusal {
        match self.outcome(actor, act, file) {
            Outcome::Returned { refusal, .. } => refusal,
            other => panic!("{other:?}"),
        }
    }
}

fn application() -> Act {
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
            code: Some(Code::from("rc-kokshe")),
            name: short("Көкше сапа"),
        },
        papers: Vec::new(),
    })
}

fn referral() -> Act {
    Act::ReferToRecognition(VoucherReferralForm { note: None })
}

#[test]
fn a_second_voucher_of_the_year_comes_back_with_the_number_of_the_first_from_another_town() {
    let country = country();
    for at in [VoucherAt::Issued, VoucherAt::Used] {
        let first = &country.with_voucher_at(at).file;
        let number = first.voucher().unwrap().number.clone().unwrap();
        let (file, specialist) = country.applies_in_kokshetau(first.card.iin().unwrap());
        let refusal = country.refused(&specialist, referral(), file);
        let Refusal::OtherVoucher {
            ground,
            number: standing,
            centre,
            ..
        } = refusal
        else {
            panic!("{refusal:?}")
        };
        assert_eq!(ground, Code::from("v-once-a-year"));
        assert_eq!(
            (standing, centre),
            (Some(number.to_string()), first.centre.to_string())
        );
        let kept = country.centre.file(file).unwrap().unwrap();
        assert_eq!(kept.voucher_at(), VoucherAt::Applied, "returned, not lost");
    }
}

#[test]
fn the_centre_checks_the_right_with_its_own_registers_and_the_whole_country() {
    let country = country();
    let first = &country.with_voucher_at(VoucherAt::Issued).file;
    let (file, _) = country.applies_in_kokshetau(first.card.iin().unwrap());
    let kept = country.centre.file(file).unwrap().unwrap();
    let right = kept.voucher().unwrap().right.clone().unwrap();
    let finding = |condition: &str| {
        let line = right
            .checks
            .iter()
            .find(|c| c.condition.as_str() == condition);
        line.unwrap().finding
    };
    assert_eq!(finding("v-none-this-year"), Finding::Against);
    assert_eq!(finding("v-profession"), Finding::Confirmed);
    assert_eq!(finding("v-centre"), Finding::Confirmed);
    assert_eq!(finding("v-unemployed"), Finding::Against);
}

#[test]
fn a_referral_under_consideration_elsewhere_comes_first() {
    let country = country();
    let first = &country.with_voucher_at(VoucherAt::Referred).file;
    assert_eq!(first.vouchers_told()[0].stands, VoucherStands::Referred);
    let (file, specialist) = country.applies_in_kokshetau(first.card.iin().unwrap());
    let refusal = country.refused(&specialist, referral(), file);
    assert!(
        matches!(&refusal, Refusal::OtherVoucher { ground, .. } if ground.as_str() == "v-pending"),
        "{refusal:?}"
    );
}

#[test]
fn what_is_due_by_date_happens_once_on_its_day() {
    let country = country();
    country.centre.do_what_is_due().unwrap();
    assert_eq!(country.centre.do_what_is_due().unwrap(), 0, "nothing twice");
    let held = country.with_voucher_at(VoucherAt::Issued).file.id;
    let stage = || {
        let file = country.centre.file(held).unwrap().unwrap();
        file.voucher().unwrap().stage.clone()
    };
    let VoucherStage::Issued { until, .. } = stage() else {
        panic!("{:?}", stage())
    };
    *country.now.lock().unwrap() = noon(until);
    country.centre.do_what_is_due().unwrap();
    assert!(
        matches!(stage(), VoucherStage::Issued { .. }),
        "its last day is still its own"
    );
    let reminded = country.centre.file(held).unwrap().unwrap();
    assert_eq!(reminded.voucher().unwrap().reminded.len(), 2);
    *country.now.lock().unwrap() = noon(until.succ_opt().unwrap());
    assert!(country.centre.do_what_is_due().unwrap() > 0);
    assert_eq!(
        stage(),
        VoucherStage::Annulled {
            on: until.succ_opt().unwrap(),
            because: AnnulledBecause::Unused
        }
    );
    assert_eq!(country.centre.do_what_is_due().unwrap(), 0);
    assert_eq!(
        country.centre.verify().unwrap().findings,
        Vec::<String>::new()
    );
}
