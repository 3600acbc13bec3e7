//! Papers given out at this desk: numbers, archived copies, the log, and those to be recalled.

use super::*;
use crate::papers::{About, CopyLang, Handled, Handler, NewCopy, PaperKey};
use casework::ids::ThingId;
use casework::paperwork::PaperKind;
use casework::worklist::List;
use journal::Hash;
use journal::wire::{Block, NumbersOf};

fn with_papers(n: u128, from: u32, to: u32) -> AtDesk {
    let mut desk = AtDesk::new(n);
    for of in [NumbersOf::Cases, NumbersOf::Papers] {
        let block = Block {
            of,
            centre: home(),
            replica: desk.replica.id(),
            prefix: match of {
                NumbersOf::Cases => "ESL".into(),
                NumbersOf::Papers => "ESL-D".into(),
            },
            year: 2026,
            from,
            to,
        };
        desk.replica.add_block(&block).unwrap();
    }
    desk
}

fn dana_hands() -> Handler {
    Handler {
        staff: "omarova".into(),
        name: "Омарова Д. С.".into(),
    }
}

fn paper(file: FileId, entry: casework::ids::EntryId, kind: PaperKind) -> PaperKey {
    PaperKey {
        file: Some(file),
        kind,
        about: About::Fact(ThingId { entry, n: 0 }),
    }
}

fn gives_out(desk: &mut AtDesk, key: &PaperKey, content: &str) -> i64 {
    let numbered = desk
        .replica
        .number_paper(key, &home(), None, at(5, 0))
        .unwrap();
    let pdf = format!("%PDF {content}");
    let copy = desk
        .replica
        .archive(
            &NewCopy {
                paper: numbered.paper,
                language: CopyLang::Ru,
                confirmed: false,
                content: Hash::of_text(content),
                pdf: pdf.as_bytes(),
                pages: 1,
            },
            at(5, 0),
        )
        .unwrap();
    desk.replica
        .log_papers(&[copy], Handled::Printed, &dana_hands(), at(5, 1))
        .unwrap();
    copy
}

#[test]
fn a_paper_is_numbered_once_and_papers_and_cases_do_not_share_numbers() {
    let mut desk = with_papers(1, 1, 2);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let entry = desk.notes(file, "мәтін", at(4, 1)).entry;
    let number = |desk: &mut AtDesk, kind| {
        let key = paper(file, entry, kind);
        let numbered = desk
            .replica
            .number_paper(&key, &home(), None, at(5, 0))
            .unwrap();
        numbered.number.map(|n| n.to_string())
    };
    let first = number(&mut desk, PaperKind::Notice);
    assert_eq!(first.as_deref(), Some("ESL-D-2026-000001"));
    assert_eq!(
        number(&mut desk, PaperKind::Notice),
        first,
        "the same paper"
    );
    let second = number(&mut desk, PaperKind::SeekerDuties);
    assert_eq!(second.as_deref(), Some("ESL-D-2026-000002"));
    assert_eq!(number(&mut desk, PaperKind::SeekerRefusal), None, "empty");
    let left = desk
        .replica
        .numbers_left(&home(), NumbersOf::Cases)
        .unwrap();
    assert_eq!((left.left, left.size), (2, 2));

    let mut desk = desk.restarts();
    assert_eq!(number(&mut desk, PaperKind::Notice), first);
    let more = Block {
        of: NumbersOf::Papers,
        centre: home(),
        replica: desk.replica.id(),
        prefix: "ESL-D".into(),
        year: 2026,
        from: 401,
        to: 600,
    };
    desk.replica.add_block(&more).unwrap();
    let late = number(&mut desk, PaperKind::SeekerRefusal);
    assert_eq!(
        late.as_deref(),
        Some("ESL-D-2026-000401"),
        "when there is one again"
    );
}

#[test]
fn two_desks_never_give_one_number_even_without_a_line() {
    let (mut one, mut other) = (with_papers(1, 1, 200), with_papers(2, 201, 400));
    let mut seen = std::collections::BTreeSet::new();
    for desk in [&mut one, &mut other] {
        let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
        for n in 0..50 {
            let entry = desk.notes(file, &format!("{n}"), at(4, 1)).entry;
            let key = paper(file, entry, PaperKind::Notice);
            let numbered = desk
                .replica
                .number_paper(&key, &home(), None, at(5, 0))
                .unwrap();
            assert!(seen.insert(numbered.number.unwrap()));
        }
    }
}

#[test]
fn the_archive_gives_back_what_was_given_out_and_notices_one_changed_byte() {
    let mut desk = with_papers(1, 1, 200);
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let entry = desk.notes(file, "мәтін", at(4, 1)).entry;
    let key = paper(file, entry, PaperKind::Notice);
    let copy = gives_out(&mut desk, &key, "хат");
    assert_eq!(gives_out(&mut desk, &key, "хат"), copy, "archived once");
    assert_ne!(gives_out(&mut desk, &key, "другое"), copy);
    let desk = desk.restarts();
    let again = desk.replica.archived_copy(copy).unwrap();
    assert_eq!(again.pdf, "%PDF хат".as_bytes());
    let log = desk.replica.paper_log(file).unwrap();
    assert_eq!(log.len(), 3);
    assert_eq!(log[0].what, Handled::Printed);
    assert_eq!(log[2].pdf_hash, Hash::of_bytes("%PDF хат".as_bytes()));

    desk.replica
        .db
        .execute(
            "update paper_copies set pdf = ?2 where n = ?1",
            rusqlite::params![copy, "%PDF хаТ".as_bytes()],
        )
        .unwrap();
    assert!(desk.replica.archived_copy(copy).is_err());
}

#[test]
fn a_paper_whose_act_came_back_waits_in_a_list_until_it_is_recalled() {
    let (mut desk, mut centre) = (
        with_papers(1, 1, 200),
        Centre {
            refuses: vec!["нельзя".into()],
            ..Centre::default()
        },
    );
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let (bad, good) = (
        desk.notes(file, "нельзя", at(4, 1)).entry,
        desk.notes(file, "можно", at(4, 2)).entry,
    );
    let out = gives_out(&mut desk, &paper(file, bad, PaperKind::Notice), "о первом");
    gives_out(
        &mut desk,
        &paper(file, good, PaperKind::Extract),
        "о втором",
    );
    let today = country_date(at(9, 0));
    let listed = |desk: &AtDesk| {
        let rows = desk
            .replica
            .worklist(List::RecallPapers, Role::Specialist, None, 10, today);
        rows.unwrap()
            .into_iter()
            .map(|row| row.item.detail)
            .collect::<Vec<_>>()
    };
    assert!(listed(&desk).is_empty(), "what waits is not recalled");
    desk.synchronises(&mut centre);
    // The second stood on the first and came back with it.
    assert_eq!(listed(&desk), ["ESL-D-2026-000001, ESL-D-2026-000002"]);
    // It is hers who handed them out, by the next working day; later those above her see it too.
    let row = |list, role, days| {
        let day = today + chrono::Days::new(days);
        let rows = desk.replica.worklist(list, role, None, 10, day).unwrap();
        rows.into_iter().map(|row| row.item).next()
    };
    let own = row(List::RecallPapers, Role::Specialist, 0).unwrap();
    assert_eq!(own.assignee, Some("omarova".into()));
    let back = country_date(own.since);
    assert_eq!(own.due, Rulebook::built_in().due("recall-paper", back).ok());
    assert_eq!(row(List::EscalatedToUnit, Role::UnitHead, 1), None);
    assert_eq!(
        row(List::EscalatedToUnit, Role::UnitHead, 7),
        Some(own.clone())
    );
    assert_eq!(row(List::EscalatedToHead, Role::Head, 7), Some(own));

    let mut desk = desk.restarts();
    desk.replica.rebuild_views().unwrap();
    assert_eq!(listed(&desk).len(), 1, "made again from what is stored");
    desk.replica
        .log_papers(&[out], Handled::Recalled, &dana_hands(), at(21, 0))
        .unwrap();
    assert_eq!(listed(&desk), ["ESL-D-2026-000002"]);
    assert_eq!(desk.replica.to_recall(file).unwrap().len(), 1);
}

#[test]
fn a_paper_that_was_only_looked_at_is_not_recalled() {
    let (mut desk, mut centre) = (
        with_papers(1, 1, 200),
        Centre {
            refuses: vec!["нельзя".into()],
            ..Centre::default()
        },
    );
    let file = desk.meets("Сапарова", "Айгерім", None, at(4, 0));
    let bad = desk.notes(file, "нельзя", at(4, 1)).entry;
    let key = paper(file, bad, PaperKind::Notice);
    let numbered = desk
        .replica
        .number_paper(&key, &home(), None, at(5, 0))
        .unwrap();
    let copy = NewCopy {
        paper: numbered.paper,
        language: CopyLang::Kk,
        confirmed: false,
        content: Hash::of_text("хат"),
        pdf: b"%PDF",
        pages: 1,
    };
    let copy = desk.replica.archive(&copy, at(5, 0)).unwrap();
    desk.replica
        .log_papers(&[copy], Handled::Shown, &dana_hands(), at(5, 0))
        .unwrap();
    desk.synchronises(&mut centre);
    assert!(desk.replica.to_recall(file).unwrap().is_empty());
}
