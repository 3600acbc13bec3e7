//! What came out otherwise than the desk could have shown. Desk facts do not travel, so this is computed from what the
//! desk knew: its entry, decided once more as the desk had it.

use super::number::Drawn;
use super::{Context, Entry, Via};
use casework::registration::Act;
use casework::{Fact, File};
use journal::changed::changed;
use journal::clock::Judged;
use journal::outcome::Difference;

pub(crate) fn of(
    entry: &Entry,
    file: &File,
    judged: Judged,
    number: Option<&Drawn>,
    context: &Context,
    via: Via,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    if file.id != entry.header.file {
        // First, because readers fold the facts where this says.
        differences.push(Difference::LedToJoined {
            kept: file.id.to_string(),
        });
    }
    if let Judged::Doubtful { .. } = judged {
        differences.push(Difference::DateDoubtful);
    }
    // What begins here was shown nowhere before.
    if let Via::Here = via {
        return differences;
    }
    if let Some(Drawn::AtCentre(number)) = number {
        differences.push(Difference::NumberFromCentre {
            number: number.to_string(),
        });
    }
    if entry.body.edition != context.rulebook.edition() {
        differences.push(Difference::EditionNewer {
            edition: context.rulebook.edition().to_owned(),
        });
    }
    differences
        .extend(settled(&entry.body.act, file).map(|field| Difference::FieldSettled { field }));
    differences
}

/// Values that the desk had shown otherwise.
pub(crate) fn of_facts(shown: &[Fact], facts: &[Fact]) -> Option<Difference> {
    let changes = changed(shown, facts);
    (!changes.is_empty()).then_some(Difference::FactsDiffer { changes })
}

/// Card fields where another value stood than the one the editor had seen.
fn settled<'a>(act: &'a Act, file: &'a File) -> impl Iterator<Item = String> + 'a {
    let changes = if let Act::EditCard(form) = act {
        form.changes.as_slice()
    } else {
        &[]
    };
    changes.iter().filter_map(|change| {
        let field = change.value.field();
        let kept = file.card.values.get(&field)?;
        let other = kept.value != change.value && change.seen != Some(kept.entry);
        other.then(|| <&str>::from(field).to_owned())
    })
}
