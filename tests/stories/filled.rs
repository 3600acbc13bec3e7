//! What stands on every kind of paper after an office day: the words of the rulebook with the values of the case, kept in
//! `filled/` and compared letter by letter. `UPDATE_SNAPSHOTS=1` keeps what is filled now, after a change that was meant.

use crate::common::{at, day, forms, wednesday};
use crate::story::Story;
use crate::voucher::marats;
use casework::ids::FileId;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::Act;
use casework::registration::job_seeker::OfferAnswer;
use harness::Desk;
use serde_json::Value;
use std::collections::BTreeMap;
use strum::IntoEnumIterator;

type Filled = BTreeMap<&'static str, Value>;

/// Every paper of the case that this desk can make, the newest of each kind that no earlier story has brought.
fn takes(filled: &mut Filled, desk: &Desk, file: FileId) {
    for kind in PaperKind::iter() {
        let id = PaperId { kind, about: None };
        if filled.contains_key(<&str>::from(kind)) {
            continue;
        }
        let Ok(seal) = desk.workplace.paper_seal(file, id) else {
            continue;
        };
        let mut content: Value = serde_json::from_str(&seal.content).unwrap();
        without_identities(&mut content);
        filled.insert(kind.into(), content);
    }
}

/// Identities are drawn anew in each run.
fn without_identities(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("document_id");
            fields.values_mut().for_each(without_identities);
        }
        Value::Array(items) => items.iter_mut().for_each(without_identities),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// From the application to a removal that is cancelled.
async fn of_a_registration(filled: &mut Filled) {
    let story = Story::unemployed().await;
    let (office, dana, arman) = (&story.office, &story.dana, story.arman);
    story.draws_up_a_plan();
    takes(filled, dana, arman);
    dana.does(Some(arman), forms::agrees());
    dana.does(Some(arman), forms::offers(&["v-1"]));
    let offer = dana.case(arman).data.offers.last().unwrap().id;
    let accepted = forms::answer_offer(offer, OfferAnswer::Accepted);
    dana.does(Some(arman), accepted);
    dana.does(Some(arman), forms::letter(offer));
    dana.does(Some(arman), forms::measure("public-works"));
    takes(filled, dana, arman);
    dana.exchanges().await;
    office.it_is(at(day(2026, 11, 12), 10, 0));
    let on = day(2026, 11, 9);
    dana.does(
        Some(arman),
        forms::remove_by("employment", "labour-contract", on),
    );
    dana.exchanges().await;
    let serik = office.desk("serik").await;
    office.it_is(at(day(2026, 11, 13), 10, 0));
    serik.does(Some(arman), forms::removed());
    takes(filled, &serik, arman);
    office.it_is(at(day(2026, 12, 15), 10, 0));
    serik.does(Some(arman), forms::cancel());
    takes(filled, &serik, arman);
}

async fn of_refusals(filled: &mut Filled) {
    let story = Story::prepared().await;
    let (dana, arman) = (&story.dana, story.arman);
    dana.does(Some(arman), forms::refuse_seeker("lir-unreliable"));
    takes(filled, dana, arman);

    let story = Story::proposed().await;
    let serik = story.office.desk("serik").await;
    let refused = forms::decision_refusing("un-no-interest");
    serik.does(Some(story.arman), refused);
    takes(filled, &serik, story.arman);
}

async fn of_vouchers(filled: &mut Filled) {
    for (decision, annulled) in [
        (forms::issue(), true),
        (forms::refuse_on("v-requirements"), false),
    ] {
        let story = Story::proposed().await;
        let marat = marats(&story).await;
        let arman = story.arman;
        marat.does(Some(arman), forms::voucher_application());
        marat.does(Some(arman), forms::voucher_right(&[]));
        marat.does(Some(arman), forms::referral());
        let letter = forms::centre_letter(decision, wednesday());
        marat.does(Some(arman), letter);
        if annulled {
            marat.does(Some(arman), Act::SendVoucher);
            marat.exchanges().await;
            takes(filled, &marat, arman);
            let serik = story.office.desk("serik").await;
            story.office.it_is(at(day(2026, 11, 3), 10, 0));
            serik.does(Some(arman), forms::annul("issued-by-mistake"));
            takes(filled, &serik, arman);
        }
        takes(filled, &marat, arman);
    }
}

#[tokio::test]
async fn every_paper_says_what_was_agreed_with_the_values_of_its_case() {
    let mut filled = Filled::new();
    of_a_registration(&mut filled).await;
    of_refusals(&mut filled).await;
    of_vouchers(&mut filled).await;

    // A list for a meeting is of many cases and has a story of its own.
    let all = PaperKind::iter().filter(|kind| *kind != PaperKind::MeetingList);
    let missing: Vec<PaperKind> = all
        .filter(|kind| !filled.contains_key(<&str>::from(kind)))
        .collect();
    assert_eq!(missing, []);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("stories/filled");
    let keep = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    let mut differs = Vec::new();
    for (kind, content) in &filled {
        let now = format!("{}\n", serde_json::to_string_pretty(content).unwrap());
        // A placeholder that nothing has filled.
        let left = ["{number}", "{date}", "{name}", "{ground}", "{until}"];
        assert!(!left.iter().any(|name| now.contains(name)), "{now}");
        let path = folder.join(format!("{kind}.json"));
        if keep {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &now).unwrap();
        } else if std::fs::read_to_string(&path).unwrap_or_default() != now {
            differs.push(*kind);
        }
    }
    assert_eq!(differs, Vec::<&str>::new(), "UPDATE_SNAPSHOTS=1 keeps them");
}
