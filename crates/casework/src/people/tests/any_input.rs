#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use crate::people::*;

proptest! {
    #[test]
    fn one_mistyped_digit_is_caught(serial in 0_u32..10_000, at in 7_usize..10, by in 1_u8..10) {
        let Some(iin) = Iin::with_checksum(&format!("9203143{serial:04}")) else { return Ok(()) };
        let mut digits = iin.as_str().as_bytes().to_vec();
        digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
        let typed = String::from_utf8(digits).unwrap();
        // The eleventh digit weighs 11 in the first row, that is nothing: a slip there passes.
        // The second row of weights lets a few slips through; the first, which serves ten numbers of eleven, none.
        let first_row = |text: &str| text.bytes().zip(1..=11_u32).map(|(d, w)| u32::from(d - b'0') * w).sum::<u32>() % 11;
        if first_row(iin.as_str()) != 10 && first_row(&typed) != 10 {
            prop_assert_eq!(Iin::parse(&typed), Err(IinError::Checksum));
        }
    }

    #[test]
    fn no_input_makes_a_parser_panic(text in "\\PC*") {
        let _ = (Iin::parse(&text), Bin::parse(&text), Phone::parse(&text), Email::parse(&text));
        let _ = (KatoCode::parse(&text), Iban::parse(&text), PersonName::new(&text, &text, Some(&text)));
        let _ = (ShortText::parse(&text), LongText::parse(&text));
    }

    #[test]
    fn what_was_parsed_parses_again_to_itself(digits in "[+]?[78]?[ (]{0,2}7[0-9]{9}") {
        if let Ok(phone) = Phone::parse(&digits) {
            prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(&phone.grouped()), Ok(phone));
        }
    }
}

/// The screens read the same samples (`ui/src/shared/fields/parsing.test.ts`): what they let through is let in here.
#[test]
fn the_screens_and_the_door_agree_on_what_can_be_read() {
    type Samples =
        std::collections::BTreeMap<String, std::collections::BTreeMap<String, Vec<String>>>;
    let samples: Samples = serde_json::from_str(include_str!("../../../tests/typed.json")).unwrap();
    let reads = |kind: &str, text: &str| match kind {
        "name" => PersonName::new(text, "Арман", None).is_ok(),
        "email" => Email::parse(text).is_ok(),
        "phone" => Phone::parse(text).is_ok(),
        _an_iin => Iin::parse(text).is_ok(),
    };
    for (kind, texts) in &samples {
        for text in &texts["read"] {
            assert!(reads(kind, text), "{kind}: {text}");
        }
        for text in &texts["not"] {
            assert!(!reads(kind, text), "{kind}: {text}");
        }
    }
}
