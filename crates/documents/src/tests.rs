//! The forms as an office would check them: both languages, the same twice, nothing lost, nothing forbidden.
#![allow(clippy::unwrap_used)]

mod official;
mod pictures;

use super::*;

const PLAIN: &str = include_str!("../tests/samples/application-pack.json");
/// Long names, no number, not confirmed, a signer, an interpreter, consents of every kind.
const HARD: &str = include_str!("../tests/samples/application-pack-hard.json");

fn form(json: &str) -> Form {
    serde_json::from_str(json).unwrap()
}

fn pack(json: &str) -> ApplicationPack {
    let Form::ApplicationPack(pack) = form(json) else {
        panic!("the sample is an application");
    };
    pack
}

/// No official paper: without number, code and pages to count.
const TICKET: &str = include_str!("../tests/samples/queue-ticket.json");

/// The words of the paper, one line a run of text, pages parted by a rule.
fn words_on_paper(form: &Form, lang: Lang) -> Vec<String> {
    pages_of(&[(form, lang)])
}

fn pages_of(forms: &[(&Form, Lang)]) -> Vec<String> {
    let document = press::typeset(forms).unwrap();
    let page_words = |page: &typst_layout::Page| {
        let mut runs = Vec::new();
        press::each_text(&page.frame, &mut |text| runs.push(text.text.to_string()));
        runs.join("\n")
    };
    document.pages().iter().map(page_words).collect()
}

/// Lines break anywhere on paper: texts are compared without their white space.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{200B}')
        .collect()
}

fn says(pages: &[String], text: &str) -> bool {
    squeezed(&pages.concat()).contains(&squeezed(text))
}

#[test]
fn the_plain_form_reads_as_agreed_in_both_languages() {
    for lang in Lang::ALL {
        let words = words_on_paper(&form(PLAIN), lang).join("\n\n-------- next page --------\n\n");
        insta::assert_snapshot!(format!("application_pack_{}", lang.code()), words);
    }
}

#[test]
fn a_form_printed_again_is_the_same_to_the_last_byte() {
    for lang in Lang::ALL {
        for json in [PLAIN, HARD] {
            let first = render(&form(json), lang).unwrap();
            let again = render(&form(json), lang).unwrap();
            assert!(first.bytes.starts_with(b"%PDF-"));
            assert!(first == again);
        }
    }
}

/// The clock of a computer gives nanoseconds, which make a moment as long as a word that must break.
#[test]
fn a_moment_to_the_nanosecond_is_printed_as_any_other() {
    let mut exact = pack(PLAIN);
    exact.received_at = exact
        .received_at
        .date()
        .and_hms_nano_opt(13, 6, 45, 508_601_422)
        .unwrap();
    let pages = words_on_paper(&Form::ApplicationPack(exact), Lang::Kk);
    assert!(says(&pages, "13:06"), "{pages:?}");
}

#[test]
fn another_form_in_between_does_not_change_a_reprint() {
    let first = render(&form(PLAIN), Lang::Ru).unwrap();
    render(&form(HARD), Lang::Kk).unwrap();
    assert!(first == render(&form(PLAIN), Lang::Ru).unwrap());
}

#[test]
fn kazakh_letters_and_the_tenge_have_glyphs_in_every_face() {
    let letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі ЁёЙйЪъЫыЭэ ₸ № « » — – … QqŞşÄäÖöÜüĞğ";
    let mut pack = pack(PLAIN);
    pack.person.full_name = letters.to_owned();
    pack.centre.name = Bilingual {
        kk: letters.to_owned(),
        ru: letters.to_owned(),
    }; // bold
    pack.request.body = Bilingual {
        kk: letters.to_owned(),
        ru: letters.to_owned(),
    }; // italic in the translation
    pack.language = Lang::Ru;
    let pdf = render(&Form::ApplicationPack(pack), Lang::Kk).unwrap();
    assert_eq!(pdf.unprintable, Vec::<char>::new());
    assert!(pdf.archival);
}

#[test]
fn a_letter_without_glyph_is_reported_and_the_paper_is_printed_all_the_same() {
    let mut pack = pack(PLAIN);
    pack.person.full_name = "Ли Вэй 李伟".to_owned();
    let pdf = render(&Form::ApplicationPack(pack), Lang::Ru).unwrap();
    assert_eq!(pdf.unprintable, ['李', '伟']);
    assert!(!pdf.archival && pdf.bytes.starts_with(b"%PDF-"));
}

#[test]
fn what_the_centre_has_not_confirmed_says_so_on_every_page() {
    for (lang, state, number) in [
        (
            Lang::Kk,
            "Орталық әлі растаған жоқ",
            "нөмірді орталық береді",
        ),
        (
            Lang::Ru,
            "Ещё не подтверждено центром",
            "номер присвоит центр",
        ),
    ] {
        let pages = words_on_paper(&form(HARD), lang);
        assert!(pages.len() > 3);
        for page in &pages {
            assert!(page.contains(state) && page.contains(number), "{page}");
        }
        let confirmed = words_on_paper(&form(PLAIN), lang);
        assert!(!says(&confirmed, state) && !says(&confirmed, number));
    }
}

#[test]
fn pages_are_numbered_out_of_their_total() {
    let pages = words_on_paper(&form(HARD), Lang::Kk);
    for (n, page) in pages.iter().enumerate() {
        let number = format!("\n{} / {}", n + 1, pages.len());
        assert!(page.ends_with(&number), "{number}");
    }
}

#[test]
fn nothing_that_the_form_says_is_lost_on_paper() {
    let pack = pack(HARD);
    let paper = words_on_paper(&form(HARD), Lang::Ru);
    let (address, email) = (pack.person.address.unwrap().ru, pack.person.email.unwrap());
    for text in [&pack.person.full_name, &pack.person.iin, &email, &address] {
        assert!(says(&paper, text), "{text}");
    }
    for consent in &pack.consents {
        assert!(
            says(&paper, &consent.text.body.ru),
            "{}",
            consent.text.title.ru
        );
        assert!(says(&paper, &consent.text.version));
    }
    for person in &pack.participants {
        assert!(says(&paper, &person.full_name));
    }
    assert!(says(&paper, "250 000 ₸"));
}

#[test]
fn a_consent_stands_in_the_language_in_which_it_was_given() {
    let russian_paper = squeezed(&words_on_paper(&form(PLAIN), Lang::Ru).concat());
    let text = &pack(PLAIN).consents[0].text.body;
    let given = russian_paper.find(&squeezed(&text.kk)).unwrap();
    let translated = russian_paper.find(&squeezed(&text.ru)).unwrap();
    assert!(given < translated);
}

#[test]
fn an_application_signed_with_a_key_needs_no_line_for_the_pen() {
    let mut pack = pack(PLAIN);
    pack.method = SignMethod::Ecp;
    pack.consents.clear();
    let paper = words_on_paper(&Form::ApplicationPack(pack), Lang::Kk);
    assert!(paper[0].contains("Өтініш беруші\nЭЦҚ\n"));
}

#[test]
fn no_form_has_room_for_what_the_seeker_must_not_see() {
    let mut json: serde_json::Value = serde_json::from_str(PLAIN).unwrap();
    json["person"]["motivation"] = "low".into();
    assert!(serde_json::from_value::<Form>(json).is_err());

    let forms = serde_json::to_string(&[form(PLAIN), form(HARD), form(TICKET)]).unwrap();
    let words = [
        include_str!("../templates/words.kk.json"),
        include_str!("../templates/words.ru.json"),
    ];
    for text in words.into_iter().chain([forms.as_str()]) {
        let text = text.to_lowercase();
        for stem in [
            "profil",
            "potential",
            "motivat",
            "профил",
            "потенциал",
            "мотивац",
            "бейіндеу",
            "әлеует",
            "ынталан",
        ] {
            assert!(!text.contains(stem), "{stem}");
        }
    }
}

#[test]
fn s_v3_04_a_queue_ticket_says_when_for_what_and_to_whom_and_has_no_room_for_more() {
    for (lang, said) in [
        (
            Lang::Kk,
            [
                "Кезек",
                "10:42",
                "19.10.2026",
                "Әбдіғалиева А.",
                "Жұмыс іздеу және тіркелу",
            ],
        ),
        (
            Lang::Ru,
            [
                "порядке прихода",
                "10:42",
                "19.10.2026",
                "Әбдіғалиева А.",
                "Поиск работы и регистрация",
            ],
        ),
    ] {
        let paper = words_on_paper(&form(TICKET), lang);
        assert_eq!(paper.len(), 1, "one slip");
        for text in said.into_iter().skip(usize::from(lang == Lang::Kk)) {
            assert!(says(&paper, text), "{text}: {paper:?}");
        }
        let pdf = render(&form(TICKET), lang).unwrap();
        assert!(pdf.archival && pdf == render(&form(TICKET), lang).unwrap());
    }
    for more in ["potential", "motivation", "profile", "iin", "stage"] {
        let mut json: serde_json::Value = serde_json::from_str(TICKET).unwrap();
        json[more] = "high".into();
        assert!(serde_json::from_value::<Form>(json).is_err(), "{more}");
    }
    // Neither a name nor a specialist is known of everybody.
    let Form::QueueTicket(mut ticket) = form(TICKET) else {
        panic!("the sample is a ticket")
    };
    (ticket.name, ticket.specialist) = (None, None);
    let paper = words_on_paper(&Form::QueueTicket(ticket), Lang::Ru);
    assert!(!says(&paper, "Специалист") && says(&paper, "Цель визита"));
}

#[test]
fn text_of_a_person_is_never_taken_for_a_command_of_the_template() {
    let mut pack = pack(PLAIN);
    pack.person.full_name = "#panic() *Звёздочкин* $x$ <letterhead> \\".to_owned();
    let paper = words_on_paper(&Form::ApplicationPack(pack), Lang::Ru);
    assert!(says(&paper, "#panic() *Звёздочкин* $x$ <letterhead> \\"));
}

#[test]
fn both_languages_have_the_same_fixed_words() {
    fn keys(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(key, value)| keys(value, &format!("{path}/{key}"), found));
            }
            _ => found.push(path.to_owned()),
        }
    }
    let of = |text: &str| {
        let mut found = Vec::new();
        keys(&serde_json::from_str(text).unwrap(), "", &mut found);
        found
    };
    assert_eq!(
        of(include_str!("../templates/words.kk.json")),
        of(include_str!("../templates/words.ru.json"))
    );
}

#[test]
fn odd_signs_from_a_register_do_not_stop_the_printer() {
    let mut pack = pack(PLAIN);
    pack.person.full_name = "Иванов\u{0}\u{7}\tИван\nИванович \u{E000} \u{202E}👩‍👧".to_owned();
    for lang in Lang::ALL {
        let pdf = render(&Form::ApplicationPack(pack.clone()), lang).unwrap();
        assert!(pdf.pages >= 3);
    }
}
