//! Look-alike letters made one, so that a person is found however the name was typed.
//!
//! Kazakh, Russian and Latin spellings fold to one Latin skeleton: Қ К Q K are `k`, Ә А A are `a`, Ұ Ү У U are `u`. The wrong
//! keyboard layout is turned back before folding. A skeleton is for finding only; nothing shown is ever made from it.

/// The skeleton of a text: lower-case Latin letters and digits, one space between words.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text
        .split(|sign: char| !sign.is_alphanumeric() && !is_inside_word(sign))
        .filter(|w| !w.is_empty())
    {
        let folded = fold_word(word);
        if folded.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&folded);
    }
    out
}

/// Apostrophes stand inside a name; hyphens and spaces part words.
fn is_inside_word(sign: char) -> bool {
    matches!(sign, '\'' | '’' | 'ʼ' | '‘' | '`')
}

fn fold_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut signs = word.chars().flat_map(char::to_lowercase).peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied();
        // Latin pairs that stand for one letter.
        let pair = match (sign, next) {
            ('z', Some('h')) => Some("j"),
            ('k' | 'g', Some('h')) => Some(if sign == 'k' { "h" } else { "g" }),
            ('c', Some('h')) => Some("ch"),
            ('y' | 'i' | 'j', Some('e')) if out.is_empty() => Some("e"),
            _other => None,
        };
        if let Some(pair) = pair {
            signs.next();
            out.push_str(pair);
            continue;
        }
        match skeleton(sign) {
            Some(letters) => out.push_str(letters),
            None if sign.is_alphanumeric() => out.push(sign),
            None => {}
        }
    }
    out
}

/// What one letter is in the skeleton; `None` for digits and for signs that stay or fall as they are.
fn skeleton(sign: char) -> Option<&'static str> {
    Some(match sign {
        'а' | 'ә' | 'á' | 'ä' | 'à' | 'â' | 'å' => "a",
        'б' => "b",
        'в' | 'w' => "v",
        'г' | 'ғ' | 'ğ' | 'ǵ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'é' | 'ë' | 'è' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'і' | 'й' | 'ы' | 'y' | 'ı' | 'í' | 'ï' | 'ý' => "i",
        'к' | 'қ' | 'q' | 'c' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ñ' | 'ń' => "n",
        'о' | 'ө' | 'ö' | 'ó' | 'ô' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' | 'ü' | 'ú' | 'ū' | 'û' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' | 'ç' => "ch",
        'ш' | 'щ' | 'ş' => "sh",
        'ю' => "iu",
        'я' => "ia",
        'x' => "ks",
        'ъ' | 'ь' => "",
        _other => return None,
    })
}

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
