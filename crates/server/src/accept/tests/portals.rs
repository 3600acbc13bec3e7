//! Applications from the portals at the centre's own door (S-P-02).

use super::world::*;
use crate::accept::Arrival;
use casework::card::CardValue;
use casework::file::{Entrance, File, Introduction};
use casework::ids::{CentreId, Code, FileId};
use casework::people::{Iin, ShortText};
use casework::registration::beside::{PortalForm, WithdrawConsentForm};
use casework::registration::card::{ApplicationForm, ConsentForm};
use casework::registration::portal::LinkedEnd;
use casework::registration::reception::{DocumentsForm, PaperForm};
use casework::registration::{Act, At};
use casework::rulebook::Lang;
use journal::Outcome;

#[test]
fn one_number_is_one_entry_whoever_brings_it_and_however_often() {
    let world = World::new();
    let (file, first) = arrives(&world, "1-000000001", Some(iin()));
    assert!(is_final(&first));
    let (again, same) = arrives(&world, "1-000000001", Some(iin()));
    assert_eq!((again, same), (file, first));
    assert_eq!(world.order(ESIL).len(), 1);
    assert_eq!(known(&world, file).registration.stage.at(), At::Card);
    world.verified();
}

#[test]
fn another_number_goes_to_the_same_file_and_opens_when_the_first_has_ended() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let (file, _) = arrives(&world, "1-000000001", Some(iin()));
    let (same, linked) = arrives(&world, "1-000000002", Some(iin()));
    assert!(same == file && is_final(&linked));
    assert!(known(&world, file).linked[0].waits());
    assert!(known(&world, file).past.is_empty());

    // The person takes the first one back: nothing was registered, so the second has its turn, by the person's own hand.
    let back = Act::WithdrawConsent(WithdrawConsentForm {
        kind: Code::from("application"),
    });
    assert!(is_final(&desk.does(&dana(), file, back)));
    let now = known(&world, file);
    assert_eq!((now.registration.stage.at(), now.past.len()), (At::Card, 1));
    assert_eq!(now.linked[0].end, Some(LinkedEnd::Opened));
    let application = now.registration.application.unwrap();
    assert_eq!(application.portal_number.as_deref(), Some("1-000000002"));
    assert_eq!(application.by, "seeker");
    world.verified();
}

#[test]
fn a_consent_names_the_edition_that_was_read_at_the_desk_not_the_newer_one_that_judged() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let read = "2026-10-01+0123456789ab";
    desk.edition = Some(read.into());
    let file = new_file();
    desk.does(&aigul(), file, visit(Some(iin())));
    desk.does(&aigul(), file, consult());
    desk.does(&dana(), file, papers());
    assert!(is_final(&desk.does(&dana(), file, application())));
    let consents = known(&world, file).consents;
    assert!(!consents.is_empty());
    for consent in consents {
        assert_eq!(consent.text_edition, read, "{}", consent.kind);
    }
    world.verified();
}

#[test]
fn an_application_goes_along_when_its_file_is_joined_to_another() {
    let world = World::new();
    let mut desk = world.esil_desk();
    let here = new_file();
    // She applied in the office; on the portal her ИИН was missing, and Dana writes it down later.
    desk.does(&aigul(), here, visit(Some(iin())));
    desk.does(&aigul(), here, consult());
    desk.does(&dana(), here, papers());
    assert!(is_final(&desk.does(&dana(), here, application())));
    let (there, _) = arrives(&world, "1-000000001", None);
    assert_ne!(there, here);
    desk.does(&dana(), there, edit(CardValue::Iin(iin()), None));
    assert_eq!(known(&world, there).joined_into, Some(here));
    let kept = known(&world, here);
    assert_eq!(kept.linked[0].number(), "1-000000001");
    assert!(kept.linked[0].waits());
    world.verified();
}

#[test]
fn somebody_whose_iin_nobody_knows_yet_gets_a_file_of_their_own() {
    let world = World::new();
    let (one, _) = arrives(&world, "1-000000001", None);
    let (other, _) = arrives(&world, "1-000000002", None);
    assert_ne!(one, other);
}

fn known(world: &World, file: FileId) -> File {
    world.centre.file(file).unwrap().unwrap()
}

fn arrives(world: &World, number: &str, iin: Option<Iin>) -> (FileId, Outcome) {
    let form = PortalForm {
        entrance: Entrance::Portal,
        portal_number: number.into(),
        who: Introduction {
            iin,
            ..Introduction::default()
        },
        language: Lang::Kk,
        method: Code::from("ecp"),
        consents: consents(),
        card: Vec::new(),
    };
    world
        .centre
        .arrives(&CentreId::from(ESIL), Arrival::Registration(form))
        .unwrap()
}

fn consents() -> Vec<ConsentForm> {
    ["application", "personal-data", "state-access"]
        .into_iter()
        .map(|kind| ConsentForm {
            kind: Code::from(kind),
            given: true,
        })
        .collect()
}

fn papers() -> Act {
    let card = PaperForm {
        kind: Code::from("identity"),
        number: Some(ShortText::parse("045678901").unwrap()),
        issued: None,
        issued_by: None,
        valid_to: None,
    };
    Act::CheckDocuments(DocumentsForm {
        papers: vec![card],
        doubts: None,
    })
}

fn application() -> Act {
    Act::TakeApplication(ApplicationForm {
        language: Lang::Kk,
        method: Code::from("paper"),
        consents: consents(),
    })
}
