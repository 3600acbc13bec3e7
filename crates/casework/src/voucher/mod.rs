//! ФК-D.03: the one-off voucher for recognition of a professional qualification (единоразовый ваучер, бір реттік ваучер).
//!
//! A second matter in the person's file, with its own stage beside that of the registration, so that the two never wait for
//! each other. Two bodies decide independently: the career centre refers or refuses (2.2), the recognition centre issues or
//! refuses (3.1). `MAP` is the official map, row for row; the acts and facts are variants of the same enums as those of the
//! registration, and travel through the same `decide` and `evolve`, which call the rules here.

pub mod account;
pub mod act;
pub mod afterwards;
pub mod application;
pub mod by_date;
pub mod decide;
pub mod evolve;
pub mod fact;
pub mod issue;
pub mod map;
pub mod matter;
pub mod progress;
pub mod reference;
pub mod referral;
pub mod right;
pub mod sickness;
pub mod stage;
pub mod view;
pub mod work;

pub use map::{MAP, REMARKS};
pub use matter::Voucher;
pub use stage::{VoucherAt, VoucherStage};
