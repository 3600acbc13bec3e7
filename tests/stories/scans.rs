//! Scans on two desks: attached without a line, carried when it is back, seen by who may read the paper.

use crate::common::{at, esil, forms, tuesday};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use casework::ids::{Code, FileId, ThingId};
use casework::registration::Act;
use casework::registration::attaching::AttachForm;
use casework::scans::ScanRef;
use harness::{Desk, Office};
use journal::parts::PART;
use workplace::views::{ScanAt, ScanShown};

/// Two parts and a half.
fn photograph() -> Vec<u8> {
    let mut bytes = vec![9u8; 2 * PART + PART / 2];
    bytes[..4].copy_from_slice(b"\xFF\xD8\xFF\xE0");
    bytes
}

fn taken(desk: &Desk, name: &str, bytes: &[u8]) -> ScanRef {
    let data = BASE64_STANDARD.encode(bytes);
    desk.workplace.take_scan(name, &data).unwrap()
}

fn attach(scan: ScanRef, paper: &str) -> Act {
    Act::AttachScan(AttachForm {
        scan,
        paper: Code::from(paper),
        about: None,
        note: None,
    })
}

/// Somebody who came, seen at Dana's desk.
async fn visitor(office: &Office, dana: &Desk) -> FileId {
    let aigul = office.desk("aigul").await;
    let file = aigul.does(None, forms::visit("job")).file;
    aigul.exchanges().await;
    dana.exchanges().await;
    file
}

fn only_scan(desk: &Desk, file: FileId) -> (ThingId, ScanAt) {
    let rows = desk.workplace.scans(file).unwrap();
    assert_eq!(rows.len(), 1);
    (rows[0].attached.id, rows[0].at)
}

#[tokio::test]
async fn a_scan_made_without_a_line_is_seen_at_the_other_desk_when_it_is_back() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let mut dana = office.desk("dana").await;
    let bolat = office.desk("bolat").await;
    let file = visitor(&office, &dana).await;
    dana.cable.is_pulled_out();
    let scan = taken(&dana, r"C:\Scans\Приказ.JPG", &photograph());
    assert_eq!(scan.name.as_str(), "Приказ.JPG");
    dana.does(Some(file), attach(scan, "dismissal"));
    assert_eq!(only_scan(&dana, file).1, ScanAt::Here);
    // The power goes; act and bytes are there in the morning.
    dana.starts_again("dana").await;
    assert_eq!(only_scan(&dana, file).1, ScanAt::Here);

    // Bolat hears of the scan and asks for it. Everything is on its way by itself, acts first.
    dana.cable.is_whole_again();
    dana.exchanges().await;
    assert_eq!(only_scan(&dana, file).1, ScanAt::Both);
    bolat.exchanges().await;
    let (id, here) = only_scan(&bolat, file);
    assert_eq!(here, ScanAt::Centre);
    let asked = bolat.workplace.look_at_scan(file, id).unwrap();
    assert!(
        matches!(asked, ScanShown::Coming { held: 0, of: 3 }),
        "{asked:?}"
    );
    bolat.exchanges().await;
    match bolat.workplace.look_at_scan(file, id).unwrap() {
        ScanShown::Here { data, .. } => {
            assert_eq!(BASE64_STANDARD.decode(data).unwrap(), photograph());
        }
        coming @ ScanShown::Coming { .. } => panic!("{coming:?}"),
    }
    // A page of the photograph lies nowhere in the clear.
    let there = photograph();
    let page = &there[PART..PART + 64];
    for disk in [dana.disk(), office.disk()] {
        assert!(disk.windows(page.len()).all(|w| w != page));
    }
}

#[tokio::test]
async fn who_looks_for_a_scan_gets_it_by_itself_while_the_desk_is_open() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let dana = office.desk("dana").await;
    let bolat = office.desk("bolat").await;
    let file = visitor(&office, &dana).await;
    let scan = taken(&dana, "order.jpg", &photograph());
    dana.does(Some(file), attach(scan, "dismissal"));
    dana.exchanges().await;
    bolat.exchanges().await;
    let (id, _) = only_scan(&bolat, file);
    let exchange = bolat.keeps_exchanging();
    bolat.workplace.look_at_scan(file, id).unwrap();
    office
        .until("the scan is there", || {
            matches!(
                bolat.workplace.look_at_scan(file, id).unwrap(),
                ScanShown::Here { .. }
            )
        })
        .await;
    exchange.abort();
}

#[tokio::test]
async fn a_file_that_is_no_scan_is_told_so_and_nothing_is_kept() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let dana = office.desk("dana").await;
    let code = |name: &str, bytes: &[u8]| {
        let data = BASE64_STANDARD.encode(bytes);
        dana.workplace.take_scan(name, &data).unwrap_err().code
    };
    assert_eq!(code("Приказ.pdf", b""), "scan-empty");
    assert_eq!(code("Приказ.pdf", b"PK\x03\x04 a document"), "scan-kind");
    let mut film = vec![0u8; (10 << 20) + 1];
    film[..4].copy_from_slice(b"\xFF\xD8\xFF\xE0");
    assert_eq!(code("Фото.jpg", &film), "scan-too-large");
    let unreadable = dana.workplace.take_scan("Приказ.pdf", "no base64!");
    assert_eq!(unreadable.unwrap_err().code, "scan-kind");
}

#[tokio::test]
async fn a_scan_is_seen_by_who_may_read_the_paper_and_a_withdrawn_one_by_nobody() {
    let office = Office::open(esil(), at(tuesday(), 9, 0)).await;
    let desk = office.desk("dana").await;
    let file = visitor(&office, &desk).await;
    let scan = taken(&desk, "лист.jpg", &photograph());
    desk.does(Some(file), attach(scan, "sick-leave"));
    let (id, _) = only_scan(&desk, file);
    desk.exchanges().await;
    desk.signs_in("aigul").await;
    assert!(desk.workplace.scans(file).unwrap().is_empty());
    let denied = desk.workplace.look_at_scan(file, id).unwrap_err();
    assert_eq!(denied.code, "not-found");

    desk.signs_in("dana").await;
    desk.does(Some(file), forms::withdraw_scan(id));
    let rows = desk.workplace.scans(file).unwrap();
    assert!(
        rows[0].attached.withdrawn.is_some(),
        "that it was here stays"
    );
    let gone = desk.workplace.look_at_scan(file, id).unwrap_err();
    assert_eq!(gone.code, "not-found");
}
