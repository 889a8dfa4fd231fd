//! Who stands in several lists: candidates, pairs with their reasons, review, merge and unmerge. The comparing itself is done
//! by the crate `komshi-match`.

pub mod model;
pub mod pages;
pub mod store;
