//! Two values of one card field made one, where the field's policy is union or append: nothing lost, nothing twice.

use crate::card::{CardValue, Certificate, Education, LanguageSkill, TargetGroup};
use crate::people::LongText;

/// The list that an older value of the same field holds.
macro_rules! list {
    ($kind:ident in $old:expr) => {
        match $old {
            CardValue::$kind(list) => list.as_slice(),
            // Both values belong to one field, so this is a list of the same kind.
            #[allow(clippy::wildcard_enum_match_arm)]
            _ => &[],
        }
    };
}

/// All items of both, the old ones first; of one and the same thing the newer or fuller telling stands.
pub fn union(old: &CardValue, new: CardValue) -> CardValue {
    match new {
        CardValue::TargetGroups(new) => {
            let again = |kept: &TargetGroup, item: &TargetGroup| {
                kept.group == item.group && kept.name == item.name && kept.from == item.from
            };
            CardValue::TargetGroups(united(list!(TargetGroups in old), new, again))
        }
        CardValue::Education(new) => {
            let old = list!(Education in old);
            let fuller = without(new, |item| old.iter().any(|kept| is_within(item, kept)));
            CardValue::Education(united(old, fuller, is_within))
        }
        CardValue::Skills(new) => {
            let again = |kept: &_, item: &_| folded(kept) == folded(item);
            CardValue::Skills(united(list!(Skills in old), new, again))
        }
        CardValue::Languages(new) => {
            let again = |kept: &LanguageSkill, item: &LanguageSkill| kept.language == item.language;
            CardValue::Languages(united(list!(Languages in old), new, again))
        }
        CardValue::Driving(new) => {
            CardValue::Driving(united(list!(Driving in old), new, |kept, item| {
                kept == item
            }))
        }
        CardValue::Certificates(new) => {
            let old = list!(Certificates in old);
            let dated = |kept: &Certificate, item: &Certificate| {
                folded(&kept.name) == folded(&item.name)
                    && (kept.issued.is_none() || kept.issued == item.issued)
            };
            let fuller = without(new, |item| old.iter().any(|kept| dated(item, kept)));
            CardValue::Certificates(united(old, fuller, dated))
        }
        // No sets: `CardField::merge` sends none of them here, and the newer value is what was asked for.
        CardValue::Name(_)
        | CardValue::Iin(_)
        | CardValue::BirthDate(_)
        | CardValue::Sex(_)
        | CardValue::Citizenship(_)
        | CardValue::Qandas(_)
        | CardValue::MaritalStatus(_)
        | CardValue::LivesAt(_)
        | CardValue::RegisteredAt(_)
        | CardValue::Phones(_)
        | CardValue::Email(_)
        | CardValue::PreferredContact(_)
        | CardValue::LanguageOfService(_)
        | CardValue::Disability(_)
        | CardValue::HealthLimits(_)
        | CardValue::Dependants(_)
        | CardValue::StudiesFullTime(_)
        | CardValue::Work(_)
        | CardValue::ReasonOutOfWork(_)
        | CardValue::DigitalSkill(_)
        | CardValue::WishedWork(_)
        | CardValue::Activity(_)
        | CardValue::Representative(_)
        | CardValue::Notes(_) => new,
    }
}

/// The new text under the old one. Past the length of a note the oldest words yield; they stay in the history.
pub fn append(old: &CardValue, new: CardValue) -> CardValue {
    let (CardValue::Notes(before), CardValue::Notes(after)) = (old, &new) else {
        return new;
    };
    CardValue::Notes(joined(before, after))
}

fn united<T: Clone>(old: &[T], new: Vec<T>, again: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut all = old.to_vec();
    for item in new {
        match all.iter().position(|kept| again(kept, &item)) {
            Some(at) => all[at] = item,
            None => all.push(item),
        }
    }
    all
}

fn without<T>(mut list: Vec<T>, known: impl Fn(&T) -> bool) -> Vec<T> {
    list.retain(|item| !known(item));
    list
}

/// Whether `less` tells the same education as `more` and nothing beyond it.
fn is_within(less: &Education, more: &Education) -> bool {
    fn fits<T: PartialEq>(less: &Option<T>, more: &Option<T>) -> bool {
        less.is_none() || less == more
    }
    less.level == more.level
        && fits(&less.institution, &more.institution)
        && fits(&less.speciality, &more.speciality)
        && fits(&less.graduated, &more.graduated)
}

fn joined(before: &LongText, after: &LongText) -> LongText {
    if before.as_str().contains(after.as_str()) {
        return before.clone();
    }
    if after.as_str().contains(before.as_str()) {
        return after.clone();
    }
    let all = format!("{before}\n{after}");
    let surplus = all.chars().count().saturating_sub(LongText::MAX);
    let kept: String = all.chars().skip(surplus).collect();
    LongText::parse(&kept).unwrap_or_else(|_| after.clone())
}

fn folded(text: &impl AsRef<str>) -> String {
    text.as_ref().to_lowercase()
}
