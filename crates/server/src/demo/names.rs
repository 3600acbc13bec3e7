//! Names as they stand in identity cards of Kazakhstan: Kazakh spelling with -ұлы and -қызы, Russian spelling with
//! -ович and -овна, and those of other peoples; the patronymic follows the father's name and the person's sex.

use super::chance::Chance;
use casework::people::{PersonName, Sex};

/// Kazakh given names of men, in Kazakh and in Russian spelling; also the fathers' names.
#[rustfmt::skip]
const MEN: &[(&str, &str)] = &[
    ("Серік", "Серик"), ("Болат", "Болат"), ("Нұрлан", "Нурлан"), ("Қайрат", "Кайрат"), ("Ерлан", "Ерлан"),
    ("Марат", "Марат"), ("Асқар", "Аскар"), ("Талғат", "Талгат"), ("Бауыржан", "Бауржан"), ("Ержан", "Ержан"),
    ("Дәурен", "Даурен"), ("Айдос", "Айдос"), ("Арман", "Арман"), ("Мұрат", "Мурат"), ("Қанат", "Канат"),
    ("Жандос", "Жандос"), ("Нұржан", "Нуржан"), ("Әлібек", "Алибек"), ("Рүстем", "Рустем"), ("Самат", "Самат"),
    ("Данияр", "Данияр"), ("Мейрам", "Мейрам"), ("Сәкен", "Сакен"), ("Тимур", "Тимур"), ("Азамат", "Азамат"),
    ("Жасұлан", "Жасулан"), ("Ғалым", "Галым"), ("Өмірбек", "Омирбек"), ("Бекзат", "Бекзат"), ("Алмас", "Алмас"),
    ("Ильяс", "Ильяс"), ("Санжар", "Санжар"), ("Ерасыл", "Ерасыл"), ("Мақсат", "Максат"), ("Олжас", "Олжас"),
    ("Руслан", "Руслан"), ("Төлеген", "Толеген"), ("Әділет", "Адилет"), ("Еркебұлан", "Еркебулан"), ("Досым", "Досым"),
    ("Қуаныш", "Куаныш"), ("Мұхтар", "Мухтар"), ("Шыңғыс", "Шынгыс"), ("Жеңіс", "Женис"), ("Бахыт", "Бахыт"),
];

/// Kazakh given names of women.
#[rustfmt::skip]
const WOMEN: &[(&str, &str)] = &[
    ("Айгүл", "Айгуль"), ("Гүлнар", "Гульнар"), ("Сәуле", "Сауле"), ("Дана", "Дана"), ("Әсел", "Асель"),
    ("Жанар", "Жанар"), ("Мәдина", "Мадина"), ("Айжан", "Айжан"), ("Динара", "Динара"), ("Әйгерім", "Айгерим"),
    ("Назгүл", "Назгуль"), ("Ботагөз", "Ботагоз"), ("Гүлмира", "Гульмира"), ("Жұлдыз", "Жулдыз"), ("Қарлығаш", "Карлыгаш"),
    ("Маржан", "Маржан"), ("Самал", "Самал"), ("Ұлжан", "Улжан"), ("Перизат", "Перизат"), ("Салтанат", "Салтанат"),
    ("Індіра", "Индира"), ("Меруерт", "Меруерт"), ("Ақмарал", "Акмарал"), ("Алтынай", "Алтынай"), ("Бибігүл", "Бибигуль"),
    ("Венера", "Венера"), ("Гаухар", "Гаухар"), ("Зарина", "Зарина"), ("Камила", "Камила"), ("Ләззат", "Ляззат"),
    ("Нұргүл", "Нургуль"), ("Раушан", "Раушан"), ("Толғанай", "Толганай"), ("Шолпан", "Шолпан"), ("Аружан", "Аружан"),
    ("Томирис", "Томирис"), ("Інжу", "Инжу"), ("Сымбат", "Сымбат"), ("Жазира", "Жазира"), ("Құралай", "Куралай"),
];

/// Kazakh surnames before the feminine «а».
#[rustfmt::skip]
const SURNAMES: &[(&str, &str)] = &[
    ("Сәрсенов", "Сарсенов"), ("Омаров", "Омаров"), ("Жүнісов", "Жунусов"), ("Қасымов", "Касымов"), ("Ахметов", "Ахметов"),
    ("Ибраев", "Ибраев"), ("Төлегенов", "Тулегенов"), ("Әбенов", "Абенов"), ("Сейітов", "Сеитов"), ("Нұртаев", "Нуртаев"),
    ("Әбдірахманов", "Абдрахманов"), ("Садықов", "Садыков"), ("Әлімов", "Алимов"), ("Бектұров", "Бектуров"),
    ("Жақсыбеков", "Жаксыбеков"), ("Мұқанов", "Муканов"), ("Оспанов", "Оспанов"), ("Рахымов", "Рахимов"),
    ("Смағұлов", "Смагулов"), ("Тұрсынов", "Турсунов"), ("Үсенов", "Усенов"), ("Хамитов", "Хамитов"), ("Шәріпов", "Шарипов"),
    ("Ысқақов", "Искаков"), ("Есімов", "Есимов"), ("Дүйсенов", "Дюсенов"), ("Ғабдуллин", "Габдуллин"), ("Байжанов", "Байжанов"),
    ("Қожахметов", "Кожахметов"), ("Мәмбетов", "Мамбетов"), ("Нұрғалиев", "Нургалиев"), ("Өтегенов", "Утегенов"),
    ("Сүлейменов", "Сулейменов"), ("Тілеубаев", "Тлеубаев"), ("Әшімов", "Ашимов"), ("Жұмабаев", "Жумабаев"),
    ("Кенжебаев", "Кенжебаев"), ("Құнанбаев", "Кунанбаев"), ("Молдағалиев", "Молдагалиев"), ("Сатпаев", "Сатпаев"),
    ("Тоқтаров", "Токтаров"), ("Қалиев", "Калиев"), ("Әміров", "Амиров"), ("Ережепов", "Ережепов"), ("Ізбасаров", "Избасаров"),
];

#[rustfmt::skip]
const RUSSIAN_MEN: &[&str] = &[
    "Александр", "Сергей", "Дмитрий", "Андрей", "Алексей", "Владимир", "Евгений", "Игорь", "Виктор", "Павел",
    "Николай", "Иван", "Денис", "Максим", "Антон", "Роман", "Вадим", "Константин", "Юрий", "Степан",
];
#[rustfmt::skip]
const RUSSIAN_WOMEN: &[&str] = &[
    "Елена", "Ольга", "Наталья", "Татьяна", "Светлана", "Ирина", "Анна", "Марина", "Юлия", "Екатерина",
    "Людмила", "Оксана", "Виктория", "Надежда", "Вера", "Анастасия", "Лариса", "Галина", "Дарья", "Алёна",
];
#[rustfmt::skip]
const RUSSIAN_SURNAMES: &[(&str, &str)] = &[
    ("Иванов", "Иванова"), ("Петров", "Петрова"), ("Кузнецов", "Кузнецова"), ("Соколов", "Соколова"), ("Попов", "Попова"),
    ("Лебедев", "Лебедева"), ("Козлов", "Козлова"), ("Новиков", "Новикова"), ("Морозов", "Морозова"), ("Волков", "Волкова"),
    ("Зайцев", "Зайцева"), ("Павлов", "Павлова"), ("Беляев", "Беляева"), ("Тарасов", "Тарасова"), ("Белов", "Белова"),
    ("Киселёв", "Киселёва"), ("Макаров", "Макарова"), ("Жуков", "Жукова"), ("Крылов", "Крылова"), ("Достоевский", "Достоевская"),
    ("Шевченко", "Шевченко"), ("Бондаренко", "Бондаренко"), ("Ткаченко", "Ткаченко"), ("Мельник", "Мельник"),
];

/// Another people of Kazakhstan: surname of a man and a woman, given name of a man and a woman, father's name.
#[rustfmt::skip]
const OTHERS: &[(&str, &str, &str, &str, &str)] = &[
    ("Ким", "Ким", "Виталий", "Ольга", "Виктор"), ("Цой", "Цой", "Вячеслав", "Инна", "Роман"), ("Пак", "Пак", "Герман", "Лилия", "Антон"),
    ("Шмидт", "Шмидт", "Эдуард", "Эльвира", "Иван"), ("Миллер", "Миллер", "Артур", "Ирма", "Андрей"), ("Вебер", "Вебер", "Виктор", "Эмма", "Александр"),
    ("Юсупов", "Юсупова", "Ильшат", "Гузель", "Рашид"), ("Хасанов", "Хасанова", "Тахир", "Мунира", "Анвар"),
    ("Сафин", "Сафина", "Рамиль", "Альфия", "Ринат"), ("Галиев", "Галиева", "Айрат", "Лейсан", "Ильдар"),
    ("Исмаилов", "Исмаилова", "Руслан", "Севиль", "Эльдар"), ("Каримов", "Каримова", "Шухрат", "Нигора", "Бахтияр"),
    ("Тохтахунов", "Тохтахунова", "Абдурашит", "Гульбахрам", "Турсун"), ("Коваленко", "Коваленко", "Тарас", "Оксана", "Богдан"),
];

/// A name with the spelling its owner uses: the Kazakh one or the Russian one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: PersonName,
    /// Prefers to be served in Kazakh.
    pub speaks_kazakh: bool,
}

pub fn name(chance: &mut Chance, sex: Sex) -> Named {
    match chance.weighted(&[
        (People::KazakhSpelling, 46),
        (People::RussianSpelling, 26),
        (People::Russian, 20),
        (People::Other, 8),
    ]) {
        People::KazakhSpelling => {
            let (surname, given, father) = kazakh(chance, sex);
            named(
                &feminine(surname.0, sex),
                given.0,
                Some(&kazakh_patronymic(father.0, sex)),
                true,
            )
        }
        People::RussianSpelling => {
            let (surname, given, father) = kazakh(chance, sex);
            let in_kazakh = chance.percent(50);
            named(
                &feminine(surname.1, sex),
                given.1,
                Some(&russian_patronymic(father.1, sex)),
                in_kazakh,
            )
        }
        People::Russian => {
            let (man, woman) = *chance.one(RUSSIAN_SURNAMES);
            let given = chance.one(match sex {
                Sex::Male => RUSSIAN_MEN,
                Sex::Female => RUSSIAN_WOMEN,
            });
            let father = russian_patronymic(chance.one::<&str>(RUSSIAN_MEN), sex);
            named(of_sex(sex, man, woman), given, Some(&father), false)
        }
        People::Other => {
            let (man, woman, he, she, _) = *chance.one(OTHERS);
            let father = chance.one(OTHERS).4;
            // Not everybody has a patronymic, and nobody invents one.
            let father = chance.percent(85).then(|| russian_patronymic(father, sex));
            named(
                of_sex(sex, man, woman),
                of_sex(sex, he, she),
                father.as_deref(),
                false,
            )
        }
    }
}

#[derive(Clone, Copy)]
enum People {
    KazakhSpelling,
    RussianSpelling,
    Russian,
    Other,
}

type Spelled = (&'static str, &'static str);

fn kazakh(chance: &mut Chance, sex: Sex) -> (Spelled, Spelled, Spelled) {
    let given = chance.one(match sex {
        Sex::Male => MEN,
        Sex::Female => WOMEN,
    });
    (*chance.one(SURNAMES), *given, *chance.one(MEN))
}

fn named(surname: &str, given: &str, patronymic: Option<&str>, speaks_kazakh: bool) -> Named {
    let name =
        PersonName::new(surname, given, patronymic).expect("the tables above hold letters only");
    Named {
        name,
        speaks_kazakh,
    }
}

fn of_sex<'a>(sex: Sex, man: &'a str, woman: &'a str) -> &'a str {
    match sex {
        Sex::Male => man,
        Sex::Female => woman,
    }
}

fn feminine(surname: &str, sex: Sex) -> String {
    match sex {
        Sex::Male => surname.to_owned(),
        Sex::Female => format!("{surname}а"),
    }
}

/// Болатұлы, Болатқызы.
pub fn kazakh_patronymic(father: &str, sex: Sex) -> String {
    format!("{father}{}", of_sex(sex, "ұлы", "қызы"))
}

/// Сергеевич, Игоревна, Юрьевич, Павлович: by the last letters of the father's name.
pub fn russian_patronymic(father: &str, sex: Sex) -> String {
    let ends = |stem: &str, soft: bool| {
        let ending = match (sex, soft) {
            (Sex::Male, true) => "евич",
            (Sex::Male, false) => "ович",
            (Sex::Female, true) => "евна",
            (Sex::Female, false) => "овна",
        };
        format!("{stem}{ending}")
    };
    if father == "Павел" {
        return ends("Павл", false);
    }
    if let Some(stem) = father.strip_suffix("ий") {
        // Юрий → Юрьевич, but Дмитрий → Дмитриевич.
        let after_two = stem
            .chars()
            .rev()
            .take(2)
            .all(|letter| !"аеиоуыюяАЕИОУЫЮЯ".contains(letter));
        return if after_two {
            ends(&format!("{stem}и"), true)
        } else {
            ends(&format!("{stem}ь"), true)
        };
    }
    match father.strip_suffix(['й', 'ь']) {
        Some(stem) => ends(stem, true),
        None => ends(father, false),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn patronymics_follow_the_fathers_name_and_the_sex() {
        for (father, man, woman) in [
            ("Сергей", "Сергеевич", "Сергеевна"),
            ("Дмитрий", "Дмитриевич", "Дмитриевна"),
            ("Юрий", "Юрьевич", "Юрьевна"),
            ("Евгений", "Евгеньевич", "Евгеньевна"),
            ("Игорь", "Игоревич", "Игоревна"),
            ("Павел", "Павлович", "Павловна"),
            ("Серик", "Серикович", "Сериковна"),
        ] {
            assert_eq!(russian_patronymic(father, Sex::Male), man);
            assert_eq!(russian_patronymic(father, Sex::Female), woman);
        }
        assert_eq!(kazakh_patronymic("Болат", Sex::Female), "Болатқызы");
    }

    #[test]
    fn a_name_agrees_with_the_sex_in_all_its_parts() {
        for n in 0..2000 {
            let woman = name(&mut Chance::of(5, n), Sex::Female).name;
            let father = woman.patronymic().unwrap_or("Болатқызы");
            assert!(
                father.ends_with("қызы") || father.ends_with("вна"),
                "{woman}"
            );
            let man = name(&mut Chance::of(5, n), Sex::Male).name;
            assert!(
                !man.surname().ends_with("ова") && !man.surname().ends_with("ева"),
                "{man}"
            );
        }
    }
}
