//! The check digit that the ИИН and the БИН share (data formats, 3.1 and 3.2).

const FIRST_ROW: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_ROW: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// The twelfth digit for the first eleven of `digits`; `None` where such a number is never issued.
pub(super) fn check_digit(digits: &[u32]) -> Option<u32> {
    // The second row is asked only when the first gives 10; when both do, the serial is skipped by the issuer.
    [FIRST_ROW, SECOND_ROW]
        .iter()
        .map(|row| weighed(digits, row))
        .find(|digit| *digit != 10)
}

fn weighed(digits: &[u32], row: &[u32; 11]) -> u32 {
    digits
        .iter()
        .zip(row)
        .map(|(digit, weight)| digit * weight)
        .sum::<u32>()
        % 11
}

/// Digits of a typed number, with the spaces and hyphens of its printed forms left out; `None` on any other sign.
pub(super) fn digits_of(text: &str) -> Option<Vec<u32>> {
    text.chars()
        .filter(|sign| !is_spacing(*sign))
        .map(|sign| sign.to_digit(10))
        .collect()
}

/// Spaces (also unbreakable ones from copied documents) and hyphens that only group digits.
pub(super) fn is_spacing(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '\u{2010}'..='\u{2015}' | '\u{feff}' | '\u{200b}'
        )
}

/// The kept spelling of digits.
pub(super) fn joined(digits: &[u32]) -> String {
    digits
        .iter()
        .filter_map(|digit| char::from_digit(*digit, 10))
        .collect()
}
