//! Who comes in, how long they stay, and whose forms are taken.

use super::browser::{Browser, HOME, Page};
use super::country::{PASSWORD, account};
use crate::office::{Office, found};
use casework::ids::Code;
use casework::voucher::reference::RecognitionCentre;
use chrono::{Duration, NaiveDate, Utc};
use reqwest::StatusCode;
use server::Centre;

/// An office that has a recognition centre with an account, and nobody's case.
async fn office() -> Office {
    Office::founded(Utc::now(), |centre| {
        found(centre);
        centre.put_recognition_centres(&[bilik()]).unwrap();
        centre
            .add_recognition_account(&account("bilik", "rc-bilik", ""))
            .unwrap();
    })
    .await
}

fn bilik() -> RecognitionCentre {
    RecognitionCentre {
        code: Code::from("rc-bilik"),
        kk: "«Білік» орталығы".into(),
        ru: "Центр «Білік»".into(),
        kato: "710000000".into(),
        place_kk: String::new(),
        place_ru: String::new(),
        phone: String::new(),
        accredited_from: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap(),
        accredited_to: None,
        professions: vec![Code::from("7411-1")],
    }
}

fn is_the_way_in(page: &Page) -> bool {
    page.has(r#"action="/recognition/sign-in""#)
}

#[tokio::test]
async fn the_pages_are_plain_kept_by_nobody_and_in_two_languages() {
    let office = office().await;
    let mut browser = Browser::open(&office);
    let kazakh = browser.gets(HOME).await;
    assert!(kazakh.has(r#"<html lang="kk">"#) && kazakh.has("Құпиясөз"));
    let russian = browser.gets("/recognition?lang=ru").await;
    assert!(russian.has(r#"<html lang="ru">"#) && russian.has("Пароль"));
    let kept = browser.gets(HOME).await;
    assert!(kept.has("Пароль"), "the language stays");
    let inside = browser.signs_in("bilik", PASSWORD).await;
    let set = inside.headers["set-cookie"].to_str().unwrap().to_owned();
    for demanded in [
        "HttpOnly",
        "Secure",
        "SameSite=Strict",
        "Path=/recognition",
        "Max-Age=28800",
    ] {
        assert!(set.contains(demanded), "{set}");
    }
    let list = browser.gets(HOME).await;
    assert!(list.has("Центр «Білік»") && list.has("Сейчас ничего не ждёт решения"));
    for page in [&kazakh, &russian, &inside, &list] {
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script"));
        assert!(policy.contains("frame-ancestors 'none'"));
        assert_eq!(page.headers["cache-control"], "no-store");
        assert!(!page.has("<script") && !page.has("onclick"));
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_one_answer_and_guessing_is_slowed_down() {
    let office = office().await;
    let mut browser = Browser::open(&office);
    let wrong = browser.signs_in("bilik", "wrong horse").await;
    let unknown = browser.signs_in("bilig", "wrong horse").await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong.status, unknown.status);
    assert_eq!(wrong.text, unknown.text.replace("bilig", "bilik"));
    assert!(wrong.has("Кіру аты немесе құпиясөз сәйкес емес"));
    // A member of the staff is nobody here.
    let staff = browser.signs_in("dana", "correct horse").await;
    assert_eq!(staff.status, StatusCode::UNAUTHORIZED);
    for _guess in 0..4 {
        browser.signs_in("bilik", "wrong horse").await;
    }
    let slowed = browser.signs_in("bilik", PASSWORD).await;
    assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(slowed.headers.contains_key("retry-after") && slowed.has("секундтан кейін"));
    *office.now.lock().unwrap() += Duration::minutes(1);
    let inside = browser.signs_in(" Bilik ", PASSWORD).await;
    assert_eq!(inside.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_without_the_sessions_key_or_from_another_site_changes_nothing() {
    let office = office().await;
    let mut browser = Browser::signed_in(&office, "bilik", PASSWORD).await;
    let other = Browser::signed_in(&office, "bilik", PASSWORD).await;
    let mut stranger = Browser::open(&office);
    stranger.cookies.clone_from(&other.cookies);
    let anothers = stranger.gets(HOME).await.hidden("key");
    for key in ["", "0", anothers.as_str()] {
        let answer = browser
            .posts("/recognition/sign-out", &[("key", key)])
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    let voucher = "/recognition/referrals/00000000-0000-0000-0000-000000000000.1.0/decide";
    let answer = browser.posts(voucher, &[("decision", "issue")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let list = browser.gets(HOME).await;
    assert!(!is_the_way_in(&list), "still signed in");
    let key = list.hidden("key");
    browser.site = "cross-site";
    let answer = browser
        .posts("/recognition/sign-out", &[("key", &key)])
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let answer = browser.signs_in("bilik", PASSWORD).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    browser.site = "same-origin";
    let out = browser
        .posts("/recognition/sign-out", &[("key", &list.hidden("key"))])
        .await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(is_the_way_in(&browser.gets(HOME).await));
    assert!(
        !is_the_way_in(&stranger.gets(HOME).await),
        "the other browser stays"
    );
}

#[tokio::test]
async fn nobody_stays_signed_in_behind_the_term_a_closed_account_or_a_new_password() {
    let office = office().await;
    let centre = &office.centre;
    let mut browser = Browser::signed_in(&office, "bilik", PASSWORD).await;
    let kept = browser.cookies.clone();
    *office.now.lock().unwrap() += Duration::hours(8) - Duration::minutes(1);
    assert!(!is_the_way_in(&browser.gets(HOME).await));
    *office.now.lock().unwrap() += Duration::minutes(1);
    assert!(is_the_way_in(&browser.gets(HOME).await));
    let late = browser
        .posts(
            "/recognition/referrals/00000000-0000-0000-0000-000000000000.1.0/decide",
            &[],
        )
        .await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert!(late.has("Кіру уақыты аяқталды"));
    assert_eq!(browser.cookies, kept);

    let mut browser = Browser::signed_in(&office, "bilik", PASSWORD).await;
    centre
        .disable_recognition_account("bilik", Some(centre.today()))
        .unwrap();
    assert!(is_the_way_in(&browser.gets(HOME).await));
    assert_eq!(
        browser.signs_in("bilik", PASSWORD).await.status,
        StatusCode::UNAUTHORIZED
    );
    centre.disable_recognition_account("bilik", None).unwrap();
    assert!(is_the_way_in(&browser.gets(HOME).await), "it signs in anew");

    let mut browser = Browser::signed_in(&office, "bilik", PASSWORD).await;
    centre
        .set_recognition_password("bilik", "another horse")
        .unwrap();
    assert!(is_the_way_in(&browser.gets(HOME).await));
    Browser::signed_in(&office, "bilik", "another horse").await;
}

#[tokio::test]
async fn an_account_belongs_to_a_recognition_centre_of_the_list() {
    let office = office().await;
    let refused = |centre: &Centre, login: &str, code: &str| {
        let answer = centre.add_recognition_account(&account(login, code, ""));
        answer.unwrap_err().code().to_owned()
    };
    let centre = &office.centre;
    assert_eq!(
        refused(centre, "sheber", "rc-sheber"),
        "no-recognition-centre"
    );
    assert_eq!(refused(centre, "bilik", "rc-bilik"), "login-taken");
    assert_eq!(refused(centre, "Білік", "rc-bilik"), "bad-login");
    assert_eq!(centre.recognition_accounts().unwrap().len(), 1);
}
