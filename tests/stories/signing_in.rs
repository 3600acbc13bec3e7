//! A centre that answers «not now»: whoever signs in is told when to try again, and who is known here goes on working.

use crate::common::{at, esil, tuesday};
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
