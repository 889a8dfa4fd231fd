//! What all pages share: languages, the shell around a page, forms, sessions, assets. No page of its own but the style guide.

pub mod assets;
pub mod chart;
pub mod client;
pub mod file;
pub mod form;
pub mod guard;
pub mod i18n;
pub mod outside;
pub mod page;
pub mod styleguide;
pub mod typed;

pub use form::{Form, Upload};
pub use page::{Html, Page, Tab};
