//! Answers as JSON; problems as `journal::wire::Problem` with their status. What failed here is logged, never told.

use crate::error::{Error, Result};
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

pub(crate) fn json<T: Serialize>(answer: Result<T>) -> Response {
    match answer {
        Ok(answer) => Json(answer).into_response(),
        Err(error) => refused(&error),
    }
}

pub(crate) fn refused(error: &Error) -> Response {
    if let Error::Failed(cause) = error {
        tracing::error!(cause = format!("{cause:#}"), "a request failed");
    }
    let (status, problem) = error.told();
    let after = problem.retry_after;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(problem)).into_response();
    if let Some(after) = after.and_then(|seconds| HeaderValue::from_str(&seconds.to_string()).ok())
    {
        response.headers_mut().insert(header::RETRY_AFTER, after);
    }
    response
}
