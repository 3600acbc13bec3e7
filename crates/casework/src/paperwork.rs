//! Official papers: which fact begets which, who may print them, what is still missing for the others, and what a later
//! fact does to one that was given out.
//!
//! The desk lists and prints by it, the centre's public page checks by it. The papers themselves are set by `documents`,
//! from the seeker's view and the rulebook; nothing of section 3 begets a paper.

mod begets;
mod force;
mod kind;
mod numbering;
#[cfg(test)]
mod tests;
mod waits;

pub use begets::papers_of;
pub use force::{Force, Happened, decided, force, papers_told};
pub use kind::PaperKind;
pub use numbering::{Draws, draws};
pub use waits::{NotYet, Withheld, not_yet, withheld};

use crate::ids::ThingId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One paper of a file: its kind, and the fact that begot it. An extract stands on none.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
pub struct PaperId {
    pub kind: PaperKind,
    pub about: Option<ThingId>,
}
