//! A centre that answers «not now»: whoever signs in is told when to try again, and who is known here goes on working.

use crate::common::forms::visit;
use crate::common::{at, esil, tuesday};
use chrono::{Days, Duration, NaiveDate};
use harness::{Office, PASSWORD};

#[tokio::test]
async fn who_guesses_passwords_is_told_how_many_seconds_to_wait() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    office.hires("dana");
    let desk = office.desk("aigul").await;
    for _guess in 0..5 {
        let problem = desk.workplace.sign_in("dana", "Гадание-2026").await;
        assert_eq!(problem.unwrap_err().code, "wrong-password");
    }
    let problem = desk.workplace.sign_in("dana", PASSWORD).await.unwrap_err();
    assert_eq!(problem.code, "too-many-attempts");
    let seconds: u32 = problem.args["seconds"].parse().unwrap();
    assert!((1..=31).contains(&seconds), "{seconds}");
    office.minutes_pass(1);
    desk.signs_in("dana").await;
}

#[tokio::test]
async fn a_busy_centre_is_no_obstacle_to_who_is_known_here_and_tells_the_others_when_to_come_back()
{
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    office.hires("dana");
    let desk = office.desk("aigul").await;
    office
        .centre
        .write(|tx| Ok(tx.execute_batch("alter table staff rename to staff_being_repaired")?))
        .unwrap();
    let problem = desk.workplace.sign_in("dana", PASSWORD).await.unwrap_err();
    assert_eq!(problem.code, "try-later");
    assert_eq!(problem.args["seconds"], "30");
    let status = desk.workplace.sign_in("aigul", PASSWORD).await.unwrap();
    assert!(status.session.is_some());
}

#[tokio::test]
async fn a_desk_whose_time_is_over_goes_on_working_and_sends_everything_once_it_is_extended() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let desk = office.desk("aigul").await;
    let device = office.centre.devices().unwrap().remove(0);
    office.it_is(at(device.expires - Days::new(10), 9, 0));
    let warned = desk.workplace.status().unwrap();
    assert_eq!(warned.trust_ends, Some(device.expires));

    office.it_is(at(device.expires + Days::new(1), 9, 0));
    let status = desk.workplace.sign_in("aigul", PASSWORD).await.unwrap();
    assert!(status.session.is_some(), "who is known here goes on");
    assert_eq!(status.line.problem.as_deref(), Some("device-expired"));
    desk.does(None, visit("job"));
    assert!(workplace::exchange::once(&desk.workplace).await.is_err());
    assert_eq!(desk.waiting(), 1);

    office.centre.extend_device(&device.id, 365).unwrap();
    desk.signs_in("aigul").await;
    desk.exchanges().await;
    assert_eq!(desk.waiting(), 0);
    assert_eq!(desk.workplace.status().unwrap().trust_ends, None);
}

#[tokio::test]
async fn in_the_last_quarter_of_the_known_calendar_the_desk_says_that_terms_will_miss_its_holidays()
{
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let desk = office.desk("aigul").await;
    assert_eq!(desk.workplace.status().unwrap().holidays_end, None);
    let last = NaiveDate::from_ymd_opt(2028, 12, 31).unwrap();
    office.it_is(at(last - Days::new(90), 9, 0));
    assert_eq!(desk.workplace.status().unwrap().holidays_end, Some(last));
}

#[tokio::test]
async fn a_desk_whose_clock_is_hours_off_is_heard_all_the_same() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    for hours in [-30, 5] {
        let desk = office
            .desk_with_a_wrong_clock("aigul", Duration::hours(hours))
            .await;
        desk.does(None, visit("job"));
        desk.exchanges().await;
        assert_eq!(desk.waiting(), 0, "{hours} hours");
        assert!(desk.returned().is_empty());
    }
}
