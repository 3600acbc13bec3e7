#![allow(clippy::unwrap_used)]

use super::*;
use chrono::NaiveDate;
use serde_json::json;

fn read(register: &str, data: serde_json::Value) -> Reply {
    let body = json!({ "responseInfo": { "messageId": "m", "status": { "code": "SCSS001" } }, "responseData": data });
    super::read::reply(register, 200, body.to_string().as_bytes())
}

fn question(registers: &[&str]) -> Question {
    Question {
        registers: registers.iter().map(|r| Code::from(*r)).collect(),
        iin: Iin::with_checksum("92031445012").unwrap(),
        purpose: QueryFor::Seeker,
        consents: Vec::new(),
        key: "k".into(),
    }
}

#[test]
fn plain_http_may_not_leave_this_computer() {
    for good in [
        "http://127.0.0.1:9000",
        "http://localhost:9000",
        "http://[::1]:9000",
        "https://registers.example",
    ] {
        assert!(Registers::new(Settings::new(good)).is_ok(), "{good}");
    }
    for bad in [
        "http://registers.example",
        "http://10.0.0.1",
        "ftp://localhost",
        "registers",
    ] {
        assert!(Registers::new(Settings::new(bad)).is_err(), "{bad}");
    }
}

#[test]
fn a_person_is_read_with_citizenship_permit_and_death() {
    let Reply::Identity(record) = read(
        "identity",
        json!({ "person": {
            "surname": "Петров", "name": "Игорь", "patronymic": " ", "birthDate": "1990-05-01", "deathDate": "2026-09-03",
            "citizenship": { "code": "643", "nameRu": "Россия" },
            "documents": [
                { "type": { "code": "005" }, "number": "11", "endDate": "2028-01-01", "status": { "code": "00" } },
                { "type": { "code": "001" }, "number": "22", "endDate": "2027-01-01", "status": { "code": "03" } },
            ],
        } }),
    ) else {
        panic!("not an identity")
    };
    assert_eq!(record.citizenship, "RUS");
    assert_eq!(record.patronymic, None);
    assert_eq!(
        record.residence_permit_to,
        NaiveDate::from_ymd_opt(2028, 1, 1)
    );
    assert_eq!(
        record.document_number, None,
        "a passport that is not valid proves nothing"
    );
    assert!(record.death_date.is_some());
}

#[test]
fn a_contribution_keeps_its_month_of_income() {
    let reply = read(
        "pension",
        json!({ "contributions": [{ "payDate": "2026-11-10", "period": "2026-10", "payerName": "ТОО", "amount": 21500.4 }] }),
    );
    let Reply::Pension { contributions } = reply else {
        panic!("not a pension answer")
    };
    assert_eq!(contributions[0].month, NaiveDate::from_ymd_opt(2026, 10, 1));
    assert_eq!(contributions[0].amount, 21500);
}

#[test]
fn nonsense_is_a_failed_answer_that_repeats_nothing() {
    for data in [
        json!({}),
        json!({ "person": { "surname": "Тайнов" } }),
        json!("Тайнов"),
    ] {
        let Reply::Failed { code, message } = read("identity", data) else {
            panic!("read nonsense")
        };
        assert_eq!(code, "unreadable");
        assert!(!message.contains("Тайнов"));
    }
    let html = super::read::reply("kgd", 200, b"<html>login</html>");
    assert!(matches!(html, Reply::Failed { .. }));
    let down = super::read::reply("kgd", 503, b"");
    assert_eq!(
        down,
        Reply::Failed {
            code: "http-503".into(),
            message: String::new()
        }
    );
}

#[test]
fn nobody_and_a_fault_are_told_apart() {
    let nobody =
        json!({ "responseInfo": { "status": { "code": "NOT_FOUND" } }, "responseData": null });
    assert_eq!(
        super::read::reply("identity", 200, nobody.to_string().as_bytes()),
        Reply::NotFound
    );
    let fault =
        json!({ "fault": { "errorCode": "SE_PROCESSOR", "errorMessage": "Service not found" } });
    let Reply::Failed { code, .. } =
        super::read::reply("identity", 500, fault.to_string().as_bytes())
    else {
        panic!("a fault is a failed answer")
    };
    assert_eq!(code, "SE_PROCESSOR");
}

#[tokio::test]
async fn a_register_that_is_down_is_silent() {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let line = Registers::new(Settings::new(&format!("http://127.0.0.1:{port}"))).unwrap();
    let answers = line.ask(&question(&["identity", "kgd"]), Utc::now).await;
    assert_eq!(
        answers
            .iter()
            .map(|a| a.register.as_str())
            .collect::<Vec<_>>(),
        ["identity", "kgd"]
    );
    assert!(answers.iter().all(|a| a.reply == Reply::Silent));
}

#[tokio::test]
async fn a_register_that_never_answers_is_silent_after_its_own_time() {
    let deaf = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut settings = Settings::new(&format!("http://{}", deaf.local_addr().unwrap()));
    settings
        .timeouts
        .insert("kgd".into(), Duration::from_millis(100));
    let line = Registers::new(settings).unwrap();
    let answers = tokio::time::timeout(
        Duration::from_secs(5),
        line.ask(&question(&["kgd"]), Utc::now),
    )
    .await
    .unwrap();
    assert_eq!(answers[0].reply, Reply::Silent);
}
