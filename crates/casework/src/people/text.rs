//! Free text with a limit: what people write in their own words.

use super::TextError;

/// One line, up to 200 characters: a position, a place, a paper's number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct ShortText(String);

/// Several lines, up to 4,000 characters: an explanation, a note.
///
/// Its `Debug` tells only the length: a note on the profile must not be found in any log (map step 3.2).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct LongText(String);

/// A note by a member of staff.
pub type Note = LongText;

impl ShortText {
    /// Longest text, in characters.
    pub const MAX: usize = 200;

    /// Trims; line ends and tabs become spaces.
    ///
    /// # Errors
    /// Empty, too long, or with control characters.
    pub fn parse(text: &str) -> Result<ShortText, TextError> {
        let one_line: String = text
            .chars()
            .map(|sign| if is_line_sign(sign) { ' ' } else { sign })
            .collect();
        checked(one_line.trim(), Self::MAX).map(ShortText)
    }
}

impl LongText {
    /// Longest text, in characters.
    pub const MAX: usize = 4000;

    /// Trims; keeps line ends, in one form.
    ///
    /// # Errors
    /// Empty, too long, or with control characters.
    pub fn parse(text: &str) -> Result<LongText, TextError> {
        let lines = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .replace('\t', " ");
        checked(lines.trim(), Self::MAX).map(LongText)
    }
}

fn checked(text: &str, max: usize) -> Result<String, TextError> {
    let have = text.chars().count();
    if have == 0 {
        return Err(TextError::Empty);
    }
    if have > max {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        return Err(TextError::TooLong {
            have: count(have),
            max: count(max),
        });
    }
    if text
        .chars()
        .any(|sign| (sign.is_control() && sign != '\n') || turns_direction(sign))
    {
        return Err(TextError::Control);
    }
    Ok(text.to_owned())
}

fn is_line_sign(sign: char) -> bool {
    matches!(sign, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Signs that reorder what a reader sees: a printed letter would not say what was stored.
fn turns_direction(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl std::fmt::Debug for LongText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LongText({} characters)", self.0.chars().count())
    }
}

string_value!(ShortText, TextError);
string_value!(LongText, TextError);
