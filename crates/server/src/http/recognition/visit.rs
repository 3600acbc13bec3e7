//! One request of a browser: its language, its session, where it is, and the answers that every page may need.

use super::super::page::{guarded, page};
use super::typed::{Typed, Which};
use super::{HOME, frame};
use crate::error::Error;
use crate::recognition::{SESSION, Session};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use casework::refusal::Words;
use casework::rulebook::Entry;

const COOKIE: &str = "__Secure-mansap-recognition";
const LANGUAGE: &str = "__Secure-mansap-language";
const A_YEAR: u32 = 365 * 24 * 3600;

/// The two languages of these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Kk,
    Ru,
}

impl Tongue {
    pub fn say<'a>(self, kk: &'a str, ru: &'a str) -> &'a str {
        match self {
            Tongue::Kk => kk,
            Tongue::Ru => ru,
        }
    }
    pub fn of(self, words: &Words) -> &str {
        self.say(&words.kk, &words.ru)
    }
    pub fn entry(self, entry: &Entry) -> &str {
        self.say(&entry.kk, &entry.ru)
    }
    pub fn code(self) -> &'static str {
        match self {
            Tongue::Kk => "kk",
            Tongue::Ru => "ru",
        }
    }
    fn named(code: &str) -> Option<Tongue> {
        [Tongue::Kk, Tongue::Ru]
            .into_iter()
            .find(|tongue| tongue.code() == code)
    }
}

#[derive(Clone)]
pub(super) struct Visit {
    pub tongue: Tongue,
    /// The session's token, where the browser holds one.
    pub token: Option<String>,
    /// The page to come back to in the other language.
    pub here: String,
    /// The form whose fields go along to the other language.
    pub form: Option<Which>,
    /// The language was just chosen.
    chosen: bool,
    /// What the browser says of who made it send this.
    site: Option<String>,
}

impl Visit {
    pub fn of(headers: &HeaderMap, chosen: Option<&str>, here: &str) -> Visit {
        let chosen = chosen.and_then(Tongue::named);
        let kept = cookie(headers, LANGUAGE);
        Visit {
            tongue: chosen
                .or_else(|| Tongue::named(&kept?))
                .unwrap_or(Tongue::Kk),
            token: cookie(headers, COOKIE),
            here: here.to_owned(),
            form: None,
            chosen: chosen.is_some(),
            site: headers
                .get("sec-fetch-site")
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
        }
    }

    /// The same visit, at a page with that form.
    pub fn at_form(&self, form: Option<Which>) -> Visit {
        Visit {
            form,
            ..self.clone()
        }
    }

    /// Another site made the browser send the form.
    pub fn is_from_elsewhere(&self) -> bool {
        self.site
            .as_deref()
            .is_some_and(|site| !matches!(site, "same-origin" | "none"))
    }

    /// A form of this session's own pages.
    pub fn is_own(&self, session: &Session, typed: &Typed) -> bool {
        !self.is_from_elsewhere() && session.is_own_form(typed.raw("key"))
    }

    pub fn page(&self, status: StatusCode, session: Option<&Session>, main: &str) -> Response {
        let response = page(status, frame::whole(self, session, main));
        if self.chosen {
            let code = self.tongue.code();
            let keep = format!(
                "{LANGUAGE}={code}; Path={HOME}; Max-Age={A_YEAR}; HttpOnly; Secure; SameSite=Lax"
            );
            return with_cookie(response, &keep);
        }
        response
    }

    pub fn goes_to(&self, path: &str, cookie: Option<String>) -> Response {
        let response = guarded(Redirect::to(path).into_response());
        match cookie {
            Some(cookie) => with_cookie(response, &cookie),
            None => response,
        }
    }

    pub fn later(&self, mut response: Response, seconds: Option<u32>) -> Response {
        let after = seconds.and_then(|s| HeaderValue::from_str(&s.to_string()).ok());
        if let Some(after) = after {
            response.headers_mut().insert(header::RETRY_AFTER, after);
        }
        response
    }

    /// A form that is not of this session.
    pub fn stale(&self, session: Option<&Session>) -> Response {
        let main = frame::notice(
            self,
            (
                "Пішін ескірген",
                "Бетті қайта ашып, пішінді жаңадан толтырыңыз. Ештеңе жазылған жоқ.",
            ),
            (
                "Форма устарела",
                "Откройте страницу заново и заполните форму ещё раз. Ничего не записано.",
            ),
        );
        self.page(StatusCode::FORBIDDEN, session, &main)
    }

    /// What went wrong, in words; what failed here is logged, never told.
    pub fn failed(&self, error: &Error) -> Response {
        let (status, main) = match error {
            Error::Problem { status: 404, .. } => (
                StatusCode::NOT_FOUND,
                frame::notice(
                    self,
                    (
                        "Мұндай жолдама жоқ",
                        "Мекенжайы қате немесе ол басқа тану орталығына берілген.",
                    ),
                    (
                        "Такого направления нет",
                        "Адрес неверен, либо оно дано другому центру признания.",
                    ),
                ),
            ),
            Error::Problem { status, .. } => (
                StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_REQUEST),
                frame::notice(
                    self,
                    ("Пішін оқылмады", "Бетті қайта ашып, қайталаңыз."),
                    (
                        "Форма не прочитана",
                        "Откройте страницу заново и повторите.",
                    ),
                ),
            ),
            Error::Failed(cause) => {
                tracing::error!(
                    cause = format!("{cause:#}"),
                    "a recognition centre's page failed"
                );
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    frame::notice(
                        self,
                        (
                            "Қазір мүмкін емес",
                            "Ештеңе жазылған жоқ. Кейінірек қайталап көріңіз.",
                        ),
                        (
                            "Сейчас не получилось",
                            "Ничего не записано. Повторите попытку позже.",
                        ),
                    ),
                )
            }
        };
        self.page(status, None, &main)
    }
}

/// The cookie of a new session: for this site's own pages, over TLS, out of reach of scripts.
pub(super) fn signed_in(token: &str) -> String {
    let seconds = SESSION.num_seconds();
    format!("{COOKIE}={token}; Path={HOME}; Max-Age={seconds}; HttpOnly; Secure; SameSite=Strict")
}

pub(super) fn signed_out() -> String {
    format!("{COOKIE}=; Path={HOME}; Max-Age=0; HttpOnly; Secure; SameSite=Strict")
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}
