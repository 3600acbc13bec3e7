//! The account of a recognition centre (ФК-D.03, 3.1): its referrals, and what it does with each. Pages in Kazakh and
//! Russian without scripts; what is lawful is decided behind them.

mod field;
mod filling;
mod forms;
mod frame;
mod list;
mod referral;
mod refused;
mod sign_in;
mod typed;
mod visit;

use super::on_the_side;
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::recognition::{Pages, Session, Shown};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use casework::ids::ThingId;
use filling::Filling;
use serde::Deserialize;
use std::net::SocketAddr;
use tokio::sync::Semaphore;
use typed::{Typed, Which};
use visit::Visit;

/// Bytes of a form: an explanation in full is well below.
const FORM_AT_MOST: usize = 128 << 10;
/// Anybody may ask for a password to be checked, and each check takes memory: no more than these at once.
static CHECKS: Semaphore = Semaphore::const_new(2);

pub fn routes() -> Router<Centre> {
    Router::new()
        .route("/recognition", get(home))
        .route("/recognition/", get(to_home))
        .route("/recognition/sign-in", post(sign_in).get(to_home))
        .route("/recognition/sign-out", post(sign_out).get(to_home))
        .route("/recognition/referrals/{voucher}", get(referral))
        .route(
            "/recognition/referrals/{voucher}/{act}",
            post(act).get(to_referral),
        )
        .layer(DefaultBodyLimit::max(FORM_AT_MOST))
}

#[derive(Deserialize)]
struct Asked {
    lang: Option<String>,
    /// An act was just entered.
    done: Option<String>,
    /// Which page of each list.
    waiting: Option<u32>,
    decided: Option<u32>,
}

type Filled = std::result::Result<Form<Typed>, FormRejection>;

/// The lists, or the way in.
async fn home(
    State(centre): State<Centre>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let pages = Pages {
        waiting: asked.waiting.unwrap_or(1),
        decided: asked.decided.unwrap_or(1),
    };
    let here = list::at_pages((pages.waiting, pages.decided));
    let visit = Visit::of(&headers, asked.lang.as_deref(), &here);
    answer(visit, move |visit| match session(&centre, visit)? {
        Some(session) => {
            let lists = centre.recognition_lists(&session, pages)?;
            Ok(visit.page(StatusCode::OK, Some(&session), &list::page(visit, &lists)))
        }
        None => Ok(visit.page(StatusCode::OK, None, &sign_in::page(visit, "", None))),
    })
    .await
}

async fn sign_in(
    State(centre): State<Centre>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    filled: Filled,
) -> Response {
    let visit = Visit::of(&headers, None, HOME);
    let Ok(Form(typed)) = filled else {
        return answer(visit, |_| Err(Error::malformed("the form"))).await;
    };
    let Ok(_one_of_few) = CHECKS.acquire().await else {
        return answer(visit, |_| Err(Error::try_later(1))).await;
    };
    answer(visit, move |visit| {
        if visit.is_from_elsewhere() {
            return Ok(visit.stale(None));
        }
        let from = from.ip().to_string();
        let login = typed.get("login");
        match centre.recognition_sign_in(&from, login, typed.raw("password")) {
            Ok(token) => {
                // The session that this browser had before is nobody's any more.
                if let Some(old) = visit.token.as_deref() {
                    centre.recognition_sign_out(old)?;
                }
                Ok(visit.goes_to(HOME, Some(visit::signed_in(&token))))
            }
            Err(Error::Problem { status, problem }) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::UNAUTHORIZED);
                let why = sign_in::why(visit, &problem);
                let page = sign_in::page(visit, login, Some(&why));
                Ok(visit.later(visit.page(status, None, &page), problem.retry_after))
            }
            Err(failed) => Err(failed),
        }
    })
    .await
}

async fn sign_out(State(centre): State<Centre>, headers: HeaderMap, filled: Filled) -> Response {
    let visit = Visit::of(&headers, None, HOME);
    answer(visit, move |visit| {
        let Some(session) = session(&centre, visit)? else {
            return Ok(visit.goes_to(HOME, Some(visit::signed_out())));
        };
        match filled {
            Ok(Form(typed)) if visit.is_own(&session, &typed) => {
                if let Some(token) = visit.token.as_deref() {
                    centre.recognition_sign_out(token)?;
                }
                Ok(visit.goes_to(HOME, Some(visit::signed_out())))
            }
            Ok(_) | Err(_) => Ok(visit.stale(Some(&session))),
        }
    })
    .await
}

async fn referral(
    State(centre): State<Centre>,
    Path(voucher): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let visit = Visit::of(&headers, asked.lang.as_deref(), &path_to(&voucher));
    answer(visit, move |visit| {
        let Some(session) = session(&centre, visit)? else {
            return Ok(visit.goes_to(HOME, None));
        };
        let shown = centre.recognition_referral(&session, id_in(&voucher)?)?;
        let shown = shown.ok_or_else(|| Error::not_found("referral"))?;
        let done = asked.done.as_deref().and_then(Which::named);
        let filling = Filling::fresh(done)?;
        Ok(given(visit, StatusCode::OK, &session, &shown, &filling))
    })
    .await
}

/// A filled-in form: entered, or given back with what was typed and what is wrong with it.
async fn act(
    State(centre): State<Centre>,
    Path((voucher, which)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    filled: Filled,
) -> Response {
    let visit = Visit::of(&headers, asked.lang.as_deref(), &path_to(&voucher));
    answer(visit, move |visit| {
        let Some(session) = session(&centre, visit)? else {
            let why = sign_in::ended(visit);
            let page = sign_in::page(visit, "", Some(&why));
            return Ok(visit.page(StatusCode::UNAUTHORIZED, None, &page));
        };
        let which = Which::named(&which).ok_or_else(|| Error::not_found("act"))?;
        let id = id_in(&voucher)?;
        let Ok(Form(typed)) = filled else {
            return Err(Error::malformed("the form"));
        };
        if !visit.is_own(&session, &typed) {
            return Ok(visit.stale(Some(&session)));
        }
        // Before anything is said of the form: what was given to another is nothing here.
        let shown = centre.recognition_referral(&session, id)?;
        let shown = shown.ok_or_else(|| Error::not_found("referral"))?;
        if asked.lang.is_some() {
            // Only the language was chosen: what is typed stays, and what was wrong is said again.
            let filling = Filling::in_another_tongue(which, typed, visit.tongue)?;
            return Ok(given(visit, StatusCode::OK, &session, &shown, &filling));
        }
        let wrong = match typed.act(which, visit.tongue) {
            Err(wrong) => wrong,
            Ok(act) => {
                let nonce = typed.get("nonce");
                match centre.act_as_recognition_centre(&session, id, act, nonce)? {
                    Ok(()) => {
                        let back = format!("{}?done={}", path_to(&voucher), which.name());
                        return Ok(visit.goes_to(&back, None));
                    }
                    Err(refusal) => vec![refused::words(visit.tongue, &refusal)],
                }
            }
        };
        // As it stands now: somebody else may have been quicker.
        let shown = centre.recognition_referral(&session, id)?.unwrap_or(shown);
        let filling = Filling::again(which, typed, wrong)?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(given(visit, status, &session, &shown, &filling))
    })
    .await
}

/// The page of a referral; whoever chooses the other language takes along what is typed into its form.
fn given(
    visit: &Visit,
    status: StatusCode,
    session: &Session,
    shown: &Shown,
    filling: &Filling,
) -> Response {
    let page = referral::page(visit, session, shown, filling);
    let open = forms::open_now(shown);
    let form = filling.which.filter(|which| open.contains(which));
    let visit = visit.at_form(form.or(open.first().copied()));
    visit.page(status, Some(session), &page)
}

/// Whoever asks again for the answer to a form gets the page that the form stands on.
async fn to_home(headers: HeaderMap) -> Response {
    Visit::of(&headers, None, HOME).goes_to(HOME, None)
}

async fn to_referral(Path((voucher, _)): Path<(String, String)>, headers: HeaderMap) -> Response {
    Visit::of(&headers, None, HOME).goes_to(&path_to(&voucher), None)
}

const HOME: &str = "/recognition";

fn session(centre: &Centre, visit: &Visit) -> Result<Option<Session>> {
    match visit.token.as_deref() {
        Some(token) => centre.recognition_session(token),
        None => Ok(None),
    }
}

/// A voucher in an address, where `#` would begin something else.
fn path_of(voucher: ThingId) -> String {
    path_to(&voucher.to_string().replace('#', "."))
}

fn path_to(voucher: &str) -> String {
    let plain: String = voucher
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-.".contains(*c))
        .collect();
    format!("{HOME}/referrals/{plain}")
}

fn id_in(path: &str) -> Result<ThingId> {
    path.rsplit_once('.')
        .and_then(|(entry, n)| ThingId::try_from(format!("{entry}#{n}")).ok())
        .ok_or_else(|| Error::not_found("referral"))
}

/// Answers where waiting for the disk hurts nobody, and says in words what went wrong.
async fn answer(
    visit: Visit,
    work: impl FnOnce(&Visit) -> Result<Response> + Send + 'static,
) -> Response {
    let failed = visit.clone();
    let answer = on_the_side(move || work(&visit)).await;
    answer.unwrap_or_else(|error| failed.failed(&error))
}
