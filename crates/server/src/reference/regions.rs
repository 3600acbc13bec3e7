//! The twenty regions of Kazakhstan, built in: seventeen oblasts and three cities of republican significance.

use super::{KatoList, kato};

const FILE: &str = include_str!("regions.csv");
/// Edition of the classifier that the built-in regions were taken from.
const EDITION: &str = "NK RK 11-2025";

/// The list of the first day, before an official one is imported.
pub fn regions() -> KatoList {
    let read = kato::read("regions.csv", FILE.as_bytes())
        .expect("the built-in regions are tested to be readable");
    KatoList {
        edition: EDITION.to_owned(),
        places: read.read.items,
    }
}
