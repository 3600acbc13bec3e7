//! One employer, however its name is written: «ТОО "Астана"», «Астана ЖШС» and «Astana LLP» are one.

use super::spelling::skeleton;

/// Legal forms in their Kazakh, Russian and English spellings; those of one line are one form.
const FORMS: [&[&str]; 7] = [
    &[
        "Товарищество с ограниченной ответственностью",
        "Жауапкершілігі шектеулі серіктестігі",
        "Жауапкершілігі шектеулі серіктестік",
        "Limited Liability Partnership",
        "ТОО",
        "ЖШС",
        "LLP",
    ],
    &[
        "Акционерное общество",
        "Акционерлік қоғамы",
        "Акционерлік қоғам",
        "Joint Stock Company",
        "АО",
        "АҚ",
        "JSC",
    ],
    &[
        "Индивидуальный предприниматель",
        "Жеке кәсіпкер",
        "Individual Entrepreneur",
        "ИП",
        "ЖК",
    ],
    &[
        "Коммунальное государственное учреждение",
        "Коммуналдық мемлекеттік мекемесі",
        "КГУ",
        "КММ",
    ],
    &[
        "Государственное учреждение",
        "Мемлекеттік мекемесі",
        "ГУ",
        "ММ",
    ],
    &["РГП", "РМК"],
    &["ГКП", "МКК"],
];

/// The own name of an employer by its skeleton, and which legal form stands beside it, if any.
fn parted(name: &str) -> (String, Option<usize>) {
    let mut rest = format!(" {} ", skeleton(name));
    let mut found = None;
    for (form, spellings) in FORMS.iter().enumerate() {
        for spelling in *spellings {
            let whole = format!(" {} ", skeleton(spelling));
            if rest.contains(&whole) {
                rest = rest.replace(&whole, " ");
                found = found.or(Some(form));
            }
        }
    }
    (rest.trim().to_owned(), found)
}

/// The name without its legal form, as a skeleton: for comparing only.
pub fn own_name(name: &str) -> String {
    parted(name).0
}

/// Whether two names are of one employer. A form that only one of them names does not part them; two different ones do:
/// «ИП Дала» is not «ТОО Дала».
pub fn same_employer(one: &str, other: &str) -> bool {
    let ((name, form), (others_name, others_form)) = (parted(one), parted(other));
    let spaceless = |name: &str| name.replace(' ', "");
    let of_one_form = match (form, others_form) {
        (Some(form), Some(others)) => form == others,
        (Some(_) | None, Some(_) | None) => true,
    };
    !name.is_empty() && of_one_form && spaceless(&name) == spaceless(&others_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_employer_is_one_whatever_the_legal_form_quotes_and_case() {
        let astana = "ТОО \"Астана\"";
        for same in [
            "Астана ЖШС",
            "«АСТАНА» ЖШС",
            "Astana LLP",
            "Товарищество с ограниченной ответственностью «Астана»",
            "«Астана» жауапкершілігі шектеулі серіктестігі",
            "астана",
        ] {
            assert!(same_employer(astana, same), "{same}");
            assert!(same_employer(same, astana), "{same}");
        }
        assert!(same_employer("АО «Қазпошта»", "\"Казпошта\" АҚ"));
        assert!(same_employer("ТОО «Астана Жарық»", "ТОО Астана-Жарық"));
    }

    #[test]
    fn another_name_another_form_or_no_name_at_all_is_not_the_same_employer() {
        let astana = "ТОО \"Астана\"";
        for other in ["ТОО «Астана Жарық»", "ТОО «Алматы»", "ИП Астана", "ТОО", ""]
        {
            assert!(!same_employer(astana, other), "{other}");
            assert!(!same_employer(other, astana), "{other}");
        }
        assert!(!same_employer("ТОО", "ЖШС"), "two names of a form alone");
        assert!(
            !same_employer("ТОО «Тоомас»", "ЖШС «Мас»"),
            "a form is a whole word"
        );
    }
}
