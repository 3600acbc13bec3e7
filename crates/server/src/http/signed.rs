//! Each request bears its device's signature over method, path, time and body: there are no tokens to steal.

use super::BODY_AT_MOST;
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::devices::{self, Device};
use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::HeaderMap;
use chrono::{DateTime, Duration, Utc};
use journal::sign::{Signature, request_text};
use serde::de::DeserializeOwned;

/// How far the clocks of desk and server may lie apart: acts judge their own dates, this only stops replays.
const APART: Duration = Duration::minutes(10);
/// "Last seen" is kept as coarsely as this.
const SEEN: Duration = Duration::minutes(5);

/// A request whose device is known and trusted.
pub(crate) struct Signed {
    pub device: Device,
    body: Bytes,
}

impl Signed {
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_slice(&self.body).map_err(|e| Error::malformed(shape_only(&e)))
    }
}

/// Where the JSON broke, without what stood there.
pub(crate) fn shape_only(error: &serde_json::Error) -> String {
    format!(
        "the message is not readable at line {}, column {}",
        error.line(),
        error.column()
    )
}

pub(crate) async fn body_of(request: Request) -> Result<Bytes> {
    to_bytes(request.into_body(), BODY_AT_MOST)
        .await
        .map_err(|_| {
            Error::problem(
                413,
                "too-large",
                format!("a request has at most {BODY_AT_MOST} bytes"),
            )
        })
}

pub(crate) async fn signed(centre: &Centre, request: Request) -> Result<Signed> {
    let method = request.method().as_str().to_owned();
    let path = request
        .uri()
        .path_and_query()
        .map_or_else(String::new, |path| path.as_str().to_owned());
    let headers = request.headers().clone();
    let body = body_of(request).await?;
    let centre = centre.clone();
    super::on_the_side(move || check(&centre, &method, &path, &headers, body)).await
}

fn check(
    centre: &Centre,
    method: &str,
    path: &str,
    headers: &HeaderMap,
    body: Bytes,
) -> Result<Signed> {
    let header = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .ok_or_else(Error::unsigned)
    };
    let (id, time) = (header("x-mansap-device")?, header("x-mansap-time")?);
    let signature = Signature(header("x-mansap-signature")?.to_owned());
    let device = centre
        .read(|db| devices::find(db, id))?
        .ok_or_else(Error::unsigned)?;
    let text = std::str::from_utf8(&body).map_err(|_| Error::malformed("the body is not UTF-8"))?;
    if !device.key.verifies(
        request_text(method, path, time, text).as_bytes(),
        &signature,
    ) {
        return Err(Error::unsigned());
    }
    // Only who proved to be the device learns what the centre thinks of it.
    crate::enrolment::still_trusted(&device, centre.today())?;
    let now = centre.now();
    let sent: DateTime<Utc> = time
        .parse()
        .map_err(|_| Error::malformed("the time of the request"))?;
    if (now - sent).abs() > APART {
        return Err(Error::problem(401, "clock-wrong", now.to_rfc3339()));
    }
    if device.seen.is_none_or(|seen| now - seen > SEEN) {
        centre.saw_device(&device.id, now)?;
    }
    Ok(Signed { device, body })
}
