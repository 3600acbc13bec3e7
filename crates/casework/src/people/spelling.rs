//! One name, however it is spelt.
//!
//! Kazakh, Russian and Latin spellings fold to one Latin skeleton: Қ К Q K are `k`, Ә А A are `a`, Ұ Ү У U are `u`. A skeleton
//! is for finding and comparing only; nothing shown is ever made from it.

/// The skeleton of a text: lower-case Latin letters and digits, one space between words.
pub fn skeleton(text: &str) -> String {
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
        match letters(sign) {
            Some(letters) => out.push_str(letters),
            None if sign.is_alphanumeric() => out.push(sign),
            None => {}
        }
    }
    out
}

/// What one letter is in the skeleton; `None` for digits and for signs that stay or fall as they are.
fn letters(sign: char) -> Option<&'static str> {
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
