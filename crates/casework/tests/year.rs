//! The office of 2026 day by day: on every morning of the year each open case has exactly the duties that it ought to have,
//! on days counted here by hand; none but a voucher's own last day falls on a day off; and in June a newer edition of the
//! rulebook moves a day off.

use super::common::registers::clear;
use super::common::{Office, aigul, dana, day, forms, marat, serik, system, yerzhan};
use casework::card::CardValue;
use casework::registration::card::Verdict;
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::plan::ItemState;
use casework::registration::reception::AnswerValue;
use casework::registration::{Act, ActName, At};
use casework::rulebook::Rulebook;
use casework::voucher::VoucherAt;
use casework::voucher::by_date;
use casework::worklist::{List, work};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Weekdays of 2026 on which the country did not work, month and day, with the days moved from weekends.
const OFF: [(u32, u32); 14] = [
    (1, 1),
    (1, 2),
    (1, 7),
    (3, 9),
    (3, 23),
    (3, 24),
    (3, 25),
    (5, 1),
    (5, 7),
    (5, 11),
    (5, 27),
    (7, 6),
    (10, 26),
    (12, 16),
];

/// Announced on Mon 15 June: the Friday before Capital Day is off, and the Saturday after it is worked.
const EDITION: &str = "[[holiday]]\ncode = 'capital-2026-07-03-moved_day_off'\nkk = 'Астана күні'\nru = 'День столицы'\n\
     en = 'Capital Day'\nbasis = 'test'\nconfirmed = true\nfrom = 2026-01-01\nto = 2026-12-31\nday = 2026-07-03\n\
     kind = 'moved_day_off'\n\
     [[holiday]]\ncode = 'capital-2026-07-11-working_weekend'\nkk = 'Астана күні'\nru = 'День столицы'\n\
     en = 'Capital Day'\nbasis = 'test'\nconfirmed = true\nfrom = 2026-01-01\nto = 2026-12-31\nday = 2026-07-11\n\
     kind = 'working_weekend'";

fn edition_of_june() -> NaiveDate {
    day(2026, 6, 15)
}

/// The calendar as somebody without the program keeps it: what is known of a day on the day of counting.
#[derive(Clone, Copy)]
struct Known {
    on: NaiveDate,
}

impl Known {
    fn works(self, date: NaiveDate) -> bool {
        let moved = self.on >= edition_of_june();
        if moved && date == day(2026, 7, 3) {
            return false;
        }
        if moved && date == day(2026, 7, 11) {
            return true;
        }
        let off: &[(u32, u32)] = match date.year() {
            2026 => &OFF,
            _the_next => &[(1, 1), (1, 4), (1, 7)],
        };
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !off.contains(&(date.month(), date.day()))
    }

    fn this_or_next(self, date: NaiveDate) -> NaiveDate {
        date.iter_days().find(|date| self.works(*date)).unwrap()
    }

    /// The `count`-th working day after today.
    fn working_day(self, count: usize) -> NaiveDate {
        let days = self.on.iter_days().skip(1);
        days.filter(|date| self.works(*date))
            .nth(count - 1)
            .unwrap()
    }

    fn in_a_week(self) -> NaiveDate {
        self.this_or_next(self.on + Days::new(7))
    }
}

/// A duty: its list, its last day, and the day on which that was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    list: List,
    by: NaiveDate,
    counted: NaiveDate,
}

/// Somebody of this year, with what the office ought to remember of them.
struct Person {
    office: Office,
    came: NaiveDate,
    /// Checked a working day too late, every time.
    late: bool,
    wants_voucher: bool,
    /// Leaves at the first check after so many days.
    stays: u64,
    dues: Vec<Due>,
    plan_ends: Option<NaiveDate>,
    voucher_until: Option<NaiveDate>,
    checks: Vec<NaiveDate>,
}

impl Person {
    fn comes(rulebook: &Rc<Rulebook>, today: NaiveDate, n: usize) -> Person {
        let mut office = Office::on(today);
        office.rulebook = Rc::clone(rulebook);
        is_received(&mut office);
        office.registers_seeker().tells_and_selects();
        let mut person = Person {
            office,
            came: today,
            late: n % 3 == 1,
            wants_voucher: n % 3 == 2 && today < day(2026, 10, 1),
            stays: if n == 0 { 400 } else { 40 + n as u64 % 30 },
            dues: Vec::new(),
            plan_ends: None,
            voucher_until: None,
            checks: Vec::new(),
        };
        // Three working days, the first of them today.
        person.owes(List::MyStep, Known { on: today }.working_day(2));
        person
    }

    fn owes(&mut self, list: List, by: NaiveDate) {
        let counted = self.office.today;
        self.dues.push(Due { list, by, counted });
    }

    fn owes_no_more(&mut self, list: List) {
        self.dues.retain(|due| due.list != list);
    }

    fn by(&self, list: List) -> Option<NaiveDate> {
        self.dues
            .iter()
            .find(|due| due.list == list)
            .map(|due| due.by)
    }

    /// What the law shows this morning, and what was counted by hand.
    fn is_as_counted(&self) {
        let today = self.office.today;
        let shown = work(&self.office.file);
        let shown = shown
            .iter()
            .filter(|row| row.shows_from.is_none_or(|from| from <= today));
        let shown: BTreeSet<_> = shown.map(|row| (row.list, row.due)).collect();
        let owed: BTreeSet<_> = self
            .dues
            .iter()
            .map(|due| (due.list, Some(due.by)))
            .collect();
        assert_eq!(shown, owed, "{today}: who came on {}", self.came);
        for due in &self.dues {
            let known = Known { on: due.counted };
            // A voucher's last day stays where it falls.
            let is_lawful = due.list == List::VouchersHeld || known.works(due.by);
            assert!(is_lawful, "{due:?} falls on a day off");
        }
    }

    /// What happens by date, on days off too.
    fn by_date(&mut self) {
        let (today, until) = (self.office.today, self.voucher_until);
        let ought = until.and_then(|until| match (until - today).num_days() {
            10 | 3 => Some(ActName::RemindOfVoucher),
            -1 => Some(ActName::ExpireVoucher),
            _another_day => None,
        });
        let due = by_date::due(&self.office.file, &self.office.rulebook, today);
        assert_eq!(due.as_ref().map(|due| due.act.name()), ought, "{today}");
        let Some(due) = due else { return };
        self.office.does(&system(), due.act);
        assert_eq!(
            by_date::due(&self.office.file, &self.office.rulebook, today),
            None
        );
        if ought == Some(ActName::ExpireVoucher) {
            assert_eq!(self.office.voucher_at(), VoucherAt::Annulled);
            self.owes_no_more(List::VouchersHeld);
            self.voucher_until = None;
        }
    }

    /// Everybody does what is due today, and nothing before.
    fn works(&mut self) {
        let today = self.office.today;
        match self.office.stage() {
            At::JobSeeker if today > self.came => self.is_proposed(),
            At::Proposed if self.by(List::Decide) == Some(today) => self.is_decided(),
            At::RemovalProposed if self.by(List::Decide) == Some(today) => self.is_removed(),
            At::Unemployed => self.is_monitored(),
            _nothing_today => {}
        }
    }

    fn is_proposed(&mut self) {
        let by = self.by(List::MyStep).unwrap();
        self.office.prepares_draft(clear()).proposes();
        self.owes_no_more(List::MyStep);
        self.owes(List::Decide, by);
        self.owes(List::WithHead, by);
    }

    fn is_decided(&mut self) {
        let known = Known {
            on: self.office.today,
        };
        self.office.decides().acknowledges();
        self.office.does(&dana(), forms::offers(&["v-7"]));
        self.dues.clear();
        self.owes(List::MyStep, known.working_day(5));
        self.owes(List::Monitoring, known.in_a_week());
        self.owes(List::WithSeeker, known.working_day(3));
        self.owes(List::Payments, known.working_day(4));
    }

    fn is_monitored(&mut self) {
        let today = self.office.today;
        let known = Known { on: today };
        if self.by(List::WithSeeker) == Some(today) {
            let (offer, reason) = (self.office.file.offers[0].id, forms::code("pay"));
            let answer = OfferAnswer::Refused { reason };
            self.office
                .does(&dana(), forms::answer_offer(offer, answer));
            self.owes_no_more(List::WithSeeker);
        }
        if self.by(List::Payments) == Some(today) {
            self.office.does(&dana(), forms::payment_by("assigned"));
            self.owes_no_more(List::Payments);
        }
        if self.by(List::MyStep) == Some(today) {
            self.plans(known);
        }
        if self.by(List::PlanItems) == Some(today) {
            self.reports(known);
        }
        self.is_with_the_voucher(known);
        let check = self.by(List::Monitoring).unwrap();
        let day_of_check = if self.late {
            Known { on: check }.working_day(1)
        } else {
            check
        };
        if today == day_of_check {
            self.office.does(&dana(), forms::unchanged());
            self.checks.push(today);
            self.owes_no_more(List::Monitoring);
            self.owes(List::Monitoring, known.in_a_week());
            if today > self.came + Days::new(self.stays) && self.is_free_to_go() {
                self.office.does(&dana(), forms::remove_at_own_wish(today));
                self.owes(List::Decide, known.working_day(1));
                self.owes(List::WithHead, known.working_day(1));
            }
        }
    }

    /// A search that is reported every week, for about four weeks.
    fn plans(&mut self, known: Known) {
        let ends = known.this_or_next(known.on + Days::new(26));
        self.plan_ends = Some(ends);
        self.office
            .does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
        self.office.does(
            &dana(),
            forms::plan_of(vec![forms::item("own-search", ends)]),
        );
        self.office.does(&dana(), forms::agrees());
        self.owes_no_more(List::MyStep);
        self.owes(List::PlanItems, known.in_a_week().min(ends));
        if self.wants_voucher {
            self.office.does(&marat(), forms::advice());
            self.office.does(&marat(), forms::voucher_application());
            self.owes(List::VoucherApplications, known.working_day(3));
        }
    }

    fn reports(&mut self, known: Known) {
        let ends = self.plan_ends.unwrap();
        let item = self.office.file.registration.plan.open_items()[0].0.id;
        self.owes_no_more(List::PlanItems);
        if known.on == ends {
            self.office
                .does(&dana(), forms::reported(item, ItemState::Done));
        } else {
            self.office
                .does(&dana(), forms::reported(item, ItemState::GoesOn));
            self.owes(List::PlanItems, known.in_a_week().min(ends));
        }
    }

    /// ФК-D.03, each step on its last day.
    fn is_with_the_voucher(&mut self, known: Known) {
        let today = Some(known.on);
        if self.by(List::VoucherApplications) == today {
            self.office.does(&marat(), forms::referral());
            self.owes_no_more(List::VoucherApplications);
            self.owes(List::WithRecognitionCentre, known.working_day(3));
        } else if self.by(List::WithRecognitionCentre) == today {
            self.office.does(&yerzhan(), forms::decided(forms::issue()));
            self.owes_no_more(List::WithRecognitionCentre);
            self.owes(List::VouchersToSend, known.working_day(1));
            self.voucher_until = Some(known.on + Days::new(45));
        } else if self.by(List::VouchersToSend) == today {
            self.office.does(&marat(), Act::SendVoucher);
            self.owes_no_more(List::VouchersToSend);
            self.owes(List::VouchersHeld, self.voucher_until.unwrap());
        }
    }

    fn is_free_to_go(&self) -> bool {
        let of_plan_or_voucher = |due: &Due| !matches!(due.list, List::Monitoring);
        self.voucher_until.is_none() && !self.dues.iter().any(of_plan_or_voucher)
    }

    fn is_removed(&mut self) {
        self.office.does(&serik(), forms::removed());
        self.dues.clear();
    }
}

/// 1.1–4.1 as for Arman, whose last job ended before the year began.
fn is_received(office: &mut Office) {
    let last_day = day(2025, 11, 28);
    let Act::RecordSurvey(mut survey) = forms::survey() else {
        panic!("the survey is another act")
    };
    let worked = survey
        .answers
        .iter_mut()
        .find(|answer| answer.question.as_str() == "q-last-day");
    worked.unwrap().value = AnswerValue::Date(last_day);
    office.does(&aigul(), forms::visit("job"));
    office.does(&aigul(), forms::consult_fully());
    office.does(&aigul(), forms::hand_over());
    office.does(&dana(), forms::papers(&["identity", "education"]));
    office.does(&dana(), Act::RecordSurvey(survey));
    office.takes_application().asks_registers(clear());
    let card = forms::arman_card().into_iter().map(|value| match value {
        CardValue::Work(_) => CardValue::Work(forms::worked_until(last_day)),
        other => other,
    });
    let edit = forms::edit(office, card.collect());
    office.does(&dana(), edit);
    office.does(&dana(), forms::weigh(Verdict::Reliable));
    office.does(&dana(), Act::CheckSeekerRight(forms::right()));
    office.profiles();
    office.does(&dana(), Act::CheckCard);
}

#[test]
fn on_every_morning_of_2026_each_case_owes_what_was_counted_by_hand_and_nothing_on_a_day_off() {
    let mut rulebook = Rc::new(Rulebook::built_in().clone());
    let mut people: Vec<Person> = Vec::new();
    let mut worked = 0;
    for today in day(2026, 1, 1).iter_days().take(365) {
        if today == edition_of_june() {
            rulebook = Rc::new(rulebook.with(EDITION).unwrap());
            for person in &mut people {
                person.office.rulebook = Rc::clone(&rulebook);
            }
        }
        let works = Known { on: today }.works(today);
        assert_eq!(rulebook.calendar().is_working(today), works, "{today}");
        for person in people
            .iter_mut()
            .filter(|person| person.office.stage() != At::Closed)
        {
            person.office.day(today);
            person.is_as_counted();
            person.by_date();
            if works {
                person.works();
            }
            person.is_as_counted();
        }
        if works && worked % 4 == 0 {
            people.push(Person::comes(&rulebook, today, people.len()));
        }
        worked += usize::from(works);
    }
    assert_eq!(
        worked, 247,
        "261 weekdays, 14 of them off, one off for a worked Saturday"
    );
    let left = people
        .iter()
        .filter(|p| p.office.stage() == At::Closed)
        .count();
    let vouchers = people
        .iter()
        .filter(|p| p.office.voucher_at() == VoucherAt::Annulled)
        .count();
    assert!(
        people.len() > 60 && left > 40 && vouchers > 12,
        "{left} left, {vouchers} vouchers"
    );

    // The first of them stayed all year. Thursdays, until a holiday moves the day; from then on the week counts from there.
    let thursdays = (0..16).map(|n| day(2026, 1, 15) + Days::new(7 * n));
    let fridays = (0..8).map(|n| day(2026, 5, 8) + Days::new(7 * n));
    let tuesdays = (0..26).map(|n| day(2026, 7, 7) + Days::new(7 * n));
    let weeks: Vec<_> = thursdays.chain(fridays).chain(tuesdays).collect();
    assert_eq!(people[0].checks, weeks);
}

#[test]
fn a_day_off_announced_the_day_before_leaves_what_was_counted_and_is_stepped_over_by_what_follows()
{
    let mut office = Office::on(day(2026, 6, 22));
    office
        .receives_arman()
        .prepares_registration()
        .registers_seeker()
        .tells_and_selects();
    office.prepares_draft(clear()).proposes();
    office.day(day(2026, 6, 24)).decides().acknowledges();
    office.day(day(2026, 6, 26));
    office.does(&dana(), forms::unchanged());
    let due = |office: &Office| office.row(List::Monitoring).unwrap().due.unwrap();
    assert_eq!(due(&office), day(2026, 7, 3));

    office.day(day(2026, 7, 2)).amended(EDITION);
    assert_eq!(
        due(&office),
        day(2026, 7, 3),
        "a term that runs keeps its day"
    );
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 7, 2)));
    let row = office.row(List::Decide).unwrap();
    assert_eq!(row.due, Some(day(2026, 7, 7)), "3 and 6 July are off");
    office.does(&serik(), forms::kept());
    office.does(&dana(), forms::unchanged());
    assert_eq!(due(&office), day(2026, 7, 9));

    // A Friday's draft is decided on the Saturday that is worked.
    office.day(day(2026, 7, 10));
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 7, 10)));
    assert_eq!(
        office.row(List::Decide).unwrap().due,
        Some(day(2026, 7, 11))
    );
}
