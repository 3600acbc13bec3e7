//! The way in.

use super::super::page::escaped;
use super::visit::Visit;
use journal::wire::Problem;

pub(super) fn page(visit: &Visit, login: &str, why: Option<&str>) -> String {
    let tongue = visit.tongue;
    let why = why.map_or_else(String::new, |why| {
        format!(r#"<p class="note ba" role="alert">{}</p>"#, escaped(why))
    });
    // The cursor stands where something is still to be typed.
    let (at_login, at_password) = if login.is_empty() {
        (" autofocus", "")
    } else {
        ("", " autofocus")
    };
    format!(
        r#"<section class="sheet small"><h1>{}</h1><p class="quiet-text">{}</p>{why}
<form class="act" method="post" action="/recognition/sign-in">
<div class="field"><label for="login">{}</label><input type="text" id="login" name="login" value="{}" maxlength="40" autocomplete="username" autocapitalize="none" spellcheck="false" required{at_login}></div>
<div class="field"><label for="password">{}</label><input type="password" id="password" name="password" maxlength="256" autocomplete="current-password" required{at_password}></div>
<button>{}</button></form></section>"#,
        tongue.say("Кіру", "Вход"),
        tongue.say(
            "Біліктілікті тану орталықтарына арналған: мансап орталықтарының жолдамалары және олар бойынша шешімдер.",
            "Для центров признания квалификации: направления карьерных центров и решения по ним.",
        ),
        tongue.say("Кіру аты", "Имя входа"),
        escaped(login),
        tongue.say("Құпиясөз", "Пароль"),
        tongue.say("Кіру", "Войти"),
    )
}

/// One sentence for a wrong password and for a name that nobody has.
pub(super) fn why(visit: &Visit, problem: &Problem) -> String {
    let tongue = visit.tongue;
    match (problem.code.as_str(), problem.retry_after) {
        ("try-later", Some(seconds)) => {
            let kk = format!("Тым көп әрекет жасалды. {seconds} секундтан кейін қайталаңыз.");
            let ru = format!("Слишком много попыток. Повторите через {seconds} с.");
            tongue.say(&kk, &ru).to_owned()
        }
        _wrong_password => tongue
            .say(
                "Кіру аты немесе құпиясөз сәйкес емес. Пернетақта мен Caps Lock-ты тексеріңіз.",
                "Имя входа или пароль не подходит. Проверьте раскладку и Caps Lock.",
            )
            .to_owned(),
    }
}

/// The session ran out while a form was filled in.
pub(super) fn ended(visit: &Visit) -> String {
    visit
        .tongue
        .say(
            "Кіру уақыты аяқталды, ештеңе жазылған жоқ. Қайта кіріңіз; терілгенді браузердің «Артқа» түймесімен қайтаруға болады.",
            "Время входа истекло, ничего не записано. Войдите снова; набранное можно вернуть кнопкой браузера «Назад».",
        )
        .to_owned()
}
