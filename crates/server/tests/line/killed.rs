//! The power goes: whatever was acknowledged before stands afterwards, once, in an order without gaps.

use crate::client::{Desk, NOTHING};
use crate::office::found;
use casework::desk::Evidence;
use casework::file::Introduction;
use casework::ids::{CentreId, Code, EntryId, FileId, ReplicaId, StaffId};
use casework::office::{Actor, Role};
use casework::people::PersonName;
use casework::registration::Act;
use casework::registration::reception::VisitForm;
use casework::rulebook::{Lang, Rulebook};
use chrono::Utc;
use journal::Sealed;
use journal::clock::Hybrid;
use journal::entry::{Body, FORMAT, Header, StoodOn};
use journal::wire::{Answer, Enrol, Enrolled, Push, PushReply, Status};
use server::{Centre, Options};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Lives of the server; each ends by a kill in the middle of pushes.
const LIVES: u64 = 6;

#[tokio::test]
async fn a_server_killed_in_the_middle_of_pushes_loses_nothing_that_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let address = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .to_string();
    let code = {
        let centre = Centre::open(folder.path(), Options::default()).unwrap();
        found(&centre);
        centre
            .enrolment_code(&[CentreId::from("kc-esil")], &address, 1, 30)
            .unwrap()
    };
    let mut desk = Desk::before_enrolment(&code);
    let replica = ReplicaId(uuid::Uuid::now_v7());
    let mut waiting: Vec<(EntryId, Sealed)> = Vec::new();
    let mut acknowledged: BTreeSet<EntryId> = BTreeSet::new();
    let mut counter = 0;
    for life in 0..LIVES {
        let mut server = started(folder.path(), &address, &desk).await;
        if life == 0 {
            enrol(&mut desk, replica, &code.to_string()).await;
        }
        let kill = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(150 + 61 * life)).await;
            server.kill().unwrap();
            server.wait().unwrap();
        });
        while !kill.is_finished() {
            counter += 1;
            waiting.push(visit(EntryId { replica, counter }));
            let Some(answers) = push(&desk, replica, &waiting).await else {
                continue;
            };
            for answer in answers {
                let Answer::Recorded { id, .. } = answer else {
                    panic!("{answer:?}")
                };
                acknowledged.insert(id);
            }
            waiting.retain(|(id, _)| !acknowledged.contains(id));
        }
        kill.await.unwrap();
    }
    assert!(
        acknowledged.len() > 10,
        "only {} acts got through",
        acknowledged.len()
    );
    let centre = Centre::open(folder.path(), Options::default()).unwrap();
    let report = centre.verify().unwrap();
    assert_eq!(report.findings, Vec::<String>::new());
    for id in &acknowledged {
        assert!(
            centre
                .read(|db| server::store::log::find(db, *id))
                .unwrap()
                .is_some(),
            "{id} is lost"
        );
    }
    // What was not acknowledged may stand too, but nothing twice.
    let head = centre.head(&CentreId::from("kc-esil")).unwrap().unwrap();
    assert!((acknowledged.len() as u64..=u64::from(counter)).contains(&head.seq));
}

// The caller kills it and waits for it: that is what this test is for.
#[allow(clippy::zombie_processes)]
async fn started(folder: &Path, address: &str, desk: &Desk) -> Child {
    let server = Command::new(env!("CARGO_BIN_EXE_mansap-server"))
        .arg("--data")
        .arg(folder)
        .args(["serve", "--listen", address])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    for _ in 0..200 {
        let answered = desk.asks::<_, Status>("GET", "/v1/status", NOTHING).await;
        if !matches!(answered, Err((_, problem)) if problem.code == "no-line") {
            return server;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the server does not answer");
}

async fn enrol(desk: &mut Desk, replica: ReplicaId, code: &str) {
    let enrol = Enrol {
        code: code.to_owned(),
        device_key: desk.key.public(),
        replica,
        desk_name: "Стол 1".into(),
    };
    desk.device = desk
        .asks::<_, Enrolled>("POST", "/v1/enrol", Some(&enrol))
        .await
        .unwrap()
        .device;
}

/// The answers, or nothing where the line broke.
async fn push(
    desk: &Desk,
    replica: ReplicaId,
    waiting: &[(EntryId, Sealed)],
) -> Option<Vec<Answer>> {
    let entries: Vec<Sealed> = waiting
        .iter()
        .take(20)
        .map(|(_, sealed)| sealed.clone())
        .collect();
    let signature = desk
        .key
        .sign(Push::signed_text(replica, &entries).as_bytes());
    match desk
        .asks::<_, PushReply>(
            "POST",
            "/v1/push",
            Some(&Push {
                replica,
                entries,
                signature,
            }),
        )
        .await
    {
        Ok(reply) => Some(reply.answers),
        Err((_, problem)) if problem.code == "no-line" => None,
        Err((status, problem)) => panic!("{status} {problem:?}"),
    }
}

fn visit(id: EntryId) -> (EntryId, Sealed) {
    let centre = CentreId::from("kc-esil");
    let who = Introduction {
        name: Some(PersonName::new("Беков", "Арман", None).unwrap()),
        ..Introduction::default()
    };
    let form = VisitForm {
        who,
        purpose: Code::from("job"),
        language: Lang::Kk,
        note: None,
    };
    let header = Header {
        format: FORMAT,
        id,
        file: FileId(uuid::Uuid::now_v7()),
        centre: centre.clone(),
        hybrid: Hybrid::default().tick(Utc::now()),
    };
    let actor = Actor {
        staff: StaffId::from("aigul"),
        name: "Сарсенова А. К.".into(),
        role: Role::Consultant,
        centre,
        order: None,
    };
    let body = Body {
        act: Act::RecordVisit(form),
        actor,
        participants: Vec::new(),
        claimed: Utc::now(),
        server_seen: None,
        edition: Rulebook::built_in().edition().to_owned(),
        evidence: Evidence::default(),
        number: None,
        stood_on: StoodOn::default(),
    };
    (id, Sealed::new(&header, &body, [5; 16]).unwrap())
}
