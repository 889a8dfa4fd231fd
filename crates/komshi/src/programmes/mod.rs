//! Programmes: what is done, why, where, when, by whom and with whose money, in the languages of those who read it; and the
//! record of the data sharing, without which no list of another organisation can be seen.
//!
//! Texts are rows of (subject, field, language): the subject is `programme` or the code of an activity. What a reader gets is
//! [`model::Texts::read`]: the asked language, the same words in the other script, the original, English.

pub mod file;
pub mod findings;
pub mod model;
pub mod pages;
pub mod places;
pub mod store;
