//! The public page on which strangers check a paper: plain HTML in both state languages, no scripts, nothing to sign in to.

use super::on_the_side;
use super::page::escaped;
use crate::centre::Centre;
use crate::check::{Checked, State as PaperState};
use crate::error::Error;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;
use journal::seal::BadCode;
use serde::Deserialize;

/// Longer than any code of a paper, with its spaces.
const CODE_AT_MOST: usize = 2_000;

pub fn routes() -> Router<Centre> {
    // A QR code in capitals is a third smaller: its address is in capitals too.
    Router::new()
        .route("/check", get(ask))
        .route("/CHECK", get(ask))
        .route("/check/key", get(key))
        .route("/check/{code}", get(check))
        .route("/CHECK/{code}", get(check))
}

#[derive(Deserialize)]
struct Typed {
    code: Option<String>,
}

/// Without a camera: the code is typed or pasted.
async fn ask(State(centre): State<Centre>, Query(typed): Query<Typed>) -> Response {
    match typed.code.filter(|code| !code.trim().is_empty()) {
        Some(code) => answer(centre, code).await,
        None => page(StatusCode::OK, ASK),
    }
}

async fn check(State(centre): State<Centre>, Path(code): Path<String>) -> Response {
    answer(centre, code).await
}

/// The server's public key: with it a code is checked without the server.
async fn key(State(centre): State<Centre>) -> Response {
    centre.server_key().0.into_response()
}

async fn answer(centre: Centre, code: String) -> Response {
    if code.len() > CODE_AT_MOST {
        return page(StatusCode::OK, &bad(BadCode::Unreadable));
    }
    // What stands before the code when a whole address was pasted.
    let code = code.rsplit('/').next().unwrap_or_default().to_owned();
    match on_the_side(move || centre.check_paper(&code)).await {
        Ok(Ok(checked)) => page(StatusCode::OK, &good(&checked)),
        Ok(Err(why)) => page(StatusCode::OK, &bad(why)),
        Err(error) => failed(error),
    }
}

fn failed(error: Error) -> Response {
    if let Error::Failed(cause) = error {
        tracing::error!(cause = format!("{cause:#}"), "a paper could not be checked");
    }
    page(
        StatusCode::SERVICE_UNAVAILABLE,
        &both(
            "warn",
            ("Қазір тексеру мүмкін емес", "Кейінірек қайталап көріңіз."),
            ("Сейчас проверить нельзя", "Повторите попытку позже."),
        ),
    )
}

const ASK: &str = r#"<h1 lang="kk">Құжатты тексеру</h1><p lang="ru" class="h1">Проверка документа</p>
<form action="/check" method="get"><label for="code"><span lang="kk">Құжаттағы QR-кодтың мәтіні</span> · <span lang="ru">Текст QR-кода документа</span></label>
<textarea id="code" name="code" rows="6" autocomplete="off" spellcheck="false" required></textarea>
<button><span lang="kk">Тексеру</span> · <span lang="ru">Проверить</span></button></form>"#;

fn good(checked: &Checked) -> String {
    let day = |on: NaiveDate| on.format("%d.%m.%Y").to_string();
    let (kk, ru) = match checked.state {
        PaperState::Confirmed => (
            ("ok", "Орталық растады".to_owned()),
            "Подтверждено центром".to_owned(),
        ),
        PaperState::OtherDate { on } => (
            (
                "warn",
                format!(
                    "Орталық басқа күнмен растады: {}. Жаңа данасын сұраңыз",
                    day(on)
                ),
            ),
            format!(
                "Подтверждено центром с другой датой: {}. Попросите новый экземпляр",
                day(on)
            ),
        ),
        PaperState::NotYet => (
            ("warn", "Орталық әлі растаған жоқ".to_owned()),
            "Ещё не подтверждено центром".to_owned(),
        ),
        PaperState::Withdrawn { on } => (
            ("bad", format!("Күші жоқ, {} кері қайтарылды", day(on))),
            format!("Не действует, отозвано {}", day(on)),
        ),
        PaperState::Replaced { on } => (
            ("warn", format!("{} жаңа құжатпен ауыстырылды", day(on))),
            format!("Заменено новым документом {}", day(on)),
        ),
        PaperState::Used { on } => (
            ("warn", format!("{} пайдаланылды", day(on))),
            format!("Использовано {}", day(on)),
        ),
        PaperState::Over { on } => (
            (
                "warn",
                format!("Орталық растады, бірақ тіркеу {} тоқтатылған", day(on)),
            ),
            format!("Подтверждено центром, но учёт прекращён {}", day(on)),
        ),
        PaperState::MadeHere => (
            ("ok", "Орталықтың жұмыс орнында жасалған".to_owned()),
            "Составлено на рабочем месте центра".to_owned(),
        ),
    };
    let (tone, kk) = kk;
    let seal = &checked.seal;
    let (kind_kk, kind_ru) = seal.kind.title();
    let (centre_kk, centre_ru) = checked
        .centre
        .as_ref()
        .map_or((seal.centre.as_str(), seal.centre.as_str()), |c| {
            (c.kk.as_str(), c.ru.as_str())
        });
    let number = if seal.number.is_empty() {
        "—"
    } else {
        seal.number.as_str()
    };
    let facts = |rows: [(&str, &str); 5]| {
        rows.iter()
            .map(|(name, value)| format!("<dt>{name}</dt><dd>{}</dd>", escaped(value)))
            .collect::<String>()
    };
    let (date, sum) = (day(seal.date), seal.sum());
    format!(
        r#"<p class="state {tone}" role="status"><strong lang="kk">{kk}</strong><br><strong lang="ru">{ru}</strong></p>
<dl lang="kk">{}</dl><dl lang="ru">{}</dl>
<p class="quiet" lang="kk">Қағаздағы нөмір, күн және бақылау қосындысы осындағымен бірдей болуға тиіс. Басқаша болса, құжат өзгертілген.</p>
<p class="quiet" lang="ru">Номер, дата и контрольная сумма на бумаге должны совпадать с указанными здесь. Если они другие, документ изменён.</p>"#,
        facts([
            ("Құжат", kind_kk),
            ("Нөмірі", number),
            ("Күні", &date),
            ("Орталық", centre_kk),
            ("Бақылау қосындысы", &sum),
        ]),
        facts([
            ("Документ", kind_ru),
            ("Номер", number),
            ("Дата", &date),
            ("Центр", centre_ru),
            ("Контрольная сумма", &sum),
        ]),
    )
}

fn bad(why: BadCode) -> String {
    let (tone, kk, ru) = match why {
        BadCode::Unreadable => (
            "warn",
            (
                "Код оқылмады",
                "Кодты толық көшіріп немесе түсіріп, қайталаңыз.",
            ),
            (
                "Код не прочитан",
                "Скопируйте или снимите код целиком и повторите.",
            ),
        ),
        BadCode::Newer => (
            "warn",
            ("Код жаңа бағдарламада жасалған", "Орталыққа хабарласыңыз."),
            (
                "Код создан более новой программой",
                "Обратитесь в карьерный центр.",
            ),
        ),
        BadCode::Forged => (
            "bad",
            (
                "Құжат жарамсыз",
                "Код өзгертілген немесе оны орталық жасамаған.",
            ),
            (
                "Документ недействителен",
                "Код изменён либо создан не центром.",
            ),
        ),
        BadCode::OutOfTerm => (
            "bad",
            (
                "Құжат жарамсыз",
                "Құжат күні жұмыс орнының өкілеттік мерзімінен тыс.",
            ),
            (
                "Документ недействителен",
                "Дата документа вне срока полномочий рабочего места.",
            ),
        ),
    };
    both(tone, kk, ru)
}

fn both(tone: &str, kk: (&str, &str), ru: (&str, &str)) -> String {
    format!(
        r#"<p class="state {tone}" role="status"><strong lang="kk">{}</strong><br><strong lang="ru">{}</strong></p>
<p lang="kk">{}</p><p lang="ru">{}</p>"#,
        kk.0, ru.0, kk.1, ru.1
    )
}

fn page(status: StatusCode, body: &str) -> Response {
    let html = format!(
        r#"<!doctype html><html lang="kk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>Құжатты тексеру · Проверка документа</title><style>{STYLE}</style></head>
<body><main>{body}<p><a href="/check"><span lang="kk">Басқа құжатты тексеру</span> · <span lang="ru">Проверить другой документ</span></a></p></main></body></html>"#
    );
    super::page::page(status, html)
}

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;color:#1b2430;background:#f4f6f8;margin:0}\
main{max-width:38rem;margin:2rem auto;padding:1.5rem;background:#fff;border:1px solid #d6dce3;border-radius:8px}\
h1,.h1{font-size:1.3rem;font-weight:600;margin:0 0 .3rem}.state{padding:1rem;border-radius:6px;font-size:1.15rem;margin:0 0 1.2rem}\
.ok{background:#e3f2e6;color:#14532d}.warn{background:#fff3d6;color:#5c3c00}.bad{background:#fbe4e2;color:#7a1712}\
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem;margin:0 0 1.2rem}dt{color:#566273}dd{margin:0;overflow-wrap:anywhere}\
.quiet{color:#566273;font-size:.9rem}textarea{width:100%;box-sizing:border-box;font:1rem monospace}button{margin:.8rem 0;padding:.5rem 1rem;font:inherit}";
