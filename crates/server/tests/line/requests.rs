//! What a desk asks, and what it is told when it may not.

use crate::client::{Desk, NOTHING, code_of};
use crate::office::Office;
use casework::ids::{CentreId, StaffId};
use chrono::{DateTime, Duration, Utc};
use journal::sign::request_text;
use journal::wire::{Block, Page, Pull, Push, PushReply, Reference, SignIn, SignedIn, Status};
use reqwest::StatusCode;

#[tokio::test]
async fn a_desk_enrols_signs_in_pushes_pulls_and_draws_numbers() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let sign_in = SignIn {
        login: "dana".into(),
        password: "correct horse".into(),
    };
    let signed_in: SignedIn = desk
        .asks("POST", "/v1/sign-in", Some(&sign_in))
        .await
        .unwrap();
    assert_eq!(signed_in.device_share.len(), 64);
    let wrong = SignIn {
        password: "wrong horse".into(),
        ..sign_in
    };
    assert_eq!(
        code_of(
            desk.asks::<_, SignedIn>("POST", "/v1/sign-in", Some(&wrong))
                .await
        ),
        "wrong-password"
    );

    let status: Status = desk.asks("GET", "/v1/status", NOTHING).await.unwrap();
    let text = Status::signed_text(status.time, &status.heads);
    assert!(
        office
            .centre
            .server_key()
            .verifies(text.as_bytes(), &status.signature)
    );

    let replica = desk.replica.unwrap();
    let push = Push {
        replica,
        entries: vec![],
        signature: desk.key.sign(Push::signed_text(replica, &[]).as_bytes()),
    };
    let reply: PushReply = desk.asks("POST", "/v1/push", Some(&push)).await.unwrap();
    assert!(reply.answers.is_empty());
    let pull = Pull {
        centre: CentreId::from("kc-esil"),
        era: 1,
        from: 1,
        to: 5,
        limit: 5,
    };
    let page: Page = desk.asks("POST", "/v1/pull", Some(&pull)).await.unwrap();
    assert!(page.records.is_empty());
    let wanted = serde_json::json!({ "centre": "kc-esil", "year": Utc::now().format("%Y").to_string().parse::<i32>().unwrap() });
    let block: Block = desk
        .asks("POST", "/v1/numbers", Some(&wanted))
        .await
        .unwrap();
    assert_eq!((block.from, block.to, block.replica), (1, 200, replica));
    let reference: Reference = desk
        .asks("GET", "/v1/reference?since=0", NOTHING)
        .await
        .unwrap();
    assert_eq!((reference.centres.len(), reference.staff.len()), (1, 2));
    office.serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_with_another_certificate_is_not_spoken_to() {
    let (office, other) = (Office::open().await, Office::open().await);
    let mut code = office.code();
    code.fingerprint = other.centre.fingerprint().to_owned();
    let desk = Desk::before_enrolment(&code);
    let error = desk
        .http
        .get(format!("{}/health", desk.base))
        .send()
        .await
        .unwrap_err();
    assert!(
        format!("{error:?}").contains("another certificate"),
        "{error:?}"
    );
    let desk = Desk::before_enrolment(&office.code());
    assert_eq!(
        desk.http
            .get(format!("{}/health", desk.base))
            .send()
            .await
            .unwrap()
            .status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn waiting_ends_with_the_first_news() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let known: Status = desk.asks("GET", "/v1/status", NOTHING).await.unwrap();
    let quiet: Status = desk.asks("POST", "/v1/wait", Some(&known)).await.unwrap();
    assert_eq!(
        (quiet.reference, &quiet.heads),
        (known.reference, &known.heads)
    );
    let centre = office.centre.clone();
    let news = tokio::spawn(async move {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        centre.disable_account(&StaffId::from("dana"), None)
    });
    let started = std::time::Instant::now();
    let newer: Status = desk.asks("POST", "/v1/wait", Some(&known)).await.unwrap();
    news.await.unwrap().unwrap();
    assert!(newer.reference > known.reference);
    assert!(started.elapsed() < std::time::Duration::from_millis(1500));
}

#[tokio::test]
async fn requests_that_are_not_the_devices_own_are_refused() {
    let office = Office::open().await;
    let mut desk = office.desk().await;
    let time = Utc::now().to_rfc3339();
    let signature = desk
        .key
        .sign(request_text("GET", "/v1/status", &time, "").as_bytes())
        .0;
    // Another path, another body, no signature at all.
    for (path, body, signature) in [
        ("/v1/reference?since=0", String::new(), signature.as_str()),
        ("/v1/status", "x".to_owned(), &signature),
        ("/v1/status", String::new(), ""),
    ] {
        assert_eq!(
            code_of(
                desk.sends::<Status>("GET", path, &time, signature, body)
                    .await
            ),
            "bad-signature"
        );
    }
    desk.clock_off = Duration::minutes(11);
    let (status, problem) = desk
        .asks::<_, Status>("GET", "/v1/status", NOTHING)
        .await
        .unwrap_err();
    assert_eq!(
        (status, problem.code.as_str()),
        (StatusCode::UNAUTHORIZED, "clock-wrong")
    );
    let told: DateTime<Utc> = problem.detail.parse().unwrap();
    assert!(
        (told - Utc::now()).abs() < Duration::minutes(1),
        "the problem tells the server's time"
    );
}

#[tokio::test]
async fn a_revoked_and_an_outdated_device_are_told_so() {
    let office = Office::open().await;
    let mut desk = office.desk().await;
    *office.now.lock().unwrap() += Duration::days(31);
    desk.clock_off = Duration::days(31);
    assert_eq!(
        code_of(desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await),
        "device-expired"
    );
    office.centre.revoke_device(&desk.device).unwrap();
    assert_eq!(
        code_of(desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await),
        "device-revoked"
    );
}

#[tokio::test]
async fn unreadable_and_oversized_messages_get_a_clear_answer() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (status, problem) = desk
        .asks::<_, PushReply>("POST", "/v1/push", Some(&"Беков Арман"))
        .await
        .unwrap_err();
    assert_eq!(
        (status, problem.code.as_str()),
        (StatusCode::BAD_REQUEST, "malformed")
    );
    assert!(!problem.detail.contains("Беков"));
    let huge = "x".repeat(9 << 20);
    assert_eq!(
        code_of(
            desk.asks::<_, PushReply>("POST", "/v1/push", Some(&huge))
                .await
        ),
        "too-large"
    );
    let (status, _) = desk
        .asks::<_, Status>("GET", "/v1/nothing", NOTHING)
        .await
        .unwrap_err();
    assert_eq!(status, StatusCode::NOT_FOUND);
}
