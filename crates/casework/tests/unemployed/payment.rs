//! 5.3 after the registration: what came of the claim is asked for in its term, and who claimed nothing is told in time.

use super::*;
use casework::worklist::work;

fn registered_with(payment: Act) -> Office {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear());
    office.does(&dana(), payment);
    office.proposes().day(wednesday()).decides();
    office
}

fn awaited(office: &Office) -> Option<(String, casework::worklist::WorkItem)> {
    let row = office.row(List::Payments)?;
    Some((row.what.clone(), row))
}

#[test]
fn the_fund_has_four_working_days_and_the_answer_takes_the_row_away() {
    let mut office = registered_with(forms::payment());
    let (what, row) = awaited(&office).unwrap();
    assert_eq!(
        (what.as_str(), row.due, row.shows_from),
        (
            "payment-decision",
            Some(day(2026, 11, 3)),
            Some(wednesday())
        )
    );
    assert!(office.is_with(&dana()).contains(&List::Payments));
    assert!(!office.is_with(&serik()).contains(&List::Payments));
    office.day(day(2026, 11, 3));
    office.does(&dana(), forms::payment_by("assigned"));
    assert_eq!(awaited(&office), None);
    let payment = office.file.registration.payment.as_ref().unwrap();
    assert_eq!(payment.route.as_str(), "assigned");
}

#[test]
fn who_claims_nothing_may_do_so_for_a_year_and_is_asked_a_month_before_its_end() {
    let mut office = registered_with(forms::payment_by("none"));
    let (what, row) = awaited(&office).unwrap();
    assert_eq!(
        (what.as_str(), row.due, row.shows_from),
        (
            "payment-claim",
            Some(day(2027, 10, 28)),
            Some(day(2027, 9, 28))
        )
    );
    // A later claim is a claim like the first, and leaves the year where it was when it comes to nothing.
    office.day(day(2027, 3, 9));
    office.does(&dana(), forms::payment());
    // 15 March is the day of the Constitution.
    assert_eq!(awaited(&office).unwrap().1.due, Some(day(2027, 3, 16)));
    office.does(&dana(), forms::payment_by("none"));
    assert_eq!(awaited(&office).unwrap().1.due, Some(day(2027, 10, 28)));
}

#[test]
fn nothing_comes_of_a_claim_before_the_registration_and_nothing_is_awaited_after_its_end() {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear());
    assert_eq!(
        office.refused(&dana(), forms::payment_by("assigned")),
        Refusal::StepFirst {
            act: ActName::TakePaymentPapers,
            needs: ActName::DecideUnemployed
        }
    );
    office.proposes();
    assert_eq!(awaited(&office), None, "no term runs before the status");
    office.day(wednesday()).decides();
    assert!(awaited(&office).is_some());
    office.does(&super::super::common::seeker(), forms::closed_by_seeker());
    assert!(
        work(&office.file)
            .iter()
            .all(|row| row.list != List::Payments)
    );
}
