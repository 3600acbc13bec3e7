//! A measure of the plan from the referral to its end, and what the weekly look makes of the work in it (6.3, 7.1).

use crate::common::{at, day, forms};
use crate::story::Story;
use casework::registers::{Contract, Reply};
use casework::registration::measures::{MeasureEnd, MeasureRecord};
use casework::registration::{Act, ActName, At};
use casework::worklist::List;
use chrono::NaiveDate;
use workplace::views::WeekState;

fn works_at(employer: &str, from: NaiveDate) -> Reply {
    Reply::Employment {
        contracts: vec![Contract {
            employer: employer.to_owned(),
            bin: None,
            position: "слесарь".to_owned(),
            from,
            to: None,
        }],
    }
}

/// In a social job since Thu 12 November, agreed in the plan; it is Thu 19 November.
async fn in_a_social_job() -> Story {
    let story = Story::unemployed().await;
    let (dana, arman) = (&story.dana, story.arman);
    story.draws_up_a_plan();
    dana.does(Some(arman), forms::agrees());
    dana.exchanges().await;
    story.office.it_is(at(day(2026, 11, 5), 9, 0));
    dana.does(Some(arman), forms::unchanged());
    dana.does(Some(arman), forms::measure("social-job"));
    let referral = dana.case(arman).data.registration.referrals[0].id;
    story.office.it_is(at(day(2026, 11, 12), 9, 0));
    let on = day(2026, 11, 12);
    dana.does(
        Some(arman),
        forms::measure_record(referral, MeasureRecord::Began { on }),
    );
    dana.exchanges().await;
    story.office.it_is(at(day(2026, 11, 19), 9, 0));
    story
}

#[tokio::test]
async fn the_contract_of_a_measure_is_recognised_in_the_weekly_run_and_takes_nobody_off_the_register()
 {
    let story = in_a_social_job().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    story.registers_say("ehr", works_at("ТОО «Дала»", day(2026, 11, 12)));
    dana.workplace.ask_registers_for(&[arman]).unwrap();
    story.hears().await;
    let week = &dana.workplace.weekly().unwrap()[0];
    assert_eq!(week.state, WeekState::ToTalk, "{week:?}");
    assert_eq!(dana.row(List::Changes, arman), None, "nothing to decide");
    let mut said = forms::no_changes();
    said.retain(|answer| answer.change.as_str() != "job");
    dana.does(Some(arman), forms::called(true, said));
    let marked = dana.workplace.mark_unchanged_for(&[arman]).unwrap();
    assert_eq!((marked.done, marked.left_out.len()), (1, 0));
    story.all_exchange().await;
    assert_eq!(
        story.counter.case(arman).header.stage,
        At::Unemployed,
        "a social job leaves the status as it is"
    );
    office.is_sound();
}

#[tokio::test]
async fn work_beside_the_measure_is_a_proposal_and_never_a_removal() {
    let story = in_a_social_job().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    story.registers_say("ehr", works_at("ТОО «Запад»", day(2026, 11, 16)));
    dana.workplace.ask_registers_for(&[arman]).unwrap();
    story.hears().await;
    assert_eq!(
        dana.workplace.weekly().unwrap()[0].state,
        WeekState::Changed
    );
    let row = dana.row(List::Changes, arman).unwrap();
    assert!(row.act.is_some(), "{row:?}");
    assert_eq!(office.file(arman).registration.stage.at(), At::Unemployed);
    let left = dana.workplace.mark_unchanged_for(&[arman]).unwrap();
    assert_eq!((left.done, left.left_out.len()), (0, 1));
    office.is_sound();
}

#[tokio::test]
async fn a_measure_that_ends_early_comes_back_to_the_specialist_and_its_referral_serves_no_more() {
    let story = in_a_social_job().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    let referral = dana.case(arman).data.registration.referrals[0].id;
    let on = day(2026, 11, 19);
    let again = forms::measure_record(referral, MeasureRecord::Began { on });
    assert_eq!(dana.refused(arman, again).code, "nothing-there");
    let ended = MeasureRecord::Ended {
        end: MeasureEnd::Left,
        on: day(2026, 11, 18),
    };
    dana.does(Some(arman), forms::measure_record(referral, ended));
    dana.exchanges().await;
    story.counter.exchanges().await;
    assert!(!dana.offered(arman).contains(&ActName::RecordMeasure));
    assert!(dana.offered(arman).contains(&ActName::ReferToMeasure));
    let again = Act::ReferToMeasure(forms::measure_form("social-job"));
    dana.does(Some(arman), again);
    office.is_sound();
}
