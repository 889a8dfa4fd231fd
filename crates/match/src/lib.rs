//! Record linkage for the Western Balkans: the same person found across lists kept in different scripts and spellings.
//!
//! Pairs of records are proposed by [`block_keys`], compared field by field into speakable [`Level`]s, and weighed by a [`Model`] of
//! three latent classes: the same person, another member of the same household, unrelated. Families share surname, address and
//! telephone, so without the second class they are taken for one person. [`link`] does all of it for a set of records, [`Table::link`]
//! for whole files of any columns, [`Index`] finds one person among records that come and go.
//!
//! Nothing here decides alone that two different-looking records are one person: [`verdict`] is certain only by the written rule of
//! [`is_certain`], everything else that may be one person is for a person to review. Community is neither read nor guessed.
//! No clock, no database, no randomness: the same records give the same outcome, in whatever order they come.

mod candidates;
mod clusters;
mod compare;
mod frequencies;
mod hashing;
mod households;
mod keys;
mod levels;
mod link;
mod marks;
mod model;
mod names;
mod online;
mod prepare;
mod record;
mod regional;
mod row;
mod screen;
mod similarity;
mod strangers;
mod table;
mod train;
mod values;
mod verdict;

pub use compare::{Evidence, LookAlike, Pair, compare};
pub use frequencies::Frequencies;
pub use keys::block_keys;
pub use levels::{EvidenceField, Level};
pub use link::{Options, Outcome, link, weigh};
pub use model::Model;
pub use online::Index;
pub use record::{Birth, Record};
pub use table::{Decision, Linkage, List, Meaning, ScoredPair, Table, meanings};
pub use verdict::{Certainty, Verdict, certainty, is_certain, verdict};
