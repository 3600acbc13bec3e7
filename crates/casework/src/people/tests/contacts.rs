#![allow(clippy::unwrap_used)]

use crate::people::*;

#[test]
fn a_telephone_is_kept_in_one_form() {
    let forms = [
        "+77011234567",
        "+7 (701) 123-45-67",
        "8 701 123 45 67",
        "8(701)1234567",
        "7011234567",
        "77011234567",
        " +7 701\u{a0}123‑45‑67 ",
    ];
    for form in forms {
        assert_eq!(
            Phone::parse(form).unwrap().as_str(),
            "+77011234567",
            "{form}"
        );
    }
    let phone = Phone::parse("87172551234").unwrap();
    assert_eq!(
        (phone.grouped().as_str(), phone.is_mobile()),
        ("+7 (717) 255-12-34", false)
    );
    assert!(
        ["7471234567", "7751234567", "7051234567"]
            .iter()
            .all(|it| Phone::parse(it).unwrap().is_mobile())
    );
    assert!(!format!("{phone:?}").contains("255"));
}

#[test]
fn a_wrong_telephone_says_what_is_wrong() {
    let cases = [
        ("", "phone-empty"),
        ("+", "phone-empty"),
        ("+7701123456", "phone-length"),
        ("12345", "phone-length"),
        ("+996555123456", "phone-country"),
        ("99655512345", "phone-country"),
        ("+8 701 123 45 67", "phone-country"),
        ("+7 001 123 45 67", "phone-area"),
        ("8701123456a", "phone-not-digits"),
    ];
    for (text, code) in cases {
        assert_eq!(Phone::parse(text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn an_email_is_checked_for_slips() {
    assert_eq!(
        Email::parse(" Zarina.Bek+job@Mail.KZ ").unwrap().as_str(),
        "Zarina.Bek+job@mail.kz"
    );
    assert!(Email::parse("a@пошта.қаз").is_ok());
    let cases = [
        ("", "email-empty"),
        ("zarina.mail.kz", "email-at"),
        ("a@b@mail.kz", "email-at"),
        ("@mail.kz", "email-local"),
        ("a..b@mail.kz", "email-local"),
        ("зарина@mail.kz", "email-local"),
        ("a@mail", "email-domain"),
        ("a@-mail.kz", "email-domain"),
        ("a@mail..kz", "email-domain"),
        ("a@10.0.0.1", "email-domain"),
    ];
    for (text, code) in cases {
        assert_eq!(Email::parse(text).unwrap_err().code(), code, "{text}");
    }
}
