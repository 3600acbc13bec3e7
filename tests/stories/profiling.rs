//! Section 3 on two desks: what Dana sets, what the head sees of it, and what nobody else does.

use crate::common::{self, forms};
use crate::crowd::Crowd;
use crate::story::{Story, as_law, note};
use casework::card::{CardValue, WishedWork};
use casework::file::File;
use casework::people::KatoCode;
use casework::registration::job_seeker::Vacancy;
use casework::registration::occupation::{alike, seeking, sought, stems};
use casework::registration::profiling::{AssessmentForm, Hint, Level};
use casework::registration::{Act, ActName, At};
use harness::Desk;
use server::demo;
use workplace::views::PaperLanguage;

async fn with_card() -> Story {
    let story = Story::answered().await;
    story.fills_card();
    story
}

#[tokio::test]
async fn s_v3_01_the_form_of_3_1_comes_filled_and_the_centre_counts_the_same_hint() {
    let story = with_card().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    // He wants a fifth more than what electricians are paid, and has no certificates.
    let vacancy = |id: &str| Vacancy {
        title: forms::short("Электрик"),
        pay: Some(250_000),
        ..forms::vacancy(id)
    };
    office
        .centre
        .put_vacancies(&["v-1", "v-2", "v-3"].map(vacancy))
        .unwrap();
    dana.exchanges().await;
    let law = as_law(dana, *arman);
    let wished = law.file.card.wished_work().cloned().unwrap();
    let card = vec![
        CardValue::WishedWork(WishedWork {
            pay: Some(300_000),
            ..wished
        }),
        CardValue::Certificates(Vec::new()),
    ];
    dana.does(Some(*arman), forms::edit(&law, card));

    let Act::FillProfile(form) = forms::profile() else {
        panic!()
    };
    let prefilled = dana.case(*arman).profile_prefill;
    for asked in &form.factors {
        let filled = prefilled.iter().find(|p| p.factor == asked.factor).unwrap();
        // Three vacancies, and nobody registered here looks for such work.
        let expected = match asked.factor.as_str() {
            "demand" => Some("high".into()),
            _ => asked.option.clone(),
        };
        assert_eq!(filled.option, expected, "{}", asked.factor);
        assert_eq!(filled.from.is_some(), expected.is_some());
    }
    let shown = dana
        .does(Some(*arman), forms::profile())
        .data
        .profile
        .unwrap();
    dana.exchanges().await;
    let hint = Some(Hint {
        score: 63,
        level: Level::Middle,
    });
    assert_eq!(shown.potential_hint, hint);
    assert_eq!(office.file(*arman).profile.unwrap().potential_hint, hint);
}

#[tokio::test]
async fn s_v3_01_demand_is_counted_from_the_vacancies_and_the_registered_seekers_of_the_district() {
    let now = common::at(common::friday(), 12, 0);
    let crowd = Crowd::of(300, 11, now, "dana").await;
    let everybody: Vec<File> = demo::plan(&crowd.wanted)
        .map(|person| person.file)
        .collect();
    let vacancies = demo::vacancies(crowd.wanted.seed);
    let (mut asked, mut met) = (0, 0);
    for file in everybody
        .iter()
        .filter(|file| file.registration.stage.at() == At::Card)
    {
        let Some(district) = file.card.lives_at().map(|address| address.kato.district()) else {
            continue;
        };
        let words = sought(file);
        let named = |stems: &[String]| stems.iter().any(|s| words.iter().any(|w| alike(w, s)));
        let seekers = everybody
            .iter()
            .filter_map(seeking)
            .filter(|s| s.district.as_ref() == Some(&district) && named(&s.stems))
            .count();
        let open = vacancies
            .iter()
            .filter(|v| KatoCode::parse(&v.kato).unwrap().is_within(&district))
            .filter(|v| named(&stems(v.title.as_str())))
            .count();
        let view = crowd.desk.case(file.id).unwrap();
        let shown = view
            .profile_prefill
            .iter()
            .find(|p| p.factor.as_str() == "demand")
            .unwrap();
        let Some(value) = &shown.value_text else {
            assert!(words.is_empty(), "{shown:?}");
            continue;
        };
        assert_eq!(value.args["vacancies"], open.to_string());
        assert_eq!(value.args["seekers"], seekers.to_string());
        asked += 1;
        met += usize::from(seekers > 0);
    }
    assert!(asked > 5 && met > 2, "{asked} asked, {met} not alone");
}

#[tokio::test]
async fn s_v3_02_a_level_beside_its_hint_needs_a_reason_and_the_head_reads_all_three() {
    let story = with_card().await;
    let Story {
        office,
        dana,
        arman,
        ..
    } = &story;
    dana.does(Some(*arman), forms::profile());
    let middle = AssessmentForm {
        motivation: Some(Level::Middle),
        ..forms::assessment_form()
    };
    let refusal = dana.refused(*arman, Act::AssessProfile(middle.clone()));
    assert_eq!(
        (refusal.code.as_str(), refusal.field.as_deref()),
        ("reason-needed", Some("why"))
    );
    let why = Some(note("На беседе отвечал неохотно."));
    let form = AssessmentForm {
        why: why.clone(),
        ..middle
    };
    dana.does(Some(*arman), Act::AssessProfile(form));
    dana.exchanges().await;

    let serik = office.desk("serik").await;
    let kept = serik.case(*arman).data.profile.unwrap().assessment.unwrap();
    assert_eq!(
        (kept.potential, kept.motivation),
        (Level::Middle, Level::Middle)
    );
    assert_eq!(
        kept.motivation_hint,
        Some(Hint {
            score: 68,
            level: Level::High
        })
    );
    assert_eq!(kept.why, why);
}

#[tokio::test]
async fn s_v3_03_nobody_is_registered_with_one_level_only() {
    let story = with_card().await;
    let Story { dana, arman, .. } = &story;
    dana.does(Some(*arman), forms::profile());
    let half = AssessmentForm {
        motivation: None,
        ..forms::assessment_form()
    };
    let refusal = dana.refused(*arman, Act::AssessProfile(half));
    assert_eq!(
        (refusal.code.as_str(), refusal.items),
        ("missing", vec!["motivation".to_owned()])
    );
    dana.does(Some(*arman), Act::CheckCard);
    let refusal = dana.refused(*arman, Act::RegisterSeeker);
    assert_eq!(
        (refusal.code.as_str(), refusal.args["needs"].as_str()),
        ("step-first", "assess-profile")
    );
    dana.does(Some(*arman), forms::assessment());
    dana.does(Some(*arman), Act::RegisterSeeker);
}

#[tokio::test]
async fn s_v3_04_at_the_counter_there_is_no_section_3() {
    let story = with_card().await;
    let Story {
        counter,
        dana,
        arman,
        ..
    } = &story;
    story.profiles();
    story.all_exchange().await;
    assert!(dana.case(*arman).data.profile.is_some());

    let case = counter.case(*arman);
    assert_eq!(case.data.profile, None);
    assert!(case.profile_prefill.is_empty());
    let section = case.sections.iter().find(|s| s.number == 3).unwrap();
    assert!(section.steps.is_empty() && section.refusal.is_none());
    for act in [ActName::FillProfile, ActName::AssessProfile] {
        assert!(!counter.has_done(*arman, act));
        assert!(!counter.shown(*arman).contains(&act));
    }
}

#[tokio::test]
async fn s_v3_04_the_queue_ticket_is_the_same_to_the_last_byte_after_section_3_as_before() {
    let story = with_card().await;
    let Story {
        counter,
        dana,
        arman,
        ..
    } = &story;
    let ticket = |desk: &Desk, language| desk.workplace.print_ticket(*arman, language).unwrap();
    let languages = [PaperLanguage::Kk, PaperLanguage::Ru, PaperLanguage::Both];
    let before = languages.map(|language| ticket(counter, language));
    story.profiles();
    story.all_exchange().await;
    assert!(dana.case(*arman).data.profile.is_some());
    for (before, language) in before.iter().zip(languages) {
        for desk in [counter, dana] {
            let after = ticket(desk, language);
            assert_eq!(after.pdf, before.pdf, "{language:?}");
            assert!(after.unprintable.is_empty() && after.copies.is_empty());
        }
    }
    assert_eq!(before.map(|one| one.pages), [1, 1, 2]);
    // It was no official paper: nothing was archived or logged.
    let log = dana.workplace.papers(*arman).unwrap().log;
    assert!(log.is_empty(), "{log:?}");
}
