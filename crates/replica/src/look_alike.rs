//! Look-alike letters made one, so that a person is found however the name was typed.
//!
//! Kazakh, Russian and Latin spellings fold to one Latin skeleton (`casework::people::skeleton`). The wrong keyboard layout
//! is turned back before folding.

pub use casework::people::skeleton as fold;

/// Every skeleton that a typed text may mean: as typed, and as the other keyboard layout would have written it.
pub fn readings(typed: &str) -> Vec<String> {
    let mut all = vec![fold(typed)];
    for (keys, letters) in [
        (LATIN, RUSSIAN),
        (LATIN, KAZAKH),
        (RUSSIAN, LATIN),
        (KAZAKH, LATIN),
    ] {
        if let Some(text) = on_other_layout(typed, keys, letters) {
            all.push(fold(&text));
        }
    }
    all.retain(|reading| !reading.is_empty());
    let mut seen = Vec::new();
    all.retain(|reading| {
        let fresh = !seen.contains(reading);
        seen.push(reading.clone());
        fresh
    });
    all
}

/// The keys of a US keyboard row by row, and what the same keys write in Russian and Kazakh.
const LATIN: &str = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const RUSSIAN: &str = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.";
const KAZAKH: &str = "(\"әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№";

/// The text as if the same keys had been pressed in another layout; `None` where no word has letters of the first.
fn on_other_layout(typed: &str, from: &str, to: &str) -> Option<String> {
    let letters = |word: &str| {
        word.chars()
            .any(|s| s.is_alphabetic() && from.contains(s.to_lowercase().next().unwrap_or(s)))
    };
    if !typed.split_whitespace().any(letters) {
        return None;
    }
    let turn = |sign: char| {
        let small = sign.to_lowercase().next().unwrap_or(sign);
        from.chars()
            .position(|key| key == small)
            .and_then(|place| to.chars().nth(place))
            .unwrap_or(sign)
    };
    let words = typed.split_whitespace().map(|word| {
        // A word of digits alone is a number in every layout.
        if letters(word) {
            word.chars().map(turn).collect()
        } else {
            word.to_owned()
        }
    });
    Some(words.collect::<Vec<String>>().join(" "))
}
