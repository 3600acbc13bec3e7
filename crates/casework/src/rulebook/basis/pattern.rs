//! The shape of a part of a basis: words, and numbers between them.

/// «шаг {number}»
pub(super) struct Pattern(Vec<Piece>);

enum Piece {
    /// In small letters.
    Words(String),
    /// Numbers under that name.
    Numbers(String),
}

/// What was found at the beginning of a text.
pub(super) struct Matched {
    /// In bytes.
    pub len: usize,
    arguments: Vec<(String, String)>,
}

impl Matched {
    /// The words of another language with the numbers found.
    pub fn filled(&self, words: &str) -> String {
        let mut filled = words.to_owned();
        for (name, value) in &self.arguments {
            filled = filled.replace(&format!("{{{name}}}"), value);
        }
        filled
    }
}

impl Pattern {
    pub fn of(shape: &str) -> Pattern {
        let mut pieces = Vec::new();
        let mut rest = shape;
        while let Some((words, after)) = rest.split_once('{') {
            let (name, beyond) = after.split_once('}').unwrap_or((after, ""));
            pieces.push(Piece::Words(words.to_lowercase()));
            pieces.push(Piece::Numbers(name.to_owned()));
            rest = beyond;
        }
        pieces.push(Piece::Words(rest.to_lowercase()));
        Pattern(pieces)
    }

    /// Whether the text begins with it, in whatever letters; a word is not cut in two.
    pub fn begins(&self, text: &str) -> Option<Matched> {
        let mut rest = text;
        let mut arguments = Vec::new();
        for piece in &self.0 {
            let len = match piece {
                Piece::Words(words) => words_at(rest, words)?,
                Piece::Numbers(name) => {
                    let len = numbers_at(rest);
                    arguments.push((name.clone(), rest.get(..len)?.to_owned()));
                    (len > 0).then_some(len)?
                }
            };
            rest = &rest[len..];
        }
        let cuts = rest.chars().next().is_some_and(char::is_alphabetic);
        (!cuts).then(|| Matched {
            len: text.len() - rest.len(),
            arguments,
        })
    }
}

fn words_at(text: &str, words: &str) -> Option<usize> {
    let mut wanted = words.chars().peekable();
    let mut len = 0;
    for sign in text.chars() {
        if wanted.peek().is_none() {
            break;
        }
        let small = sign.to_lowercase();
        for part in small {
            if wanted.next() != Some(part) {
                return None;
            }
        }
        len += sign.len_utf8();
    }
    wanted.peek().is_none().then_some(len)
}

/// `2.1, 2.3, 4.1`, `5.4–5.5`, `2025-07-01`: bytes of the numbers at the beginning.
fn numbers_at(text: &str) -> usize {
    let mut len = number_at(text);
    while len > 0 {
        let next = text[len..].strip_prefix(", ").map_or(0, number_at);
        if next == 0 {
            break;
        }
        len += ", ".len() + next;
    }
    len
}

/// `4`, `4.2`, `5.4–5.5`, `19-1`
fn number_at(text: &str) -> usize {
    let first = digits_with_dots(text);
    let second = text[first..]
        .strip_prefix(['–', '-'])
        .filter(|_| first > 0)
        .map_or(0, |after| match digits_with_dots(after) {
            0 => 0,
            len => text.len() - first - after.len() + len,
        });
    first + second
}

fn digits_with_dots(text: &str) -> usize {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut len = digits(text);
    while len > 0 {
        let next = text[len..].strip_prefix('.').map_or(0, digits);
        if next == 0 {
            break;
        }
        len += 1 + next;
    }
    len
}
