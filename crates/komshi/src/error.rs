//! The one error of pages and stores, told to a reader in their language with what to do next.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::db::{Trouble, trouble};

/// A message key and the values it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub key: String,
    pub arguments: Vec<(String, String)>,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or not for this person: the answer is the same.
    #[error("not found")]
    NotFound,
    /// A rule of the house says no; the key names the sentence that explains it.
    #[error("refused: {}", .0.key)]
    Refused(Refusal),
    /// Somebody was quicker, or an operation id came again with other content.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    #[error("sign in first")]
    SignIn,
    /// Too many ask for the same heavy work at once; a moment later it goes.
    #[error("busy")]
    Busy,
    #[error("database: {0}")]
    Database(sea_orm::DbErr),
    /// The database is away or its disk is full: nothing was acknowledged, and the same request goes once that is over.
    #[error("database: {1} ({0:?})")]
    Unkept(Trouble, sea_orm::DbErr),
    #[error("stored value: {0}")]
    Stored(#[from] serde_json::Error),
    #[error("template: {0}")]
    Template(#[from] askama::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Error {
        match trouble(&error) {
            Some(trouble) => Error::Unkept(trouble, error),
            None => Error::Database(error),
        }
    }
}

impl Error {
    pub fn refused(key: &str) -> Error {
        Error::Refused(Refusal { key: key.into(), arguments: Vec::new() })
    }

    /// `refused_with("stock-short", &[("have", "3".into())])`
    pub fn refused_with(key: &str, arguments: &[(&str, String)]) -> Error {
        let arguments = arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Error::Refused(Refusal { key: key.into(), arguments })
    }

    /// A file of the data folder that finds no room fails like the database does.
    fn is_full_disk(&self) -> bool {
        let Error::Other(error) = self else { return false };
        let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
        kinds.into_iter().any(|kind| matches!(kind, std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded))
    }

    pub fn status(&self) -> StatusCode {
        match self {
            error if error.is_full_disk() => StatusCode::SERVICE_UNAVAILABLE,
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Busy | Error::Unkept(..) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Database(_) | Error::Stored(_) | Error::Template(_) | Error::Other(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The sentence that a reader sees.
    pub fn refusal(&self) -> Refusal {
        let key = match self {
            Error::NotFound => "error-not-found",
            Error::Refused(refusal) => return refusal.clone(),
            Error::Conflict(key) => key,
            Error::SignIn => "error-sign-in",
            Error::Busy => "error-busy",
            Error::Unkept(Trouble::Away, _) => "error-data-away",
            Error::Unkept(Trouble::Full, _) => "error-disk-full",
            error if error.is_full_disk() => "error-disk-full",
            Error::Database(_) | Error::Stored(_) | Error::Template(_) | Error::Other(_) => "error-ours",
        };
        Refusal { key: key.into(), arguments: Vec::new() }
    }
}

/// What the page around the error needs; `web::shell` turns it into a page in the reader's language.
#[derive(Clone, Debug)]
pub struct Failed(pub Refusal);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() && !matches!(self, Error::Busy) {
            tracing::error!(error = %self, "a request failed");
        }
        let mut response = status.into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert("retry-after", axum::http::HeaderValue::from_static("5"));
        }
        response.extensions_mut().insert(Failed(self.refusal()));
        response
    }
}
