//! The register of vacancies: a file is taken in at one desk, and its vacancies are offered at another.

use crate::common::forms;
use crate::story::{Story, as_law};
use casework::card::CardValue;
use casework::registration::Act;
use casework::registration::job_seeker::{ContactChannel, OfferAnswer, OfferForm, OffersForm};
use casework::registration::mediation::EmployerAnswer;
use casework::registration::sending::NoticeStands;
use casework::vacancies::MOST_SKILLS;
use casework::worklist::List;
use harness::Desk;
use server::store::effects::Kind;
use workplace::views::{KeptInRegister, RowFate};

fn file(lines: &[(&str, &str, &str)]) -> Vec<u8> {
    let bin = forms::employer_id();
    let rows = lines.iter().map(|(number, title, pay)| {
        format!("{bin};ТОО «Астана Жарық»;{title};711210000;{number};{pay};full;2;31.12.2026\n")
    });
    let head = "БИН;Работодатель;Должность;КАТО;Номер;Оплата;График;Мест;До\n";
    format!("{head}{}", rows.collect::<String>()).into_bytes()
}

fn takes_in(timur: &Desk, bytes: &[u8]) {
    let preview = timur
        .workplace
        .preview_vacancies("вакансии.csv", bytes)
        .unwrap();
    assert_eq!(preview.bad, []);
    timur.keeps(Act::ImportVacancies(preview.form.unwrap()));
}

#[tokio::test]
async fn vacancies_taken_in_at_one_desk_are_found_and_offered_at_another_until_they_are_closed() {
    let story = Story::prepared().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    let timur = office.desk("timur").await;
    takes_in(
        &timur,
        &file(&[("17", "Электрик", "400 000"), ("18", "Швея", "180 000")]),
    );
    let shown = timur.workplace.vacancy_register("электрик", false).unwrap();
    assert_eq!((shown.found, shown.open, shown.may_write), (1, 2, true));
    assert_eq!(shown.rows[0].kept.changed.by, "Сейтқали Т. А.");

    dana.does(Some(*arman), Act::RegisterSeeker);
    let own = |id: &str| id == forms::numbered("17");
    let matched = || dana.workplace.vacancies(*arman, "").unwrap().best;
    assert!(
        !matched().iter().any(|m| own(&m.vacancy.id)),
        "not here yet"
    );
    timur.exchanges().await;
    dana.exchanges().await;
    let found = matched().into_iter().find(|m| own(&m.vacancy.id)).unwrap();
    assert!(
        found
            .reasons
            .iter()
            .any(|r| r.criterion.as_str() == "occupation"),
        "{found:?}"
    );
    let offer = OfferForm {
        vacancy: found.vacancy,
        channel: ContactChannel::InPerson,
        by_words: false,
    };
    let offers = vec![offer];
    let case = dana.does(Some(*arman), Act::OfferVacancies(OffersForm { offers }));
    assert_eq!(
        case.data.offers[0].vacancy.employer.as_str(),
        "ТОО «Астана Жарық»"
    );

    // Dana reads the register and does not write it.
    let read = dana.workplace.vacancy_register("", false).unwrap();
    assert_eq!((read.found, read.may_write), (2, false));
    let act = forms::close_vacancy(&forms::numbered("17"));
    let refused = dana.workplace.keep_in_register(act.clone()).unwrap();
    assert!(matches!(refused, KeptInRegister::Refused(_)), "{refused:?}");

    timur.keeps(act);
    timur.exchanges().await;
    dana.exchanges().await;
    assert!(!matched().iter().any(|m| own(&m.vacancy.id)), "closed");
    let offered = dana.case(*arman).data.offers;
    assert_eq!(offered.len(), 1, "the offer keeps the vacancy as it stood");
    office.is_sound();
}

#[tokio::test]
async fn a_file_that_comes_again_says_what_is_new_and_a_bad_one_brings_nothing() {
    let story = Story::prepared().await;
    let timur = story.office.desk("timur").await;
    takes_in(
        &timur,
        &file(&[("17", "Электрик", "400 000"), ("18", "Швея", "180 000")]),
    );
    timur.exchanges().await;
    timur.keeps(forms::close_vacancy(&forms::numbered("18")));

    let again = file(&[
        ("17", "Электрик", "400 000"),
        ("18", "Швея", "190 000"),
        ("19", "Повар", ""),
    ]);
    let preview = timur
        .workplace
        .preview_vacancies("ещё.csv", &again)
        .unwrap();
    let fates: Vec<_> = preview.rows.iter().map(|row| row.fate).collect();
    assert_eq!(fates, [RowFate::Same, RowFate::Reopened, RowFate::New]);

    let bad = file(&[("20", "Маляр", "даром"), ("21", "Плотник", "1")]);
    let preview = timur
        .workplace
        .preview_vacancies("плохой.csv", &bad)
        .unwrap();
    assert_eq!(
        (preview.bad[0].line, preview.bad[0].code.as_str()),
        (2, "pay")
    );
    assert!(preview.form.is_none());
    let nothing = timur
        .workplace
        .preview_vacancies("x.csv", b"\x00\x01")
        .unwrap_err();
    assert_eq!(nothing.code, "import-unreadable");
    assert_eq!(timur.workplace.vacancy_register("", true).unwrap().found, 2);
}

/// The same file with a column of skills.
fn with_skills(skills: &str) -> Vec<u8> {
    let text = String::from_utf8(file(&[("17", "Диспетчер", "400 000")])).unwrap();
    text.replace("До\n", "До;Навыки\n")
        .replace("31.12.2026\n", &format!("31.12.2026;\"{skills}\"\n"))
        .into_bytes()
}

#[tokio::test]
async fn skills_that_a_vacancy_asks_for_come_with_the_file_and_are_told_with_what_the_person_has() {
    let story = Story::prepared().await;
    let (dana, arman) = (&story.dana, story.arman);
    let can = ["1С: Предприятие", "монтаж проводки"].map(forms::short);
    let edit = forms::edit(&as_law(dana, arman), vec![CardValue::Skills(can.to_vec())]);
    dana.does(Some(arman), edit);
    dana.does(Some(arman), Act::RegisterSeeker);
    let timur = story.office.desk("timur").await;
    takes_in(&timur, &with_skills("1С; телефонные переговоры"));
    timur.exchanges().await;
    dana.exchanges().await;
    let own = forms::numbered("17");
    let matched = dana.workplace.vacancies(arman, "").unwrap().best;
    let found = matched.iter().find(|m| m.vacancy.id == own).unwrap();
    let skills = found.skills.as_ref().unwrap();
    assert_eq!(skills.there, [forms::short("1С")]);
    assert_eq!(skills.missing, [forms::short("телефонные переговоры")]);

    // A file without the column takes nothing away that stood there.
    let plain = file(&[("17", "Диспетчер", "450 000")]);
    takes_in(&timur, &plain);
    let register = timur.workplace.vacancy_register("", false).unwrap();
    assert_eq!(register.rows[0].kept.vacancy.pay, Some(450_000));
    assert_eq!(register.rows[0].kept.vacancy.skills.len(), 2);

    let many: Vec<String> = (0..=MOST_SKILLS).map(|n| format!("навык {n}")).collect();
    let bad = timur
        .workplace
        .preview_vacancies("много.csv", &with_skills(&many.join(";")))
        .unwrap();
    assert_eq!((bad.bad[0].line, bad.bad[0].code.as_str()), (2, "skills"));
    assert!(bad.form.is_none());
}

#[tokio::test]
async fn an_offer_by_sms_waits_at_the_centre_to_be_sent_and_one_at_the_counter_does_not() {
    let story = Story::seeker().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.exchanges().await;
    office.messages_arrive(*arman);
    let waiting = office.centre.waiting(Kind::Notice).unwrap();
    dana.does(Some(*arman), forms::offers(&["v-1"]));
    dana.exchanges().await;
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), waiting);

    let by_sms = forms::offers_by(ContactChannel::Sms, &["v-2"]);
    dana.does(Some(*arman), by_sms);
    dana.exchanges().await;
    assert_eq!(office.centre.waiting(Kind::Notice).unwrap(), waiting + 1);
    let at_centre = office.file(*arman);
    let notice = at_centre.notices.last().unwrap();
    assert_eq!(notice.kind.as_str(), "offer");
    assert_eq!(notice.deliver_by, at_centre.offers[1].answer_by);
    let shown = &dana.case(*arman).notices[0];
    assert_eq!(shown.kind.ru, "Предложение работы");
    assert_eq!(shown.stands, NoticeStands::Queued);

    dana.does(Some(*arman), forms::withdraw_consent("notices"));
    let by_portal = forms::offers_by(ContactChannel::Portal, &["v-3"]);
    dana.does(Some(*arman), by_portal);
    dana.exchanges().await;
    assert_eq!(office.file(*arman).notices.len(), at_centre.notices.len());
    assert_eq!(dana.row(List::Notify, *arman), None, "nothing to bring");
    office.is_sound();
}

#[tokio::test]
async fn a_vacancy_that_no_criterion_finds_is_looked_for_by_words_and_offered() {
    let story = Story::seeker().await;
    let (dana, arman) = (&story.dana, story.arman);
    let timur = story.office.desk("timur").await;
    takes_in(&timur, &file(&[("21", "Дрессировщик тигров", "1")]));
    timur.exchanges().await;
    dana.exchanges().await;
    let own = forms::numbered("21");
    let of = |words: &str| dana.workplace.vacancies(arman, words).unwrap().best;
    let found = of("жарык дресс");
    assert_eq!(
        found.len(),
        1,
        "by the employer's name too, as it was typed"
    );
    assert_eq!(found[0].vacancy.id, own);
    let suits = of("").iter().any(|suitable| suitable.vacancy.id == own);
    assert_eq!(found[0].suitable, suits, "as the list without words has it");
    assert_eq!(of("тигр повар").len(), 0);
    let offers = vec![OfferForm {
        vacancy: found[0].vacancy.clone(),
        channel: ContactChannel::InPerson,
        by_words: false,
    }];
    dana.does(Some(arman), Act::OfferVacancies(OffersForm { offers }));
    dana.exchanges().await;
    assert!(dana.returned().is_empty());
    assert!(of("тигр")[0].offered);
}

#[tokio::test]
async fn who_is_hired_takes_a_place_and_with_the_last_one_the_vacancy_is_offered_to_nobody() {
    let story = Story::seeker().await;
    let timur = story.office.desk("timur").await;
    takes_in(&timur, &file(&[("17", "Электрик", "400 000")]));
    timur.exchanges().await;
    let id = forms::numbered("17");
    story.all_exchange().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    let found = dana.workplace.vacancies(arman, "").unwrap().best;
    let vacancy = found.into_iter().find(|m| m.vacancy.id == id).unwrap();
    let offered = |channel| {
        Act::OfferVacancies(OffersForm {
            offers: vec![OfferForm {
                vacancy: vacancy.vacancy.clone(),
                channel,
                by_words: false,
            }],
        })
    };
    let offers = || office.file(arman).offers;
    let places = || {
        let register = office.file(casework::vacancies::file_of(&"kc-esil".into()));
        let kept = register.vacancies.unwrap().vacancies[&id].clone();
        (
            kept.vacancy.places,
            kept.closed.map(|c| c.reason.to_string()),
        )
    };
    assert_eq!(places(), (2, None));
    let hired = |offer| {
        let from = crate::common::tuesday();
        forms::employer_says(offer, EmployerAnswer::Hired { from })
    };
    // The first place: the letter, the employer's yes, and one place is left.
    for (nth, left) in [(0, (1, None)), (1, (1, Some("filled".to_owned())))] {
        dana.does(Some(arman), offered(ContactChannel::InPerson));
        let offer = dana.case(arman).data.offers[nth].id;
        dana.does(
            Some(arman),
            forms::answer_offer(offer, OfferAnswer::Accepted),
        );
        dana.does(Some(arman), forms::letter(offer));
        dana.does(Some(arman), hired(offer));
        dana.exchanges().await;
        assert_eq!(places(), left);
        dana.does(Some(arman), forms::close_offer(offer, "other-job"));
        dana.exchanges().await;
    }

    // Opened again, offered, and closed at Timur's desk: the offer that waits ends at Dana's.
    timur.exchanges().await;
    takes_in(&timur, &file(&[("17", "Электрик", "400 000")]));
    timur.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(arman), offered(ContactChannel::InPerson));
    dana.exchanges().await;
    assert!(dana.row(List::WithSeeker, arman).is_some());
    timur.keeps(forms::close_vacancy(&id));
    timur.exchanges().await;
    dana.exchanges().await;
    let reason = offers().last().unwrap().closed.clone();
    assert_eq!(reason, Some(forms::code("filled")));
    assert!(dana.row(List::WithSeeker, arman).is_none());
    office.is_sound();
}
