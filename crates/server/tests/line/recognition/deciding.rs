//! What a recognition centre sees of its referrals, and what becomes of what it does there.

use super::browser::HOME;
use super::country::{Country, MARK, pulled, status};
use casework::registration::Fact;
use casework::voucher::VoucherAt;
use casework::voucher::act::RecognitionOutcome;
use casework::voucher::stage::VoucherStage;
use journal::Outcome;
use journal::entry::Held;
use journal::wire::Status;
use reqwest::StatusCode;
use std::time::Duration;

const ISSUE: &[(&str, &str)] = &[
    ("decision", "issue"),
    ("number", "41"),
    ("signed_by", "Нүсіпова Қ. Е."),
    ("exam", "2026-11-20"),
];

#[tokio::test]
async fn a_recognition_centre_sees_its_own_referrals_decides_one_and_a_waiting_desk_hears_of_it() {
    let country = Country::open().await;
    let theirs = country.referred_to(0, "rc-bilik");
    let anothers = country.referred_to(1, "rc-kokshe");
    let mut bilik = country.bilik().await;
    let list = bilik.gets(HOME).await;
    let person = country.file(theirs);
    let other = country.file(anothers);
    for shown in [
        person.card.name().unwrap().full().as_str(),
        &person.card.iin().unwrap().grouped(),
        person.voucher().unwrap().known_as().unwrap().as_str(),
        "Электрик",
        "3-деңгей",
        "Астана қаласы Есіл ауданының мансап орталығы",
        "3 ж. к. қалды",
        "28.10.2026",
    ] {
        assert!(list.has(shown), "{shown}");
    }
    assert!(!list.has(&other.card.iin().unwrap().grouped()));

    let path = country.path_of(theirs);
    assert!(list.referrals().contains(&path));
    let page = bilik.gets(&path).await;
    assert!(
        page.has("Просит экзамен утром."),
        "the note travels with it"
    );
    let desk = country.desk().await;
    let (known, head) = (status(&desk).await, country.head());
    let (heard, decided) = tokio::join!(
        desk.asks::<_, Status>("POST", "/v1/wait", Some(&known)),
        async {
            tokio::time::sleep(Duration::from_millis(150)).await;
            bilik.fills_in(&page, &path, "decide", ISSUE).await
        }
    );
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text);
    assert_ne!(heard.unwrap().heads, known.heads, "the desk is woken");

    let records = pulled(&desk, head).await;
    let [record] = &records[..] else {
        panic!("{} records", records.len())
    };
    let Outcome::Final { facts, .. } = record.outcome().unwrap() else {
        panic!("the decision came back")
    };
    assert!(matches!(&facts[..], [Fact::VoucherGranted(granted)]
        if granted.number.as_ref().is_some_and(|n| n.as_str() == "41")));
    let Held::Here(body) = &record.entry.body else {
        panic!("withheld")
    };
    assert!(
        body.contains("Центр признания квалификаций «Білік»")
            && body.contains("recognition-centre"),
        "the history names who decided: {body}"
    );

    let after = bilik
        .gets(decided.headers["location"].to_str().unwrap())
        .await;
    assert!(after.has("Шешім жазылды") && after.has("№ 41, 28.10.2026, Нүсіпова Қ. Е."));
    assert!(after.has("20.11.2026") && !after.has(r#"name="decision""#));
    let list = bilik.gets(HOME).await;
    let (waiting, decided) = list.text.split_once("2026 жылғы шешімдер").unwrap();
    assert!(!waiting.contains(&path) && decided.contains(&path));
    assert!(decided.contains("Ваучер беру шешілді"));
    assert!(country.office.centre.verify().unwrap().findings.is_empty());
}

#[tokio::test]
async fn a_referral_to_another_centre_cannot_be_opened_or_decided() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-kokshe");
    let own = country.referred_to(1, "rc-bilik");
    let mut bilik = country.bilik().await;
    let own = bilik.gets(&country.path_of(own)).await;
    let path = country.path_of(file);
    let head = country.head();
    for path in [path.as_str(), "/recognition/referrals/nothing"] {
        assert_eq!(bilik.gets(path).await.status, StatusCode::NOT_FOUND);
        let decided = bilik.fills_in(&own, path, "decide", ISSUE).await;
        assert_eq!(decided.status, StatusCode::NOT_FOUND);
        assert!(!decided.has("Электрик"));
    }
    assert_eq!(country.head(), head, "nothing was entered");
    assert_eq!(country.file(file).voucher_at(), VoucherAt::Referred);
}

#[tokio::test]
async fn what_is_wrong_is_said_what_was_typed_stays_and_nothing_is_recorded() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-bilik");
    let mut bilik = country.bilik().await;
    let path = country.path_of(file);
    let page = bilik.gets(&format!("{path}?lang=ru")).await;
    let head = country.head();

    // Nothing chosen; a refusal without its reasons; an examination before the decision, which only the law refuses.
    let nothing = bilik
        .fills_in(&page, &path, "decide", &[("number", "7/<b>")])
        .await;
    assert!(nothing.has("Выберите решение") && nothing.has(r#"value="7/&lt;b&gt;""#));
    let unfounded = [("decision", "refuse"), ("ground", ""), ("explanation", " ")];
    let unfounded = bilik.fills_in(&page, &path, "decide", &unfounded).await;
    assert!(unfounded.has("Выберите основание отказа") && unfounded.has("Напишите обоснование"));
    let early = [
        ("decision", "issue"),
        ("number", "41"),
        ("exam", "2026-10-27"),
    ];
    let early = bilik.fills_in(&page, &path, "decide", &early).await;
    assert!(early.has("День 27.10.2026 не подходит") && early.has(r#"value="2026-10-27""#));
    let foreign = [
        ("decision", "refuse"),
        ("ground", "v-documents"),
        ("explanation", "Документов нет."),
    ];
    let foreign = bilik.fills_in(&page, &path, "decide", &foreign).await;
    assert!(foreign.has("Выбранное основание сегодня не действует"));
    for page in [&nothing, &unfounded, &early, &foreign] {
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.has("Не записано. Набранное осталось в форме."));
    }
    assert_eq!(country.head(), head);

    let refusal = [
        ("decision", "refuse"),
        ("ground", "v-requirements"),
        ("explanation", "Нет навыков, которых требует стандарт."),
    ];
    let refused = bilik.fills_in(&foreign, &path, "decide", &refusal).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.text);
    assert_eq!(country.file(file).voucher_at(), VoucherAt::Refused);
    let list = bilik.gets(HOME).await;
    assert!(list.has("Отказано"));
}

#[tokio::test]
async fn the_language_may_be_changed_over_a_form_and_nothing_typed_is_lost_or_entered() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-bilik");
    let mut bilik = country.bilik().await;
    let path = country.path_of(file);
    let page = bilik.gets(&path).await;
    let head = country.head();
    // The buttons of the language belong to the form, and «Enter» is none of them.
    let switch = format!(r#"form="form-decide" formaction="{path}/decide?lang=ru""#);
    let first = page
        .text
        .find(r#"<button class="first" form="form-decide""#);
    assert!(first.unwrap() < page.text.find(&switch).unwrap());

    // Half filled in and not sent: nothing is called wrong yet.
    let half = [("decision", "refuse"), ("explanation", "Нет стажа <3>")];
    let in_russian = bilik.fills_in(&page, &path, "decide?lang=ru", &half).await;
    assert_eq!(in_russian.status, StatusCode::OK);
    assert!(in_russian.has("Принять решение") && in_russian.has("Нет стажа &lt;3&gt;"));
    assert!(in_russian.has(r#"value="refuse" checked"#) && !in_russian.has("Не записано"));

    // Sent, and come back: the other language says what is wrong too.
    let back = bilik.fills_in(&in_russian, &path, "decide", &half).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.has("Выберите основание отказа"));
    let sent = back.hidden("sent");
    let again = [&half[..], &[("sent", sent.as_str())]].concat();
    let in_kazakh = bilik.fills_in(&back, &path, "decide?lang=kk", &again).await;
    assert_eq!(in_kazakh.status, StatusCode::OK);
    assert!(in_kazakh.has("Бас тарту негізін таңдаңыз") && in_kazakh.has("Нет стажа &lt;3&gt;"));

    // A whole form in another language is not an act either.
    let whole = bilik
        .fills_in(&in_kazakh, &path, "decide?lang=ru", ISSUE)
        .await;
    assert!(whole.status == StatusCode::OK && whole.has(r#"value="41""#));
    assert_eq!(country.head(), head, "nothing was entered");
    let list = bilik.gets(HOME).await;
    assert!(
        list.has("Направления, ждущие решения"),
        "the language stays chosen"
    );

    // From another site, or with another session's key, it is no form of ours.
    bilik.site = "cross-site";
    let foreign = bilik.fills_in(&whole, &path, "decide?lang=kk", ISSUE).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert!(!foreign.has("Электрик"));
}

#[tokio::test]
async fn a_long_list_is_turned_over_page_by_page_and_says_which_rows_it_shows() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-bilik");
    // More than a page holds, as the index of the centre knows them: the same referral, many times.
    let copies = 250;
    country
        .office
        .centre
        .write(|tx| {
            let sql = "insert into referred_vouchers (centre, voucher, file, at, day)
                       select centre, substr(voucher, 1, instr(voucher, '#')) || (1000 + value), file, at, day
                       from referred_vouchers, json_each(?1) where file = ?2";
            let numbers = serde_json::to_string(&(0..copies).collect::<Vec<_>>()).unwrap();
            tx.execute(sql, [numbers, file.to_string()])?;
            Ok(())
        })
        .unwrap();
    let mut bilik = country.bilik().await;
    let first = bilik.gets("/recognition?lang=ru").await;
    // The demonstration has some of its own.
    let (_, rest) = first.text.split_once("1–100 из ").unwrap();
    let all: u32 = rest.split('<').next().unwrap().parse().unwrap();
    assert!((251..300).contains(&all), "{all}");
    assert!(first.has(&format!("<small>{all}</small>")));
    assert!(first.has(r##"<a href="/recognition?waiting=2#waiting" rel="next">"##));
    assert!(!first.has(r#"rel="prev""#));
    let second = bilik.gets("/recognition?waiting=2&decided=1").await;
    assert!(second.has(&format!("101–200 из {all}")));
    assert!(second.has(r##"<a href="/recognition#waiting" rel="prev">"##));
    // The other language shows the same page.
    assert!(second.has(r#"href="/recognition?waiting=2&amp;lang=kk""#));
    let last = format!("201–{all} из {all}");
    for (page, rows) in [
        ("3", last.as_str()),
        ("99", &last),
        ("0", &format!("1–100 из {all}")),
    ] {
        let shown = bilik.gets(&format!("/recognition?waiting={page}")).await;
        assert!(shown.status == StatusCode::OK && shown.has(rows), "{page}");
    }
    assert!(!first.has("decided="), "that list is short");
}

#[tokio::test]
async fn a_form_sent_twice_is_one_act_and_other_words_in_it_are_refused() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-bilik");
    let mut bilik = country.bilik().await;
    let path = country.path_of(file);
    let page = bilik.gets(&path).await;
    let head = country.head();
    for _click in 0..2 {
        let answer = bilik.fills_in(&page, &path, "decide", ISSUE).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(country.head(), head + 1);
    let refusal = [
        ("decision", "refuse"),
        ("ground", "v-requirements"),
        ("explanation", "Передумали."),
    ];
    let answer = bilik.fills_in(&page, &path, "decide", &refusal).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("қадам енді ашық емес"));
    assert_eq!(country.head(), head + 1);
    assert_eq!(country.file(file).voucher_at(), VoucherAt::Granted);
}

#[tokio::test]
async fn use_and_annulment_are_offered_only_while_the_law_has_them() {
    let country = Country::open().await;
    let (used, annulled) = (
        country.referred_to(0, "rc-bilik"),
        country.referred_to(1, "rc-bilik"),
    );
    let mut bilik = country.bilik().await;
    for path in [country.path_of(used), country.path_of(annulled)] {
        let page = bilik.gets(&path).await;
        assert!(!page.has(r#"name="outcome""#) && !page.has(r#"name="reason""#));
        bilik.fills_in(&page, &path, "decide", ISSUE).await;
        let page = bilik.gets(&path).await;
        assert!(!page.has(r#"name="outcome""#) && page.has(r#"name="reason""#));
    }
    country.sends_voucher(used);
    let path = country.path_of(used);
    let page = bilik.gets(&path).await;
    let late = [("on", "2027-03-01"), ("outcome", "recognised")];
    let late = bilik.fills_in(&page, &path, "use", &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let today = [
        ("on", "28.10.2026"),
        ("outcome", "recognised"),
        ("number", "С-12"),
    ];
    let told = bilik.fills_in(&late, &path, "use", &today).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text);
    let outcome = country.file(used).voucher().unwrap().used.clone().unwrap();
    assert_eq!(outcome.outcome, RecognitionOutcome::Recognised);

    let path = country.path_of(annulled);
    let page = bilik.gets(&path).await;
    let mistake = [
        ("reason", "issued-by-mistake"),
        ("explanation", "Выдан дважды."),
    ];
    let ended = bilik.fills_in(&page, &path, "annul", &mistake).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text);
    let stage = country.file(annulled).voucher().unwrap().stage.clone();
    assert!(matches!(stage, VoucherStage::Annulled { .. }));
    let page = bilik.gets(&path).await;
    assert!(!page.has("<textarea"), "nothing is open any more");
}

#[tokio::test]
async fn s_k_01_no_page_of_a_recognition_centre_knows_the_mark_word_or_anything_else_of_the_file() {
    let country = Country::open().await;
    let file = country.referred_to(0, "rc-bilik");
    let kept = country.file(file);
    assert!(
        serde_json::to_string(&kept).unwrap().contains(MARK),
        "it is there"
    );
    let mut bilik = country.bilik().await;
    let path = country.path_of(file);
    let mut pages = Vec::new();
    for path in [HOME, &path] {
        for language in ["kk", "ru"] {
            pages.push(bilik.gets(&format!("{path}?lang={language}")).await);
        }
    }
    let page = bilik.gets(&path).await;
    pages.push(bilik.fills_in(&page, &path, "decide", &[]).await);
    pages.push(bilik.fills_in(&page, &path, "decide", ISSUE).await);
    pages.push(bilik.gets(&path).await);
    let case = kept.registration.number.as_ref().unwrap().to_string();
    let phone = kept.card.mobile().map(|phone| phone.as_str().to_owned());
    for page in &pages {
        let secrets = [MARK, case.as_str()].into_iter().chain(phone.as_deref());
        for secret in secrets {
            assert!(!page.has(secret), "{secret}");
        }
    }
}

#[tokio::test]
async fn referrals_made_before_these_pages_existed_are_found_by_the_migration() {
    let country = Country::open().await;
    country.referred_to(0, "rc-bilik");
    let migration = include_str!("../../../../../migrations/server-sqlite/0006_recognition.sql");
    let (_, backfill) = migration
        .split_once("insert into referred_vouchers")
        .unwrap();
    let rows = |db: &rusqlite::Connection| {
        let mut query = db.prepare(
            "select centre || voucher || file || at || day from referred_vouchers order by 1",
        )?;
        let rows = query.query_map([], |row| row.get::<_, String>(0))?;
        Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
    };
    let centre = &country.office.centre;
    let kept = centre.read(rows).unwrap();
    assert!(!kept.is_empty());
    centre
        .write(|tx| {
            tx.execute("delete from referred_vouchers", [])?;
            tx.execute_batch(&format!("insert into referred_vouchers{backfill}"))?;
            Ok(())
        })
        .unwrap();
    assert_eq!(centre.read(rows).unwrap(), kept);
}
