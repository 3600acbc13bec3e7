//! What the screens are told. Made from `File::seen_by`, already in the capacity of who is signed in; nothing here is a rule.

pub mod case;
pub mod desk;
pub mod exchange;
pub mod indicators;
pub mod lists;
pub mod many;
pub mod papers;
pub mod saved;
pub mod scans;
pub mod vacancies;

pub use case::*;
pub use desk::*;
pub use exchange::*;
pub use indicators::*;
pub use lists::*;
pub use many::*;
pub use papers::*;
pub use saved::*;
pub use scans::*;
pub use vacancies::*;
