//! The centre over its real line: TLS pinned by fingerprint, signed requests, problems that say what to do.
#![allow(clippy::unwrap_used)]

use casework::ids::{CentreId, ReplicaId, StaffId};
use casework::office::{Centre as Place, Role};
use chrono::{DateTime, Duration, Utc};
use journal::sign::{SecretKey, request_text};
use journal::wire::{Block, Enrol, Enrolled, Page, Problem, Pull, Push, PushReply, Reference, SignIn, SignedIn, Status};
use reqwest::StatusCode;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};
use serde::Serialize;
use serde::de::DeserializeOwned;
use server::accounts::NewAccount;
use server::store::staff::Held;
use server::{Centre, Options, Serving};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex};

struct Office {
    centre: Centre,
    serving: Serving,
    now: Arc<Mutex<DateTime<Utc>>>,
    _folder: tempfile::TempDir,
}

impl Office {
    async fn open() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(Mutex::new(Utc::now()));
        let clock = now.clone();
        let options = Options {
            clock: Arc::new(move || *clock.lock().unwrap()),
            key: Some([7; 32]),
            patience: std::time::Duration::from_secs(2),
        };
        let centre = Centre::open(folder.path(), options).unwrap();
        centre
            .put_centre(&Place {
                id: CentreId::from("kc-esil"),
                kk: "Есіл".into(),
                ru: "Есиль".into(),
                kato: "710000000".into(),
                parent: None,
                prefix: "ESL".into(),
                address_kk: String::new(),
                address_ru: String::new(),
                phone: String::new(),
                decided_by: Vec::new(),
            })
            .unwrap();
        let role = Held {
            role: Role::Specialist,
            centre: CentreId::from("kc-esil"),
            order: String::new(),
            from: None,
            to: None,
        };
        let (login, name) = (StaffId::from("dana"), "Омарова Дана Сериковна".to_owned());
        centre.add_account(&NewAccount { login, name, password: "correct horse".into(), roles: vec![role] }).unwrap();
        let serving = server::serve(centre.clone(), "127.0.0.1:0".parse().unwrap()).await.unwrap();
        Office { centre, serving, now, _folder: folder }
    }

    fn code(&self) -> journal::code::EnrolmentCode {
        let address = self.serving.address.to_string();
        self.centre.enrolment_code(&[CentreId::from("kc-esil")], &address, 1, 30).unwrap()
    }

    async fn desk(&self) -> Desk {
        let mut desk = Desk::before_enrolment(&self.code());
        let replica = ReplicaId(uuid::Uuid::now_v7());
        let enrol =
            Enrol { code: self.code().to_string(), device_key: desk.key.public(), replica, desk_name: "Стол 1".into() };
        let enrolled: Enrolled = desk.asks("POST", "/v1/enrol", Some(&enrol)).await.unwrap();
        desk.device = enrolled.device;
        desk.replica = Some(replica);
        desk
    }
}

struct Desk {
    http: reqwest::Client,
    base: String,
    key: SecretKey,
    device: String,
    replica: Option<ReplicaId>,
    /// How far the clock of this desk is off.
    clock_off: Duration,
}

type Told = (StatusCode, Problem);

impl Desk {
    fn before_enrolment(code: &journal::code::EnrolmentCode) -> Desk {
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(pinned(&code.fingerprint))
            .no_proxy()
            .build()
            .unwrap();
        let (key, base) = (SecretKey::generate().unwrap(), format!("https://{}", code.address));
        Desk { http, base, key, device: String::new(), replica: None, clock_off: Duration::zero() }
    }

    async fn asks<Q: Serialize, A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        question: Option<&Q>,
    ) -> Result<A, Told> {
        let body = question.map(|q| serde_json::to_string(q).unwrap()).unwrap_or_default();
        let time = (Utc::now() + self.clock_off).to_rfc3339();
        let signature = self.key.sign(request_text(method, path, &time, &body).as_bytes()).0;
        self.sends(method, path, &time, &signature, body).await
    }

    async fn sends<A: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        time: &str,
        signature: &str,
        body: String,
    ) -> Result<A, Told> {
        let reply = self
            .http
            .request(method.parse().unwrap(), format!("{}{path}", self.base))
            .header("x-mansap-device", &self.device)
            .header("x-mansap-time", time)
            .header("x-mansap-signature", signature)
            .body(body)
            .send()
            .await
            .unwrap();
        let status = reply.status();
        let bytes = reply.bytes().await.unwrap();
        if status.is_success() {
            Ok(serde_json::from_slice(&bytes).unwrap())
        } else {
            let unreadable = Problem { code: "unreadable".into(), detail: String::new(), retry_after: None };
            Err((status, serde_json::from_slice(&bytes).unwrap_or(unreadable)))
        }
    }
}

const NOTHING: Option<&()> = None;

fn code_of<T: std::fmt::Debug>(reply: Result<T, Told>) -> String {
    reply.unwrap_err().1.code
}

#[tokio::test]
async fn a_desk_enrols_signs_in_pushes_pulls_and_draws_numbers() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let sign_in = SignIn { login: "dana".into(), password: "correct horse".into() };
    let signed_in: SignedIn = desk.asks("POST", "/v1/sign-in", Some(&sign_in)).await.unwrap();
    assert_eq!(signed_in.device_share.len(), 64);
    let wrong = SignIn { password: "wrong horse".into(), ..sign_in };
    assert_eq!(code_of(desk.asks::<_, SignedIn>("POST", "/v1/sign-in", Some(&wrong)).await), "wrong-password");

    let status: Status = desk.asks("GET", "/v1/status", NOTHING).await.unwrap();
    let text = Status::signed_text(status.time, &status.heads);
    assert!(office.centre.server_key().verifies(text.as_bytes(), &status.signature));

    let replica = desk.replica.unwrap();
    let push = Push { replica, entries: vec![], signature: desk.key.sign(Push::signed_text(replica, &[]).as_bytes()) };
    let reply: PushReply = desk.asks("POST", "/v1/push", Some(&push)).await.unwrap();
    assert!(reply.answers.is_empty());
    let pull = Pull { centre: CentreId::from("kc-esil"), era: 1, from: 1, to: 5, limit: 5 };
    let page: Page = desk.asks("POST", "/v1/pull", Some(&pull)).await.unwrap();
    assert!(page.records.is_empty());
    let wanted = serde_json::json!({ "centre": "kc-esil", "year": Utc::now().format("%Y").to_string().parse::<i32>().unwrap() });
    let block: Block = desk.asks("POST", "/v1/numbers", Some(&wanted)).await.unwrap();
    assert_eq!((block.from, block.to, block.replica), (1, 200, replica));
    let reference: Reference = desk.asks("GET", "/v1/reference?since=0", NOTHING).await.unwrap();
    assert_eq!((reference.centres.len(), reference.staff.len()), (1, 1));
    office.serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_with_another_certificate_is_not_spoken_to() {
    let (office, other) = (Office::open().await, Office::open().await);
    let mut code = office.code();
    code.fingerprint = other.centre.fingerprint().to_owned();
    let desk = Desk::before_enrolment(&code);
    let error = desk.http.get(format!("{}/health", desk.base)).send().await.unwrap_err();
    assert!(format!("{error:?}").contains("another certificate"), "{error:?}");
    let desk = Desk::before_enrolment(&office.code());
    assert_eq!(desk.http.get(format!("{}/health", desk.base)).send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn waiting_ends_with_the_first_news() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let known: Status = desk.asks("GET", "/v1/status", NOTHING).await.unwrap();
    let quiet: Status = desk.asks("POST", "/v1/wait", Some(&known)).await.unwrap();
    assert_eq!((quiet.reference, &quiet.heads), (known.reference, &known.heads));
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
    let signature = desk.key.sign(request_text("GET", "/v1/status", &time, "").as_bytes()).0;
    // Another path, another body, no signature at all.
    for (path, body, signature) in [
        ("/v1/reference?since=0", String::new(), signature.as_str()),
        ("/v1/status", "x".to_owned(), &signature),
        ("/v1/status", String::new(), ""),
    ] {
        assert_eq!(code_of(desk.sends::<Status>("GET", path, &time, signature, body).await), "bad-signature");
    }
    desk.clock_off = Duration::minutes(11);
    let (status, problem) = desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await.unwrap_err();
    assert_eq!((status, problem.code.as_str()), (StatusCode::UNAUTHORIZED, "clock-wrong"));
    let told: DateTime<Utc> = problem.detail.parse().unwrap();
    assert!((told - Utc::now()).abs() < Duration::minutes(1), "the problem tells the server's time");
}

#[tokio::test]
async fn a_revoked_and_an_outdated_device_are_told_so() {
    let office = Office::open().await;
    let mut desk = office.desk().await;
    *office.now.lock().unwrap() += Duration::days(31);
    desk.clock_off = Duration::days(31);
    assert_eq!(code_of(desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await), "device-expired");
    office.centre.revoke_device(&desk.device).unwrap();
    assert_eq!(code_of(desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await), "device-revoked");
}

#[tokio::test]
async fn unreadable_and_oversized_messages_get_a_clear_answer() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (status, problem) =
        desk.asks::<_, PushReply>("POST", "/v1/push", Some(&"Беков Арман")).await.unwrap_err();
    assert_eq!((status, problem.code.as_str()), (StatusCode::BAD_REQUEST, "malformed"));
    assert!(!problem.detail.contains("Беков"));
    let huge = "x".repeat(9 << 20);
    assert_eq!(code_of(desk.asks::<_, PushReply>("POST", "/v1/push", Some(&huge)).await), "too-large");
    let (status, _) = desk.asks::<_, Status>("GET", "/v1/nothing", NOTHING).await.unwrap_err();
    assert_eq!(status, StatusCode::NOT_FOUND);
}

fn pinned(fingerprint: &str) -> ClientConfig {
    let provider = Arc::new(ring::default_provider());
    ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Pinned { fingerprint: fingerprint.to_owned(), provider }))
        .with_no_client_auth()
}

/// As a desk does it: the fingerprint, and that its key signed the handshake.
#[derive(Debug)]
struct Pinned {
    fingerprint: String,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let found = journal::chain::hex(Sha256::digest(certificate.as_ref()).as_slice());
        if found == self.fingerprint {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(rustls::Error::General("another certificate".into()))
        }
    }
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }
    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
