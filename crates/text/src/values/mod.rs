//! Answers and numbers as people write them, in any of the region's languages and scripts.

mod answers;
mod numbers;

pub use answers::{Community, Housing, Relation, community, housing, relation, sex, yes_no};
pub use numbers::{amount, count};
