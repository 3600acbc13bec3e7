//! Around the sections: a job seeker's end at the desk, cases handed over, decisions cancelled, hearings and objections.

use super::common::registers::{arman, clear_but, known_as, open_contract};
use super::common::{Office, aigul, bolat, dana, day, forms, seeker, serik, somebody, tuesday};
use casework::desk::{Known, OpenElsewhere, OtherFile};
use casework::ids::{CentreId, Code, FileId};
use casework::office::Role;
use casework::people::Iin;
use casework::refusal::Refusal;
use casework::registers::IdentityRecord;
use casework::registration::cancelling::Decision;
use casework::registration::ending::{EndedHow, Resume};
use casework::registration::joining::JoinForm;
use casework::registration::reception::VisitEnd;
use casework::registration::unemployed::{Lift, RightForm};
use casework::registration::{Act, ActName, At, Stage};
use casework::voucher::VoucherAt;
use casework::worklist::{List, work};

#[test]
fn a_job_seeker_who_found_work_ends_with_proof_and_a_notice() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.does(&dana(), forms::offers(&["v-1"]));
    let refusal = office.refused(&dana(), forms::end("found-work"));
    assert!(
        matches!(&refusal, Refusal::NoProof { list, .. } if list == "seeker_end"),
        "{refusal:?}"
    );
    office.does(
        &dana(),
        forms::end_by("found-work", "labour-contract", tuesday()),
    );
    let ended = office.file.registration.ended.as_ref().unwrap();
    assert_eq!(
        (ended.how, ended.reason.as_str()),
        (EndedHow::Desk, "found-work")
    );
    assert_eq!(office.file.resume(), Resume::Released);
    assert!(office.file.offers.iter().all(|o| o.closed.is_some()));
    let notice = office.file.notices.last().unwrap();
    assert_eq!(
        (
            notice.kind.as_str(),
            notice.ground.as_ref().map(Code::as_str)
        ),
        ("lir-ended", Some("found-work"))
    );
    assert_eq!(office.row(List::MyStep), None);
}

#[test]
fn a_contract_that_began_while_they_were_registered_asks_to_end_a_job_seekers_registration() {
    let seeker = |contract_from| {
        let mut office = Office::on(super::common::monday());
        office.receives_arman().day(super::common::friday());
        office
            .prepares_registration()
            .registers_seeker()
            .tells_and_selects();
        office.day(tuesday());
        office.asks_anew(clear_but(vec![open_contract(contract_from)]));
        office
    };
    let mut works = seeker(tuesday());
    let row = works.row(List::Changes).unwrap();
    assert_eq!(row.act, Some(ActName::EndSeekerRegistration));
    assert_eq!(row.detail, "found-work: ТОО «Дала»");
    // The register's word is the proof, and its day the day.
    let mut by_paper = works.clone();
    works.does(&dana(), forms::end("found-work"));
    let ended = works.file.registration.ended.as_ref().unwrap();
    assert_eq!(ended.on, tuesday());
    assert_eq!(works.row(List::Changes), None);

    // One from before was looked at before; it is no work that was found.
    let mut before = seeker(day(2026, 3, 2));
    assert_eq!(before.row(List::Changes), None);
    assert!(before.tries(&dana(), forms::end("found-work")).is_err());

    // The paper of its end answers the register (5.2).
    let order = Lift {
        register: Code::from("ehr"),
        paper: forms::paper("dismissal", Some(tuesday())),
    };
    by_paper.does(
        &dana(),
        Act::CheckUnemployedRight(RightForm {
            lifts: vec![order],
            note: None,
        }),
    );
    assert_eq!(by_paper.row(List::Changes), None);
}

#[test]
fn a_job_seeker_who_died_is_told_nothing() {
    let mut office = Office::on(super::common::monday());
    office.receives_arman().day(super::common::friday());
    office
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects();
    office.day(tuesday());
    office.asks_anew(known_as(IdentityRecord {
        death_date: Some(day(2026, 10, 25)),
        ..arman()
    }));
    let paper = forms::end_by("died", "death-record", day(2026, 10, 25));
    office.does(&dana(), paper);
    let on = day(2026, 10, 25);
    let reason = Code::from("died");
    assert_eq!(
        office.file.registration.stage,
        Stage::Closed {
            on,
            reason,
            by: Some(Role::Specialist)
        }
    );
    assert!(
        office
            .file
            .notices
            .iter()
            .all(|n| n.kind.as_str() != "lir-ended")
    );
}

#[test]
fn who_does_not_answer_is_ended_only_where_the_law_allows_it_and_after_three_tries() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    let refusal = office.refused(&dana(), forms::end("no-answer"));
    assert!(
        matches!(refusal, Refusal::GroundNotInForce { .. }),
        "{refusal:?}"
    );
    office.amended("[[seeker_end]]\ncode = 'no-answer'\napplies = true");
    for _ in 0..3 {
        office.does(&dana(), forms::called(false, Vec::new()));
    }
    let next_day = office.today.succ_opt().unwrap();
    office.day(next_day);
    office.does(&dana(), forms::called(false, Vec::new()));
    assert!(
        office.tries(&dana(), forms::end("no-answer")).is_err(),
        "calls of one day are one try: so far there were two"
    );
    let third = next_day.succ_opt().unwrap();
    office.day(third);
    let mut reached = office.clone();
    reached.does(&dana(), forms::called(true, Vec::new()));
    reached.does(&dana(), forms::called(false, Vec::new()));
    assert!(
        reached.tries(&dana(), forms::end("no-answer")).is_err(),
        "counted anew"
    );
    office.does(&dana(), forms::called(false, Vec::new()));
    office.does(&dana(), forms::end("no-answer"));
}

#[test]
fn a_job_seekers_case_that_does_not_move_comes_up_after_thirty_days() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    let shows = |office: &Office| office.row(List::Idle).unwrap().shows_from;
    assert_eq!(shows(&office), Some(day(2026, 11, 26)));
    office.day(day(2026, 11, 20));
    // What the office does with the case itself moves nothing for the person.
    office.does(&dana(), forms::note("Папка переложена."));
    office.does(&dana(), forms::assign("bolat"));
    assert_eq!(shows(&office), Some(day(2026, 11, 26)));
    office.does(&dana(), forms::called(true, Vec::new()));
    assert_eq!(shows(&office), Some(day(2026, 12, 20)));
    office.asks_anew(super::common::registers::clear());
    office.proposes();
    assert_eq!(office.row(List::Idle), None, "a draft moves");
}

#[test]
fn a_case_that_is_handed_over_stands_in_the_lists_of_who_has_it() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let unit_head = somebody(Role::UnitHead);
    office.does(&unit_head, forms::assign("bolat"));
    let rows = work(&office.file);
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| row.assignee == Some(bolat().staff)));
    office.does(&bolat(), forms::assign("dana"));
    assert_eq!(
        office.row(List::Monitoring).unwrap().assignee,
        Some(dana().staff)
    );
    // A draft is with its author until the case is handed over after it, and the head's list with the head.
    office.does(&dana(), forms::remove_at_own_wish(office.today));
    assert_eq!(office.row(List::Decide).unwrap().assignee, None);
    assert_eq!(
        office.row(List::WithHead).unwrap().assignee,
        Some(dana().staff)
    );
}

#[test]
fn a_removal_that_is_cancelled_leaves_the_person_unemployed_since_the_first_day() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().plans().day(day(2026, 12, 1));
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 12, 1)));
    office.does(&serik(), forms::removed());
    office.day(day(2026, 12, 14));
    assert!(
        office.tries(&dana(), forms::cancel()).is_err(),
        "the head's"
    );
    let mut elsewhere = office.clone();
    elsewhere.evidence.open_elsewhere = Known::Is {
        value: vec![OpenElsewhere {
            file: FileId(uuid::Uuid::from_u128(5)),
            centre: CentreId::from("kc-kokshetau"),
            name: None,
            number: None,
        }],
        at: elsewhere.now,
    };
    assert!(elsewhere.tries(&serik(), forms::cancel()).is_err());

    office.does(&serik(), forms::cancel());
    let registration = &office.file.registration;
    let since = day(2026, 10, 28);
    assert_eq!(registration.stage, Stage::Unemployed { since });
    assert_eq!(registration.monitoring.check_by, Some(day(2026, 12, 21)));
    assert!(registration.plan.agreed().is_some() && registration.plan.closed.is_none());
    assert_eq!(registration.cancelled[0].decision, Decision::Removed);
    assert_eq!(
        office.file.notices.last().unwrap().kind.as_str(),
        "decision-cancelled"
    );
    assert_eq!(office.file.resume(), Resume::Placed);
}

#[test]
fn a_refusal_that_is_cancelled_goes_on_where_it_stood_with_a_new_term() {
    let mut refused = Office::with_arman_at(At::Refused);
    refused.day(day(2026, 11, 2));
    refused.does(&serik(), forms::cancel());
    assert_eq!(refused.stage(), At::Card);
    assert_eq!(refused.file.registration.refused, None);

    let mut office = Office::with_arman_at(At::Proposed);
    office.does(&serik(), forms::decision_refusing("un-no-interest"));
    assert!(
        office.tries(&dana(), forms::draft()).is_err(),
        "the answers are stale"
    );
    office.does(&serik(), forms::cancel());
    office.proposes();
    let act = ActName::CancelDecision;
    let mut nothing = Office::with_arman_at(At::JobSeeker);
    let refusal = nothing.refused(&serik(), forms::cancel());
    let what = "decision".into();
    assert_eq!(refusal, Refusal::NothingThere { act, what });
    nothing.amended("[[norm]]\ncode = 'cancel-decision'\napplies = false");
    let refusal = nothing.refused(&serik(), forms::cancel());
    assert!(
        matches!(refusal, Refusal::SwitchedOff { .. }),
        "{refusal:?}"
    );
}

#[test]
fn a_hearing_is_asked_for_only_where_the_norm_is_switched_on() {
    let mut office = Office::with_arman_at(At::RemovalProposed);
    let act = ActName::RecordHearing;
    assert!(matches!(
        office.ready(&dana(), act),
        Err(Refusal::SwitchedOff { .. })
    ));
    office.clone().does(&serik(), forms::removed());
    office.amended(
        "[[norm]]\ncode = 'hearing'\napplies = true\n[[term]]\ncode = 'hearing'\napplies = true",
    );
    let refusal = office.refused(&serik(), forms::removed());
    let (act, needs) = (ActName::DecideRemoval, ActName::RecordHearing);
    assert_eq!(refusal, Refusal::StepFirst { act, needs });
    // Invited on Wed 28 October for the third working day; who comes earlier is heard earlier.
    let invited = office.today;
    assert!(
        office
            .tries(&dana(), forms::hearing(invited, false))
            .is_err()
    );
    let mut came = office.clone();
    came.does(&dana(), forms::hearing(invited, true));
    came.does(&serik(), forms::removed());
    office.day(day(2026, 11, 2));
    office.does(&dana(), forms::hearing(invited, false));
    office.does(&serik(), forms::removed());
}

#[test]
fn an_objection_is_kept_where_the_norm_is_switched_on_and_the_head_may_cancel() {
    let mut office = Office::with_arman_at(At::RemovalProposed);
    office.does(&serik(), forms::removed());
    assert!(office.tries(&dana(), forms::objection()).is_err());
    office.amended("[[norm]]\ncode = 'objection'\napplies = true");
    office.does(&dana(), forms::objection());
    assert_eq!(office.file.registration.objections.len(), 1);
    office.does(&serik(), forms::cancel());
    assert_eq!(office.stage(), At::Unemployed);
}

/// What the office was told of the file to be joined.
fn other_of(centre: &str, iin: &str, joined_into: Option<FileId>) -> Known<Option<OtherFile>> {
    Known::Is {
        value: Some(OtherFile {
            centre: CentreId::from(centre),
            iin: Some(Iin::with_checksum(iin).unwrap()),
            joined_into,
            voucher_lives: false,
        }),
        at: super::common::at(tuesday(), 9, 0),
    }
}

fn join(n: u128) -> Act {
    Act::JoinFiles(JoinForm {
        other: FileId(uuid::Uuid::from_u128(n)),
        card: Vec::new(),
    })
}

#[test]
fn a_case_goes_only_to_a_colleague_who_keeps_cases_here_and_where_nobody_knows_the_centre_decides()
{
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.does(&bolat(), forms::assign("a-name-this-desk-never-heard"));
    for roles in [Vec::new(), vec![Role::Consultant, Role::Analyst]] {
        office.evidence.assignee = Known::Is {
            value: roles,
            at: office.now,
        };
        let refusal = office.refused(&bolat(), forms::assign("dana"));
        assert!(
            matches!(refusal, Refusal::NotCaseKeeper { .. }),
            "{refusal:?}"
        );
    }
    office.evidence.assignee = Known::Is {
        value: vec![Role::Consultant, Role::Specialist],
        at: office.now,
    };
    office.does(&bolat(), forms::assign("dana"));
}

#[test]
fn a_file_of_another_centre_or_one_that_was_joined_already_is_not_joined() {
    let mut office = Office::with_arman_at(At::Card);
    let own = office.file.card.iin().unwrap().as_str()[..11].to_owned();
    let elsewhere = FileId(uuid::Uuid::from_u128(9));
    for other in [
        other_of("kc-kokshetau", &own, None),
        other_of("kc-esil", &own, Some(elsewhere)),
        Known::Is {
            value: None,
            at: office.now,
        },
    ] {
        office.evidence.other_file = other;
        let refusal = office.refused(&dana(), join(2));
        assert!(
            matches!(&refusal, Refusal::NothingThere { what, .. } if what == "file"),
            "{refusal:?}"
        );
    }
    office.evidence.other_file = other_of("kc-esil", &own, None);
    office.does(&dana(), join(2));
}

#[test]
fn files_of_two_numbers_are_joined_only_when_the_identity_card_was_seen() {
    let mistyped = "90010140001";
    let mut office = Office::with_arman_at(At::Card);
    office.evidence.other_file = other_of("kc-esil", mistyped, None);
    let papers = std::mem::take(&mut office.file.papers);
    let refusal = office.refused(&dana(), join(2));
    let act = ActName::JoinFiles;
    assert_eq!(refusal, Refusal::NotSamePerson { act });
    office.file.papers = papers;
    office.does(&dana(), join(2));
}

#[test]
fn a_file_with_a_living_voucher_is_not_joined_before_the_voucher_has_come_to_its_end() {
    let mut office = Office::with_arman_at(At::Card);
    let own = office.file.card.iin().unwrap().to_string();
    let mut other = other_of("kc-esil", &own[..11], None);
    if let Known::Is {
        value: Some(other), ..
    } = &mut other
    {
        other.voucher_lives = true;
    }
    office.evidence.other_file = other;
    let refusal = office.refused(&dana(), join(2));
    let act = ActName::JoinFiles;
    assert_eq!(refusal, Refusal::VoucherLives { act });
    // What the office is told of a file says so by the voucher's own stage.
    let referred = Office::with_voucher_at(VoucherAt::Referred);
    assert!(OtherFile::of(&referred.file).unwrap().voucher_lives);
    assert!(!OtherFile::of(&office.file).unwrap().voucher_lives);
}

#[test]
fn who_comes_about_a_removal_is_received_and_the_head_may_still_cancel_it() {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().plans().day(day(2026, 12, 1));
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 12, 1)));
    office.does(&serik(), forms::removed());
    office.amended("[[norm]]\ncode = 'objection'\napplies = true");
    office.day(day(2026, 12, 2));
    office.does(&aigul(), forms::visit("advice"));
    assert_eq!((office.stage(), office.file.past.len()), (At::Reception, 1));

    office.does(&dana(), forms::objection());
    assert_eq!(office.file.past[0].objections.len(), 1);
    office.does(&serik(), forms::cancel());
    assert_eq!(
        (office.stage(), office.file.past.len()),
        (At::Unemployed, 0)
    );
    assert_eq!(office.file.registration.objections.len(), 1);
    assert!(office.file.open_visit().is_some(), "they still stand there");
    // The letter of what does not hold any more is brought to nobody.
    let mut letters = office.file.notices.iter().filter(|n| n.waits());
    assert!(letters.all(|n| n.kind.as_str() != "removed"));
    office.does(&aigul(), forms::close_visit(VisitEnd::Done));

    // After a new application the former registration is over.
    let mut anew = Office::with_arman_at(At::Refused);
    anew.receives_arman().takes_application();
    assert!(anew.tries(&serik(), forms::cancel()).is_err());
}

#[test]
fn the_end_of_a_job_seekers_registration_may_be_cancelled_too() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    office.does(
        &dana(),
        forms::end_by("found-work", "labour-contract", tuesday()),
    );
    office.does(&serik(), forms::cancel());
    assert_eq!(office.stage(), At::JobSeeker);
    assert_eq!(office.file.registration.ended, None);
    assert_eq!(office.file.resume(), Resume::Placed);
    let mut own = Office::with_arman_at(At::JobSeeker);
    own.does(&seeker(), forms::closed_by_seeker());
    assert!(
        own.tries(&serik(), forms::cancel()).is_err(),
        "their own end is no decision of the centre"
    );
}

#[test]
fn a_job_seeker_who_has_died_stands_among_the_changes_until_the_registration_is_ended() {
    let mut office = Office::with_arman_at(At::JobSeeker);
    let died = |on| {
        known_as(IdentityRecord {
            death_date: on,
            ..arman()
        })
    };
    office.asks_anew(died(Some(tuesday())));
    let row = office.row(List::Changes).unwrap();
    assert_eq!(
        (row.act, row.detail.as_str()),
        (Some(ActName::EndSeekerRegistration), "died")
    );
    assert_eq!(office.row(List::MyStep), None, "nothing else is owed");

    // Another person's record, by a mistyped number: what the register says now is what counts.
    let mut corrected = office.clone();
    corrected.asks_anew(died(None));
    assert_eq!(corrected.file.known_death(), None);
    assert_eq!(corrected.row(List::Changes), None);

    office.does(&dana(), forms::end("died"));
    assert_eq!(work(&office.file), []);
    assert!(office.file.notices.iter().all(|n| !n.waits()));
}

#[test]
fn a_draft_that_waits_at_a_death_is_given_back_and_nothing_else_is_decided() {
    let mut office = Office::with_arman_at(At::Proposed);
    let mut queries = office.file.queries.iter_mut().rev();
    let answers = queries.find_map(|q| q.identity().is_some().then_some(&mut q.answers));
    for answer in answers.unwrap() {
        if let casework::registers::Reply::Identity(record) = &mut answer.reply {
            record.death_date = Some(tuesday());
        }
    }
    let died = |refusal| matches!(refusal, Refusal::PersonDied { .. });
    assert!(died(office.refused(&serik(), forms::decision())));
    let refusing = forms::decision_refusing("un-no-interest");
    assert!(died(office.refused(&serik(), refusing)));
    office.does(&serik(), forms::sent_back("no-evidence"));
    assert_eq!(office.stage(), At::JobSeeker);
    let rows: Vec<_> = work(&office.file).into_iter().map(|row| row.list).collect();
    assert_eq!(rows, [List::Changes]);
}
