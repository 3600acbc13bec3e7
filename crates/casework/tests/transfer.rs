//! A case goes to the centre of the new address, also when that centre asks for it.

use super::common::{Office, dana, day, forms, friday, nurlan, saule, seeker, serik, system};
use casework::desk::{Known, OpenElsewhere};
use casework::ids::{CaseNumber, CentreId, FileId};
use casework::refusal::Refusal;
use casework::registration::monitoring::Advice;
use casework::registration::transfer::TransferEnd;
use casework::registration::{Act, ActName, At, Stage};
use casework::worklist::List;

/// Unemployed in Esil; the transfer to Kokshetau is proposed on Mon 9 November 2026.
fn sent() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().day(day(2026, 11, 9));
    office.does(&dana(), forms::unchanged());
    office.does(&dana(), forms::send_to("kc-kokshetau"));
    office
}

#[test]
fn s_m_01_status_and_its_terms_go_with_the_case_and_the_old_centre_acts_no_more() {
    let mut office = sent();
    let check_by = office.file.registration.monitoring.check_by;
    // Until the other centre accepts, the case is worked on here.
    office.does(&dana(), forms::note("Передаём."));
    office.day(day(2026, 11, 11));
    let home = Refusal::OtherCentreDecides {
        act: ActName::AcceptTransfer,
        centre: "kc-kokshetau".into(),
    };
    assert_eq!(office.refused(&dana(), Act::AcceptTransfer), home);
    office.does(&saule(), Act::AcceptTransfer);

    assert_eq!(office.file.centre, CentreId::from("kc-kokshetau"));
    let since = day(2026, 10, 28);
    assert_eq!(office.file.registration.stage, Stage::Unemployed { since });
    assert_eq!(office.file.registration.monitoring.check_by, check_by);
    assert_eq!(
        office.file.notices.last().unwrap().kind.as_str(),
        "transferred"
    );

    // Dana reads and does not act; Saule does.
    assert!(office.file.seen_by(dana().role).is_some());
    assert_eq!(office.offered(&dana()), []);
    let refusal = office.refused(&dana(), forms::note("Ещё раз."));
    let (act, centre) = (ActName::AddNote, "kc-kokshetau".into());
    assert_eq!(refusal, Refusal::OtherCentreDecides { act, centre });
    office.does(&saule(), forms::unchanged());
}

#[test]
fn s_m_02_a_draft_that_waits_is_decided_or_withdrawn_before_a_transfer() {
    let mut office = Office::with_arman_at(At::RemovalProposed);
    let refusal = office.refused(&dana(), forms::send_to("kc-kokshetau"));
    let (act, stage) = (ActName::SendTransfer, At::RemovalProposed);
    let closed = None;
    assert_eq!(refusal, Refusal::NotNow { act, stage, closed });
    office.does(&dana(), forms::withdraw_draft());
    office.does(&dana(), forms::send_to("kc-kokshetau"));
    // A draft that is sent meanwhile waits for its decision too.
    office.does(&dana(), forms::remove_at_own_wish(office.today));
    assert!(office.tries(&saule(), Act::AcceptTransfer).is_err());
    office.does(&serik(), forms::kept());
    office.does(&saule(), Act::AcceptTransfer);
}

#[test]
fn a_transfer_is_one_at_a_time_to_another_centre() {
    let mut office = sent();
    assert!(
        office
            .tries(&dana(), forms::send_to("kc-kokshetau"))
            .is_err()
    );
    let mut here = Office::with_arman_at(At::JobSeeker);
    let refusal = here.refused(&dana(), forms::send_to("kc-esil"));
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
    here.evidence.other_centre = Known::Is {
        value: false,
        at: super::common::at(friday(), 9, 0),
    };
    let refusal = here.refused(&dana(), forms::send_to("kc-nowhere"));
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
    here.evidence.other_centre = Known::NotKnown;
    here.does(&dana(), forms::send_to("kc-kokshetau"));
}

#[test]
fn what_is_declined_or_withdrawn_stays_with_its_reason() {
    let mut office = sent();
    assert_eq!(office.row(List::Transfers).unwrap().detail, "kc-esil");
    office.does(&nurlan(), forms::decline_transfer());
    assert_eq!(office.row(List::Transfers), None);
    office.does(&dana(), forms::send_to("kc-kokshetau"));
    office.does(&dana(), forms::withdraw_transfer());
    let ends: Vec<_> = office.file.transfers.iter().map(|t| &t.end).collect();
    assert!(matches!(
        ends[..],
        [TransferEnd::Declined { .. }, TransferEnd::Withdrawn { .. }]
    ));
    assert_eq!(office.file.centre, CentreId::from("kc-esil"));
    assert!(office.tries(&saule(), Act::AcceptTransfer).is_err());
}

#[test]
fn a_transfer_that_waits_ends_with_the_registration_and_leaves_no_row_behind() {
    let mut office = sent();
    office.does(&seeker(), forms::closed_by_seeker());
    assert_eq!(office.file.transfer, None);
    let end = office.file.transfers.last().map(|over| &over.end);
    assert_eq!(end, Some(&TransferEnd::RegistrationEnded));
    assert_eq!(office.row(List::Transfers), None);
    assert_eq!(office.row(List::AskedTransfers), None);
    assert!(office.tries(&saule(), Act::AcceptTransfer).is_err());
}

#[test]
fn an_accepted_transfer_settles_the_change_that_advised_it() {
    use casework::card::{Address, CardValue};
    use casework::people::KatoCode;
    let mut office = Office::with_arman_at(At::Unemployed);
    let away = CardValue::LivesAt(Address {
        kato: KatoCode::parse("111010000").unwrap(),
        kato_edition: "НК РК 11-2025".into(),
        place_kk: "Көкшетау".into(),
        place_ru: "Кокшетау".into(),
        street: forms::short("Абая, 1"),
    });
    let moved = forms::card_change("residence", office.today, away);
    office.does(&dana(), forms::status(forms::answers_but(moved)));
    let row = office.row(List::Changes).unwrap();
    assert_eq!(row.act, Some(ActName::SendTransfer));
    office.does(&dana(), forms::send_to("kc-kokshetau"));
    office.does(&saule(), Act::AcceptTransfer);
    let open = office.file.registration.monitoring.open_proposals();
    assert!(open.into_iter().all(|p| p.advice != Advice::HandOver));
}

/// Arman at 4.2 in Esil, with an open registration in Kokshetau.
fn registered_in_kokshetau() -> Office {
    let mut office = Office::with_arman_at(At::Card);
    office.evidence.open_elsewhere = Known::Is {
        value: vec![OpenElsewhere {
            file: FileId(uuid::Uuid::from_u128(7)),
            centre: CentreId::from("kc-kokshetau"),
            name: None,
            number: Some(CaseNumber("KOK-2026-000017".into())),
        }],
        at: super::common::at(friday(), 9, 0),
    };
    office
}

#[test]
fn s_v4_05_the_centre_that_holds_the_registration_is_asked_once_and_its_answer_is_waited_for() {
    let mut office = registered_in_kokshetau();
    office.does(&dana(), forms::ask_for_transfer());
    let row = office.row(List::AskedTransfers).unwrap();
    assert_eq!((row.act, row.detail.as_str()), (None, "kc-kokshetau"));
    assert_eq!(row.what, "transfer-asked");
    assert!(office.tries(&dana(), forms::ask_for_transfer()).is_err());

    office.does(&system(), forms::kept_there());
    let row = office.row(List::AskedTransfers).unwrap();
    assert_eq!(row.what, "transfer-kept");
    let asked = office.file.asked_transfer.clone().unwrap();
    assert_eq!(asked.kept.unwrap().who, "Абенов Н. Ж.");
    // Nobody waits any more: an answer that nobody waits for changes nothing, and one may ask anew.
    assert!(office.tries(&system(), forms::kept_there()).is_err());
    office.does(&dana(), forms::ask_for_transfer());
}

#[test]
fn a_centre_is_not_asked_for_whom_it_does_not_hold_nor_is_ones_own() {
    let mut office = Office::with_arman_at(At::Card);
    let refusal = office.refused(&dana(), forms::ask_for_transfer());
    let (act, what) = (ActName::AskForTransfer, "registration-there".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });
    // Without a line nobody knows: the ask goes on trust.
    office.evidence.open_elsewhere = Known::NotKnown;
    office.does(&dana(), forms::ask_for_transfer());

    let mut kokshetau = Office::with_arman_at(At::Card);
    kokshetau.file.centre = CentreId::from("kc-kokshetau");
    let refusal = kokshetau.refused(&saule(), forms::ask_for_transfer());
    assert!(matches!(refusal, Refusal::NotInList { .. }), "{refusal:?}");
}

#[test]
fn a_case_that_is_asked_for_is_sent_or_kept_with_the_reason() {
    let mut office = Office::with_arman_at(At::Unemployed);
    assert!(office.tries(&dana(), forms::decline_to_send()).is_err());
    office.does(&system(), forms::wanted());
    let row = office.row(List::Transfers).unwrap();
    assert_eq!(row.act, Some(ActName::SendTransfer));
    assert_eq!(
        (row.what.as_str(), row.detail.as_str()),
        ("transfer-wanted", "kc-kokshetau")
    );
    office.does(&serik(), forms::decline_to_send());
    assert_eq!(office.row(List::Transfers), None);

    office.does(&system(), forms::wanted());
    office.does(&dana(), forms::send_to("kc-kokshetau"));
    assert_eq!(office.file.wanted_transfer, None, "answered by sending");
}
