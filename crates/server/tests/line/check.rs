//! The public page: what a stranger with a paper sees, and what a forger does.

use crate::client::Desk;
use crate::office::Office;
use casework::ids::{CentreId, Code, FileId, ThingId};
use casework::office::{Actor, Role};
use casework::paperwork::{PaperKind, papers_of};
use casework::people::{Iin, PersonName};
use casework::registration::beside::PortalForm;
use casework::registration::card::ConsentForm;
use casework::registration::{Act, Fact};
use casework::rulebook::Lang;
use casework::{file::Entrance, file::Introduction};
use chrono::NaiveDate;
use journal::seal::{Seal, SealedPaper};
use journal::wire::{SignIn, SignedIn};
use journal::{Hash, Outcome};
use server::accept::derived;

const SURNAME: &str = "Сапарова";
/// Eleven digits; the last one is the checksum.
const IIN: &str = "90010140001";

/// A signed application that came from a portal: its place among the centre's facts, and its legal day.
fn application(office: &Office) -> (ThingId, NaiveDate) {
    let consent = |kind: &str| ConsentForm {
        kind: Code::from(kind),
        given: true,
    };
    let act = Act::ReceiveApplication(PortalForm {
        entrance: Entrance::Portal,
        portal_number: "EG-2026-1".into(),
        who: Introduction {
            name: Some(PersonName::new(SURNAME, "Айгерім", None).unwrap()),
            iin: Some(Iin::with_checksum(IIN).unwrap()),
            phone: None,
            remark: None,
        },
        language: Lang::Kk,
        method: "ecp".into(),
        consents: vec![
            consent("application"),
            consent("personal-data"),
            consent("state-access"),
        ],
        card: Vec::new(),
    });
    let actor = Actor::outside(Role::Seeker, CentreId::from("kc-esil"));
    let file = FileId(uuid::Uuid::from_u128(5));
    let outcome = office
        .centre
        .act_as(&actor, act, file, "EG-2026-1")
        .unwrap();
    let Outcome::Final { facts, on, .. } = outcome else {
        panic!("the application came back: {outcome:?}");
    };
    let n = facts
        .iter()
        .position(|fact| matches!(fact, Fact::ApplicationTaken { .. }))
        .unwrap();
    assert!(papers_of(&facts[n]).contains(&PaperKind::ApplicationPack));
    let about = ThingId {
        entry: derived("EG-2026-1"),
        n: u32::try_from(n).unwrap(),
    };
    (about, on)
}

async fn sealed(desk: &Desk, kind: PaperKind, about: ThingId, date: NaiveDate) -> SealedPaper {
    let signed: SignedIn = desk
        .asks(
            "POST",
            "/v1/sign-in",
            Some(&SignIn {
                login: "dana".into(),
                password: "correct horse".into(),
            }),
        )
        .await
        .unwrap();
    let seal = Seal {
        kind,
        number: "ESL-D-2026-000001".into(),
        date,
        centre: CentreId::from("kc-esil"),
        about: Some(about),
        content: Hash::of_text("all that is on the paper"),
    };
    seal.sign(&desk.key, &signed.sealing.certificates[0])
}

/// The page at an address, as a browser gets it.
async fn page(desk: &Desk, path: &str) -> String {
    let reply = desk.http.get(format!("{}{path}", desk.base));
    let reply = reply.send().await.unwrap();
    assert_eq!(reply.headers()["cache-control"], "no-store");
    assert!(
        reply.headers()["content-security-policy"]
            .to_str()
            .unwrap()
            .starts_with("default-src 'none'")
    );
    reply.text().await.unwrap()
}

#[tokio::test]
async fn a_stranger_reads_in_both_languages_that_the_centre_confirmed_a_paper_and_nothing_of_the_person()
 {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (about, on) = application(&office);
    let paper = sealed(&desk, PaperKind::ApplicationPack, about, on).await;
    for path in ["/check/", "/CHECK/"] {
        let page = page(&desk, &format!("{path}{}", paper.code())).await;
        for words in [
            "Орталық растады",
            "Подтверждено центром",
            "ESL-D-2026-000001",
            "Есіл",
            "Есиль",
            &paper.seal.sum(),
            &on.format("%d.%m.%Y").to_string(),
        ] {
            assert!(page.contains(words), "{words}");
        }
        for secret in [SURNAME, "Айгерім", IIN, "Омарова", &desk.device] {
            assert!(!page.contains(secret), "{secret}");
        }
    }
    let typed = page(
        &desk,
        &format!("/check?code={}", paper.code().to_lowercase()),
    )
    .await;
    assert!(typed.contains("Орталық растады"));
}

#[tokio::test]
async fn what_has_not_arrived_is_not_confirmed_and_another_date_is_said() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (about, on) = application(&office);
    let elsewhere = ThingId {
        entry: derived("nobody knows"),
        n: 0,
    };
    let paper = sealed(&desk, PaperKind::UnemployedDecision, elsewhere, on).await;
    let waiting = page(&desk, &format!("/check/{}", paper.code())).await;
    assert!(waiting.contains("Орталық әлі растаған жоқ"));
    assert!(waiting.contains("Ещё не подтверждено центром"));

    let day_before = on.pred_opt().unwrap();
    let paper = sealed(&desk, PaperKind::ApplicationPack, about, day_before).await;
    let moved = page(&desk, &format!("/check/{}", paper.code())).await;
    assert!(moved.contains("Подтверждено центром с другой датой"));
}

#[tokio::test]
async fn a_revoked_desk_confirms_nothing_that_it_never_sent() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (about, on) = application(&office);
    let elsewhere = ThingId {
        entry: derived("nobody knows"),
        n: 0,
    };
    let unsent = sealed(&desk, PaperKind::UnemployedDecision, elsewhere, on).await;
    let sent = sealed(&desk, PaperKind::ApplicationPack, about, on).await;
    office.centre.revoke_device(&desk.device).unwrap();
    let shown = page(&desk, &format!("/check/{}", unsent.code())).await;
    assert!(shown.contains("Не действует, отозвано"), "{shown}");
    let shown = page(&desk, &format!("/check/{}", sent.code())).await;
    assert!(shown.contains("Подтверждено центром"));
}

#[tokio::test]
async fn a_forger_finds_no_way() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (about, on) = application(&office);

    // A trusted desk calls an application a decision.
    let paper = sealed(&desk, PaperKind::UnemployedDecision, about, on).await;
    let shown = page(&desk, &format!("/check/{}", paper.code())).await;
    assert!(shown.contains("Документ недействителен"));

    // A changed sign.
    let code = sealed(&desk, PaperKind::ApplicationPack, about, on)
        .await
        .code();
    let other = if code.as_bytes()[40] == b'A' {
        "B"
    } else {
        "A"
    };
    let changed = format!("{}{other}{}", &code[..40], &code[41..]);
    let shown = page(&desk, &format!("/check/{changed}")).await;
    assert!(!shown.contains("Подтверждено"), "{shown}");

    // Another office's desk.
    let stranger = Office::open().await;
    let their = stranger.desk().await;
    let paper = sealed(&their, PaperKind::ApplicationPack, about, on).await;
    let shown = page(&desk, &format!("/check/{}", paper.code())).await;
    assert!(shown.contains("Құжат жарамсыз"));

    // Something that is no code at all, and something that would like to be a page.
    for text in ["hello", "%3Cscript%3E", &"A".repeat(3_000)] {
        let shown = page(&desk, &format!("/check/{text}")).await;
        assert!(shown.contains("Код не прочитан") && !shown.contains("<script"));
    }
}

#[tokio::test]
async fn with_the_servers_key_a_code_is_checked_without_the_server() {
    let office = Office::open().await;
    let desk = office.desk().await;
    let (about, on) = application(&office);
    let code = sealed(&desk, PaperKind::ApplicationPack, about, on)
        .await
        .code();
    let key = desk.http.get(format!("{}/check/key", desk.base));
    let key = key.send().await.unwrap().text().await.unwrap();
    office.serving.stop().await.unwrap();
    let paper = SealedPaper::read(&code).unwrap();
    assert_eq!(paper.verify(&journal::sign::PublicKey(key)), Ok(()));
}
