//! What stands in the forms of a page while they are filled in.

use super::typed::{Typed, Which, Wrong};
use super::visit::Tongue;
use crate::error::Result;

/// A hidden field of a form that was sent and came back.
pub(super) const SENT: &str = "sent";

/// What the forms of a page hold: nothing yet, or what was typed.
pub(super) struct Filling {
    /// The form that was sent, with what is wrong in it.
    pub which: Option<Which>,
    pub typed: Typed,
    pub wrong: Vec<Wrong>,
    /// Makes one act of a form that is sent twice.
    pub nonce: String,
    pub done: Option<Which>,
}

impl Filling {
    pub fn fresh(done: Option<Which>) -> Result<Filling> {
        let mut nonce = [0u8; 16];
        getrandom::fill(&mut nonce)?;
        Ok(Filling {
            which: None,
            typed: Typed::default(),
            wrong: Vec::new(),
            nonce: journal::chain::hex(&nonce),
            done,
        })
    }

    /// What is typed, in a page of the other language. Only what was sent before is called wrong; a form that is still
    /// being filled in is not.
    pub fn in_another_tongue(which: Which, typed: Typed, tongue: Tongue) -> Result<Filling> {
        let wrong = match typed.act(which, tongue) {
            Err(wrong) if !typed.get(SENT).is_empty() => wrong,
            Ok(_) | Err(_) => Vec::new(),
        };
        Filling::again(which, typed, wrong)
    }

    pub fn again(which: Which, typed: Typed, wrong: Vec<Wrong>) -> Result<Filling> {
        Ok(Filling {
            which: Some(which),
            typed,
            wrong,
            ..Filling::fresh(None)?
        })
    }
}
