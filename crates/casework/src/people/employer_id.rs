//! By which number an employer is known: the БИН of a legal entity, or the ИИН of a sole trader.

use super::{Bin, BinError, Iin};

/// A well-formed БИН or ИИН. Its digits do not tell which: only one of them has the right form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct EmployerId(String);

impl EmployerId {
    /// Accepts twelve digits, with or without grouping spaces and hyphens.
    ///
    /// # Errors
    /// What is wrong with it as a БИН, where it is no ИИН either.
    pub fn parse(text: &str) -> Result<EmployerId, BinError> {
        match Bin::parse(text) {
            Ok(bin) => Ok(EmployerId(bin.into())),
            Err(error) => Iin::parse(text)
                .map(|iin| EmployerId(iin.into()))
                .map_err(|_| error),
        }
    }
}

string_value!(EmployerId, BinError);
