//! Section 4 on two desks and two centres: a number, a date, a refusal that ends, a register for the whole country.

use crate::common::{at, day, forms, friday, tuesday, wednesday};
use crate::story::{Story, as_law};
use casework::card::{CardField, CardValue, EmailAnswer};
use casework::registration::card::Verdict;
use casework::registration::job_seeker::{OfferAnswer, OfferState, RefusalForm};
use casework::registration::{Act, ActName, At, Stage};
use casework::rulebook::Lang;
use casework::worklist::List;
use harness::Desk;
use server::store::effects::Kind;

#[tokio::test]
async fn s_v4_01_arman_has_a_number_a_date_two_terms_and_one_notice_on_every_desk() {
    let story = Story::prepared().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    let case = dana.does(Some(*arman), Act::RegisterSeeker);
    let number = case.header.number.unwrap();
    assert!(number.starts_with("ESL-2026-"));
    story.all_exchange().await;

    let at_centre = office.file(*arman);
    let registration = &at_centre.registration;
    assert_eq!(registration.number.as_ref().unwrap().as_str(), number);
    assert_eq!(
        registration.stage,
        Stage::JobSeeker {
            since: friday(),
            decide_by: wednesday()
        }
    );
    assert_eq!(registration.selection_by, Some(friday()));
    let due = dana.row(List::MyStep, *arman).unwrap();
    assert_eq!(due.act, Some(ActName::ExplainSeekerOrder));
    // One notice, in his language, on its way to his phone.
    let kinds: Vec<_> = at_centre.notices.iter().map(|n| n.kind.as_str()).collect();
    assert_eq!(kinds, ["lir-registered"]);
    assert!(!at_centre.notices[0].on_paper);
    assert_eq!(at_centre.card.language(), Some(&Lang::Kk));
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), 1);
    // At the counter he is found by the number.
    let hits = counter.workplace.search(&number, 5).unwrap();
    assert_eq!(
        (hits[0].file, hits[0].stage.as_str()),
        (*arman, "job-seeker")
    );
}

#[tokio::test]
async fn s_v4_02_an_empty_e_mail_is_named_and_no_e_mail_is_an_answer() {
    let story = Story::answered().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let law = as_law(dana, *arman);
    let card = forms::arman_card().into_iter();
    let without = card.filter(|value| value.field() != CardField::Email);
    dana.does(Some(*arman), forms::edit(&law, without.collect()));
    dana.does(Some(*arman), forms::weigh(Verdict::Reliable));
    dana.does(Some(*arman), Act::CheckSeekerRight(forms::right()));
    story.profiles();
    let refusal = dana.refused(*arman, Act::CheckCard);
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("missing", vec!["email".to_owned()])
    );
    let refusal = dana.refused(*arman, Act::RegisterSeeker);
    assert_eq!(refusal.args["needs"], "check-card");

    let none = vec![CardValue::Email(EmailAnswer::None)];
    dana.does(Some(*arman), forms::edit(&as_law(dana, *arman), none));
    dana.does(Some(*arman), Act::CheckCard);
    dana.does(Some(*arman), Act::RegisterSeeker);
    dana.exchanges().await;
    assert_eq!(office.file(*arman).registration.stage.at(), At::JobSeeker);
}

#[tokio::test]
async fn s_v4_03_a_refusal_names_a_ground_in_force_and_ends_the_case_on_both_desks() {
    let story = Story::prepared().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    for ground in ["", "because", "un-opv", "v-late"] {
        let words_only = Act::RefuseSeeker(RefusalForm {
            ground: forms::code(ground),
            explanation: forms::long("Так решено."),
        });
        assert_eq!(dana.refused(*arman, words_only).code, "ground-not-in-force");
    }
    dana.does(Some(*arman), forms::refuse_seeker("lir-unreliable"));
    story.all_exchange().await;
    let at_centre = office.file(*arman);
    let ground = forms::code("lir-unreliable");
    assert_eq!(
        at_centre.registration.stage,
        Stage::Refused {
            on: friday(),
            ground: ground.clone()
        }
    );
    let notice = at_centre.notices.last().unwrap();
    assert_eq!(
        (notice.kind.as_str(), &notice.ground),
        ("lir-refused", &Some(ground))
    );
    for desk in [counter, dana] {
        assert_eq!(desk.lists_with(*arman), []);
    }
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), 1);
}

#[tokio::test]
async fn s_v4_04_arman_comes_back_with_the_right_paper_and_nothing_is_typed_again() {
    let story = Story::prepared().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), forms::refuse_seeker("lir-unreliable"));
    story.all_exchange().await;
    let card = office.file(*arman).card;

    office.it_is(at(tuesday(), 9, 0));
    counter.does(Some(*arman), forms::visit("job"));
    counter.does(Some(*arman), forms::consult_fully());
    counter.does(Some(*arman), forms::hand_over());
    story.all_exchange().await;
    assert_eq!(dana.case(*arman).data.card, card);
    dana.does(Some(*arman), forms::papers(&["identity"]));
    assert!(
        dana.case(*arman).data.consent("personal-data").is_none(),
        "consents are asked anew"
    );
    assert_eq!(dana.refused(*arman, forms::query()).code, "not-now");
    story.applies();
    story.asks().await;
    dana.does(Some(*arman), forms::weigh(Verdict::Reliable));
    dana.does(Some(*arman), Act::CheckSeekerRight(forms::right()));
    dana.does(Some(*arman), Act::CheckCard);
    dana.does(Some(*arman), Act::RegisterSeeker);
    story.all_exchange().await;

    let at_centre = office.file(*arman);
    assert_eq!(at_centre.card, card, "the card is as it was");
    assert_eq!(at_centre.registration.seeker_since, Some(tuesday()));
    let past = at_centre.past[0].refused.as_ref().unwrap();
    assert_eq!(
        (past.ground.as_str(), past.on),
        ("lir-unreliable", friday())
    );
    assert!(
        counter.has_done(*arman, ActName::RefuseSeeker),
        "the refusal stays in the history"
    );
}

/// Registered by Saule in Kokshetau, with everything that 4.2 stands on.
async fn registered_in_kokshetau(story: &Story) -> (Desk, String) {
    let saule = story.office.desk("saule").await;
    story.office.hires("asel");
    saule.signs_in("asel").await;
    let there = saule.does(None, forms::visit("job")).file;
    saule.does(Some(there), forms::consult_fully());
    saule.signs_in("saule").await;
    saule.does(Some(there), forms::papers(&["identity"]));
    saule.does(Some(there), forms::survey());
    saule.does(Some(there), forms::application());
    saule.does(Some(there), forms::query());
    saule.exchanges().await;
    story.office.registers_answer(there).await;
    saule.exchanges().await;
    let edit = forms::edit(&as_law(&saule, there), forms::arman_card());
    saule.does(Some(there), edit);
    saule.does(Some(there), forms::weigh(Verdict::Reliable));
    saule.does(Some(there), Act::CheckSeekerRight(forms::right()));
    saule.does(Some(there), forms::profile());
    saule.does(Some(there), forms::assessment());
    saule.does(Some(there), Act::CheckCard);
    let number = saule.does(Some(there), Act::RegisterSeeker).header.number;
    saule.exchanges().await;
    (saule, number.unwrap())
}

#[tokio::test]
async fn s_v4_05_who_is_registered_in_kokshetau_gets_no_second_number_in_astana() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.exchanges().await;
    let (_saule, there) = registered_in_kokshetau(&story).await;
    assert!(there.starts_with("KOK-2026-"));

    // Dana's desk cannot know it and goes on, marked; the centre knows.
    let mark = dana.case(*arman).seeker_checks;
    let mark = mark
        .iter()
        .find(|c| c.check.condition.as_str() == "lir-not-registered")
        .unwrap();
    assert_eq!(mark.check.found.code, "others-not-known");
    let shown = dana.does(Some(*arman), Act::RegisterSeeker);
    let drawn = shown.header.number.unwrap();
    dana.exchanges().await;

    let back = dana.returned();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].item.act, ActName::RegisterSeeker);
    assert_eq!(back[0].refusal.args["ground"], "lir-already");
    let case = dana.case(*arman);
    assert_eq!((case.header.stage, case.header.number), (At::Card, None));
    let at_centre = office.file(*arman);
    assert_eq!(at_centre.registration.number, None);
    assert!(at_centre.notices.is_empty(), "he hears nothing of it");
    // The card stays here; the number is struck out for ever.
    assert!(at_centre.card.lives_at().is_some());
    let fate = office.centre.read(server::store::numbers::all).unwrap();
    let (_, _, void) = fate.iter().find(|(n, ..)| n.as_str() == drawn).unwrap();
    assert!(*void);
    assert!(!fate.iter().any(|(n, _, void)| !void && n.as_str() != there));
    office.is_sound();
}

#[tokio::test]
async fn s_v4_05_the_centre_that_holds_the_registration_is_asked_for_the_case_and_answers() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.exchanges().await;
    let (saule, _) = registered_in_kokshetau(&story).await;
    let there = saule.list(List::MyStep)[0];
    dana.does(Some(*arman), Act::RegisterSeeker);
    dana.exchanges().await;
    assert_eq!(dana.returned()[0].refusal.code, "registered-elsewhere");

    // Dana asks without a line: the ask waits with her, and comes into Saule's list by the exchange.
    dana.does(Some(*arman), forms::ask_for_transfer());
    let mine = dana.row(List::AskedTransfers, *arman).unwrap();
    assert_eq!(mine.what, "transfer-asked");
    assert!(saule.row(List::Transfers, there).is_none());
    dana.exchanges().await;
    saule.exchanges().await;
    let asked = saule.row(List::Transfers, there).unwrap();
    assert_eq!(asked.act, Some(ActName::SendTransfer));
    let wanted = office.file(there).wanted_transfer.unwrap();
    assert_eq!((wanted.by.as_str(), wanted.file), ("kc-esil", *arman));

    // Saule keeps the case; Dana reads why.
    saule.does(Some(there), forms::decline_to_send());
    assert!(saule.row(List::Transfers, there).is_none());
    saule.exchanges().await;
    dana.exchanges().await;
    let answered = dana.row(List::AskedTransfers, *arman).unwrap();
    assert_eq!(answered.what, "transfer-kept");
    let kept = dana.case(*arman).data.asked_transfer.unwrap().kept.unwrap();
    assert_eq!(kept.reason.as_str(), "Решение о снятии уже готовится.");

    // Asked anew, the case is sent: nobody waits to answer any more.
    dana.does(Some(*arman), forms::ask_for_transfer());
    dana.exchanges().await;
    saule.exchanges().await;
    saule.does(Some(there), forms::send_to("kc-esil"));
    saule.exchanges().await;
    assert_eq!(office.file(there).wanted_transfer, None);
    assert_eq!(office.file(there).transfer.unwrap().to.as_str(), "kc-esil");

    // Saule takes it back: Dana does not wait for what does not come.
    saule.does(Some(there), forms::withdraw_transfer());
    saule.exchanges().await;
    dana.exchanges().await;
    let answered = dana.row(List::AskedTransfers, *arman).unwrap();
    assert_eq!(answered.what, "transfer-kept");

    // Once it is here, the file that asked for it is joined to it: one person, one case.
    dana.does(Some(*arman), forms::ask_for_transfer());
    dana.exchanges().await;
    saule.exchanges().await;
    saule.does(Some(there), forms::send_to("kc-esil"));
    saule.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(there), Act::AcceptTransfer);
    dana.exchanges().await;
    assert_eq!(office.file(*arman).joined_into, Some(there));
    assert_eq!(office.file(there).joined, [*arman]);
    assert_eq!(dana.lists_with(*arman), []);
    office.is_sound();
}

#[tokio::test]
async fn a_case_is_not_asked_for_any_more_when_the_application_or_the_registration_there_has_ended()
{
    for ends_there in [false, true] {
        let story = Story::prepared().await;
        let Story {
            office,
            dana,
            arman,
            ..
        } = &story;
        dana.exchanges().await;
        let (saule, _) = registered_in_kokshetau(&story).await;
        let there = saule.list(List::MyStep)[0];
        dana.does(Some(*arman), forms::ask_for_transfer());
        dana.exchanges().await;
        saule.exchanges().await;
        assert!(saule.row(List::Transfers, there).is_some());
        if ends_there {
            let on = office.file(there).registration.seeker_since.unwrap();
            saule.does(
                Some(there),
                forms::end_by("own-wish", "close-application", on),
            );
        } else {
            dana.does(Some(*arman), forms::refuse_seeker("lir-unreliable"));
        }
        for desk in [dana, &saule, dana, &saule] {
            desk.exchanges().await;
        }
        assert!(saule.row(List::Transfers, there).is_none());
        assert!(dana.row(List::AskedTransfers, *arman).is_none());
        assert_eq!(office.file(*arman).asked_transfer.is_some(), !ends_there);
        office.is_sound();
    }
}

#[tokio::test]
async fn s_v4_06_two_offers_of_friday_are_answered_by_thursday_and_silence_is_no_refusal() {
    let story = Story::prepared().await;
    let Story {
        office,
        counter,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), Act::RegisterSeeker);
    office.it_is(at(friday(), 15, 0));
    dana.does(Some(*arman), forms::offers(&["v-1", "v-2"]));
    story.all_exchange().await;
    let offers = office.file(*arman).offers;
    for offer in &offers {
        assert_eq!((offer.offered, offer.on), (at(friday(), 15, 0), friday()));
        // 27, 28, 29 October; Monday 26 is a day off.
        assert_eq!(offer.answer_by, day(2026, 10, 29));
    }
    assert_eq!(
        dana.row(List::WithSeeker, *arman).unwrap().due,
        Some(day(2026, 10, 29))
    );

    office.it_is(at(day(2026, 10, 30), 9, 0));
    assert_eq!(
        dana.row(List::WithSeeker, *arman).unwrap().due_days,
        Some(-1)
    );
    let late = OfferAnswer::Refused {
        reason: forms::code("pay"),
    };
    dana.does(Some(*arman), forms::answer_offer(offers[0].id, late));
    story.all_exchange().await;
    let today = day(2026, 10, 30);
    let states =
        |file: &casework::File| -> Vec<_> { file.offers.iter().map(|o| o.state(today)).collect() };
    assert_eq!(
        states(&office.file(*arman)),
        [OfferState::Refused, OfferState::NoAnswer]
    );
    assert_eq!(counter.case(*arman).data.offers, office.file(*arman).offers);
}
