//! One act for many cases: looked through, done, and who was left out with the reason; the cases of somebody who leaves.

use crate::common::forms;
use crate::story::{Story, as_law, somebody};
use casework::card::CardValue;
use casework::file::Introduction;
use casework::ids::{FileId, StaffId};
use casework::people::{Iin, ShortText};
use casework::registration::ActName;
use casework::registration::holding::AssignForm;
use casework::registration::reception::VisitEnd;
use casework::registration::unemployed::Delivery;
use casework::worklist::List;
use harness::Desk;
use std::collections::BTreeSet;
use workplace::views::{CaseHolder, DeliverMany, ForMany, ManyState};

fn to(login: &str, name: &str) -> ForMany {
    ForMany::Assign(form(login, name))
}

fn form(login: &str, name: &str) -> AssignForm {
    AssignForm {
        to: StaffId::from(login),
        name: ShortText::parse(name).unwrap(),
        note: None,
    }
}

fn visitor(n: u32) -> Introduction {
    let people = [
        ("Асанов", "Асан"),
        ("Бериков", "Берик"),
        ("Галиева", "Гульжан"),
        ("Досов", "Данияр"),
        ("Ерланов", "Ержан"),
        ("Жанибеков", "Жанат"),
        ("Исламов", "Ислам"),
        ("Камалова", "Камила"),
        ("Лукин", "Леонид"),
        ("Муратов", "Мурат"),
    ];
    let (surname, given) = people[n as usize];
    let iin = (0..10)
        .map(|last| format!("850{}1530{n:02}{last}", 1 + n % 9))
        .find(|iin| Iin::with_checksum(iin).is_some());
    somebody(surname, given, &iin.unwrap())
}

/// Files that stand in the lists of who sits there under that name, whatever the list.
fn rows_of(desk: &Desk, login: &str) -> BTreeSet<FileId> {
    let lists = desk.workplace.worklists().unwrap();
    let rows = lists.iter().flat_map(|list| desk.rows(list.name));
    rows.filter(|row| row.assignee == Some(StaffId::from(login)))
        .map(|row| row.file)
        .collect()
}

#[tokio::test]
async fn ten_cases_are_given_to_a_colleague_at_once_and_the_one_that_ended_is_left_out_by_name() {
    let mut story = Story::morning().await;
    let mut files = Vec::new();
    for n in 0..10 {
        files.push(story.receives(visitor(n)).await);
    }
    let bolat = story.office.desk("bolat").await;
    let dana = &story.dana;
    dana.exchanges().await;
    dana.does(Some(files[4]), forms::close_visit(VisitEnd::Left));
    let waiting = dana.waiting();

    // The look changes nothing, and is asked of the same law.
    let desk = &dana.workplace;
    let act = to("bolat", "Жунисов Б. Е.");
    let look = desk.preview_for_many(&act, &files).unwrap();
    assert_eq!(look.len(), 10);
    for (row, file) in look.iter().zip(&files) {
        let ended = row.file == files[4];
        assert_eq!(row.file, *file);
        assert_eq!(row.state == ManyState::Refused, ended, "{row:?}");
        assert_eq!(row.refusal.is_some(), ended);
        assert_eq!((row.holder.is_none(), row.name.is_empty()), (true, false));
    }
    assert_eq!(dana.waiting(), waiting, "nothing was written");
    assert_eq!(rows_of(dana, "bolat"), BTreeSet::new());

    let done = desk.do_for_many(&act, &files).unwrap();
    assert_eq!((done.done, done.left_out.len()), (9, 1));
    assert_eq!(done.left_out[0].file, files[4]);
    assert_eq!(done.left_out[0].name, look[4].name);
    assert_eq!(Some(&done.left_out[0].refusal), look[4].refusal.as_ref());
    dana.exchanges().await;
    bolat.exchanges().await;
    let nine: BTreeSet<FileId> = files.iter().copied().filter(|f| *f != files[4]).collect();
    assert_eq!(rows_of(&bolat, "bolat"), nine);
    assert!(!bolat.has_done(files[4], ActName::AssignCase));
    assert!(
        nine.iter()
            .all(|file| bolat.has_done(*file, ActName::AssignCase))
    );

    // Asked once more, there is nothing left to do; and it is given back the same way.
    let again = desk.preview_for_many(&act, &files).unwrap();
    let theirs = again
        .iter()
        .filter(|row| row.state == ManyState::TheirsAlready);
    assert_eq!(theirs.count(), 9);
    assert_eq!(again[0].holder.as_ref().unwrap().name, "Жунисов Б. Е.");
    // Who keeps no cases gets none.
    story.office.hires("timur");
    dana.exchanges().await;
    let look = desk
        .preview_for_many(&to("timur", "Сейтқали Т. А."), &files)
        .unwrap();
    assert!(look.iter().all(|row| row.state == ManyState::Refused));
    let done = desk
        .do_for_many(&to("dana", "Омарова Д. С."), &files)
        .unwrap();
    assert_eq!(done.done, 9);
    assert_eq!(rows_of(dana, "dana"), nine);
    story.all_exchange().await;
    story.office.is_sound();
}

#[tokio::test]
async fn the_cases_of_who_leaves_go_to_a_colleague_with_the_drafts_that_wait_for_the_head() {
    let mut story = Story::proposed().await;
    let arman = story.arman;
    let mut files = vec![arman];
    for n in 0..3 {
        let file = story.receives(visitor(n)).await;
        let dana = to("dana", "Омарова Д. С.");
        story.dana.workplace.do_for_many(&dana, &[file]).unwrap();
        files.push(file);
    }
    let bolat = story.office.desk("bolat").await;
    let gaukhar = story.office.desk("gaukhar").await;
    story.dana.exchanges().await;
    gaukhar.exchanges().await;
    files.sort();

    // Who keeps cases themselves does not see whose the others are.
    let refused = story.dana.workplace.case_holders().unwrap_err();
    assert_eq!(refused.code, "not-allowed");
    let holders = gaukhar.workplace.case_holders().unwrap();
    let of = |holders: &[CaseHolder]| -> Vec<(String, Vec<FileId>)> {
        let sorted = |one: &CaseHolder| {
            let mut cases: Vec<FileId> = one.cases.iter().map(|case| case.file).collect();
            cases.sort();
            (one.name.clone(), cases)
        };
        holders.iter().map(sorted).collect()
    };
    assert_eq!(
        of(&holders),
        [("Омарова Дана Сериковна".to_owned(), files.clone())]
    );

    let act = to("bolat", "Жунисов Б. Е.");
    let look = gaukhar.workplace.preview_for_many(&act, &files).unwrap();
    assert!(
        look.iter().all(|row| row.state == ManyState::Ready),
        "{look:?}"
    );
    let done = gaukhar.workplace.do_for_many(&act, &files).unwrap();
    assert_eq!((done.done, done.left_out.len()), (4, 0));
    gaukhar.exchanges().await;
    story.dana.exchanges().await;
    bolat.exchanges().await;

    let all: BTreeSet<FileId> = files.iter().copied().collect();
    assert_eq!(
        rows_of(&story.dana, "dana"),
        BTreeSet::new(),
        "nothing is left with Dana"
    );
    assert_eq!(rows_of(&bolat, "bolat"), all);
    let holders = gaukhar.workplace.case_holders().unwrap();
    assert_eq!(
        of(&holders),
        [("Жунисов Болат Ерланович".to_owned(), files.clone())]
    );
    for file in &files {
        let by_gaukhar = bolat
            .case(*file)
            .history
            .into_iter()
            .any(|line| line.act == ActName::AssignCase && line.who.starts_with("Бейсенова"));
        assert!(by_gaukhar, "the history of the case tells it");
    }

    // What the head gives back comes to who has the case now, not to who wrote the draft.
    let serik = story.office.desk("serik").await;
    serik.does(Some(arman), forms::sent_back("stale-answer"));
    serik.exchanges().await;
    bolat.exchanges().await;
    let row = bolat.row(List::SentBack, arman).unwrap();
    assert_eq!(row.assignee, Some(StaffId::from("bolat")));
    story.office.is_sound();
}

#[tokio::test]
async fn notices_on_paper_are_recorded_as_posted_for_all_chosen_and_who_has_none_is_left_out() {
    let mut story = Story::seeker().await;
    let arman = story.arman;
    let no_phone = vec![CardValue::Phones(Vec::new())];
    let edit = forms::edit(&as_law(&story.dana, arman), no_phone);
    story.dana.does(Some(arman), edit);
    story.prepares_draft().await;
    story.dana.does(Some(arman), forms::draft());
    story.all_exchange().await;
    let serik = story.office.desk("serik").await;
    serik.does(Some(arman), forms::decision());
    serik.exchanges().await;
    let other = story.receives(visitor(1)).await;
    let dana = &story.dana;
    dana.exchanges().await;
    // That of 4.2 had not gone out before the number was taken away.
    assert_eq!(dana.list(List::Notify), [arman, arman]);

    let posted = |voucher| {
        ForMany::Deliver(DeliverMany {
            voucher,
            delivery: Delivery::Posted,
            proof: Some(ShortText::parse("Реестр 14 от 27.10").unwrap()),
        })
    };
    let both = [arman, other];
    let look = dana
        .workplace
        .preview_for_many(&posted(false), &both)
        .unwrap();
    let states: Vec<ManyState> = look.iter().map(|row| row.state).collect();
    assert_eq!(states, [ManyState::Ready, ManyState::Refused]);
    assert_eq!(look[1].refusal.as_ref().unwrap().act, ActName::RecordNotice);
    // Those of a voucher are another specialist's, and there are none.
    let look_of_voucher = dana
        .workplace
        .preview_for_many(&posted(true), &both)
        .unwrap();
    assert!(
        look_of_voucher
            .iter()
            .all(|row| row.state == ManyState::Refused)
    );

    let done = dana.workplace.do_for_many(&posted(false), &both).unwrap();
    assert_eq!((done.done, done.left_out.len()), (1, 1));
    assert_eq!(done.left_out[0].file, other, "it is named, not passed over");
    assert_eq!(dana.list(List::Notify), []);
    dana.exchanges().await;
    let delivered = story
        .office
        .file(arman)
        .notices
        .last()
        .unwrap()
        .delivered
        .clone();
    assert_eq!(delivered.unwrap().delivery, Delivery::Posted);
    story.office.is_sound();
}
