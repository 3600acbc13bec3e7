#![allow(clippy::unwrap_used)]

use super::day;
use crate::people::*;

#[test]
fn an_iin_tells_birth_date_and_sex() {
    let iin = Iin::with_checksum("92031445012").unwrap();
    assert_eq!(iin.as_str().len(), 12);
    assert_eq!(iin.birth_date(), day("1992-03-14"));
    assert_eq!(iin.sex(), Some(Sex::Female));
    assert_eq!(iin.warning(), None);
    assert_eq!(Iin::parse(&iin.grouped()), Ok(iin.clone()));
    assert_eq!(
        Iin::with_checksum("05022950012").map(|it| it.birth_date()),
        None
    ); // 2005 had no 29 February
    assert_eq!(
        Iin::with_checksum("04022950012").unwrap().birth_date(),
        day("2004-02-29")
    );
}

#[test]
fn a_foreigners_iin_is_accepted_with_a_warning() {
    let iin = Iin::with_checksum("85070100123").unwrap();
    assert_eq!((iin.birth_date(), iin.sex()), (day("1985-07-01"), None));
    assert_eq!(iin.warning().map(IinWarning::code), Some("iin-no-century"));
}

#[test]
fn a_wrong_iin_says_what_is_wrong() {
    let good = Iin::with_checksum("92031445012").unwrap();
    let slipped = format!(
        "{}{}",
        &good.as_str()[..11],
        (good.as_str().as_bytes()[11] - b'0' + 1) % 10
    );
    let cases = [
        ("", "iin-length"),
        ("9203144501", "iin-length"),
        ("9203144501201", "iin-length"),
        ("92031445O120", "iin-not-digits"),
        ("921314450120", "iin-month"),
        ("920200450120", "iin-day"),
        ("920230450120", "iin-day"),
        ("920314950120", "iin-century"),
        (slipped.as_str(), "iin-checksum"),
    ];
    for (text, code) in cases {
        assert_eq!(Iin::parse(text).unwrap_err().code(), code, "{text}");
    }
    assert_eq!(
        FormatError::from(IinError::Length { have: 10 }).args(),
        [("have", 10)]
    );
}

#[test]
fn an_iin_is_never_printed_in_clear() {
    let iin = Iin::with_checksum("92031445012").unwrap();
    assert!(!format!("{iin:?}").contains("920314"));
    assert!(!format!("{:?}", Some(&iin)).contains(&iin.as_str()[..8]));
    let message = serde_json::from_str::<Iin>("\"920314450121\"")
        .unwrap_err()
        .to_string();
    assert!(
        message.starts_with("iin-checksum") && !message.contains("920314"),
        "{message}"
    );
}

#[test]
fn the_second_row_of_weights_is_asked_when_the_first_gives_ten() {
    let by_second_row = (0..10_000).filter_map(|serial| {
        let eleven = format!("9203144{serial:04}");
        let digits: Vec<u32> = eleven
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .collect();
        let first: u32 = digits
            .iter()
            .zip(1..)
            .map(|(digit, weight)| digit * weight)
            .sum();
        (first % 11 == 10).then(|| Iin::with_checksum(&eleven))
    });
    let (issued, skipped): (Vec<_>, Vec<_>) = by_second_row.partition(Option::is_some);
    assert!(
        issued.len() > 500 && skipped.len() > 30,
        "{} issued, {} never",
        issued.len(),
        skipped.len()
    );
}

#[test]
fn a_bin_tells_who_it_stands_for() {
    let bin = Bin::with_checksum("99054000012").unwrap();
    assert_eq!(bin.kind(), BinKind::Resident);
    assert_eq!(
        Bin::parse(&format!("{} {}", &bin.as_str()[..6], &bin.as_str()[6..])),
        Ok(bin)
    );
    for (text, code) in [
        ("123", "bin-length"),
        ("991340000121", "bin-month"),
        ("920314450120", "bin-kind"),
    ] {
        assert_eq!(Bin::parse(text).unwrap_err().code(), code);
    }
}

#[test]
fn a_place_lies_within_its_district_and_region() {
    let place = KatoCode::parse("115630100").unwrap();
    assert_eq!(
        (place.region().as_str(), place.district().as_str()),
        ("110000000", "115600000")
    );
    assert!(
        place.is_within(&place.region())
            && place.is_within(&place.district())
            && place.is_within(&place)
    );
    assert!(!place.is_within(&KatoCode::parse("710000000").unwrap()));
    assert!(!place.region().is_within(&place));
    assert_eq!(
        KatoCode::parse("7100000").unwrap_err().code(),
        "kato-length"
    );
    assert_eq!(
        KatoCode::parse("011000000").unwrap_err().code(),
        "kato-region"
    );
}

#[test]
fn an_account_number_is_checked_by_its_digits() {
    let iban = Iban::parse("kz86 125k zt50 0410 0100").unwrap();
    assert_eq!(
        (iban.as_str(), iban.bank()),
        ("KZ86125KZT5004100100", "125")
    );
    assert_eq!(iban.grouped(), "KZ86 125K ZT50 0410 0100");
    assert_eq!(Iban::with_checksum("125KZT5004100100"), Some(iban.clone()));
    assert!(!format!("{iban:?}").contains("125K"));
    for (text, code) in [
        ("KZ86125KZT500410010", "iban-length"),
        ("DE86125KZT5004100100", "iban-country"),
        ("KZ8612ЖKZT5004100100", "iban-characters"),
        ("KZ86125KZT5004100101", "iban-checksum"),
    ] {
        assert_eq!(Iban::parse(text).unwrap_err().code(), code);
    }
}
