//! Section 4, registration as a job seeker: completeness, decision, what is told, vacancies.

use super::common::{Office, dana, day, forms, friday, monday, registers, tuesday, wednesday};
use super::common::{aigul, at};
use casework::card::CardField;
use casework::desk::{Known, OpenElsewhere};
use casework::file::File;
use casework::ids::{CaseNumber, CentreId, Code, FileId};
use casework::refusal::{Refusal, Words};
use casework::registration::job_seeker::{OfferAnswer, OfferState, RefusalForm};
use casework::registration::{Act, ActName, At, Stage};
use casework::worklist::List;

fn ready_to_register() -> Office {
    Office::with_arman_at(At::Card)
}

fn kinds(file: &File) -> Vec<&str> {
    file.notices
        .iter()
        .map(|notice| notice.kind.as_str())
        .collect()
}

#[test]
fn s_v4_01_arman_gets_a_number_a_date_a_notice_and_two_terms() {
    let mut office = ready_to_register();
    office.registers_seeker();
    let registration = &office.file.registration;
    assert!(registration.number.is_some());
    assert_eq!(registration.seeker_since, Some(friday()));
    assert_eq!(registration.selection_by, Some(friday()));
    // Vacancies are due today; what comes before them does not hide it behind the later day of the decision.
    let first = office.row(List::MyStep).unwrap();
    assert_eq!(
        (first.act, first.due),
        (Some(ActName::ExplainSeekerOrder), Some(friday()))
    );
    assert_eq!(
        registration.stage,
        Stage::JobSeeker {
            since: friday(),
            decide_by: wednesday()
        }
    );
    assert_eq!(kinds(&office.file), ["lir-registered"]);
    // The SMS goes in his language: it stands on the card and the notice is not for paper.
    assert_eq!(
        office.file.card.language(),
        Some(&casework::rulebook::Lang::Kk)
    );
    assert!(!office.file.notices[0].on_paper);
}

#[test]
fn with_an_empty_block_of_numbers_the_registration_goes_on_and_the_number_follows() {
    let mut office = ready_to_register();
    office.has_numbers = false;
    office.registers_seeker();
    assert_eq!(office.file.registration.number, None);
    assert!(office.file.registration.number_follows);
}

#[test]
fn s_v4_02_an_empty_e_mail_is_named_by_4_1_and_stops_4_2_and_no_e_mail_passes() {
    let mut office = Office::on(monday());
    office.receives_arman().day(friday());
    office
        .takes_application()
        .asks_registers(registers::clear())
        .fills_card()
        .profiles();
    office.file.card.values.remove(&CardField::Email);
    let refusal = office.refused(&dana(), Act::CheckCard);
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::CheckCard,
            items: vec!["email".into()]
        }
    );
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::StepFirst {
            act: ActName::RegisterSeeker,
            needs: ActName::CheckCard
        }
    );

    let none = vec![casework::card::CardValue::Email(
        casework::card::EmailAnswer::None,
    )];
    let edit = forms::edit(&office, none);
    office.does(&dana(), edit);
    office.does(&dana(), Act::CheckCard);
    office.registers_seeker();
}

#[test]
fn s_v4_02_a_field_emptied_after_4_1_is_named_by_4_2_itself() {
    let mut office = ready_to_register();
    office.file.card.values.remove(&CardField::Email);
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::RegisterSeeker,
            items: vec!["email".into()]
        }
    );
}

#[test]
fn s_v4_03_a_refusal_has_a_ground_in_force_for_this_service_and_ends_the_case() {
    let mut office = ready_to_register();
    for ground in ["", "because", "un-opv", "v-late"] {
        let form = RefusalForm {
            ground: Code::from(ground),
            explanation: forms::long("Так решено."),
        };
        let refusal = office.refused(&dana(), Act::RefuseSeeker(form));
        let expected = Refusal::GroundNotInForce {
            act: ActName::RefuseSeeker,
            ground: Code::from(ground),
            on: friday(),
        };
        assert_eq!(refusal, expected);
    }
    office.does(&dana(), forms::refuse_seeker("lir-unreliable"));
    let ground = Code::from("lir-unreliable");
    assert_eq!(
        office.file.registration.stage,
        Stage::Refused {
            on: friday(),
            ground: ground.clone()
        }
    );
    assert_eq!(office.file.notices[0].ground, Some(ground.clone()));
    let entry = office
        .rulebook
        .find(&format!("refusal.{ground}"), friday())
        .unwrap();
    assert!(!entry.kk.is_empty() && !entry.ru.is_empty() && !entry.basis.is_empty());
    assert_eq!(office.next_act(), None);
}

#[test]
fn s_v4_04_after_a_refusal_a_new_application_opens_and_nothing_is_typed_again() {
    let mut office = ready_to_register();
    office.does(&dana(), forms::refuse_seeker("lir-unreliable"));
    let card = office.file.card.clone();

    office.day(tuesday());
    office.does(&aigul(), forms::visit("job"));
    assert_eq!(office.stage(), At::Reception);
    assert_eq!(office.file.card, card);
    office.does(&aigul(), forms::consult_fully());
    office.does(&dana(), forms::papers(&["identity"]));
    assert!(
        office.file.consent("personal-data").is_none(),
        "consents are asked anew"
    );
    office
        .takes_application()
        .asks_registers(registers::clear());
    assert!(
        office.file.registration.weighed.is_none(),
        "the old verdict does not stand"
    );
    office.fills_card().profiles();
    office.does(&dana(), Act::CheckCard);
    office.registers_seeker();

    let past = &office.file.past[0];
    assert_eq!(
        past.refused.as_ref().unwrap().ground.as_str(),
        "lir-unreliable"
    );
    assert_eq!(past.refused.as_ref().unwrap().on, friday());
    assert_eq!(office.file.registration.seeker_since, Some(tuesday()));
}

#[test]
fn s_v4_05_who_is_registered_in_another_centre_gets_no_second_number() {
    let mut office = ready_to_register();
    let elsewhere = OpenElsewhere {
        file: FileId(uuid::Uuid::from_u128(2)),
        centre: CentreId::from("kc-kokshetau"),
        name: Some(Words::bilingual(
            "Көкшетау мансап орталығы",
            "Карьерный центр Кокшетау",
        )),
        number: Some(CaseNumber("KOK-2026-000017".into())),
    };
    office.evidence.open_elsewhere = Known::Is {
        value: vec![elsewhere.clone()],
        at: office.now,
    };
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    let ground = Code::from("lir-already");
    assert_eq!(
        refusal,
        Refusal::RegisteredElsewhere {
            act: ActName::RegisterSeeker,
            ground: ground.clone(),
            other: Box::new(elsewhere.clone())
        }
    );
    // The sentence has the centre's name and the number, and the ground's words and basis.
    let told = refusal.seen(&office.rulebook, office.today);
    assert_eq!(told.args["centre_ru"], "Карьерный центр Кокшетау");
    assert_eq!(told.args["centre_kk"], "Көкшетау мансап орталығы");
    assert_eq!(told.args["number"], "KOK-2026-000017");
    assert_eq!(told.text.unwrap().ru, "Уже состоит на учёте");
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    let checks = &office
        .file
        .registration
        .seeker_right
        .as_ref()
        .unwrap()
        .checks;
    let line = checks
        .iter()
        .find(|c| c.ground.as_ref() == Some(&ground))
        .unwrap();
    assert_eq!(line.found.args["centre_ru"], "Карьерный центр Кокшетау");
    assert_eq!(line.found.args["number"], "KOK-2026-000017");
    assert_eq!(office.file.registration.number, None);
}

#[test]
fn a_second_file_of_this_centre_is_refused_with_the_number_and_no_talk_of_transfer() {
    let mut office = ready_to_register();
    let number = Some(CaseNumber("ESL-2026-000017".into()));
    let elsewhere = OpenElsewhere {
        file: FileId(uuid::Uuid::from_u128(2)),
        centre: office.file.centre.clone(),
        name: None,
        number: number.clone(),
    };
    office.evidence.open_elsewhere = Known::Is {
        value: vec![elsewhere],
        at: office.now,
    };
    let refusal = office.refused(&dana(), Act::RegisterSeeker);
    let ground = Code::from("lir-already");
    assert_eq!(
        refusal,
        Refusal::RegisteredHere {
            act: ActName::RegisterSeeker,
            ground,
            number
        }
    );
}

#[test]
fn s_v4_05_an_offline_desk_cannot_know_and_goes_on_marked() {
    let mut office = ready_to_register();
    office.evidence.open_elsewhere = Known::NotKnown;
    office.registers_seeker();
    assert_eq!(office.stage(), At::JobSeeker);
}

#[test]
fn s_v4_06_offers_have_time_channel_and_term_and_silence_is_no_refusal() {
    let mut office = ready_to_register();
    office.registers_seeker().at(friday(), 15, 0);
    office.does(&dana(), forms::offers(&["v-1", "v-2"]));
    let offers = office.file.offers.clone();
    assert_eq!(offers.len(), 2);
    for offer in &offers {
        assert_eq!((offer.offered, offer.on), (at(friday(), 15, 0), friday()));
        // 27, 28, 29 October; Monday 26 is a day off.
        assert_eq!(offer.answer_by, day(2026, 10, 29));
        assert_eq!(offer.state(day(2026, 10, 29)), OfferState::Waiting);
        assert_eq!(offer.state(day(2026, 10, 30)), OfferState::NoAnswer);
    }
    assert_eq!(
        office.row(List::WithSeeker).unwrap().due,
        Some(day(2026, 10, 29))
    );
    // An answer that comes late is still an answer.
    office.day(day(2026, 11, 2));
    let reason = Code::from("pay");
    office.does(
        &dana(),
        forms::answer_offer(offers[0].id, OfferAnswer::Refused { reason }),
    );
    assert_eq!(
        office.file.offers[0].state(office.today),
        OfferState::Refused
    );
    assert_eq!(
        office.file.offers[1].state(office.today),
        OfferState::NoAnswer
    );
}

#[test]
fn an_answer_is_given_once_and_a_vacancy_offered_once() {
    let mut office = ready_to_register();
    office.registers_seeker();
    office.does(&dana(), forms::offers(&["v-1"]));
    assert!(matches!(
        office.refused(&dana(), forms::offers(&["v-1"])),
        Refusal::NothingThere { .. }
    ));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    let again = office.refused(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    assert_eq!(
        again,
        Refusal::NothingThere {
            act: ActName::AnswerOffer,
            what: "offer".into()
        }
    );
}

#[test]
fn every_right_and_duty_of_a_job_seeker_is_told() {
    let mut office = ready_to_register();
    office.registers_seeker();
    let mut form = forms::all_told(&office, "lir");
    let left_out = form.told.pop().unwrap();
    let refusal = office.refused(&dana(), Act::AcknowledgeSeekerDuties(form));
    let items = vec![left_out.to_string()];
    assert_eq!(
        refusal,
        Refusal::Missing {
            act: ActName::AcknowledgeSeekerDuties,
            items
        }
    );
}
