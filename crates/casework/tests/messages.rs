//! Offers and letters to an employer as messages (4.5, 6.3): to whom they go, to whom not, and what they say.

use super::common::{Office, aigul, dana, day, esil, forms, serik, system};
use casework::card::{CardValue, EmailAnswer};
use casework::registration::job_seeker::{ContactChannel, Offer, OfferAnswer};
use casework::registration::sending::{Message, NotSent, Occasion, compose, may_send};
use casework::registration::sending::{NoticeStands, SendingState};
use casework::registration::unemployed::Notice;
use casework::registration::{Act, At};
use casework::worklist::List;
use chrono::NaiveDate;

const BY_MESSAGE: ContactChannel = ContactChannel::Sms;

fn seeker() -> Office {
    let mut office = Office::with_arman_at(At::JobSeeker);
    for notice in office.file.notices.clone() {
        office.does(
            &system(),
            forms::sending(notice.id, SendingState::Delivered),
        );
    }
    office
}

fn told(office: &Office) -> Vec<Notice> {
    let messages = office.file.notices.iter();
    messages
        .filter(|n| matches!(n.kind.as_str(), "offer" | "referral"))
        .cloned()
        .collect()
}

fn words(office: &Office, notice: &Notice) -> Message {
    let occasion = Occasion {
        file: &office.file,
        notice,
        centre: &esil(),
        rulebook: &office.rulebook,
        on: office.today,
        check_code: None,
    };
    compose(&occasion).unwrap()
}

fn shown(office: &Office, by: impl Fn(&Offer) -> NaiveDate) -> Vec<String> {
    let days = office.file.offers.iter().map(by);
    days.map(|on| on.format("%d.%m.%Y").to_string()).collect()
}

#[test]
fn an_offer_by_sms_tells_vacancy_employer_and_the_last_day_and_each_offer_its_own() {
    let mut office = seeker();
    let mut other = forms::vacancy("v-2");
    other.title = forms::short("Сварщик");
    let mut act = forms::offers_by(BY_MESSAGE, &["v-1", "v-2"]);
    if let Act::OfferVacancies(form) = &mut act {
        form.offers[1].vacancy = other;
    }
    office.does(&dana(), act);
    let notices = told(&office);
    assert_eq!(notices.len(), 2);
    let days = shown(&office, |o| o.answer_by);
    for ((notice, title), last) in notices.iter().zip(["Электромонтёр", "Сварщик"]).zip(days)
    {
        assert_eq!((notice.kind.as_str(), notice.on_paper), ("offer", false));
        assert!(may_send(&office.file, notice.id).is_ok());
        let Message { sms, letter, .. } = words(&office, notice);
        for text in [sms, letter] {
            assert!(text.contains(title), "{text}");
            assert!(text.contains("АО «Астана-РЭК»"), "{text}");
            assert!(text.contains(&last), "{text}");
        }
    }
    assert_eq!(office.row(List::Notify), None);
}

#[test]
fn who_hears_an_offer_at_the_counter_or_by_phone_gets_no_message_of_it() {
    let mut office = seeker();
    let heard = [ContactChannel::InPerson, ContactChannel::Phone];
    for (channel, id) in heard.into_iter().zip(["v-1", "v-2"]) {
        office.does(&dana(), forms::offers_by(channel, &[id]));
        let offer = office.file.offers.last().unwrap().id;
        office.does(&dana(), forms::letter(offer));
    }
    office.does(&dana(), forms::offers_by(BY_MESSAGE, &[]));
    assert_eq!(told(&office), []);
}

#[test]
fn without_consent_or_without_a_number_no_offer_travels_and_no_desk_has_paper_to_bring() {
    let mut refused = seeker();
    refused.does(&dana(), forms::withdraw_consent("notices"));
    let mut unreachable = seeker();
    let none = vec![
        CardValue::Phones(Vec::new()),
        CardValue::Email(EmailAnswer::None),
    ];
    let edit = forms::edit(&unreachable, none);
    unreachable.does(&dana(), edit);
    for mut office in [refused, unreachable] {
        office.does(&dana(), forms::offers_by(BY_MESSAGE, &["v-1"]));
        let offer = office.file.offers[0].id;
        office.does(&dana(), forms::letter(offer));
        assert_eq!(told(&office), []);
        assert_eq!(office.row(List::Notify), None);
    }
}

#[test]
fn the_letter_follows_as_a_message_unless_the_person_answered_at_the_counter() {
    let mut office = seeker();
    office.does(&dana(), forms::offers_by(BY_MESSAGE, &["v-1", "v-2"]));
    let offers: Vec<_> = office.file.offers.iter().map(|o| o.id).collect();
    let ways = [ContactChannel::Portal, ContactChannel::InPerson];
    for (offer, by) in offers.iter().zip(ways) {
        office.does(
            &dana(),
            forms::answer_offer_by(by, *offer, OfferAnswer::Accepted),
        );
    }
    let today = office.today;
    office.at(today, 15, 0);
    office.does(&dana(), forms::letter(offers[0]));
    office.at(today, 15, 5);
    office.does(&dana(), forms::letter(offers[1]));
    let letters: Vec<_> = told(&office)
        .into_iter()
        .filter(|n| n.kind.as_str() == "referral")
        .collect();
    assert_eq!(letters.len(), 1, "the second took the letter along");
    let appear_by = office.file.offers[0].letter.as_ref().unwrap().appear_by;
    assert_eq!(letters[0].deliver_by, appear_by);
    let sms = words(&office, &letters[0]).sms;
    let last = appear_by.format("%d.%m.%Y").to_string();
    assert!(
        sms.contains("Электромонтёр") && sms.contains(&last),
        "{sms}"
    );
}

#[test]
fn an_offer_that_is_over_before_its_message_went_out_is_not_sent() {
    let mut office = seeker();
    office.does(&dana(), forms::offers_by(BY_MESSAGE, &["v-1", "v-2"]));
    let offers: Vec<_> = office.file.offers.iter().map(|o| o.id).collect();
    office.does(
        &dana(),
        forms::answer_offer(offers[0], OfferAnswer::Accepted),
    );
    office.does(&dana(), forms::close_offer(offers[1], "employer-refused"));
    for notice in told(&office) {
        assert_eq!(may_send(&office.file, notice.id), Err(NotSent::Stopped));
    }
}

#[test]
fn a_message_of_an_offer_that_does_not_arrive_is_seen_and_becomes_no_paper_duty() {
    let mut office = seeker();
    office.does(&dana(), forms::offers_by(BY_MESSAGE, &["v-1"]));
    let notice = told(&office)[0].id;
    let failed = SendingState::Failed(forms::short("no such subscriber"));
    office.does(&system(), forms::sending(notice, failed));
    assert_eq!(office.row(List::Notify), None);
    let stands = told(&office)[0].stands();
    assert!(matches!(stands, NoticeStands::Failed { .. }), "{stands:?}");
    assert!(
        office.row(List::WithSeeker).is_some(),
        "the answer is awaited"
    );
}

#[test]
fn a_message_of_long_names_keeps_its_length_and_its_last_day() {
    let mut office = seeker();
    let long = "Ведущий инженер по эксплуатации высоковольтных подстанций и линий электропередачи";
    let mut act = forms::offers_by(BY_MESSAGE, &["v-1"]);
    if let Act::OfferVacancies(form) = &mut act {
        form.offers[0].vacancy.title = forms::short(long);
        form.offers[0].vacancy.employer = forms::short(long);
    }
    office.does(&dana(), act);
    let notice = &told(&office)[0];
    let Message { sms, letter, .. } = words(&office, notice);
    let limit = office.rulebook.meta().sms_limit as usize;
    assert!(sms.chars().count() <= limit, "{sms}");
    assert!(sms.contains(&shown(&office, |o| o.answer_by)[0]), "{sms}");
    assert!(letter.contains(long), "by e-mail they stand whole");
}

/// Removed at the own wish on the first of December, which the centre heard on the third.
fn removed() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.day(day(2026, 12, 3));
    office.does(&dana(), forms::remove_at_own_wish(day(2026, 12, 1)));
    office.does(&serik(), forms::removed());
    office
}

#[test]
fn who_comes_again_the_next_morning_still_hears_how_the_last_registration_ended() {
    let mut office = removed();
    let notice = office.file.notices.last().unwrap().id;
    office.day(day(2026, 12, 4));
    office.does(&aigul(), forms::visit("job"));
    assert!(may_send(&office.file, notice).is_ok());
    office.does(&system(), forms::sending(notice, SendingState::Sent));
    let failed = SendingState::Failed(forms::short("no such subscriber"));
    office.does(&system(), forms::sending(notice, failed));
    assert!(office.letters().contains(&"removed".to_owned()));
    office.does(&dana(), forms::notice_handed_over(notice));
    assert!(!office.letters().contains(&"removed".to_owned()));
}

#[test]
fn without_consent_or_number_what_has_not_gone_out_goes_on_paper_and_what_the_gateway_has_is_followed()
 {
    let mut office = Office::with_arman_at(At::Unemployed);
    let [seeker, unemployed] = &office.file.notices[..] else {
        panic!("{:?}", office.file.notices)
    };
    let (seeker, unemployed) = (seeker.id, unemployed.id);
    office.does(&dana(), forms::offers_by(BY_MESSAGE, &["v-1"]));
    office.does(&system(), forms::sending(seeker, SendingState::Sent));
    let mut withdrawn = office.clone();
    withdrawn.does(&dana(), forms::withdraw_consent("notices"));
    let mut without_number = office;
    let none = vec![
        CardValue::Phones(Vec::new()),
        CardValue::Email(EmailAnswer::None),
    ];
    let edit = forms::edit(&without_number, none);
    without_number.does(&dana(), edit);
    for mut office in [withdrawn, without_number] {
        assert_eq!(office.letters(), ["unemployed-registered"]);
        assert_eq!(may_send(&office.file, unemployed), Err(NotSent::OnPaper));
        let offer = told(&office).pop().unwrap();
        assert!(matches!(offer.stands(), NoticeStands::Stopped { .. }));
        office.does(&system(), forms::sending(seeker, SendingState::Delivered));
        let notices = &office.file.notices;
        assert!(notices.iter().any(|n| n.id == seeker && n.is_done()));
    }
}

#[test]
fn a_message_of_a_removal_names_its_day_and_no_number_that_is_not_the_decisions() {
    let office = removed();
    let notice = office.file.notices.last().unwrap();
    let Message { sms, letter, .. } = words(&office, notice);
    for text in [&sms, &letter] {
        assert!(text.contains("01.12.2026"), "{text}");
        assert!(!text.contains("03.12.2026"), "{text}");
    }
    let number = office.file.registration.number.as_ref().unwrap();
    assert!(!letter.contains(&number.to_string()), "{letter}");
    assert!(!letter.contains('—') && !letter.contains('{'), "{letter}");
}

#[test]
fn a_message_that_leaves_the_reason_to_the_letter_has_the_letter_handed_over() {
    let mut office = Office::with_arman_at(At::Unemployed);
    let judged = office.today;
    office.does(
        &dana(),
        forms::remove_by("imprisonment", "judgment", judged),
    );
    office.does(&serik(), forms::removed());
    let notice = office.file.notices.last().unwrap().clone();
    assert!(words(&office, &notice).sms_sends_to_letter);
    let sent = |state| forms::sending_that_refers_to_the_letter(notice.id, state);
    office.does(&system(), sent(SendingState::Sent));
    office.does(
        &system(),
        forms::sending(notice.id, SendingState::Delivered),
    );
    assert!(office.letters().contains(&"removed".to_owned()));
    let now = office.file.notices.last().unwrap();
    assert_eq!(now.stands(), NoticeStands::OnPaper);
    office.does(&dana(), forms::notice_handed_over(notice.id));
    assert!(!office.letters().contains(&"removed".to_owned()));
}

#[test]
fn a_dash_in_a_name_costs_the_letter_no_line() {
    let mut office = seeker();
    let mut vacancy = forms::vacancy("v-2");
    vacancy.title = forms::short("Сварщик — наладчик");
    let mut act = forms::offers_by(BY_MESSAGE, &["v-2"]);
    if let Act::OfferVacancies(form) = &mut act {
        form.offers[0].vacancy = vacancy;
    }
    office.does(&dana(), act);
    let letter = words(&office, &told(&office)[0]).letter;
    assert!(letter.contains("Сварщик — наладчик"), "{letter}");
}
