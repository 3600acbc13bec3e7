//! Two files of one person in one centre become one, or are parted again. Done by people at the desk, and by the centre
//! itself where the ИИН is the same.

use super::reception::identified_by;
use super::{ActName, Fact};
use crate::card::{CardValue, Source};
use crate::desk::{Desk, OtherFile};
use crate::file::File;
use crate::ids::FileId;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which other file, and what its card brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct JoinForm {
    pub other: FileId,
    /// The card of the other file, so that its values merge from an empty base.
    pub card: Vec<CardValue>,
}

/// The other file's card merges from an empty base: what this card has stays unless the field unites. A desk that does not
/// hold the other file lets it go on; the centre holds them all.
///
/// # Errors
/// [`Refusal::NothingThere`] where the other is this one, none of this centre, or joined already;
/// [`Refusal::VoucherLives`] where a voucher of the other would be left without terms and lists;
/// [`Refusal::NotSamePerson`] where nothing shows that both are of one person.
pub fn join(file: &File, form: JoinForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::JoinFiles;
    if form.other == file.id || file.joined.contains(&form.other) {
        return Err(no_such_file(act));
    }
    if let Some(other) = desk.evidence.other_file.known() {
        let stands_here =
            |other: &&OtherFile| other.centre == file.centre && other.joined_into.is_none();
        let other = other.as_ref().filter(stands_here);
        let other = other.ok_or_else(|| no_such_file(act))?;
        if other.voucher_lives {
            return Err(Refusal::VoucherLives { act });
        }
        if !is_same_person(file, other, desk) {
            return Err(Refusal::NotSamePerson { act });
        }
    }
    let mut facts = vec![Fact::FilesJoined { joined: form.other }];
    facts.extend(
        form.card
            .into_iter()
            .filter_map(|value| super::card::merge_from_empty(file, value, Source::Said, desk)),
    );
    Ok(facts)
}

/// By one ИИН in both; where it is missing or was mistyped in one of them, by the identity paper seen in this file (1.4).
fn is_same_person(file: &File, other: &OtherFile, desk: &Desk) -> bool {
    let same_iin = file.card.iin().is_some() && file.card.iin() == other.iin.as_ref();
    same_iin || identified_by(file, desk).is_some()
}

/// # Errors
/// [`Refusal::NothingThere`] where the other was not joined to this one.
pub fn separate(file: &File, form: &JoinForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::SeparateFiles;
    let known = desk.evidence.other_file.known();
    let stands_apart = known.is_some_and(|other| {
        other
            .as_ref()
            .is_none_or(|other| other.joined_into != Some(file.id))
    });
    if file.joined.contains(&form.other) && !stands_apart {
        Ok(vec![Fact::FilesSeparated { joined: form.other }])
    } else {
        Err(no_such_file(act))
    }
}

fn no_such_file(act: ActName) -> Refusal {
    Refusal::NothingThere {
        act,
        what: "file".into(),
    }
}
