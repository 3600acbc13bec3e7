//! Why the law says no, in words: for the reasons that a recognition centre can meet here. Every other one is told by its
//! code, which the career centre can look up.

use super::typed::Wrong;
use super::visit::Tongue;
use casework::refusal::RefusalView;
use chrono::NaiveDate;

pub(super) fn words(tongue: Tongue, refusal: &RefusalView) -> Wrong {
    let arg = |name: &str| refusal.args.get(name).map_or("", String::as_str);
    let number = match arg("number") {
        "" => String::new(),
        number => format!(", № {number}"),
    };
    let law = refusal.text.as_ref().map_or("", |words| tongue.of(words));
    let date = arg("date").parse::<NaiveDate>().map_or_else(
        |_| arg("date").to_owned(),
        |day| day.format("%d.%m.%Y").to_string(),
    );
    let (kk, ru) = match refusal.code.as_str() {
        "voucher-not-now" => (
            format!("Бұл жолдама бойынша қадам енді ашық емес: ваучердің жағдайы өзгерген{number}. Төменде қазіргі жағдайы көрсетілген."),
            format!("По этому направлению шаг больше не открыт: положение ваучера изменилось{number}. Ниже показано, как оно сейчас."),
        ),
        "other-voucher" => (
            format!("{law}: {}{number}", arg("centre_kk")),
            format!("{law}: {}{number}", arg("centre_ru")),
        ),
        "date-wrong" if refusal.field.as_deref() == Some("on") => (
            format!("{date} күні болмайды: пайдаланылған күн шешімнен бұрын, бүгіннен кейін немесе ваучердің соңғы күнінен кейін бола алмайды."),
            format!("День {date} не подходит: использование не бывает раньше решения, позже сегодняшнего дня и позже последнего дня ваучера."),
        ),
        "date-wrong" => (
            format!("{date} күні болмайды: ол шешім күнінен бұрын."),
            format!("День {date} не подходит: он раньше дня решения."),
        ),
        "ground-not-in-force" | "not-in-list" => (
            "Таңдалған негіз бүгін қолданылмайды. Тізімнен басқасын таңдаңыз.".to_owned(),
            "Выбранное основание сегодня не действует. Выберите другое из списка.".to_owned(),
        ),
        "other-centre-decides" => (
            "Бұл жолдама басқа тану орталығына берілген.".to_owned(),
            "Это направление дано другому центру признания.".to_owned(),
        ),
        "joined" => (
            "Адамның ісі басқа іспен біріктірілген, жолдама күшін жойған. Мансап орталығына хабарласыңыз.".to_owned(),
            "Дело человека объединено с другим, направление больше не действует. Обратитесь в карьерный центр.".to_owned(),
        ),
        "nothing-there" => (
            "Бұл ваучермен мұны қазір жасауға болмайды: ол берілмеген немесе аяқталған.".to_owned(),
            "С этим ваучером сейчас этого сделать нельзя: он не выдан или уже закончился.".to_owned(),
        ),
        "person-died" => (
            format!("Тізілім дерегі бойынша адам {date} қайтыс болған."),
            format!("По данным регистра человек умер {date}."),
        ),
        other => (
            format!("Орталық шешімді «{other}» себебімен қабылдамады. Мансап орталығына хабарласыңыз."),
            format!("Центр не принял решение по причине «{other}». Обратитесь в карьерный центр."),
        ),
    };
    Wrong {
        field: field(refusal),
        words: tongue.say(&kk, &ru).to_owned(),
    }
}

/// The field of the form that the law speaks of.
fn field(refusal: &RefusalView) -> Option<&'static str> {
    let named = match refusal.code.as_str() {
        "ground-not-in-force" => Some("ground"),
        "not-in-list" => Some("reason"),
        _of_the_field_named => refusal.field.as_deref(),
    };
    ["until", "exam", "on", "ground", "reason"]
        .into_iter()
        .find(|known| named == Some(known))
}
