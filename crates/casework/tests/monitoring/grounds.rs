//! 7.3: when a ground is open, and when it is not.

use super::checked_on_the_ninth;
use crate::common::{dana, day, forms};
use casework::ids::Code;
use casework::refusal::Refusal;
use casework::registration::ActName;
use casework::registration::removal::grounds;

#[test]
fn s_v7_08_imprisonment_needs_a_judgment_and_no_newspaper() {
    let mut office = checked_on_the_ninth();
    let newspaper = forms::remove_by("imprisonment", "explanation", day(2026, 12, 8));
    let refusal = office.refused(&dana(), newspaper);
    assert_eq!(
        refusal,
        Refusal::NoProof {
            act: ActName::ProposeRemoval,
            list: "removal".into(),
            ground: Code::from("imprisonment"),
            kinds: vec!["document.judgment".into()],
        }
    );
    office.does(
        &dana(),
        forms::remove_by("imprisonment", "judgment", day(2026, 12, 8)),
    );
    let entry = office
        .rulebook
        .any(casework::rulebook::Section::Removal, "imprisonment");
    assert!(
        entry.unwrap().is("sms_private"),
        "the message says «see letter»"
    );
}

#[test]
fn every_ground_of_7_3_is_listed_with_its_proofs_and_none_is_open_without() {
    let office = checked_on_the_ninth();
    let found = grounds(&office.file, &office.desk(&dana()));
    assert_eq!(found.len(), 19);
    for ground in &found {
        assert!(
            !ground.proofs.is_empty() && !ground.proved,
            "{}",
            ground.ground
        );
    }
}
