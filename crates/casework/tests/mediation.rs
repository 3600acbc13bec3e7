//! Between the person and an employer: refusals that count, letters, no-shows and their explanations (4.5, 6.3, 7.3).

use super::common::{Office, dana, day, forms, serik, somebody};
use casework::ids::{Code, ThingId};
use casework::office::Role;
use casework::refusal::Refusal;
use casework::registration::job_seeker::{ContactChannel, OfferAnswer, OfferState};
use casework::registration::mediation::{About, EmployerAnswer, Explanation};
use casework::registration::monitoring::Advice;
use casework::registration::{Act, ActName, At};
use casework::worklist::{List, work};

/// Unemployed; it is Wed 9 December 2026.
fn december() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().day(day(2026, 12, 9));
    office
}

fn refuses(office: &mut Office, vacancy: &str, reason: &str) {
    office.does(&dana(), forms::offers(&[vacancy]));
    let offer = office.file.offers.last().unwrap().id;
    let reason = forms::code(reason);
    office.does(
        &dana(),
        forms::answer_offer(offer, OfferAnswer::Refused { reason }),
    );
}

fn advices(office: &Office) -> Vec<Advice> {
    let open = office.file.registration.monitoring.open_proposals();
    open.map(|p| p.advice.clone()).collect()
}

fn no_proof(ground: &str, kinds: &[&str]) -> Refusal {
    Refusal::NoProof {
        act: ActName::ProposeRemoval,
        list: "removal".into(),
        ground: Code::from(ground),
        kinds: kinds.iter().map(|k| (*k).to_owned()).collect(),
    }
}

#[test]
fn s_v7_05_two_refusals_without_a_good_reason_open_the_ground_and_a_good_one_does_not_count() {
    let mut office = december();
    refuses(&mut office, "v-1", "pay");
    let refusal = office.refused(&dana(), forms::remove("refused-jobs"));
    assert_eq!(refusal, no_proof("refused-jobs", &["journal.refused-jobs"]));
    let mut with_health = office.clone();
    refuses(&mut with_health, "v-2", "health");
    assert_eq!(advices(&with_health), []);
    assert!(
        with_health
            .tries(&dana(), forms::remove("refused-jobs"))
            .is_err()
    );

    refuses(&mut office, "v-2", "not-interested");
    let ground = Code::from("refused-jobs");
    assert_eq!(advices(&office), [Advice::Remove { ground }]);
    office.does(&dana(), forms::remove("refused-jobs"));
    office.does(&serik(), forms::removed());
    assert_eq!(office.stage(), At::Closed);
}

#[test]
fn what_was_refused_as_a_job_seeker_and_what_the_place_itself_ended_is_not_counted() {
    let mut office = Office::with_arman_at_after(At::Unemployed, |_| {});
    let mut early = Office::with_arman_at(At::JobSeeker);
    refuses(&mut early, "v-1", "pay");
    refuses(&mut early, "v-2", "pay");
    early.proposes().day(day(2026, 10, 28)).decides();
    assert_eq!(advices(&early), []);
    assert!(early.tries(&dana(), forms::remove("refused-jobs")).is_err());
    refuses(&mut office, "v-3", "filled");
    assert_eq!(advices(&office), []);
    // Another job is no refusal that counts; that they have one is looked at now.
    refuses(&mut office, "v-4", "other-job");
    let ground = Code::from("employment");
    assert_eq!(advices(&office), [Advice::Remove { ground }]);
    assert!(
        office
            .tries(&dana(), forms::remove("refused-jobs"))
            .is_err()
    );
}

#[test]
fn a_refusal_that_was_written_down_wrongly_is_corrected_and_what_rested_on_it_falls() {
    let mut office = Office::with_arman_at(At::Unemployed);
    refuses(&mut office, "v-1", "pay");
    refuses(&mut office, "v-2", "pay");
    let ground = Code::from("refused-jobs");
    assert_eq!(advices(&office), [Advice::Remove { ground }]);
    let second = office.file.offers[1].id;
    let accepted = || forms::correct_answer(second, OfferAnswer::Accepted);

    // Who has not seen the first answer overwrites nothing.
    let unseen = forms::answer_offer(second, OfferAnswer::Accepted);
    assert!(office.tries(&dana(), unseen).is_err());
    office.does(&dana(), accepted());
    assert_eq!(office.file.offers[1].answer, Some(OfferAnswer::Accepted));
    assert_eq!(advices(&office), [], "one refusal is not enough");
    assert!(
        office
            .tries(&dana(), forms::remove("refused-jobs"))
            .is_err()
    );

    // Once a letter stands on it, the employer's side has to end it.
    office.does(&dana(), forms::letter(second));
    assert!(office.tries(&dana(), accepted()).is_err());
    let mut waiting = Office::with_arman_at(At::Unemployed);
    waiting.does(&dana(), forms::offers(&["v-1"]));
    let offer = waiting.file.offers[0].id;
    let nothing_to_correct = forms::correct_answer(offer, OfferAnswer::Accepted);
    assert!(waiting.tries(&dana(), nothing_to_correct).is_err());
}

/// A letter handed over on Wed 9 December; the employer reports a no-show on Tue 15 December.
fn no_show() -> (Office, ThingId) {
    let mut office = december();
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    office.does(&dana(), forms::letter(offer));
    let row = office.row(List::WithEmployer).unwrap();
    assert_eq!(
        row.due,
        Some(day(2026, 12, 17)),
        "10, 11, 14, 15, 17 December"
    );
    office.day(day(2026, 12, 15));
    office.does(&dana(), forms::employer_says(offer, EmployerAnswer::NoShow));
    (office, offer)
}

#[test]
fn s_v7_06_a_no_show_is_a_ground_after_its_term_and_only_once_the_person_was_asked() {
    let (mut office, offer) = no_show();
    assert_eq!(
        office.file.offers[0].state(office.today),
        OfferState::NoShow
    );
    let both = ["journal.no-show", "journal.explanation"];
    let refusal = office.refused(&dana(), forms::remove("no-show"));
    assert_eq!(refusal, no_proof("no-show", &both), "not on the 15th");
    let row = office.row(List::Changes).unwrap();
    assert_eq!(row.act, Some(ActName::AskExplanation));

    office.day(day(2026, 12, 17));
    assert!(office.tries(&dana(), forms::remove("no-show")).is_err());
    office.day(day(2026, 12, 18));
    let refusal = office.refused(&dana(), forms::remove("no-show"));
    assert_eq!(refusal, no_proof("no-show", &["journal.explanation"]));
    office.does(&dana(), forms::ask(About::Offer(offer)));
    assert_eq!(
        office.row(List::WithSeeker).unwrap().act,
        Some(ActName::RecordExplanation)
    );
    office.does(&dana(), forms::remove("no-show"));
    assert_eq!(office.stage(), At::RemovalProposed);
}

#[test]
fn s_v7_07_a_sick_leave_certificate_excuses_and_a_draft_already_sent_is_given_back() {
    let (mut office, offer) = no_show();
    let about = About::Offer(offer);
    office.does(&dana(), forms::ask(about));
    office.day(day(2026, 12, 18));
    office.does(&dana(), forms::remove("no-show"));
    // Without the certificate sickness is only a word.
    let reason = Code::from("sick");
    let sick = forms::explained(about, Explanation::Good { reason });
    let refusal = office.refused(&dana(), sick);
    let (act, items) = (ActName::RecordExplanation, vec!["sick-leave".to_owned()]);
    assert_eq!(refusal, Refusal::Missing { act, items });
    office.does(
        &dana(),
        forms::excused(about, "sick", "sick-leave", day(2026, 12, 10)),
    );

    let refusal = office.refused(&serik(), forms::removed());
    assert!(matches!(refusal, Refusal::NoProof { .. }), "{refusal:?}");
    office.does(&serik(), forms::removal_sent_back("wrong-ground"));
    assert_eq!(office.stage(), At::Unemployed);
    assert!(office.tries(&dana(), forms::remove("no-show")).is_err());
    let refused = office.file.offers.iter().filter(|o| o.is_refused()).count();
    assert_eq!(refused, 0, "the counter is unchanged");
}

/// What the case page would not refuse at once.
fn open(office: &Office, who: &casework::office::Actor) -> Vec<ActName> {
    let acts = casework::registration::open_acts(&office.file, &office.desk(who));
    let open = acts.into_iter().filter(|(_, ready)| ready.is_ok());
    open.map(|(act, _)| act).collect()
}

#[test]
fn what_has_nothing_left_to_be_done_with_is_not_offered() {
    const OF_AN_OFFER: [ActName; 4] = [
        ActName::AnswerOffer,
        ActName::CloseOffer,
        ActName::ReferToEmployer,
        ActName::RecordEmployerAnswer,
    ];
    let offered = |office: &Office| {
        let open = open(office, &dana());
        OF_AN_OFFER.map(|act| open.contains(&act))
    };
    let mut office = december();
    assert_eq!(offered(&office), [false; 4]);
    assert!(!open(&office, &dana()).contains(&ActName::AskExplanation));
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers.last().unwrap().id;
    assert_eq!(offered(&office), [true, true, true, false]);
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    // Until something is built on it, an answer may be corrected.
    assert_eq!(offered(&office), [true, true, true, false]);
    office.does(&dana(), forms::letter(offer));
    assert_eq!(offered(&office), [false, true, false, true]);
    office.does(&dana(), forms::employer_says(offer, EmployerAnswer::NoShow));
    assert_eq!(offered(&office), [false, true, false, false]);
    assert!(open(&office, &dana()).contains(&ActName::AskExplanation));
    office.does(&dana(), forms::close_offer(offer, "filled"));
    assert_eq!(offered(&office), [false; 4]);
}

#[test]
fn who_is_asked_why_by_a_message_gets_one_and_who_is_asked_aloud_gets_none() {
    let (mut office, offer) = no_show();
    let told = office.file.notices.len();
    let mut aloud = office.clone();
    aloud.does(&dana(), forms::ask(About::Offer(offer)));
    assert_eq!(aloud.file.notices.len(), told);
    office.does(
        &dana(),
        forms::ask_by(ContactChannel::Sms, About::Offer(offer)),
    );
    let notice = office.file.notices.last().unwrap();
    assert_eq!(
        (notice.kind.as_str(), office.file.notices.len()),
        ("explanation", told + 1)
    );
    assert!(notice.is_message_only(), "nobody hands a paper over for it");
}

#[test]
fn a_refused_vacancy_that_is_offered_again_is_one_refusal() {
    let mut office = december();
    refuses(&mut office, "v-1", "pay");
    refuses(&mut office, "v-1", "pay");
    assert_eq!(advices(&office), []);
    assert!(
        office
            .tries(&dana(), forms::remove("refused-jobs"))
            .is_err()
    );
    refuses(&mut office, "v-2", "pay");
    let ground = Code::from("refused-jobs");
    assert_eq!(advices(&office), [Advice::Remove { ground }]);
}

#[test]
fn what_was_found_by_words_alone_is_no_suitable_work_and_its_refusal_does_not_count() {
    let mut office = december();
    let Act::OfferVacancies(mut form) = forms::offers(&["v-1", "v-2"]) else {
        unreachable!("that is what it makes")
    };
    for offer in &mut form.offers {
        offer.by_words = true;
    }
    office.does(&dana(), Act::OfferVacancies(form));
    let offers: Vec<ThingId> = office.file.offers.iter().map(|offer| offer.id).collect();
    for offer in offers {
        let reason = Code::from("pay");
        let refused = OfferAnswer::Refused { reason };
        office.does(&dana(), forms::answer_offer(offer, refused));
    }
    assert_eq!(advices(&office), []);
    assert!(
        office
            .tries(&dana(), forms::remove("refused-jobs"))
            .is_err()
    );
}

#[test]
fn a_no_show_that_was_closed_as_a_mistake_proves_nothing() {
    let (mut office, offer) = no_show();
    office.does(&dana(), forms::ask(About::Offer(offer)));
    office.day(day(2026, 12, 18));
    office.does(&dana(), forms::close_offer(offer, "filled"));
    let refusal = office.refused(&dana(), forms::remove("no-show"));
    assert!(matches!(refusal, Refusal::NoProof { .. }), "{refusal:?}");
    assert!(office.row(List::Changes).is_none());
}

#[test]
fn who_accepted_a_vacancy_is_given_the_letter_by_the_specialist() {
    let mut office = december();
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::answer_offer(offer, OfferAnswer::Accepted));
    let letter = |office: &Office| {
        let rows = work(&office.file).into_iter();
        let mut rows = rows.filter(|row| row.act == Some(ActName::ReferToEmployer));
        rows.next().map(|row| row.list)
    };
    assert_eq!(letter(&office), Some(List::MyStep));
    assert!(office.row(List::WithSeeker).is_none());
    office.does(&dana(), forms::letter(offer));
    assert_eq!(letter(&office), None);
}

#[test]
fn an_explanation_that_is_no_good_reason_brings_the_case_back_when_the_ground_opens() {
    let (mut office, offer) = no_show();
    let about = About::Offer(offer);
    office.does(&dana(), forms::ask(about));
    let words = forms::long("Проспал.");
    office.does(
        &dana(),
        forms::explained(about, Explanation::NotGood { words }),
    );
    let row = office.row(List::Changes).unwrap();
    assert_eq!(
        (row.act, row.shows_from),
        (Some(ActName::ProposeRemoval), Some(day(2026, 12, 18)))
    );
}

#[test]
fn nobody_is_asked_to_explain_what_did_not_happen() {
    let mut office = december();
    office.does(&dana(), forms::offers(&["v-1"]));
    let about = About::Offer(office.file.offers[0].id);
    let refusal = office.refused(&dana(), forms::ask(about));
    let (act, what) = (ActName::AskExplanation, "to-explain".into());
    assert_eq!(refusal, Refusal::NothingThere { act, what });
}

#[test]
fn employer_relations_record_what_the_employer_says_and_see_who_was_sent() {
    let mut office = december();
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::letter(offer));
    let relations = somebody(Role::EmployerRelations);
    assert_eq!(
        office.is_with(&relations),
        [List::WithSeeker, List::WithEmployer]
    );
    assert_eq!(
        office.offered(&relations),
        [ActName::RecordEmployerAnswer, ActName::AttachScan]
    );
    office.does(
        &relations,
        forms::employer_says(offer, EmployerAnswer::Refused { words: None }),
    );
    assert_eq!(
        office.file.offers[0].state(office.today),
        OfferState::Closed
    );
    assert_eq!(office.row(List::WithEmployer), None);
}

#[test]
fn being_hired_is_a_proposal_for_the_unemployed_and_a_proof_for_the_job_seeker() {
    let hired = |office: &mut Office| {
        office.does(&dana(), forms::offers(&["v-1"]));
        let offer = office.file.offers[0].id;
        office.does(&dana(), forms::letter(offer));
        let from = office.today;
        office.does(
            &dana(),
            forms::employer_says(offer, EmployerAnswer::Hired { from }),
        );
    };
    let mut unemployed = december();
    hired(&mut unemployed);
    let ends = |office: &Office| {
        let mut rows = work(&office.file).into_iter();
        rows.find(|row| row.act == Some(ActName::EndSeekerRegistration))
    };
    assert_eq!(ends(&unemployed), None, "they have the removal");
    let ground = Code::from("employment");
    assert_eq!(advices(&unemployed), [Advice::Remove { ground }]);
    // The ground still needs its own proof.
    assert!(
        unemployed
            .tries(&dana(), forms::remove("employment"))
            .is_err()
    );

    let mut seeker = Office::with_arman_at(At::JobSeeker);
    hired(&mut seeker);
    assert!(
        seeker.tries(&dana(), forms::draft()).is_err(),
        "5.4 is closed"
    );
    let row = ends(&seeker).unwrap();
    let title = &seeker.file.offers[0].vacancy.title;
    assert_eq!(row.detail, format!("found-work: {title}"));
    assert_eq!(row.list, List::Changes);
    assert!(row.stands_in(List::Changes, seeker.today));
    let reasons = casework::registration::ending::ends(&seeker.file, &seeker.desk(&dana()));
    let proved = reasons.iter().filter(|reason| reason.proved);
    let proved: Vec<_> = proved.map(|reason| reason.ground.as_str()).collect();
    assert_eq!(proved, ["found-work"], "what the form begins with");
    seeker.does(&dana(), forms::end("found-work"));
    assert_eq!(seeker.stage(), At::Closed);
    assert_eq!(ends(&seeker), None);

    // Work that begins later is no reason yet.
    let mut later = Office::with_arman_at(At::JobSeeker);
    later.does(&dana(), forms::offers(&["v-1"]));
    let offer = later.file.offers[0].id;
    later.does(&dana(), forms::letter(offer));
    let from = later.today + chrono::Days::new(3);
    later.does(
        &dana(),
        forms::employer_says(offer, EmployerAnswer::Hired { from }),
    );
    let row = ends(&later).unwrap();
    assert!(!row.stands_in(List::Changes, later.today));
    assert!(row.stands_in(List::Changes, from));
}

#[test]
fn a_letter_is_given_once_and_only_on_an_open_offer() {
    let mut office = december();
    office.does(&dana(), forms::offers(&["v-1"]));
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::letter(offer));
    assert!(office.tries(&dana(), forms::letter(offer)).is_err());
    let reason = Code::from("pay");
    office.does(&dana(), forms::offers(&["v-2"]));
    let other = office.file.offers[1].id;
    office.does(
        &dana(),
        forms::answer_offer(other, OfferAnswer::Refused { reason }),
    );
    assert!(office.tries(&dana(), forms::letter(other)).is_err());
    // An employer who was sent nobody has nothing to say.
    assert!(
        office
            .tries(&dana(), forms::employer_says(other, EmployerAnswer::NoShow))
            .is_err()
    );
    assert!(
        work(&office.file)
            .iter()
            .any(|row| row.list == List::WithEmployer)
    );
}

#[test]
fn leaving_a_measure_is_a_ground_after_the_report_and_the_question() {
    use casework::registration::measures::{MeasureEnd, MeasureRecord};
    let mut office = december();
    office.does(&dana(), forms::measure("public-works"));
    let id = office.file.registration.referrals[0].id;
    let on = office.today;
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Began { on }),
    );
    let end = MeasureEnd::Left;
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Ended { on, end }),
    );
    let refusal = office.refused(&dana(), forms::remove("left-measure"));
    assert_eq!(refusal, no_proof("left-measure", &["journal.explanation"]));
    office.does(&dana(), forms::ask(About::Measure(id)));
    office.does(&dana(), forms::remove("left-measure"));
    office.does(&dana(), forms::withdraw_draft());
    let reason = Code::from("care");
    office.does(
        &dana(),
        forms::explained(About::Measure(id), Explanation::Good { reason }),
    );
    assert!(
        office
            .tries(&dana(), forms::remove("left-measure"))
            .is_err()
    );
}

#[test]
fn refusing_a_measure_is_a_ground_with_the_written_refusal() {
    use casework::registration::measures::MeasureRecord;
    let mut office = december();
    office.does(&dana(), forms::measure("public-works"));
    let id = office.file.registration.referrals[0].id;
    let words = forms::long("Не хочу.");
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Refused { words }),
    );
    let ground = Code::from("refused-measure");
    assert_eq!(advices(&office), [Advice::Remove { ground }]);
    let refusal = office.refused(&dana(), forms::remove("refused-measure"));
    assert_eq!(
        refusal,
        no_proof("refused-measure", &["document.measure-refusal"])
    );
    office.does(
        &dana(),
        forms::remove_by("refused-measure", "measure-refusal", day(2026, 12, 9)),
    );
}
