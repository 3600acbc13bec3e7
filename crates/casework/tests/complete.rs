//! *Complete*: every number of the official map is a row of `MAP` or a remark; none is invented.

use super::common::map::{self, Official};
use casework::process::Step;
use casework::registration::{ActName, At, FactName, MAP, REMARKS, all_rows, step_of};
use casework::voucher::{self, VoucherAt};
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

/// Both maps.
fn official() -> Vec<Official> {
    [map::registration(), map::voucher()].concat()
}

fn numbers(table: &[Official]) -> BTreeSet<&str> {
    table.iter().map(|row| row.number.as_str()).collect()
}

/// Numbers that some act carries out.
fn acted() -> BTreeSet<&'static str> {
    all_rows()
        .flat_map(|row| row.also.iter().copied().chain([row.number]))
        .filter(|n| !n.is_empty())
        .collect()
}

fn remarked() -> BTreeSet<&'static str> {
    REMARKS
        .iter()
        .chain(voucher::REMARKS)
        .map(casework::process::Remark::number)
        .collect()
}

#[test]
fn every_number_of_the_official_map_is_an_act_or_a_remark() {
    let official = official();
    let known: BTreeSet<&str> = acted().into_iter().chain(remarked()).collect();
    let nowhere: Vec<_> = numbers(&official).difference(&known).copied().collect();
    assert_eq!(
        nowhere,
        Vec::<&str>::new(),
        "numbers of the map that nothing carries out"
    );
}

#[test]
fn no_number_is_invented() {
    let official = official();
    let numbers = numbers(&official);
    let effects = all_rows().flat_map(|row| row.effects.iter().copied());
    let pointed_to = REMARKS
        .iter()
        .chain(voucher::REMARKS)
        .filter_map(|remark| match remark {
            casework::process::Remark::Portal(_, to) | casework::process::Remark::Effect(_, to) => {
                Some(*to)
            }
            casework::process::Remark::Guidance(_)
            | casework::process::Remark::Rule(_)
            | casework::process::Remark::Heading(_) => None,
        });
    let named = acted()
        .into_iter()
        .chain(remarked())
        .chain(effects)
        .chain(pointed_to);
    let invented: Vec<_> = named.filter(|number| !numbers.contains(number)).collect();
    assert_eq!(invented, Vec::<&str>::new());
}

#[test]
fn a_number_is_one_thing_only() {
    let both: Vec<_> = acted().intersection(&remarked()).copied().collect();
    assert_eq!(both, Vec::<&str>::new(), "a remark that is an act too");
}

#[test]
fn each_map_keeps_to_its_own_numbers_and_its_own_stages() {
    for row in MAP {
        assert!(!row.number.starts_with("D-"), "{:?}", row.act);
        assert!(!row.is_of_voucher(), "{:?}", row.act);
    }
    for row in voucher::MAP {
        assert!(
            row.is_beside_the_map() || row.number.starts_with("D-"),
            "{:?}",
            row.act
        );
        assert!(row.at.is_empty() && row.is_of_voucher(), "{:?}", row.act);
    }
}

#[test]
fn what_a_portal_or_an_effect_points_to_is_an_act() {
    for remark in REMARKS.iter().chain(voucher::REMARKS) {
        if let casework::process::Remark::Portal(_, to) | casework::process::Remark::Effect(_, to) =
            remark
        {
            assert!(acted().contains(to), "{remark:?}");
        }
    }
}

#[test]
fn every_act_has_a_row_and_every_row_somebody_and_somewhere() {
    for act in ActName::iter() {
        assert!(all_rows().any(|row| row.act == act), "{act:?} has no row");
    }
    for row in all_rows() {
        let somewhere = !row.at.is_empty() || !row.at_voucher.is_empty();
        assert!(!row.by.is_empty() && somewhere, "{:?}", row.act);
        assert_eq!(
            all_rows().filter(|other| other.act == row.act).count(),
            1,
            "{:?} has two rows",
            row.act
        );
    }
}

#[test]
fn acts_beside_the_map_are_marked_so_and_promise_nothing_of_the_map() {
    let beside: Vec<ActName> = MAP
        .iter()
        .filter(|row| row.is_beside_the_map())
        .map(|row| row.act)
        .collect();
    let expected = [
        ActName::ReportSending,
        ActName::RecordContact,
        ActName::DismissProposal,
        ActName::RecordEmployerAnswer,
        ActName::EndSeekerRegistration,
        ActName::AssignCase,
        ActName::SendTransfer,
        ActName::AcceptTransfer,
        ActName::DeclineTransfer,
        ActName::WithdrawTransfer,
        ActName::AskForTransfer,
        ActName::DeclineToSend,
        ActName::HearOfTransfer,
        ActName::KeepEmployer,
        ActName::KeepVacancy,
        ActName::CloseVacancy,
        ActName::ImportVacancies,
        ActName::ShareView,
        ActName::StopSharingView,
        ActName::CancelDecision,
        ActName::RecordHearing,
        ActName::RecordObjection,
        ActName::HandOver,
        ActName::CloseVisit,
        ActName::WithdrawConsent,
        ActName::WithdrawDraft,
        ActName::ResolveConflict,
        ActName::AddNote,
        ActName::AttachScan,
        ActName::WithdrawScan,
        ActName::ConfirmDate,
        ActName::JoinFiles,
        ActName::SeparateFiles,
    ];
    assert_eq!(beside, expected);
    let beside: Vec<ActName> = voucher::MAP
        .iter()
        .filter(|row| row.is_beside_the_map())
        .map(|row| row.act)
        .collect();
    let expected = [
        ActName::AdviseOnVoucher,
        ActName::WithdrawVoucherApplication,
        ActName::ExtendVoucher,
        ActName::RecordVoucherUse,
        ActName::AnnulVoucher,
        ActName::RemindOfVoucher,
        ActName::ExpireVoucher,
        ActName::RecordVoucherNotice,
    ];
    assert_eq!(beside, expected);
    for row in all_rows().filter(|row| row.is_beside_the_map()) {
        let plain = row.also.is_empty()
            && row.effects.is_empty()
            && row.within.is_none()
            && !row.draws_number;
        assert!(plain, "{:?}", row.act);
        assert_eq!(step_of(row.act).printed(), "");
    }
}

#[test]
fn the_rows_of_a_visit_and_of_the_voucher_stand_in_the_order_of_the_map() {
    let official = official();
    let order = |number: &str| {
        official
            .iter()
            .position(|row| row.number == number)
            .unwrap()
    };
    let places = |table: &[Step], entrance: &str| -> Vec<usize> {
        table
            .iter()
            .map(|r| r.number)
            .filter(|n| n.starts_with(entrance))
            .map(order)
            .collect()
    };
    for places in [places(MAP, "V-"), places(voucher::MAP, "D-")] {
        assert!(!places.is_empty() && places.is_sorted(), "{places:?}");
    }
}

#[test]
fn terms_and_norms_that_rows_name_are_in_the_rulebook() {
    let rulebook = casework::rulebook::Rulebook::built_in();
    for row in all_rows() {
        if let Some(term) = row.within {
            assert!(
                rulebook.due(term, super::common::friday()).is_ok(),
                "term.{term}"
            );
        }
        if let Some(norm) = row.switch {
            assert!(
                rulebook
                    .any(casework::rulebook::Section::Norm, norm)
                    .is_some(),
                "norm.{norm}"
            );
        }
    }
}

#[test]
fn every_stage_can_be_acted_in_and_every_fact_has_a_name() {
    for stage in At::iter() {
        assert!(MAP.iter().any(|row| row.is_at(stage)), "{stage:?}");
    }
    for stage in VoucherAt::iter() {
        assert!(
            voucher::MAP.iter().any(|row| row.is_at_voucher(stage)),
            "{stage:?}"
        );
    }
    let names: BTreeSet<&'static str> = FactName::iter().map(Into::into).collect();
    assert_eq!(names.len(), FactName::iter().count());
}

#[test]
fn our_tables_agree_with_the_official_maps_where_these_are_at_hand() {
    let path = map::root().join("../shared/domain/process-map.md");
    let Ok(official) = std::fs::read_to_string(&path) else {
        println!(
            "not compared: the official maps are not beside the project ({})",
            path.display()
        );
        return;
    };
    let ours = [map::registration(), map::voucher()].concat();
    let mut theirs = Vec::new();
    for cells in map::rows(&official)
        .into_iter()
        .filter(|cells| cells.len() > 5)
    {
        let numbers = cells[0]
            .split(',')
            .map(|n| n.trim().to_owned())
            .collect::<Vec<_>>();
        let words = |cell: &str, at: usize| {
            let parts: Vec<_> = cell.split(';').map(|part| part.trim().to_owned()).collect();
            if numbers.len() > 1 {
                parts[at].clone()
            } else {
                cell.to_owned()
            }
        };
        for (at, number) in numbers.iter().enumerate() {
            theirs.push((number.clone(), map::actors(&cells[1]), words(&cells[3], at)));
        }
    }
    assert_eq!(theirs.len(), ours.len());
    for ((number, actors, ru), row) in theirs.iter().zip(&ours) {
        assert_eq!((number, actors), (&row.number, &row.actors));
        // The long list of 7.1 is shortened there and whole here.
        let (start, _) = ru.split_once('…').unwrap_or((ru, ""));
        assert!(row.ru.starts_with(start), "{number}: {}", row.ru);
    }
}

#[test]
fn the_kazakh_of_our_tables_is_the_one_that_screens_print() {
    let path = map::root().join("../shared/domain/process-map.md");
    let Ok(official) = std::fs::read_to_string(&path) else {
        println!(
            "not compared: the official maps are not beside the project ({})",
            path.display()
        );
        return;
    };
    let ours = [map::registration(), map::voucher()].concat();
    let display: Vec<_> = map::rows(&official)
        .into_iter()
        .filter(|cells| cells.len() == 2)
        .collect();
    assert!(display.len() > 8);
    for cells in display.iter().filter(|cells| !cells[1].contains('…')) {
        for number in cells[0].split(',').map(str::trim) {
            let row = ours.iter().find(|row| row.number == number).unwrap();
            assert_eq!(row.kk, cells[1], "{number}");
        }
    }
    for row in &ours {
        let short = |word: &str| {
            row.kk
                .split(|c: char| !c.is_alphabetic())
                .any(|w| w == word)
        };
        assert!(!short("МО") && !short("ЖК"), "{}: {}", row.number, row.kk);
    }
}

#[test]
fn an_act_that_carries_out_two_numbers_is_printed_with_both() {
    let printed = |act| step_of(act).printed();
    assert_eq!(printed(ActName::Consult), "1.2, 1.3");
    assert_eq!(printed(ActName::ReferToRecognition), "D-2.2, 2.3");
    // Two entrances of the same number.
    assert_eq!(printed(ActName::ReceiveApplication), "1.3");
    assert_eq!(printed(ActName::RegisterSeeker), "4.2");
}
