//! What stands around every page: the bar with the language, who is signed in, and the way out.

use super::super::page::escaped;
use super::visit::{Tongue, Visit};
use crate::recognition::Session;

const STYLE: &str = include_str!("style.css");
const MARK: &str = r#"<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><rect x="4" y="3" width="16" height="18" rx="2"/><path d="M9 3v18M13 8h4M13 12h4"/></svg>"#;

/// The whole page around its main part, in one language.
pub(super) fn whole(visit: &Visit, session: Option<&Session>, main: &str) -> String {
    let tongue = visit.tongue;
    let (lang, title) = (
        tongue.code(),
        tongue.say(
            "Тану орталығының кабинеті · Мансап",
            "Кабинет центра признания · Мансап",
        ),
    );
    let name = tongue.say(
        "Біліктілікті тану орталығының кабинеті",
        "Кабинет центра признания квалификации",
    );
    let languages = [(Tongue::Kk, "Қазақша"), (Tongue::Ru, "Русский")]
        .map(|(one, words)| {
            let now = if one == tongue {
                r#" aria-current="true""#
            } else {
                ""
            };
            language(visit, one.code(), now, words)
        })
        .concat();
    // «Enter» in a field is the first button of its form: that must not be a language.
    let first = visit.form.map_or_else(String::new, |which| {
        format!(
            r#"<button class="first" form="form-{}" tabindex="-1" aria-hidden="true"></button>"#,
            which.name()
        )
    });
    let who = session.map_or_else(String::new, |session| who(tongue, session));
    format!(
        r#"<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>{title}</title><style>{STYLE}</style></head>
<body><header><div class="wide"><span class="mark">{MARK}Мансап</span><span class="name">{name}</span>
<nav class="lang" aria-label="{}">{first}{languages}</nav>{who}</div></header>
<main class="wide">{main}</main></body></html>"#,
        tongue.say("Тіл", "Язык"),
    )
}

/// The same page in that language: a link, or a button that takes along what is typed.
fn language(visit: &Visit, code: &str, now: &str, words: &str) -> String {
    match visit.form {
        Some(which) => {
            let (here, name) = (&visit.here, which.name());
            format!(
                r#"<button form="form-{name}" formaction="{here}/{name}?lang={code}" lang="{code}"{now}>{words}</button>"#
            )
        }
        None => {
            let and = if visit.here.contains('?') { '&' } else { '?' };
            let to = escaped(&format!("{}{and}lang={code}", visit.here));
            format!(r#"<a href="{to}" lang="{code}" hreflang="{code}"{now}>{words}</a>"#)
        }
    }
}

fn who(tongue: Tongue, session: &Session) -> String {
    let person = match session.account.name.as_str() {
        "" => session.account.login.as_str(),
        name => name,
    };
    format!(
        r#"<div class="who"><span><b>{}</b><small>{}</small></span><form method="post" action="/recognition/sign-out">{}<button class="quiet">{}</button></form></div>"#,
        escaped(tongue.of(&session.centre)),
        escaped(person),
        key(session),
        tongue.say("Шығу", "Выйти"),
    )
}

/// What makes a form this session's own.
pub(super) fn key(session: &Session) -> String {
    format!(
        r#"<input type="hidden" name="key" value="{}">"#,
        escaped(&session.form_key)
    )
}

/// A page of one sentence, with the way back.
pub(super) fn notice(visit: &Visit, kk: (&str, &str), ru: (&str, &str)) -> String {
    let tongue = visit.tongue;
    format!(
        r#"<section class="sheet small"><h1>{}</h1><p>{}</p><p><a href="/recognition">{}</a></p></section>"#,
        tongue.say(kk.0, ru.0),
        tongue.say(kk.1, ru.1),
        tongue.say("Жолдамалар тізіміне", "К списку направлений"),
    )
}

pub(super) fn day(on: chrono::NaiveDate) -> String {
    on.format("%d.%m.%Y").to_string()
}
