//! The routes: JSON over TLS, each request signed by its device. What is lawful or allowed is decided behind them.

mod check;
mod page;
mod recognition;
mod reply;
mod serve;
mod signed;

pub use serve::{Serving, serve};

use crate::centre::Centre;
use crate::error::{Error, Result};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::response::Response;
use axum::routing::{get, post};
use casework::ids::{CentreId, ReplicaId};
use casework::scans::ScanHash;
use journal::wire::NumbersOf;
use reply::json;
use serde::Deserialize;
use signed::{Signed, signed};
use std::time::Duration;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

/// Bytes of one request; a push of a hundred acts is far below.
pub(crate) const BODY_AT_MOST: usize = 8 << 20;
/// Longer than waiting for news takes.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn routes(centre: Centre) -> Router {
    Router::new()
        .route("/health", get(health))
        .merge(check::routes())
        .merge(recognition::routes())
        .route("/v1/status", get(status))
        .route("/v1/wait", post(wait))
        .route("/v1/push", post(push))
        .route("/v1/pull", post(pull))
        .route("/v1/numbers", post(numbers))
        .route("/v1/reference", get(reference))
        .route("/v1/scans", post(take_part))
        .route("/v1/scans/{hash}", get(scan))
        .route("/v1/scans/{hash}/{n}", get(part))
        .route("/v1/deputies", post(deputies))
        .route("/v1/enrol", post(enrol))
        .route("/v1/sign-in", post(sign_in))
        .fallback(|| async { reply::refused(&Error::not_found("route")) })
        .layer(DefaultBodyLimit::max(BODY_AT_MOST))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::REQUEST_TIMEOUT,
            PATIENCE,
        ))
        .with_state(centre)
}

/// For whoever watches the server; says nothing about what it keeps.
async fn health(State(centre): State<Centre>) -> Response {
    json(on_the_side(move || centre.read(|_| Ok("ok"))).await)
}

async fn status(State(centre): State<Centre>, request: Request) -> Response {
    json(asked(&centre, request, |centre, from| centre.status(&from.device)).await)
}

async fn wait(State(centre): State<Centre>, request: Request) -> Response {
    let waiting = async {
        let from = signed(&centre, request).await?;
        centre.wait(&from.device, &from.read()?).await
    };
    json(waiting.await)
}

async fn push(State(centre): State<Centre>, request: Request) -> Response {
    json(
        asked(&centre, request, |centre, from| {
            centre.push(&from.device, &from.read()?)
        })
        .await,
    )
}

async fn pull(State(centre): State<Centre>, request: Request) -> Response {
    json(
        asked(&centre, request, |centre, from| {
            centre.pull(&from.device, &from.read()?)
        })
        .await,
    )
}

#[derive(Deserialize)]
struct NumbersFor {
    centre: CentreId,
    year: i32,
    /// The replica that draws; without it the device's newest.
    replica: Option<ReplicaId>,
    #[serde(default)]
    of: NumbersOf,
}

async fn numbers(State(centre): State<Centre>, request: Request) -> Response {
    let answer = asked(&centre, request, |centre, from| {
        let wanted: NumbersFor = from.read()?;
        let (replica, of) = (wanted.replica, wanted.of);
        centre.numbers_of(of, &from.device, replica, &wanted.centre, wanted.year)
    });
    json(answer.await)
}

async fn deputies(State(centre): State<Centre>, request: Request) -> Response {
    let answer = asked(&centre, request, |centre, from| {
        centre.about_deputy(&from.device, &from.read()?)
    });
    json(answer.await)
}

#[derive(Deserialize)]
struct Since {
    #[serde(default)]
    since: u64,
}

async fn reference(
    State(centre): State<Centre>,
    Query(Since { since }): Query<Since>,
    request: Request,
) -> Response {
    json(
        asked(&centre, request, move |centre, from| {
            centre.reference(&from.device, since)
        })
        .await,
    )
}

async fn scan(
    State(centre): State<Centre>,
    Path(hash): Path<ScanHash>,
    request: Request,
) -> Response {
    json(
        asked(&centre, request, move |centre, from| {
            centre.scan(&from.device, &hash)
        })
        .await,
    )
}

async fn take_part(State(centre): State<Centre>, request: Request) -> Response {
    json(
        asked(&centre, request, |centre, from| {
            centre.take_part(&from.device, &from.read()?)
        })
        .await,
    )
}

async fn part(
    State(centre): State<Centre>,
    Path((hash, n)): Path<(ScanHash, u32)>,
    request: Request,
) -> Response {
    json(
        asked(&centre, request, move |centre, from| {
            centre.part(&from.device, &hash, n)
        })
        .await,
    )
}

/// First contact: the one-time code stands for the signature that the centre cannot know yet.
async fn enrol(State(centre): State<Centre>, request: Request) -> Response {
    let answer = async {
        let body = signed::body_of(request).await?;
        let enrol =
            serde_json::from_slice(&body).map_err(|e| Error::malformed(signed::shape_only(&e)))?;
        on_the_side(move || centre.enrol(&enrol)).await
    };
    json(answer.await)
}

async fn sign_in(State(centre): State<Centre>, request: Request) -> Response {
    json(
        asked(&centre, request, |centre, from| {
            centre.sign_in(&from.device, &from.read()?)
        })
        .await,
    )
}

/// Checks the signature, then answers where waiting for the disk hurts nobody.
async fn asked<T: Send + 'static>(
    centre: &Centre,
    request: Request,
    answer: impl FnOnce(&Centre, Signed) -> Result<T> + Send + 'static,
) -> Result<T> {
    let from = signed(centre, request).await?;
    let centre = centre.clone();
    on_the_side(move || answer(&centre, from)).await
}

async fn on_the_side<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Failed(e.into()))?
}
