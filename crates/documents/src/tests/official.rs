//! Official papers: decisions, refusals, notices, memos, plans, referrals, vouchers, extracts and lists.

use super::*;

const CHECKED: &str = "7C4E-91AB-03D2-6F58";

/// A sample of each form and of each of its faces.
pub(super) const SAMPLES: [(&str, &str); 16] = [
    (
        "decision_registered",
        include_str!("../../tests/samples/decision-registered.json"),
    ),
    (
        "decision_refused",
        include_str!("../../tests/samples/decision-refused.json"),
    ),
    (
        "decision_removal",
        include_str!("../../tests/samples/decision-removal.json"),
    ),
    (
        "decision_cancellation",
        include_str!("../../tests/samples/decision-cancellation.json"),
    ),
    (
        "decision_annulment",
        include_str!("../../tests/samples/decision-annulment.json"),
    ),
    ("refusal", include_str!("../../tests/samples/refusal.json")),
    ("notice", include_str!("../../tests/samples/notice.json")),
    (
        "rights_and_duties",
        include_str!("../../tests/samples/rights-and-duties.json"),
    ),
    ("plan", include_str!("../../tests/samples/plan.json")),
    (
        "plan_draft",
        include_str!("../../tests/samples/plan-draft.json"),
    ),
    (
        "referral",
        include_str!("../../tests/samples/referral.json"),
    ),
    (
        "referral_training",
        include_str!("../../tests/samples/referral-training.json"),
    ),
    (
        "referral_recognition",
        include_str!("../../tests/samples/referral-recognition.json"),
    ),
    ("voucher", include_str!("../../tests/samples/voucher.json")),
    ("extract", include_str!("../../tests/samples/extract.json")),
    (
        "meeting_list",
        include_str!("../../tests/samples/meeting-list.json"),
    ),
];

fn sample(name: &str) -> Form {
    let (_, json) = SAMPLES.iter().find(|(other, _)| *other == name).unwrap();
    form(json)
}

#[test]
fn every_official_paper_reads_as_agreed_in_both_languages() {
    for (name, json) in SAMPLES {
        for lang in Lang::ALL {
            let words =
                words_on_paper(&form(json), lang).join("\n\n-------- next page --------\n\n");
            insta::assert_snapshot!(format!("{name}_{}", lang.code()), words);
        }
    }
}

#[test]
fn every_official_paper_printed_again_is_the_same_to_the_last_byte_and_fit_for_the_archive() {
    for (name, json) in SAMPLES {
        for lang in Lang::ALL {
            let first = render(&form(json), lang).unwrap();
            assert!(first == render(&form(json), lang).unwrap(), "{name}");
            assert!(first.archival, "{name}");
            assert_eq!(first.unprintable, Vec::<char>::new(), "{name}");
        }
    }
}

#[test]
fn every_paper_with_a_code_says_where_it_is_checked_and_by_which_sum() {
    for (name, json) in SAMPLES {
        for lang in Lang::ALL {
            let paper = words_on_paper(&form(json), lang);
            assert!(says(&paper, CHECKED), "{name}");
            assert!(says(&paper, "check.mansap.example/check"), "{name}");
        }
    }
}

#[test]
fn what_the_code_seals_is_everything_on_the_paper_but_the_code_itself() {
    for (name, json) in SAMPLES {
        let form = form(json);
        let sealed = form.content().unwrap();
        assert_eq!(form.clone().with_check(None).content().unwrap(), sealed);
        assert!(!sealed.contains(CHECKED), "{name}");
    }
    let decision = sample("decision_refused");
    let Form::Decision(mut other) = decision.clone() else {
        panic!("the sample is a decision");
    };
    other.verdict = Verdict::Granted;
    assert_ne!(
        Form::Decision(other).content().unwrap(),
        decision.content().unwrap()
    );
}

#[test]
fn a_decision_of_a_deputy_names_the_order_and_an_unconfirmed_one_says_so() {
    for (lang, state, order) in [
        (
            Lang::Kk,
            "Орталық әлі растаған жоқ",
            "№ 48-ж бұйрық бойынша, 30.11.2026 – 11.12.2026",
        ),
        (
            Lang::Ru,
            "Ещё не подтверждено центром",
            "по приказу № 48-ж с 30.11.2026 по 11.12.2026",
        ),
    ] {
        let paper = words_on_paper(&sample("decision_removal"), lang);
        assert!(says(&paper, state) && says(&paper, order), "{paper:?}");
        assert!(!says(
            &words_on_paper(&sample("decision_registered"), lang),
            state
        ));
    }
}

#[test]
fn a_plan_put_to_the_person_has_room_for_the_answer_until_one_is_given() {
    let Form::Plan(objected) = sample("plan_draft") else {
        panic!("the sample is a plan");
    };
    let put = Plan {
        disagreement: None,
        ..objected.clone()
    };
    let asks = [(Lang::Kk, "келіспеймін"), (Lang::Ru, "не согласен(на)")];
    for (lang, answer) in asks {
        assert!(says(
            &words_on_paper(&Form::Plan(put.clone()), lang),
            answer
        ));
        assert!(!says(
            &words_on_paper(&Form::Plan(objected.clone()), lang),
            answer
        ));
        assert!(!says(&words_on_paper(&sample("plan"), lang), answer));
    }
}

#[test]
fn a_person_who_cannot_sign_has_the_plan_signed_by_who_was_named() {
    let Form::Plan(mut plan) = sample("plan") else {
        panic!("the sample is a plan");
    };
    plan.agreed = plan.agreed.map(|agreed| Agreed {
        method: SignMethod::Paper,
        ..agreed
    });
    plan.participants = vec![Participant {
        role: ParticipantRole::Signer,
        full_name: "Жүнісов Марат Асқарұлы".to_owned(),
        basis: None,
    }];
    let paper = words_on_paper(&Form::Plan(plan), Lang::Ru);
    assert!(says(&paper, "Жүнісов Марат Асқарұлы"));
    assert!(says(&paper, "Лицо, подписывающее за заявителя"));
    assert!(!says(&paper, "Гражданин(ка)(подпись)"));
}

#[test]
fn many_papers_are_one_pdf_in_their_order_and_each_counts_its_own_pages() {
    let (notice, pack) = (sample("notice"), form(HARD));
    let list = [(&notice, Lang::Kk), (&pack, Lang::Ru), (&notice, Lang::Ru)];
    let one = words_on_paper(&notice, Lang::Kk).len();
    let many = words_on_paper(&pack, Lang::Ru).len();
    let pages = pages_of(&list);
    assert_eq!(pages.len(), 2 * one + many);
    assert!(pages[0].contains("ХАБАРЛАМА") && pages[0].ends_with(&format!("\n1 / {one}")));
    assert!(pages[one].ends_with(&format!("\n1 / {many}")));
    assert!(pages[one + many].contains("ИЗВЕЩЕНИЕ"));
    assert!(pages[one + many].ends_with(&format!("\n1 / {one}")));
    let pdf = render_all(&list).unwrap();
    assert!(pdf == render_all(&list).unwrap());
    assert_eq!(pdf.pages, pages.len());
    assert!(render_all(&[]).is_err());
}

#[test]
fn a_long_list_repeats_its_head_and_numbers_every_row() {
    let Form::MeetingList(mut list) = sample("meeting_list") else {
        panic!("the sample is a list");
    };
    let row = list.rows[0].clone();
    list.rows = vec![row; 120];
    let pages = words_on_paper(&Form::MeetingList(list), Lang::Ru);
    assert!(pages.len() > 3);
    assert!(says(&pages, "Всего: 120"));
    assert!(
        pages[1].contains("Вопрос"),
        "the head stands on every page of rows"
    );
}

#[test]
fn no_official_form_has_room_for_what_the_seeker_must_not_see() {
    for (name, json) in SAMPLES {
        let mut json: serde_json::Value = serde_json::from_str(json).unwrap();
        json["motivation"] = "low".into();
        assert!(serde_json::from_value::<Form>(json).is_err(), "{name}");
    }
}
