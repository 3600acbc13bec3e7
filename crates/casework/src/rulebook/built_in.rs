//! The first edition, inside the program: the office works on the day it is installed. Newer editions come by sync.

/// Names and texts of its files, as [`super::Rulebook::parse`] takes them.
pub const FILES: &[(&str, &str)] = &[
    ("edition.toml", include_str!("../../rulebook/edition.toml")),
    ("acts.toml", include_str!("../../rulebook/acts.toml")),
    ("roles.toml", include_str!("../../rulebook/roles.toml")),
    (
        "reception.toml",
        include_str!("../../rulebook/reception.toml"),
    ),
    (
        "documents.toml",
        include_str!("../../rulebook/documents.toml"),
    ),
    (
        "questions.toml",
        include_str!("../../rulebook/questions.toml"),
    ),
    (
        "consents.toml",
        include_str!("../../rulebook/consents.toml"),
    ),
    (
        "registers.toml",
        include_str!("../../rulebook/registers.toml"),
    ),
    (
        "conditions.toml",
        include_str!("../../rulebook/conditions.toml"),
    ),
    (
        "profiling.toml",
        include_str!("../../rulebook/profiling.toml"),
    ),
    (
        "refusals.toml",
        include_str!("../../rulebook/refusals.toml"),
    ),
    (
        "removals.toml",
        include_str!("../../rulebook/removals.toml"),
    ),
    ("terms.toml", include_str!("../../rulebook/terms.toml")),
    ("norms.toml", include_str!("../../rulebook/norms.toml")),
    (
        "measures.toml",
        include_str!("../../rulebook/measures.toml"),
    ),
    ("plan.toml", include_str!("../../rulebook/plan.toml")),
    ("rights.toml", include_str!("../../rulebook/rights.toml")),
    ("notices.toml", include_str!("../../rulebook/notices.toml")),
    ("offers.toml", include_str!("../../rulebook/offers.toml")),
    (
        "matching.toml",
        include_str!("../../rulebook/matching.toml"),
    ),
    ("voucher.toml", include_str!("../../rulebook/voucher.toml")),
    ("lists.toml", include_str!("../../rulebook/lists.toml")),
    (
        "target_groups.toml",
        include_str!("../../rulebook/target_groups.toml"),
    ),
    (
        "residence.toml",
        include_str!("../../rulebook/residence.toml"),
    ),
    (
        "indicators.toml",
        include_str!("../../rulebook/indicators.toml"),
    ),
    (
        "holidays.toml",
        include_str!("../../rulebook/holidays.toml"),
    ),
];
