#![allow(clippy::unwrap_used)]

use super::*;
use casework::rulebook::Rulebook;
use std::path::Path;

const GOOD: &str = include_str!("samples/kato.csv");
const BAD: &str = include_str!("samples/kato-bad.csv");

fn kato(bytes: &[u8]) -> kato::Kato {
    kato::read("list.csv", bytes).unwrap()
}

fn codes(read: &Read<Place>) -> Vec<&str> {
    read.items.iter().map(|p| p.kato.as_str()).collect()
}

#[test]
fn the_twenty_regions_are_there_on_the_first_day() {
    let regions = regions();
    assert_eq!(regions.places.len(), 20);
    let astana = regions
        .places
        .iter()
        .find(|p| p.kato == "710000000")
        .unwrap();
    assert_eq!(
        (astana.ru.as_str(), astana.kk.as_str()),
        ("г.Астана", "Астана қ.")
    );
}

#[test]
fn a_sound_list_is_read_whole_with_its_edition_and_quoted_names() {
    let list = kato(GOOD.as_bytes());
    assert_eq!(list.edition.as_deref(), Some("NK RK 11-2025"));
    assert_eq!((list.read.items.len(), list.read.lines), (9, 9));
    assert_eq!(list.read.bad, []);
    assert_eq!(list.read.items[8].kk, "\"Сұңқар\" сауықтыру орталығы");
}

#[test]
fn every_line_that_is_no_place_is_named_with_its_reason() {
    let list = kato(BAD.as_bytes());
    let bad = list
        .read
        .bad
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    let expected = [
        (3, "«71121000»: 8 digits instead of 9"),
        (4, "no name in Kazakh"),
        (5, "no name in Russian"),
        (7, "711110000 stands in line 6 already"),
        (
            8,
            "111033300 lies in 110000000, which the list does not have",
        ),
        (9, "711510000 is of edition «NK RK 11-2021»"),
        (10, "no level «village»"),
        (11, "2 cells instead of 6"),
    ];
    assert_eq!(bad.len(), expected.len(), "{bad:#?}");
    for ((line, words), told) in expected.iter().zip(&bad) {
        assert!(
            told.starts_with(&format!("line {line}:")) && told.contains(words),
            "{told}"
        );
    }
    assert_eq!(codes(&list.read), ["710000000", "711110000"]);
}

#[test]
fn semicolons_tabs_line_ends_and_encodings_of_offices_make_no_difference() {
    let plain = kato(GOOD.as_bytes()).read.items;
    let with_bom = [b"\xef\xbb\xbf", GOOD.as_bytes()].concat();
    assert_eq!(kato(&with_bom).read.items, plain);
    for sign in [";", "\t"] {
        let other = GOOD.replace(',', sign).replace('\n', "\r\n");
        assert_eq!(kato(other.as_bytes()).read.items, plain, "{sign:?}");
    }
    let utf16 = GOOD.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16 = [0xff, 0xfe].into_iter().chain(utf16).collect::<Vec<_>>();
    assert_eq!(kato(&utf16).read.items, plain);
}

#[test]
fn the_kazakh_windows_page_keeps_kazakh_letters() {
    // «Есіл ауданы» and «Есиль» in KZ-1048.
    let mut bytes = b"kato;name_ru;name_kk\n710000000;".to_vec();
    bytes.extend([
        0xc5, 0xf1, 0xe8, 0xeb, 0xfc, b';', 0xc5, 0xf1, 0xb3, 0xeb, b' ', 0x8d, 0xbf, 0xa2, b'\n',
    ]);
    let list = kato(&bytes);
    assert_eq!(list.read.encoding, "KZ-1048");
    assert_eq!(list.read.items[0].ru, "Есиль");
    assert_eq!(list.read.items[0].kk, "Есіл Қүұ");
}

#[test]
fn a_spreadsheet_is_read_past_its_title_with_codes_kept_as_numbers() {
    let list = kato::read("kato.xlsx", include_bytes!("samples/kato.xlsx")).unwrap();
    assert_eq!(codes(&list.read), ["710000000", "711210000", "711310000"]);
    assert_eq!(list.read.items[1].kk, "Есіл ауданы");
    assert_eq!(list.edition, None, "it must be said on the command line");
}

#[test]
fn a_file_that_is_no_table_says_what_it_lacks() {
    let why = |bytes: &[u8]| format!("{:#}", kato::read("x", bytes).err().unwrap());
    assert!(why(b"").contains("empty"));
    assert!(why(b"a,b\n1,2\n").contains("kato, name_ru, name_kk"));
    assert!(why(b"PK\x03\x04nonsense").contains("spreadsheet"));
    assert!(why(&[0x89, b'P', b'N', b'G', 0, 0, 0xff]).contains("not text"));
}

#[test]
fn vacancies_are_read_and_checked_against_the_rulebook() {
    let text = "id,title,employer,kato,place_kk,place_ru,pay,schedule\n\
                V-1,Бухгалтер,ТОО «Береке»,711210000,Есіл ауданы,район Есиль,320 000,full\n\
                V-1,Бухгалтер,ТОО «Береке»,711210000,,,,\n\
                V-2,Повар,ИП Ким,7112,,,,\n\
                V-3,Повар,ИП Ким,711210000,,,много,\n\
                V-4,Повар,ИП Ким,711210000,,,200000,sometimes\n";
    let today = "2026-11-20".parse().unwrap();
    let read = vacancies::read("v.csv", text.as_bytes(), Rulebook::built_in(), today).unwrap();
    assert_eq!(read.items.len(), 1);
    assert_eq!(read.items[0].pay, Some(320_000));
    assert_eq!(
        read.bad.iter().map(|b| b.line).collect::<Vec<_>>(),
        [3, 4, 5, 6]
    );
}

#[test]
fn the_official_list_of_15_594_places_is_read_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/kato.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("not tested: the official list is not at {}", path.display());
        return;
    };
    let list = kato(&bytes);
    assert_eq!(
        (list.read.items.len(), list.read.bad.len()),
        (15_594, 0),
        "{:?}",
        list.read.bad.first()
    );
    assert_eq!(list.edition.as_deref(), Some("NK RK 11-2025"));
}

#[test]
fn professions_are_read_with_a_line_for_each_level() {
    let text = "код;атауы;наименование;уровень;образование;стаж\n\
                7411-1;Электрик;Электрик;4;да;1\n\
                7411-1;Электрик;Электрик;3;;\n\
                7411-1;Электрик;Электрик;3;нет;0\n\
                7411-1;Электр;Электрик;5;нет;0\n\
                5120-2;Аспаз;Повар;9;;\n\
                5120-2;Аспаз;Повар;3;может быть;\n\
                5120-2;Аспаз;Повар;;;\n";
    let read = professions::read("p.csv", text.as_bytes()).unwrap();
    let levels = |at: usize| {
        let levels = &read.items[at].levels;
        levels
            .iter()
            .map(|l| (l.level, l.education, l.experience_years))
            .collect::<Vec<_>>()
    };
    assert_eq!(read.items.len(), 2);
    assert_eq!(levels(0), [(0, false, 0)], "a register without levels");
    assert_eq!(levels(1), [(3, false, 0), (4, true, 1)]);
    assert_eq!(
        read.bad.iter().map(|b| b.line).collect::<Vec<_>>(),
        [4, 5, 6, 7]
    );
}

#[test]
fn recognition_centres_name_professions_of_the_register_and_days_of_their_accreditation() {
    let register = professions::read("p.csv", "code,kk,ru\n7411-1,Электрик,Электрик\n".as_bytes())
        .unwrap()
        .items;
    let text = "code,kk,ru,kato,place_kk,place_ru,phone,accredited_from,accredited_to,professions\n\
                rc-1,Білік,Білік,710000000,Астана,Астана,,2025-03-01,,7411-1\n\
                rc-1,Білік,Білік,710000000,,,,2025-03-01,,7411-1\n\
                rc-2,Шебер,Шебер,710000000,,,,01.03.2026,28.02.2026,7411-1\n\
                rc-3,Шебер,Шебер,710000000,,,,01.03.2026,,9999-9\n\
                rc-4,Шебер,Шебер,7100,,,,01.03.2026,,7411-1\n\
                rc-5,Шебер,Шебер,710000000,,,,01.03.2026,31.12.2027,\n";
    let read = recognition_centres::read("c.csv", text.as_bytes(), &register).unwrap();
    assert_eq!(read.items.len(), 1);
    assert!(read.items[0].recognises(&casework::ids::Code::from("7411-1")));
    assert_eq!(
        read.bad.iter().map(|b| b.line).collect::<Vec<_>>(),
        [3, 4, 5, 6, 7]
    );
}
